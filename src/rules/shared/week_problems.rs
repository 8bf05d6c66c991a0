//! Problems with rows of a studiewijzer, and the places shown beside them.

use crate::calendar::Calendar;
use crate::finding::Problem;
use crate::rules::shared::week_words::row_name;
use crate::school::{RowIn, School, WeekIn};
use crate::words;
use crate::yaml::Path;

/// The most related places of a problem.
pub(crate) const RELATED: usize = 5;

/// One problem for all rows with the same fault, at the first. `fault` is the predicate for one row and
/// for several ("is leeg", "zijn leeg").
pub(crate) fn rows_at_fault(
    rows: &[RowIn<'_>],
    calendar: &Calendar,
    fault: (&str, &str),
) -> Option<Problem> {
    let first = rows.first()?;
    let names: Vec<String> = rows.iter().map(|row| row_name(row, calendar)).collect();
    let message = match names.as_slice() {
        [name] => format!("de rij van {name} {}", fault.0),
        _ => format!("{} rijen {}: {}", rows.len(), fault.1, words::and(&names)),
    };
    Some(Problem::at(first.path(), message))
}

/// Whether all that is written in the row's week could be read.
pub(crate) fn is_sound(school: &School, item: &WeekIn<'_>) -> bool {
    let document = school.document(item.document);
    document.is_some_and(|document| document.faults.is_empty() || document.is_sound(&item.path()))
}

/// Adds rows to a problem as related places.
pub(crate) fn beside<'r>(
    problem: Problem,
    rows: impl IntoIterator<Item = &'r (usize, Path)>,
    label: &str,
) -> Problem {
    rows.into_iter()
        .take(RELATED)
        .fold(problem, |problem, (document, path)| {
            problem.related_in(*document, path.clone(), label)
        })
}
