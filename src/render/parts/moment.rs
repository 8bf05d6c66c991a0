//! When something happens, in words for people.

use serde::Serialize;

use crate::calendar::dutch;
use crate::model::part::{Datum, Moment, Reeks};

pub(in crate::render) use crate::calendar::dutch::short_span as span;

/// One or more moments in words, and the last day of them for machines.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::render) struct When {
    /// "wo 14 okt" and "3e uur"; empty where nothing is planned.
    pub(in crate::render) delen: Vec<String>,
    /// The day, where it is one day.
    pub(in crate::render) datum: Option<Datum>,
}

impl When {
    /// The moments of a `wanneer` and its `uur`.
    pub(in crate::render) fn new(moments: &[Moment], uur: Option<&str>) -> Self {
        let mut delen: Vec<String> = moments.iter().map(moment).collect();
        delen.extend(uur.map(hour));
        let datum = match moments {
            [Moment::Dag(day)] => Some(*day),
            _ => None,
        };
        Self { delen, datum }
    }

    /// All moments, each on one line: "wo 14 okt, 3e uur".
    pub(in crate::render) fn in_words(&self) -> String {
        let parts: Vec<String> = self.delen.iter().map(|one| unbroken(one)).collect();
        parts.join(", ")
    }
}

/// A text that stays on one line.
fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}").replace('–', "–\u{2060}")
}

fn moment(moment: &Moment) -> String {
    match moment {
        Moment::Dag(day) => dutch::short_date(day.0),
        Moment::Week(week) => format!("week {week}"),
        Moment::Reeks(Reeks { van, tot }) => span(van.0, tot.0),
    }
}

/// "19.00" becomes "19.00 uur"; what has words already stays.
fn hour(text: &str) -> String {
    let text = text.trim();
    let bare = text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ':'));
    if bare {
        format!("{text} uur")
    } else {
        text.to_owned()
    }
}
