//! The table as templates see it.

use serde::Serialize;

use crate::model::part::Tekst;
use crate::render::parts::termijn::Termijn;

/// A table with only the columns that say something.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Rooster {
    /// The heading of the first column: "Week" or "Vak".
    pub(in crate::render) kop: &'static str,
    /// The other columns.
    pub(in crate::render) kolommen: Vec<RoosterColumn>,
    /// The rows, in groups.
    pub(in crate::render) groepen: Vec<RoosterGroup>,
}

/// A column.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct RoosterColumn {
    /// Its heading.
    pub(in crate::render) kop: String,
    /// What it is: "lesstof", "verplicht", …, "extra" or "termijn".
    pub(in crate::render) soort: &'static str,
    /// Its part of the width of the table, in percent.
    pub(in crate::render) breedte: u32,
}

/// Rows that belong together.
#[derive(Debug, Default, Serialize)]
pub(in crate::render) struct RoosterGroup {
    /// A heading over the whole width.
    pub(in crate::render) band: Option<String>,
    /// What stands at the end of that heading.
    pub(in crate::render) rechts: Option<String>,
    /// The rows; none in a week without lessons.
    pub(in crate::render) rijen: Vec<RoosterRow>,
}

/// A row.
#[derive(Debug, Default, Serialize)]
pub(in crate::render) struct RoosterRow {
    /// What it is about.
    pub(in crate::render) kop: String,
    /// The estimated hours of work: "2 uur".
    pub(in crate::render) uren: Option<String>,
    /// Smaller lines below.
    pub(in crate::render) onder: Vec<String>,
    /// A cell for each column.
    pub(in crate::render) cellen: Vec<RoosterCell>,
}

/// A cell.
#[derive(Debug, Default, Clone, Serialize)]
pub(in crate::render) struct RoosterCell {
    /// Its points.
    pub(in crate::render) punten: Vec<Tekst>,
    /// Tests and what is handed in.
    pub(in crate::render) termijnen: Vec<Termijn>,
    /// A remark.
    pub(in crate::render) opmerking: Option<String>,
}
