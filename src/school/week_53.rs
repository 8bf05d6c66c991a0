//! A bare week 53 in a school year that has none: only the calendar can tell.

use crate::calendar::SchoolYear;
use crate::model::{Content, Soort};
use crate::yaml::{Fault, FaultKind, Tree};

/// The fields that hold weeks.
const FIELDS: [&str; 2] = ["week", "wanneer"];

/// The places where a document means a week 53 that the school year has not. Those of a
/// studiewijzer are for the rule `week-klopt-niet`, which knows more of its rows.
pub(super) fn faults(tree: &Tree, content: Option<&Content>, year: SchoolYear) -> Vec<Fault> {
    let judged = content.is_some_and(|content| content.soort() != Soort::Studiewijzer);
    let mut faults = Vec::new();
    if !judged || year.week(53).is_some() || !tree.text().contains("53") {
        return faults;
    }
    tree.walk(&mut |text| {
        let field = text.keys().next_back();
        let is_week = field.is_some_and(|field| FIELDS.contains(&field));
        if is_week && !text.is_key && text.text == "53" {
            let message = format!("{} heeft geen week 53", year.first_year());
            let fault = Fault::new(
                FaultKind::WrongValue,
                text.path(),
                tree.span(text.node),
                message,
            );
            let hint = "de laatste week van dat jaar is week 52";
            faults.push(fault.with_hint(hint.to_owned()));
        }
    });
    faults
}
