//! What the sheet of a draaiboek shows.

use serde::Serialize;

use super::open::Open;
use super::tijdlijn::Tijdlijn;
use crate::model::part::{Datum, Tekst};
use crate::render::parts::moment::When;

/// What the sheet of a draaiboek shows.
#[derive(Debug, Serialize)]
pub(super) struct View {
    /// None on a form that is still to be filled in.
    pub(super) datum: Option<Datum>,
    /// Whether it is a pupil's.
    pub(super) leerling: bool,
    /// Whether nothing is filled in.
    pub(super) leeg: bool,
    /// Rows to write on.
    pub(super) open: Open,
    pub(super) eigenaar: Option<String>,
    pub(super) coach: Option<String>,
    pub(super) periode: Option<String>,
    pub(super) acties: Vec<Taak>,
    pub(super) evaluaties: Vec<Ronde>,
    pub(super) logboek: Vec<Regel>,
    pub(super) met: Kolommen,
    pub(super) tijdlijn: Option<Tijdlijn>,
}

/// Which columns say something.
#[derive(Debug, Serialize)]
pub(super) struct Kolommen {
    pub(super) ruimte: bool,
    pub(super) stap: bool,
    pub(super) verwerkt: bool,
}

/// An action.
#[derive(Debug, Serialize)]
pub(super) struct Taak {
    pub(super) wat: Option<Tekst>,
    pub(super) wie: String,
    pub(super) wanneer: When,
    pub(super) klaar: Option<Datum>,
    pub(super) ruimte: Option<Tekst>,
    pub(super) stap: Option<u8>,
    pub(super) verantwoording: Option<&'static str>,
}

/// A moment at which others look at it.
#[derive(Debug, Serialize)]
pub(super) struct Ronde {
    pub(super) van: String,
    pub(super) over: Option<Tekst>,
    pub(super) wanneer: When,
    pub(super) ontvangen: Option<Datum>,
    pub(super) bestanden: Vec<Verwijzing>,
    pub(super) tops: Vec<Tekst>,
    pub(super) tips: Vec<Tekst>,
    pub(super) verwerkt: Option<Tekst>,
}

/// An entry of the log.
#[derive(Debug, Serialize)]
pub(super) struct Regel {
    pub(super) datum: Option<Datum>,
    pub(super) gedaan: Option<Tekst>,
    pub(super) aspect: Option<Tekst>,
    pub(super) bewijs: Vec<Verwijzing>,
}

/// A link, or the name of a file.
#[derive(Debug, Serialize)]
pub(super) struct Verwijzing {
    pub(super) naam: String,
    pub(super) link: bool,
}
