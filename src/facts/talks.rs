//! Which talks are held, and which are still to come.

use chrono::NaiveDate;

use crate::model::Gesprek;
use crate::model::part::is_blank;

/// Whether a talk is still to come: today or later, and without a report.
pub(crate) fn is_to_come(talk: &Gesprek, today: NaiveDate) -> bool {
    talk.datum.0 >= today && !has_report(talk)
}

/// Whether the talk has a report (`verslag`) with any text.
pub(crate) fn has_report(talk: &Gesprek) -> bool {
    !is_blank(talk.verslag.as_ref())
}
