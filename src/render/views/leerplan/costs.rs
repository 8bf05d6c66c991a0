//! What a plan costs, added up.

use super::field::{AnswerPart, Question};
use crate::calendar::dutch;
use crate::facts::costs::materials_total;
use crate::model::Leerplan;
use crate::model::leerplan::{Kosten, Materiaal};
use crate::render::parts::amount::euros;
use crate::words;

/// "Samen € 8,48", who pays, and when that was talked through.
pub(super) fn question(plan: &Leerplan, regels: u32) -> Question {
    let costs = plan.kosten.as_ref();
    let question = "Wat kost het en wie betaalt het?";
    let sum = total(plan);
    let met = costs.and_then(|costs| costs.regeling.clone());
    let known = sum.is_some() || met.is_some();
    let text = [
        sum.as_ref().map(|sum| sum.shown.clone()),
        met.as_deref().map(str::to_owned),
    ];
    let text: Vec<String> = text.into_iter().flatten().collect();
    let answer = (!text.is_empty()).then(|| text.join(" "));
    let mut veld = Question::list(question, [answer], regels);
    let free = sum.as_ref().is_some_and(|sum| sum.is_free);
    if known && !free {
        if sum.is_none() {
            veld = veld.and(AnswerPart::new(Some("Samen €"), None, 1));
        }
        if met.is_none() {
            veld = veld.and(AnswerPart::new(Some("Betaald door:"), None, 1));
        }
        let day = costs.and_then(talked);
        veld = veld.and(AnswerPart::new(Some("Besproken op"), day.as_deref(), 1));
    }
    veld
}

fn talked(costs: &Kosten) -> Option<String> {
    costs
        .besproken
        .map(|day| format!("{}.", dutch::date_span(day.0, day.0)))
}

struct Total {
    shown: String,
    is_free: bool,
}

/// The sum that the plan gives, or else that of the materials with a price.
fn total(plan: &Leerplan) -> Option<Total> {
    let given = plan.kosten.as_ref().and_then(|costs| costs.totaal);
    let total = given.or_else(|| materials_total(plan))?;
    let open: Vec<&str> = match given {
        Some(_) => Vec::new(),
        None => plan.materialen.iter().filter_map(unpriced).collect(),
    };
    let shown = if open.is_empty() {
        format!("Samen {}.", euros(total))
    } else {
        let what = words::and(&open);
        format!("Samen {}, nog zonder {what}.", euros(total))
    };
    Some(Total {
        shown,
        is_free: total.0 == 0 && open.is_empty(),
    })
}

fn unpriced(material: &Materiaal) -> Option<&str> {
    material
        .wat
        .as_deref()
        .filter(|_| material.kosten.is_none())
}

/// "PET-flessen (gratis)", "pomp (€ 12,50)", "hout" where no price is known.
pub(super) fn priced(material: &Materiaal) -> Option<String> {
    let cost = material.kosten.map(|cost| match cost.0 {
        0 => " (gratis)".to_owned(),
        _ => format!(" ({})", euros(cost)),
    });
    Some(format!(
        "{}{}",
        material.wat.as_deref()?,
        cost.unwrap_or_default()
    ))
}
