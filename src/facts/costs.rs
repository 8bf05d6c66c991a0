//! What a leerplan costs.

use crate::model::Leerplan;
use crate::model::part::Bedrag;

/// The sum of the materials with a price; `None` where no material has one.
pub(crate) fn materials_total(plan: &Leerplan) -> Option<Bedrag> {
    let priced = plan.materialen.iter().filter_map(|m| m.kosten);
    let cents = priced.map(|amount| amount.0);
    cents.reduce(i64::saturating_add).map(Bedrag)
}
