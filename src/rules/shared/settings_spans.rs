//! The spans of days that `leerplan.toml` gives: periods, free days, weeks of tests.

use chrono::NaiveDate;

use crate::path;
use crate::school::{Config, Toetsweek};
use crate::yaml::Path;

/// A span of days in the settings.
#[derive(Debug, Clone)]
pub(crate) struct SettingsSpan<'c> {
    /// What it is.
    pub(crate) kind: SpanKind<'c>,
    /// The path of its block.
    pub(crate) path: Path,
    /// The first day.
    pub(crate) van: NaiveDate,
    /// The last day, as written.
    pub(crate) tot: Option<NaiveDate>,
}

/// What a span of days is, with what tells it from others of its kind.
#[derive(Debug, Clone, Copy)]
pub(crate) enum SpanKind<'c> {
    Period(u8),
    Free,
    TestWeek(&'c Toetsweek),
}

/// Every span of days of the settings, in the order of the format.
pub(crate) fn all(config: &Config) -> Vec<SettingsSpan<'_>> {
    let periods = config
        .periode
        .iter()
        .enumerate()
        .map(|(at, one)| SettingsSpan {
            kind: SpanKind::Period(one.nummer),
            path: path!["periode", at],
            van: one.van.0,
            tot: Some(one.tot.0),
        });
    let free = config
        .vrij
        .iter()
        .enumerate()
        .map(|(at, one)| SettingsSpan {
            kind: SpanKind::Free,
            path: path!["vrij", at],
            van: one.van.0,
            tot: one.tot.map(|tot| tot.0),
        });
    let tests = config
        .toetsweek
        .iter()
        .enumerate()
        .map(|(at, one)| SettingsSpan {
            kind: SpanKind::TestWeek(one),
            path: path!["toetsweek", at],
            van: one.van.0,
            tot: Some(one.tot.0),
        });
    periods.chain(free).chain(tests).collect()
}

impl SettingsSpan<'_> {
    /// The last day.
    pub(crate) fn last(&self) -> NaiveDate {
        self.tot.unwrap_or(self.van)
    }

    /// Whether the last day does not lie before the first.
    pub(crate) fn is_in_order(&self) -> bool {
        self.van <= self.last()
    }

    /// Its name for messages: "periode 2", "toetsweek `TW1`".
    pub(crate) fn name(&self) -> String {
        match self.kind {
            SpanKind::Period(number) => format!("periode {number}"),
            SpanKind::Free => "de vrije dagen".to_owned(),
            SpanKind::TestWeek(one) => crate::words::quote(&one.name()),
        }
    }

    /// Whether both are of one kind and may be for one class: any two periods, or two test weeks that have
    /// a year and a level in common. Free days may lie in one another.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        match (self.kind, other.kind) {
            (SpanKind::Period(_), SpanKind::Period(_)) => true,
            (SpanKind::TestWeek(one), SpanKind::TestWeek(other)) => {
                share(&one.leerjaar, &other.leerjaar) && share(&one.niveau, &other.niveau)
            }
            _ => false,
        }
    }

    /// Its number, where it has one.
    pub(crate) fn number(&self) -> Option<u8> {
        match self.kind {
            SpanKind::Period(number) => Some(number),
            SpanKind::Free => None,
            SpanKind::TestWeek(one) => Some(one.nummer),
        }
    }
}

/// Whether two lists share something; an empty one stands for all.
fn share<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.is_empty() || other.is_empty() || one.iter().any(|item| other.contains(item))
}
