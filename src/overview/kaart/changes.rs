//! What changed at the last measurement of a class.

use chrono::NaiveDate;
use serde::Serialize;

use crate::facts::class_results::{MeasuredPupil, Series, stand, word};
use crate::model::part::{Datum, Uitkomst};

/// Whether a result is better or worse than the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Richting {
    /// Better than the result before.
    Vooruit,
    /// Worse than the result before.
    Achteruit,
}

/// A result that differs from the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Wisseling {
    /// The name of the pupil.
    pub naam: String,
    /// The code of the column: "1.2a".
    pub code: String,
    /// The result before: "nog niet".
    pub van: &'static str,
    /// The result after it: "beheerst".
    pub naar: &'static str,
    /// Whether that is better or worse.
    pub richting: Richting,
}

/// The result before a day and the result at its end, where both are known and neither is `afwezig`.
fn around(series: &Series, day: NaiveDate) -> Option<(Uitkomst, Uitkomst)> {
    let before = stand(series, day.pred_opt())?;
    let now = stand(series, Some(day))?;
    let known = before != Uitkomst::Afwezig && now != Uitkomst::Afwezig;
    known.then_some((before, now))
}

/// Whether a result went up or down on a day.
pub(super) fn direction(series: &Series, day: NaiveDate) -> Option<Richting> {
    let (before, now) = around(series, day)?;
    // The best result comes first in the order of results.
    match now.cmp(&before) {
        std::cmp::Ordering::Less => Some(Richting::Vooruit),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(Richting::Achteruit),
    }
}

/// The results that changed on a day, by pupil; not of who has left.
pub(super) fn changes(
    pupils: &[MeasuredPupil],
    codes: &[String],
    day: Option<Datum>,
) -> Vec<Wisseling> {
    let Some(Datum(day)) = day else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for pupil in pupils.iter().filter(|pupil| !pupil.weg) {
        for (series, code) in pupil.series.iter().zip(codes) {
            let direction = direction(series, day);
            if let (Some(richting), Some((van, naar))) = (direction, around(series, day)) {
                all.push(Wisseling {
                    naam: pupil.naam.clone(),
                    code: code.clone(),
                    van: word(Some(van)),
                    naar: word(Some(naar)),
                    richting,
                });
            }
        }
    }
    all
}

/// The columns of which every result is of one day.
pub(super) fn fresh(pupils: &[MeasuredPupil], codes: &[String], day: Option<Datum>) -> Vec<String> {
    let Some(Datum(day)) = day else {
        return Vec::new();
    };
    let is_fresh = |at: &usize| {
        let mut series = pupils
            .iter()
            .filter_map(|pupil| pupil.series.get(*at))
            .flatten();
        let any = series.clone().next().is_some();
        any && series.all(|(when, _)| *when == day)
    };
    let fresh = (0..codes.len()).filter(is_fresh);
    fresh.filter_map(|at| codes.get(at).cloned()).collect()
}
