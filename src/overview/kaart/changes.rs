//! What changed at the last measurement of a class.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Gemetene, Reeks, Richting, stand, word};
use crate::model::part::{Datum, Uitkomst};

/// A result that differs from the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Wisseling {
    /// The name of the pupil.
    pub naam: String,
    /// The code of the column: "1.2a".
    pub code: String,
    /// The result before: "nog niet".
    pub van: &'static str,
    /// The result now.
    pub naar: &'static str,
    /// Whether that is better or worse.
    pub richting: Richting,
}

/// The result before a day and the result at its end, where both are known, absence aside.
fn around(reeks: &Reeks, day: NaiveDate) -> Option<(Uitkomst, Uitkomst)> {
    let before = stand(reeks, day.pred_opt())?;
    let now = stand(reeks, Some(day))?;
    let known = before != Uitkomst::Afwezig && now != Uitkomst::Afwezig;
    known.then_some((before, now))
}

/// Whether a result went up or down on a day.
pub(super) fn direction(reeks: &Reeks, day: NaiveDate) -> Option<Richting> {
    let (before, now) = around(reeks, day)?;
    // The best result comes first in the order of results.
    match now.cmp(&before) {
        std::cmp::Ordering::Less => Some(Richting::Vooruit),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(Richting::Achteruit),
    }
}

/// The results that changed on a day, by pupil; not of who has left.
pub(super) fn changes(pupils: &[Gemetene], codes: &[String], day: Option<Datum>) -> Vec<Wisseling> {
    let Some(Datum(day)) = day else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for pupil in pupils.iter().filter(|pupil| !pupil.weg) {
        for (reeks, code) in pupil.reeksen.iter().zip(codes) {
            let direction = direction(reeks, day);
            if let (Some(richting), Some((van, naar))) = (direction, around(reeks, day)) {
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
pub(super) fn fresh(pupils: &[Gemetene], codes: &[String], day: Option<Datum>) -> Vec<String> {
    let Some(Datum(day)) = day else {
        return Vec::new();
    };
    let is_fresh = |at: &usize| {
        let mut series = pupils
            .iter()
            .filter_map(|pupil| pupil.reeksen.get(*at))
            .flatten();
        let any = series.clone().next().is_some();
        any && series.all(|(when, _)| *when == day)
    };
    let fresh = (0..codes.len()).filter(is_fresh);
    fresh.filter_map(|at| codes.get(at).cloned()).collect()
}
