//! The table as templates see it.

use serde::Serialize;

use crate::model::part::Tekst;
use crate::render::parts::termijn::Termijn;

/// A table with only the columns that say something.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Rooster {
    /// The heading of the first column: "Week" or "Vak".
    pub(in crate::render) kop: &'static str,
    pub(in crate::render) kolommen: Vec<RoosterColumn>,
    pub(in crate::render) groepen: Vec<RoosterGroup>,
}

#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct RoosterColumn {
    pub(in crate::render) kop: String,
    /// What it is: "lesstof", "verplicht", …, "extra" or "termijn".
    pub(in crate::render) soort: &'static str,
    /// Its part of the width of the table, in percent.
    pub(in crate::render) breedte: u32,
}

#[derive(Debug, Default, Serialize)]
pub(in crate::render) struct RoosterGroup {
    /// A heading over the whole width.
    pub(in crate::render) band: Option<String>,
    /// What stands at the end of that heading.
    pub(in crate::render) rechts: Option<String>,
    /// The rows; none in a week without lessons.
    pub(in crate::render) rijen: Vec<RoosterRow>,
}

#[derive(Debug, Default, Serialize)]
pub(in crate::render) struct RoosterRow {
    /// Whether it is a lesson of the week above it.
    pub(in crate::render) is_les: bool,
    pub(in crate::render) kop: String,
    /// The estimated hours of work: "2 uur".
    pub(in crate::render) uren: Option<String>,
    pub(in crate::render) onder: Vec<String>,
    /// A cell for each column.
    pub(in crate::render) cellen: Vec<RoosterCell>,
}

#[derive(Debug, Default, Clone, Serialize)]
pub(in crate::render) struct RoosterCell {
    pub(in crate::render) punten: Vec<Tekst>,
    /// Tests and what is handed in.
    pub(in crate::render) termijnen: Vec<Termijn>,
    pub(in crate::render) opmerking: Option<String>,
}
