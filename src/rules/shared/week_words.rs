//! Weeks, rows and names as messages write them.

use crate::calendar::{Calendar, IsoWeek, Period};
use crate::facts::tests::WrittenTest;
use crate::school::{RowIn, WeekIn};
use crate::words;

/// "week 39", "week 39 en 40", "week 36 t/m 39 en 41": weeks in order of time.
pub(crate) fn weeks_in_words(weeks: &[IsoWeek]) -> String {
    let mut runs: Vec<Vec<IsoWeek>> = Vec::new();
    for week in weeks {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| last.next() == *week) => run.push(*week),
            _ => runs.push(vec![*week]),
        }
    }
    let parts: Vec<String> = runs.iter().flat_map(|run| run_in_words(run)).collect();
    format!("week {}", words::and(&parts))
}

fn run_in_words(run: &[IsoWeek]) -> Vec<String> {
    match run {
        [first, _, .., last] => vec![format!("{} t/m {}", first.number(), last.number())],
        few => few.iter().map(|week| week.number().to_string()).collect(),
    }
}

/// The numbers of periods: "1 en 2".
pub(crate) fn period_numbers(periods: &[&Period]) -> String {
    let numbers: Vec<String> = periods.iter().map(|one| one.nummer.to_string()).collect();
    words::and(&numbers)
}

/// Names between backticks with "en": "`1a` en `1b`".
pub(crate) fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| words::quote(name)).collect();
    words::and(&names)
}

/// The name of a row for messages: "`ak` in week 39", "week 39".
pub(crate) fn row_name(row: &RowIn<'_>, calendar: &Calendar) -> String {
    let weeks = row.week.weeks(calendar);
    let rij = row.week.rij;
    let when = match (weeks.as_slice(), &*rij.week, &*rij.lesweek) {
        ([], [], []) => "een onbekende week".to_owned(),
        ([], [], lesweken) => format!("lesweek {}", listed(lesweken)),
        ([], written, _) => format!("week {}", listed(written)),
        (weeks, ..) => weeks_in_words(weeks),
    };
    let vakken: Vec<String> = row.vakken().iter().map(|vak| words::quote(vak)).collect();
    if row.position.is_none() || vakken.is_empty() {
        return when;
    }
    format!("{} in {when}", words::and(&vakken))
}

/// The key with which a row gives its weeks: `week`, or `lesweek` where it has no `week`.
pub(crate) fn week_key(item: &WeekIn<'_>) -> &'static str {
    if item.rij.week.is_empty() {
        "lesweek"
    } else {
        "week"
    }
}

fn listed(weeks: &[impl ToString]) -> String {
    let weeks: Vec<String> = weeks.iter().map(ToString::to_string).collect();
    words::and(&weeks)
}

/// What a test is called in a message: its name, or else the weeks of its row.
pub(crate) fn test_name(written: &WrittenTest<'_>, row: &RowIn<'_>, calendar: &Calendar) -> String {
    let weeks = || weeks_in_words(&row.week.weeks(calendar));
    written.test.name().map_or_else(weeks, ToOwned::to_owned)
}
