//! klas: a class and its pupils. The only soort that holds a pupil's name.

use serde::{Deserialize, Serialize};

use super::part::lists::verplicht;
use super::part::{
    Datum, EenOfMeer, Gespreksstijl, Id, Leerjaar, Leervoorkeur, Lijst, Niveau, Soort, Tekst,
};

/// A class or group of pupils.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Klas {
    /// Always [`Soort::Klas`].
    pub soort: Soort,
    /// Not used for a klas: `klas` is its id. Kept so that the key is known in every soort.
    pub id: Option<Id>,
    /// The id of the class.
    pub klas: Id,
    /// The level or levels.
    #[serde(deserialize_with = "verplicht")]
    pub niveau: EenOfMeer<Niveau>,
    /// The year.
    pub leerjaar: Leerjaar,
    /// The mentor's name.
    pub mentor: Option<Tekst>,
    /// The pupils, in the order in which sheets come.
    pub leerlingen: Lijst<Leerling>,
}

/// A pupil in a class.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Leerling {
    /// The pupil's id, by which every other document names them.
    pub id: Id,
    /// The name; in one of the classes that a pupil is in.
    pub naam: Option<Tekst>,
    /// The coach; the mentor where left out.
    pub coach: Option<Tekst>,
    /// How the pupil likes to learn (groen, step 1).
    pub leervoorkeur: Option<Leervoorkeur>,
    /// How the pupil is in a talk (groen, step 3).
    pub gespreksstijl: Option<Gespreksstijl>,
    /// The last day in this class.
    pub tot: Option<Datum>,
}
