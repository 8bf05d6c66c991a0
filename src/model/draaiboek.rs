//! draaiboek: who does what when (steps 4 and 5).

use serde::{Deserialize, Serialize};

use super::part::{Datum, EenOfMeer, Id, Lijst, Soort, Stap, Tekst, Verantwoording, Wanneer};

/// The draaiboek of a pupil's plan or of an invoeringsplan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draaiboek {
    /// Always [`Soort::Draaiboek`].
    pub soort: Soort,
    /// The document's id.
    pub id: Option<Id>,
    /// The leerplan that it belongs to; or else `invoeringsplan`.
    pub leerplan: Option<Id>,
    /// The invoeringsplan that it belongs to; or else `leerplan`.
    pub invoeringsplan: Option<Id>,
    /// The day of this version.
    pub datum: Datum,
    /// From when to when.
    pub periode: Option<Looptijd>,
    /// Instead of a period, where a chapter is the guide.
    pub mijlpaal: Option<Tekst>,
    /// The actions.
    pub acties: Lijst<Actie>,
    /// Moments at which others look at it.
    pub evaluaties: Lijst<Evaluatie>,
    /// What was done.
    pub logboek: Lijst<Logregel>,
}

/// From when to when, both days inclusive; a half-filled one is no fault of form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Looptijd {
    /// The first day.
    pub van: Option<Datum>,
    /// The last day.
    pub tot: Option<Datum>,
}

/// An action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Actie {
    /// What.
    pub wat: Option<Tekst>,
    /// Who.
    pub wie: EenOfMeer<Tekst>,
    /// When.
    pub wanneer: Wanneer,
    /// The hour, as text.
    pub uur: Option<Tekst>,
    /// The day on which it was done.
    pub klaar: Option<Datum>,
    /// The step of the step plan that it belongs to.
    pub stap: Option<Stap>,
    /// The room.
    pub ruimte: Option<Tekst>,
    /// The activity of the invoeringsplan that it carries out.
    pub activiteit: Option<Id>,
    /// What responsibility the pupil takes.
    pub verantwoording: Option<Verantwoording>,
}

/// A moment at which others look at the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evaluatie {
    /// With whom.
    pub met: EenOfMeer<Tekst>,
    /// When.
    pub wanneer: Wanneer,
    /// The hour, as text.
    pub uur: Option<Tekst>,
    /// About what.
    pub over: Option<Tekst>,
    /// The day on which the feedback came.
    pub ontvangen: Option<Datum>,
    /// Links or files.
    pub feedback: EenOfMeer<Tekst>,
    /// What is good.
    pub tops: EenOfMeer<Tekst>,
    /// What can be better.
    pub tips: EenOfMeer<Tekst>,
    /// What was changed because of it.
    pub verwerkt: Option<Tekst>,
}

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Logregel {
    /// The day.
    pub datum: Option<Datum>,
    /// What was done.
    pub gedaan: Option<Tekst>,
    /// Evidence: links or files.
    pub bewijs: EenOfMeer<Tekst>,
    /// The kind of learning, for the portfolio.
    pub aspect: Option<Tekst>,
}
