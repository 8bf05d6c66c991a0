//! leerlijn: a section's continuous line of goals in one subject (groen; step 3).

use serde::{Deserialize, Serialize};

use super::part::{EenOfMeer, Id, Leerjaar, Lijst, Niveau, Soort, Tekst};

/// A line of goals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Leerlijn {
    /// Always [`Soort::Leerlijn`].
    pub soort: Soort,
    /// The document's id.
    pub id: Option<Id>,
    /// The subject.
    pub vak: Tekst,
    /// A title.
    pub titel: Option<Tekst>,
    /// The teachers of the section.
    pub sectie: EenOfMeer<Tekst>,
    /// The goals.
    pub leerdoelen: Lijst<Lijndoel>,
}

/// A goal of a leerlijn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lijndoel {
    /// The goal's id.
    pub id: Id,
    /// The goal, from the pupil's side.
    pub doel: Tekst,
    /// The levels it is for; all where left out.
    pub niveau: EenOfMeer<Niveau>,
    /// The year in which it belongs.
    pub leerjaar: Option<Leerjaar>,
    /// Goals that come first, in this or another leerlijn.
    pub voorkennis: EenOfMeer<Id>,
    /// Official codes of kerndoelen, as SLO writes them.
    pub kerndoelen: EenOfMeer<Tekst>,
    /// Official codes of eindtermen, as SLO writes them.
    pub eindtermen: EenOfMeer<Tekst>,
    /// The kind of learning, in the school's own words.
    pub aspect: Option<Tekst>,
}
