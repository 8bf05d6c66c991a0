//! voortgang: results on the goals of a planning or of a pupil's own plan (step 5).

use serde::{Deserialize, Serialize};

use super::part::{Datum, Id, Lijst, Resultaat, Soort, Tekst, Velden};

/// Results over time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Voortgang {
    /// Always [`Soort::Voortgang`].
    pub soort: Soort,
    /// The document's id.
    pub id: Option<Id>,
    /// The planning whose goals are measured; with `klas`.
    pub planning: Option<Id>,
    /// The class that is measured; with `planning`.
    pub klas: Option<Id>,
    /// Or a pupil's own plan: then results have goal ids as keys.
    pub leerplan: Option<Id>,
    /// The measurements.
    pub metingen: Lijst<Meting>,
}

/// One measurement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meting {
    /// The day.
    pub datum: Datum,
    /// The number of the paragraph.
    pub paragraaf: Option<Tekst>,
    /// The kind of learning, for the portfolio.
    pub aspect: Option<Tekst>,
    /// Per pupil id, or per goal id in a pupil's own measurement.
    pub resultaten: Option<Velden<Option<Resultaat>>>,
}
