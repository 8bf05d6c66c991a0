//! gesprek: a talk, what was said and agreed (steps 5 and 6).

use serde::{Deserialize, Serialize};

use super::part::{Datum, EenOfMeer, Gespreksvorm, Id, Lijst, Soort, Tekst, Wanneer};

/// A talk with or about a pupil.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gesprek {
    /// Always [`Soort::Gesprek`].
    pub soort: Soort,
    /// The document's id.
    pub id: Option<Id>,
    /// What kind of talk.
    pub vorm: Gespreksvorm,
    /// The pupil's id.
    pub leerling: Id,
    /// Who else takes part.
    pub met: EenOfMeer<Tekst>,
    /// The day.
    pub datum: Datum,
    /// The hour, as text.
    pub uur: Option<Tekst>,
    /// What was said; empty for a talk that is still to come.
    pub verslag: Option<Tekst>,
    /// Only for coaches; never on a page for parents or pupils.
    pub intern: Option<Tekst>,
    /// What was agreed.
    pub afspraken: Lijst<Afspraak>,
}

/// An agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Afspraak {
    /// What.
    pub wat: Option<Tekst>,
    /// Who.
    pub wie: EenOfMeer<Tekst>,
    /// When.
    pub wanneer: Wanneer,
    /// The day on which it was done.
    pub klaar: Option<Datum>,
}
