//! What is kept about a pupil, and what is kept of pupils at all, as JSON for other programs.
//!
//! One object with `versie` and `vandaag`, and then what the page has. Keys are only added within a version.

use chrono::NaiveDate;
use serde::Serialize;

use crate::error::{Error, Result};
use crate::render::InzageView;

/// The version of the JSON.
const VERSION: u8 = 1;

#[derive(Serialize)]
struct Dated<'v, V> {
    versie: u8,
    vandaag: String,
    #[serde(flatten)]
    view: &'v V,
}

/// All that is kept about a pupil.
///
/// # Errors
/// Only where something that is compiled in is broken.
pub fn inzage(view: &InzageView, today: NaiveDate) -> Result<String> {
    dated(view, today)
}

fn dated<V: Serialize>(view: &V, today: NaiveDate) -> Result<String> {
    let dated = Dated {
        versie: VERSION,
        vandaag: today.to_string(),
        view,
    };
    let text = serde_json::to_string_pretty(&dated);
    let text = text.map_err(|error| Error::Internal(error.to_string()))?;
    Ok(text + "\n")
}
