//! What a decision leaves open.

use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::Bijstelling;
use crate::model::part::Besluit;
use crate::path;

/// The decision of a plan, once one was taken.
pub(crate) fn taken(plan: &Invoeringsplan) -> Option<&Bijstelling> {
    let bijstelling = plan.bijstelling.as_ref();
    bijstelling.filter(|bijstelling| bijstelling.besluit.is_some())
}

/// The decision of a plan to change course.
pub(crate) fn change_of_course(plan: &Invoeringsplan) -> Option<&Bijstelling> {
    taken(plan).filter(|bijstelling| bijstelling.besluit == Some(Besluit::Bijsturen))
}

/// One problem with a field of a decision that rests on `besluit`.
pub(crate) fn missing_field(field: &'static str, message: &str, hint: &str) -> Vec<Problem> {
    let problem = Problem::at(path!["bijstelling", field], message).hint(hint);
    vec![problem.related(path!["bijstelling", "besluit"], "dit is het besluit")]
}
