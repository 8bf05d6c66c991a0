//! What a step plan file holds.

use serde::{Deserialize, Serialize};

use crate::model::part::{Instelling, Kleur};

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
pub struct Eis {
    /// The name of the rule.
    pub regel: String,
    /// How much a finding weighs, or that the rule is off.
    pub niveau: Instelling,
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
pub(super) struct Algemeen {
    pub(super) eisen: Vec<Eis>,
}
