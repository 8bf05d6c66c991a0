//! Shapes of rules that repeat.

use chrono::NaiveDate;

use crate::finding::Problem;
use crate::model::part::Tekst;
use crate::rules::Scope;
use crate::words::{self, Noun};
use crate::yaml::Path;

/// Whether an optional text says nothing.
pub(crate) fn blank(text: Option<&Tekst>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

/// Whether a list of texts says nothing.
pub(crate) fn all_blank(texts: &[Tekst]) -> bool {
    texts.iter().all(|text| text.trim().is_empty())
}

/// One problem for all items that lack the same thing, at the first of them: `items` are the
/// places with the name of each ("1.2"), `noun` what they are, `lacks` what is said of them
/// ("geen leerdoelen"). None where nothing lacks.
pub(crate) fn lacking(items: &[(Path, String)], noun: Noun, lacks: &str) -> Option<Problem> {
    let (first, name) = items.first()?;
    let message = if items.len() == 1 {
        format!("{} {} heeft {lacks}", noun.0, words::quote(name))
    } else {
        let names: Vec<String> = items.iter().map(|(_, name)| words::quote(name)).collect();
        format!(
            "{} hebben {lacks}: {}",
            words::count(items.len(), noun),
            words::and(&names)
        )
    };
    Some(Problem::at(first.clone(), message))
}

/// Whether more than `grace` school days have begun since a day. Weekends and holidays do not
/// count; never so once the school year is over.
pub(crate) fn is_past(scope: &Scope<'_>, day: NaiveDate, grace: usize) -> bool {
    let next = day.succ_opt().filter(|next| *next <= scope.today);
    !scope.is_over()
        && next.is_some_and(|next| scope.calendar().school_days(next, scope.today) > grace)
}

/// The place at which a list that lacks an item is shown: its key, or the document where the
/// list is not there. `items` is how many it has.
pub(crate) fn lacks_item(list: &'static str, items: usize) -> Path {
    if items == 0 {
        crate::path![list]
    } else {
        crate::path![list, items]
    }
}
