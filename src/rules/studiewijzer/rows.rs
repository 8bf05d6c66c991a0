//! What a row of a studiewijzer asks: lessons, a test week, or nothing but a remark.

use crate::calendar::Calendar;
use crate::model::studiewijzer::Kolommen;
use crate::rules::kinds::{all_blank, blank};
use crate::school::{ClassWeek, RowIn, WeekIn};

/// Whether an item of `weken` is wholly about weeks without school.
pub(super) fn is_free(item: &WeekIn<'_>, calendar: &Calendar) -> bool {
    let weeks = item.weeks(calendar);
    !weeks.is_empty() && weeks.iter().all(|week| calendar.is_free_week(*week))
}

/// Every text of a row, its title and the theme and remark of its week too.
pub(super) fn texts<'s>(row: &RowIn<'s>) -> Vec<&'s str> {
    let columns = row.kolommen();
    let lists = [
        columns.verplicht,
        columns.leren,
        columns.maken,
        columns.keuze,
    ];
    let names = columns.toets.iter().filter_map(|toets| toets.naam.as_ref());
    let handed_in = columns
        .inleveren
        .iter()
        .filter_map(|item| item.wat.as_ref());
    let own = columns
        .extra
        .into_iter()
        .flat_map(|extra| extra.values().flatten());
    let texts = lists
        .into_iter()
        .flatten()
        .chain(names)
        .chain(handed_in)
        .chain(own);
    let rij = row.week.rij;
    let rest = [
        row.titel(),
        columns.opmerking,
        rij.thema.as_deref(),
        rij.opmerking.as_deref(),
    ];
    let lesstof = columns.lesstof.iter();
    lesstof
        .chain(texts)
        .map(String::as_str)
        .chain(rest.into_iter().flatten())
        .collect()
}

/// Whether a row says that it is a week of tests. What is learned or made may well be for a test
/// week that is still to come.
pub(super) fn is_test_week(row: &RowIn<'_>) -> bool {
    let (columns, rij) = (row.kolommen(), row.week.rij);
    let lists = columns.lesstof.iter().chain(columns.verplicht);
    let names = columns.toets.iter().filter_map(|toets| toets.naam.as_ref());
    let own = columns
        .extra
        .into_iter()
        .flat_map(|extra| extra.values().flatten());
    let rest = [&rij.thema, &rij.opmerking].into_iter().flatten();
    let texts = lists
        .chain(names)
        .chain(own)
        .chain(rest)
        .map(String::as_str);
    let mut texts = texts.chain(columns.opmerking).chain(row.titel());
    texts.any(names_test_week)
}

fn names_test_week(text: &str) -> bool {
    const WORDS: [&str; 5] = [
        "toetswe",
        "toetsenwe",
        "proefwerkwe",
        "tentamenwe",
        "examenwe",
    ];
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let short = |pair: &[&str]| matches!(pair, ["se" | "pw", "week" | "weken"]);
    WORDS.iter().any(|word| text.contains(word)) || words.windows(2).any(short)
}

/// Whether a row only has a remark ("vrij", "excursie").
pub(super) fn is_only_remark(columns: &Kolommen<'_>) -> bool {
    columns
        .opmerking
        .is_some_and(|text| !text.trim().is_empty())
        && columns.toets.is_empty()
        && columns.inleveren.is_empty()
        && columns.keuze.iter().all(|text| text.trim().is_empty())
        && !says_what_is_done(columns)
}

/// Whether a row only has tests, perhaps with a remark.
pub(super) fn is_only_tests(columns: &Kolommen<'_>) -> bool {
    !columns.toets.is_empty()
        && columns.inleveren.is_empty()
        && all_blank(columns.keuze)
        && !says_what_is_done(columns)
}

/// Whether a column says what is done: what is compulsory, taught, learned or made, or one of
/// the section's own.
pub(super) fn says_what_is_done(columns: &Kolommen<'_>) -> bool {
    let lists = [
        columns.lesstof,
        columns.verplicht,
        columns.leren,
        columns.maken,
    ];
    let own = columns.extra.into_iter().flat_map(|extra| extra.values());
    !lists.into_iter().all(all_blank) || !own.into_iter().all(|texts| all_blank(texts))
}

/// Whether a class has ordinary lessons in a week: some row asks something, and no row says that
/// it is a week of tests.
pub(super) fn is_ordinary(week: &ClassWeek<'_>, calendar: &Calendar) -> bool {
    if calendar.is_free_week(week.week) || week.rows().any(|row| is_test_week(&row)) {
        return false;
    }
    let asks = |row: RowIn<'_>| {
        let columns = row.kolommen();
        !columns.is_leeg() && !is_only_remark(&columns) && !is_only_tests(&columns)
    };
    week.rows().any(asks)
}

/// Whether a week has a theme or something of the mentor lesson, so that a row without columns
/// still says something.
pub(super) fn week_says_something(item: &WeekIn<'_>) -> bool {
    !blank(item.rij.thema.as_ref()) || item.coaching().next().is_some()
}
