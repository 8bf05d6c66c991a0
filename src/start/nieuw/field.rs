//! What can be told of a new document.

use crate::model::Soort;

/// Something that is known of a new document, or asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the option of its name")]
pub enum Field {
    Vak,
    Klas,
    Niveau,
    Leerjaar,
    Mentor,
    Hoofdstuk,
    Titel,
    Periode,
    Leerling,
    Leerlijn,
    Leerplan,
    Invoeringsplan,
    Planning,
    Vorm,
    Datum,
    Vorige,
    Naam,
}

impl Field {
    /// Every field, in the order in which options are listed.
    pub const ALL: &'static [Self] = &[
        Self::Vak,
        Self::Klas,
        Self::Niveau,
        Self::Leerjaar,
        Self::Mentor,
        Self::Hoofdstuk,
        Self::Titel,
        Self::Periode,
        Self::Leerling,
        Self::Leerlijn,
        Self::Leerplan,
        Self::Invoeringsplan,
        Self::Planning,
        Self::Vorm,
        Self::Datum,
        Self::Vorige,
        Self::Naam,
    ];

    /// The name: of the option without its dashes, of the value in a template.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Vak => "vak",
            Self::Klas => "klas",
            Self::Niveau => "niveau",
            Self::Leerjaar => "leerjaar",
            Self::Mentor => "mentor",
            Self::Hoofdstuk => "hoofdstuk",
            Self::Titel => "titel",
            Self::Periode => "periode",
            Self::Leerling => "leerling",
            Self::Leerlijn => "leerlijn",
            Self::Leerplan => "leerplan",
            Self::Invoeringsplan => "invoeringsplan",
            Self::Planning => "planning",
            Self::Vorm => "vorm",
            Self::Datum => "datum",
            Self::Vorige => "vorige",
            Self::Naam => "naam",
        }
    }

    /// The option as a person types it.
    #[must_use]
    pub fn option(self) -> String {
        format!("`--{}`", self.name())
    }

    /// The question at a terminal.
    #[must_use]
    pub(super) fn question(self, soort: Soort) -> &'static str {
        match self {
            Self::Klas if soort == Soort::Klas => "Hoe heet de klas?",
            Self::Leerling if soort == Soort::Klas => {
                "Wie zitten erin? Zet komma's tussen de namen."
            }
            Self::Vak => "Voor welk vak?",
            Self::Klas => "Voor welke klas?",
            Self::Niveau => "Welk niveau?",
            Self::Leerjaar => "Welk leerjaar?",
            Self::Mentor => "Wie is de mentor?",
            Self::Hoofdstuk => "Hoe noemt het boek het hoofdstuk, bijvoorbeeld H1?",
            Self::Titel => "Wat is de titel?",
            Self::Periode => "Voor welke periode?",
            Self::Leerling => "Van welke leerling (de naam of de id)?",
            Self::Leerlijn => "Bij welke leerlijn?",
            Self::Leerplan => "Bij welk leerplan?",
            Self::Invoeringsplan => "Bij welk invoeringsplan?",
            Self::Planning => "Bij welke planning?",
            Self::Vorm => "Wat voor gesprek?",
            Self::Datum => "Op welke dag?",
            Self::Vorige => "Is er een vorige ronde? Welk invoeringsplan?",
            Self::Naam => "Hoe moet het bestand heten?",
        }
    }

    /// Whether more than one value makes sense.
    #[must_use]
    pub(super) fn takes_many(self, soort: Soort) -> bool {
        matches!(self, Self::Klas | Self::Niveau)
            || (self == Self::Leerling && soort == Soort::Klas)
    }
}
