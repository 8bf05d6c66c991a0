//! The decision of step 7, and the fields that it makes required.

use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::Bijstelling;
use crate::model::part::Besluit;
use crate::path;

/// The `bijstelling` of a plan in which a decision was taken.
pub(crate) fn taken(plan: &Invoeringsplan) -> Option<&Bijstelling> {
    let bijstelling = plan.bijstelling.as_ref();
    bijstelling.filter(|bijstelling| bijstelling.besluit.is_some())
}

/// The `bijstelling` of a plan with the decision `bijsturen`.
pub(crate) fn change_of_course(plan: &Invoeringsplan) -> Option<&Bijstelling> {
    taken(plan).filter(|bijstelling| bijstelling.besluit == Some(Besluit::Bijsturen))
}

/// The problem with a field of `bijstelling` that the decision requires and that is empty.
pub(crate) fn missing_field(field: &'static str, message: &str, hint: &str) -> Vec<Problem> {
    let problem = Problem::at(path!["bijstelling", field], message).hint(hint);
    vec![problem.related(path!["bijstelling", "besluit"], "dit is het besluit")]
}
