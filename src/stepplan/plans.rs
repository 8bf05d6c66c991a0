//! The step plans of the three colours, with the levels of every edition of the rules.

use std::sync::OnceLock;

use crate::error::{Error, Result};
use crate::model::Kleur;
use crate::model::part::Regelset;

use super::plan::{Eis, General, StepPlan};

const GENERAL: &str = include_str!("algemeen.yaml");
const COLOURS: [&str; 3] = [
    include_str!("blauw.yaml"),
    include_str!("geel.yaml"),
    include_str!("groen.yaml"),
];

static BUILT_IN: OnceLock<StepPlans> = OnceLock::new();

/// The step plan of each colour and the rules that all of them have.
#[derive(Debug)]
pub struct StepPlans {
    general: Vec<Eis>,
    /// In the order of [`Kleur::ALL`].
    colours: [StepPlan; 3],
}

impl StepPlans {
    /// The step plans that are compiled in, read once.
    ///
    /// # Errors
    /// Only where one of the files is broken.
    pub fn built_in() -> Result<&'static Self> {
        if let Some(plans) = BUILT_IN.get() {
            return Ok(plans);
        }
        let plans = Self::parse(GENERAL, COLOURS)?;
        Ok(BUILT_IN.get_or_init(|| plans))
    }

    /// Reads the rules of all colours, and the step plan of each colour in the order of
    /// [`Kleur::ALL`].
    ///
    /// # Errors
    /// Where a text is no step plan.
    pub fn parse(general: &str, colours: [&str; 3]) -> Result<Self> {
        let broken = |what: &str, error: &serde_yaml::Error| {
            Error::Internal(format!("het stappenplan {what} is kapot: {error}"))
        };
        let plan = |text: &str, kleur: Kleur| {
            serde_yaml::from_str(text).map_err(|error| broken(kleur.as_str(), &error))
        };
        let [blauw, geel, groen] = colours;
        let general: General =
            serde_yaml::from_str(general).map_err(|error| broken("algemeen", &error))?;
        Ok(Self {
            general: general.eisen,
            colours: [
                plan(blauw, Kleur::Blauw)?,
                plan(geel, Kleur::Geel)?,
                plan(groen, Kleur::Groen)?,
            ],
        })
    }

    /// The rules of all colours, whatever the edition.
    #[must_use]
    pub fn general(&self) -> &[Eis] {
        &self.general
    }

    /// The step plan of a colour with the rules of every edition, at their newest level.
    #[must_use]
    pub fn of(&self, kleur: Kleur) -> &StepPlan {
        let [blauw, geel, groen] = &self.colours;
        match kleur {
            Kleur::Blauw => blauw,
            Kleur::Geel => geel,
            Kleur::Groen => groen,
        }
    }

    /// The first edition that has a rule in some colour; `None` where no step plan asks for it.
    #[must_use]
    pub fn since(&self, rule: &str) -> Option<Regelset> {
        let steps = self.colours.iter().flat_map(|plan| &plan.stappen);
        let asked = steps.flat_map(|step| &step.eisen).chain(&self.general);
        let own = asked.filter(|eis| eis.regel == rule);
        own.map(|eis| eis.levels.since()).min()
    }
}

/// The built-in step plan of a colour, in the newest edition of the rules.
///
/// # Errors
/// Only where a file that is compiled in is broken.
pub fn built_in(kleur: Kleur) -> Result<StepPlan> {
    let plan = StepPlans::built_in()?.of(kleur).clone();
    Ok(plan.in_edition(Regelset::NEWEST))
}
