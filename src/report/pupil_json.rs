//! What is kept about a pupil, and what is kept of pupils at all, as JSON for other programs.
//!
//! One object with `versie` and `vandaag`, and then what the page has. Keys are only added within a version.

use chrono::NaiveDate;
use serde::Serialize;

use crate::audience::{Audience, Inventory, SHOWN, Shown};
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

/// What a school holds of pupils, with who sees what.
#[derive(Serialize)]
struct Whole<'v> {
    #[serde(flatten)]
    inventory: &'v Inventory,
    zien: Vec<Seen>,
}

#[derive(Serialize)]
struct Seen {
    wat: &'static str,
    openbaar: Shown,
    ouders: Shown,
    leerling: Shown,
    team: Shown,
    log: Shown,
}

/// What a school holds of pupils, and who sees what.
///
/// # Errors
/// As [`inzage`].
pub fn privacy(inventory: &Inventory, today: NaiveDate) -> Result<String> {
    let seen = SHOWN.iter().map(|data| Seen {
        wat: data.what,
        openbaar: data.seen_by(Audience::Openbaar),
        ouders: data.seen_by(Audience::Ouders),
        leerling: data.seen_by(Audience::Leerling),
        team: data.seen_by(Audience::Team),
        log: data.seen_by(Audience::Log),
    });
    let whole = Whole {
        inventory,
        zien: seen.collect(),
    };
    dated(&whole, today)
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
