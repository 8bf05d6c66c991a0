//! The table of soorten. What is the same for every soort is made from it: [`Soort`],
//! [`Content`](super::Content), schemas, look-ups and templates. What differs is a
//! [`DocumentType`](super::DocumentType) in the file of the soort.

use super::part::kinds::words_of;

/// Calls a macro with the table of soorten. A row has the type, how [`Content`](super::Content)
/// holds it (boxed where it is much larger than the others: every document takes the room of the
/// largest), the word of the format, and the names of its look-ups: one document, all of them.
macro_rules! for_each_soort {
    ($with:ident) => {
        $with! {
            Klas(Klas) = "klas", klas, klassen;
            Leerlijn(Leerlijn) = "leerlijn", leerlijn, leerlijnen;
            Planning(Planning) = "planning", planning, planningen;
            Studiewijzer(Studiewijzer) = "studiewijzer", studiewijzer, studiewijzers;
            Leerplan(Box<Leerplan>) = "leerplan", leerplan, leerplannen;
            Draaiboek(Draaiboek) = "draaiboek", draaiboek, draaiboeken;
            Voortgang(Voortgang) = "voortgang", voortgang, voortgangen;
            Gesprek(Gesprek) = "gesprek", gesprek, gesprekken;
            Invoeringsplan(Box<Invoeringsplan>) = "invoeringsplan", invoeringsplan, invoeringsplannen;
        }
    };
}

macro_rules! words {
    ($($name:ident($held:ty) = $word:literal, $one:ident, $all:ident;)+) => {
        words_of! {
            /// The kinds of document.
            #[allow(missing_docs, reason = "each variant is the soort of its name")]
            Soort { $($name = $word),+ }
        }
    };
}

for_each_soort!(words);

pub(crate) use for_each_soort;
