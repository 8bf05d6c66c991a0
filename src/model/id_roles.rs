//! What the ids in documents name: which fields hold one, and of what.

use super::Soort;

/// What an id is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is what its name says")]
pub enum IdKind {
    Document(Soort),
    Pupil,
    /// A goal of a leerlijn: known in the whole school.
    LineGoal,
    /// A goal of a planning or a leerplan: known by that document.
    OwnGoal,
    /// An activity of an invoeringsplan: known by that document.
    Activity,
}

/// How a field holds ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Its values are ids, and say what has them.
    Own,
    /// Its values are ids of something elsewhere.
    Named,
    /// Its values are ids of something elsewhere, or own words.
    NamedOrWords,
    /// The keys of its map are ids; those of maps in it, ids of another kind.
    Keys(Option<IdKind>),
}

/// What a field has to do with ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdRole {
    /// What the ids are of.
    pub kind: IdKind,
    /// Where they stand.
    pub holds: Holds,
}

/// What a field of a group has to do with ids, in a document of some soort; `None` where nothing. Results
/// `of_leerplan` are by goal and not by pupil.
#[must_use]
pub fn id_role(soort: Soort, of_leerplan: bool, group: &str, field: &str) -> Option<IdRole> {
    use Holds::{Keys, Named, NamedOrWords, Own};
    use IdKind::{Activity, Document, LineGoal, OwnGoal, Pupil};
    let (kind, holds) = match (group, field) {
        ("Leerling", "id") => (Pupil, Own),
        ("Lijndoel", "id") => (LineGoal, Own),
        ("Leerdoel", "id") => (OwnGoal, Own),
        ("Activiteit", "id") => (Activity, Own),
        ("Klas", "klas") | (_, "id") => (Document(soort), Own),
        ("Leerplan" | "Gesprek", "leerling") => (Pupil, Named),
        ("Meting", "resultaten" | "gemaakt") if of_leerplan => (OwnGoal, Keys(None)),
        ("Meting", "resultaten") => (Pupil, Keys(Some(OwnGoal))),
        ("Meting", "gemaakt") | ("Namen", "namen") => (Pupil, Keys(None)),
        ("Lijndoel", "voorkennis") | ("Leerdoel", "leerlijn") => (LineGoal, Named),
        ("Toets" | "Toetsdeel" | "Inleveren", "leerdoelen") => (OwnGoal, Named),
        ("Weekrij" | "Vakrij" | "Les", "leerdoelen") => (OwnGoal, NamedOrWords),
        ("Toets" | "Inleveren", "groep") => (Document(Soort::Klas), NamedOrWords),
        ("Planning" | "Studiewijzer" | "Voortgang" | "Namen", "klas") => {
            (Document(Soort::Klas), Named)
        }
        ("Toets" | "Voortgang", "planning") | ("Invoeringsplan", "planningen") => {
            (Document(Soort::Planning), Named)
        }
        ("Draaiboek" | "Voortgang", "leerplan") => (Document(Soort::Leerplan), Named),
        ("Leerplan", "leerlijn") => (Document(Soort::Leerlijn), Named),
        ("Draaiboek", "invoeringsplan") | ("Invoeringsplan", "vorige") => {
            (Document(Soort::Invoeringsplan), Named)
        }
        ("Invoeringsplan", "draaiboek") => (Document(Soort::Draaiboek), Named),
        ("Actie", "activiteit") => (Activity, Named),
        _ => return None,
    };
    Some(IdRole { kind, holds })
}
