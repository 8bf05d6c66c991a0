//! The table of soorten. What is the same for every soort is made from it: [`Soort`],
//! [`Content`](super::Content), schemas, look-ups and templates. What differs is a
//! [`DocumentType`](super::DocumentType) in the file of the soort.

use super::part::kinds::words_of;

/// Calls a macro with the table of soorten. A row has the type, whether [`Content`](super::Content)
/// boxes it (where it is much larger than the others: every document takes the room of the
/// largest), the word of the format, and the names of its look-ups: one document, all of them.
macro_rules! for_each_soort {
    ($with:ident) => {
        $with! {
            Klas() = "klas", klas, klassen;
            Leerlijn() = "leerlijn", leerlijn, leerlijnen;
            Planning() = "planning", planning, planningen;
            Studiewijzer() = "studiewijzer", studiewijzer, studiewijzers;
            Leerplan(boxed) = "leerplan", leerplan, leerplannen;
            Draaiboek() = "draaiboek", draaiboek, draaiboeken;
            Voortgang() = "voortgang", voortgang, voortgangen;
            Gesprek() = "gesprek", gesprek, gesprekken;
            Invoeringsplan(boxed) = "invoeringsplan", invoeringsplan, invoeringsplannen;
            Namen() = "namen", namenlijst, namenlijsten;
        }
    };
}

macro_rules! words {
    ($($name:ident($($boxed:ident)?) = $word:literal, $one:ident, $all:ident;)+) => {
        words_of! {
            /// The kinds of document that a school writes.
            #[non_exhaustive]
            Soort { $($name = $word),+ }
        }
    };
}

for_each_soort!(words);

pub(crate) use for_each_soort;
