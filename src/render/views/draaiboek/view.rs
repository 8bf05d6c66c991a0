//! What the sheet of a draaiboek shows.

use serde::Serialize;

use super::open::WritingRoom;
use super::tijdlijn::Tijdlijn;
use crate::model::part::{Datum, Tekst};
use crate::render::parts::moment::When;

/// What the sheet of a draaiboek shows.
#[derive(Debug, Serialize)]
pub(super) struct DraaiboekView {
    /// None on a form that is still to be filled in.
    pub(super) datum: Option<Datum>,
    /// Whether it is a pupil's.
    pub(super) leerling: bool,
    /// Whether nothing is filled in.
    pub(super) leeg: bool,
    pub(super) open: WritingRoom,
    pub(super) eigenaar: Option<String>,
    pub(super) coach: Option<String>,
    pub(super) periode: Option<String>,
    pub(super) acties: Vec<ActionRow>,
    pub(super) evaluaties: Vec<FeedbackRow>,
    pub(super) logboek: Vec<LogRow>,
    pub(super) met: ShownColumns,
    pub(super) tijdlijn: Option<Tijdlijn>,
}

#[derive(Debug, Serialize)]
pub(super) struct ShownColumns {
    pub(super) ruimte: bool,
    pub(super) stap: bool,
    pub(super) verwerkt: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct ActionRow {
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
pub(super) struct FeedbackRow {
    pub(super) van: String,
    pub(super) over: Option<Tekst>,
    pub(super) wanneer: When,
    pub(super) ontvangen: Option<Datum>,
    pub(super) bestanden: Vec<Reference>,
    pub(super) tops: Vec<Tekst>,
    pub(super) tips: Vec<Tekst>,
    pub(super) verwerkt: Option<Tekst>,
}

/// An entry of the log.
#[derive(Debug, Serialize)]
pub(super) struct LogRow {
    pub(super) datum: Option<Datum>,
    pub(super) gedaan: Option<Tekst>,
    pub(super) aspect: Option<Tekst>,
    pub(super) bewijs: Vec<Reference>,
}

/// A link, or the name of a file.
#[derive(Debug, Serialize)]
pub(super) struct Reference {
    pub(super) naam: String,
    pub(super) link: bool,
}
