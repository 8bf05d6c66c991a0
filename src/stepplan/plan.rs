//! What a step plan file holds.

use serde::{Deserialize, Serialize};

use super::editions::{EditionLevels, WrittenLevels};
use crate::model::part::{Instelling, Kleur, Regelset};

/// A step plan: how a kind of school works with personal learning plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepPlan {
    /// The kind of school.
    pub kleur: Kleur,
    pub naam: String,
    /// What kind of school it is for.
    pub kenmerk: String,
    pub stappen: Vec<Stap>,
}

/// A step of a step plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stap {
    /// Its number, 1 to 7.
    pub nummer: u8,
    /// Its name (Doel, Tactiek, Activiteiten, Plan, Do, Check, Act).
    pub naam: String,
    pub titel: String,
    /// The guiding question.
    pub vraag: String,
    pub toelichting: String,
    #[serde(default)]
    pub voorbeelden: Vec<String>,
    #[serde(default)]
    pub tips: Vec<String>,
    /// Further reading.
    #[serde(default)]
    pub links: Vec<Link>,
    /// The rules that it asks for.
    #[serde(default)]
    pub eisen: Vec<Eis>,
    /// Every piece of advice of the source, with what carries it.
    #[serde(default)]
    pub adviezen: Vec<Advies>,
}

/// Further reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it is about.
    pub titel: String,
    pub url: String,
}

/// A rule that a step asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WrittenEis")]
pub struct Eis {
    /// The name of the rule.
    pub regel: String,
    /// How much a finding weighs, or that the rule is off: in the newest edition, or in that of
    /// [`StepPlan::in_edition`].
    pub niveau: Instelling,
    /// The level in each edition.
    #[serde(skip)]
    pub levels: EditionLevels,
}

/// An [`Eis`] as a step plan writes it.
#[derive(Deserialize)]
struct WrittenEis {
    regel: String,
    niveau: WrittenLevels,
}

impl TryFrom<WrittenEis> for Eis {
    type Error = String;

    fn try_from(written: WrittenEis) -> Result<Self, String> {
        let WrittenEis { regel, niveau } = written;
        let levels =
            EditionLevels::try_from(niveau).map_err(|error| format!("{regel}: {error}"))?;
        let niveau = levels.of(Regelset::NEWEST);
        Ok(Self {
            niveau: niveau.unwrap_or(Instelling::Uit),
            regel,
            levels,
        })
    }
}

impl Eis {
    /// A rule with the same level in every edition.
    #[must_use]
    pub fn always(regel: String, niveau: Instelling) -> Self {
        Self {
            regel,
            niveau,
            levels: EditionLevels::always(niveau),
        }
    }
}

impl StepPlan {
    /// The step plan of an edition: without the rules of later ones, and at its levels.
    #[must_use]
    pub fn in_edition(mut self, regelset: Regelset) -> Self {
        for step in &mut self.stappen {
            step.eisen.retain_mut(|eis| {
                let niveau = eis.levels.of(regelset);
                eis.niveau = niveau.unwrap_or(eis.niveau);
                niveau.is_some()
            });
        }
        self
    }
}

/// A piece of advice of the source and where it lives in this tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advies {
    pub id: String,
    /// The advice, in own words.
    pub tekst: String,
    /// What carries it: `regel …`, `veld …`, `pagina …` or `tekst`.
    pub drager: String,
    /// Where the text says it, for the carrier `tekst`.
    pub waar: Option<String>,
}

/// The block of rules that are the same for every colour.
#[derive(Debug, Deserialize)]
pub(super) struct General {
    pub(super) eisen: Vec<Eis>,
}
