//! Tests and what is handed in.

use serde::Serialize;

use crate::model::part::{Datum, Weging};
use crate::model::studiewijzer::Kolommen;

/// A test, or something to hand in.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Termijn {
    /// "toets" or "inleveren".
    pub(in crate::render) soort: &'static str,
    pub(in crate::render) wat: String,
    pub(in crate::render) datum: Option<Datum>,
    /// How often a test counts, where it is not once: "2×".
    pub(in crate::render) weging: Option<String>,
}

/// The tests and deadlines of a row.
pub(in crate::render) fn terms(row: &Kolommen<'_>) -> Vec<Termijn> {
    let tests = row.toets.iter().map(|toets| Termijn {
        soort: "toets",
        wat: toets.naam.as_deref().unwrap_or("toets").to_owned(),
        datum: toets.datum,
        weging: toets
            .weging
            .as_ref()
            .and_then(Weging::number)
            .filter(|weight| (weight - 1.0).abs() > 1e-9)
            .map(weight),
    });
    let work = row.inleveren.iter().map(|work| Termijn {
        soort: "inleveren",
        wat: work.wat.as_deref().unwrap_or("inleveren").to_owned(),
        datum: work.datum,
        weging: None,
    });
    tests.chain(work).collect()
}

fn weight(weight: f64) -> String {
    format!("weegt {}×", decimal(weight))
}

/// A number as Dutch writes it: "2,5".
pub(in crate::render) fn decimal(number: f64) -> String {
    number.to_string().replace('.', ",")
}
