//! planning: one chapter of one subject (steps 3 and 4).

use serde::{Deserialize, Serialize};

use super::part::kort::Beknopt;
use super::part::lists::verplicht;
use super::part::{
    Datum, EenOfMeer, Id, Leerdoel, Leerjaar, Lijst, Niveau, Nummering, Opdrachten, Soort, Tekst,
    Toetsvorm, Week,
};

/// The planning of a chapter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Planning {
    /// Always [`Soort::Planning`].
    pub soort: Soort,
    /// The document's id.
    pub id: Option<Id>,
    /// The subject.
    pub vak: Tekst,
    /// The classes that it is for.
    pub klas: EenOfMeer<Id>,
    /// The level or levels.
    #[serde(deserialize_with = "verplicht")]
    pub niveau: EenOfMeer<Niveau>,
    /// The year.
    pub leerjaar: Leerjaar,
    /// The chapter as the book calls it ("H1").
    pub hoofdstuk: Option<Tekst>,
    /// The title of the chapter.
    pub titel: Tekst,
    /// The teacher.
    pub docent: Option<Tekst>,
    /// The number of the school's period.
    pub periode: Option<u8>,
    /// The textbook.
    pub methode: Option<Tekst>,
    /// Whether exercise numbers begin again in each paragraph.
    pub nummering: Option<Nummering>,
    /// The paragraphs.
    pub paragrafen: Lijst<Paragraaf>,
    /// What closes the chapter.
    pub afsluiting: EenOfMeer<Tekst>,
    /// The test of the chapter.
    pub toets: Option<Toets>,
}

impl Planning {
    /// The chapter and its title: "H1 Krachten".
    #[must_use]
    pub fn kop(&self) -> String {
        let chapter = self.hoofdstuk.as_ref().map(|h| format!("{h} "));
        format!("{}{}", chapter.unwrap_or_default(), self.titel)
    }
}

/// A paragraph of a chapter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Paragraaf {
    /// Its number as the book has it ("1.10" stays "1.10").
    pub nummer: Tekst,
    /// Its title.
    pub titel: Option<Tekst>,
    /// The ISO week or weeks in which it is taught.
    pub week: EenOfMeer<Week>,
    /// Its goals.
    pub leerdoelen: EenOfMeer<Beknopt<Leerdoel>>,
    /// What is done in class.
    pub activiteiten: EenOfMeer<Tekst>,
    /// The exercises.
    pub opdrachten: Option<Opdrachten>,
    /// Enrichment: exercises or text.
    pub verdieping: EenOfMeer<Tekst>,
    /// The test of this paragraph.
    pub toets: Option<Toets>,
}

/// A test of a paragraph or of the chapter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Toets {
    /// What it is for.
    pub vorm: Option<Toetsvorm>,
    /// The ISO week in which it is taken.
    pub week: Option<Week>,
    /// The day on which it is taken.
    pub datum: Option<Datum>,
    /// The goals that it tests, by id; all where left out.
    pub leerdoelen: EenOfMeer<Id>,
}
