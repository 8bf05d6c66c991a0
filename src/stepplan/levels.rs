//! Which rule runs at which level, per colour.

use std::collections::HashMap;

use crate::error::Result;
use crate::model::Kleur;
use crate::model::part::{Instelling, Regelset};
use crate::school::School;

use super::editions::EditionLevels;
use super::own;
use super::plan::{Eis, StepPlan};
use super::plans::StepPlans;

/// What a step plan says of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// The level, or that it is off.
    pub niveau: Instelling,
    /// The step that asks for it; `None` for the general block.
    pub stap: Option<u8>,
}

/// What a step plan says of a rule in every edition.
#[derive(Debug, Clone, Copy)]
struct Asked {
    levels: EditionLevels,
    stap: Option<u8>,
}

type AskedRules = HashMap<String, Asked>;

/// The settings of all rules, per colour, in an edition of the rules.
#[derive(Debug, Clone)]
pub struct Levels {
    general: AskedRules,
    /// In the order of [`Kleur::ALL`].
    colours: [AskedRules; 3],
    own: Option<Kleur>,
    regelset: Regelset,
}

impl Levels {
    /// The settings of the built-in step plans in the newest edition.
    ///
    /// # Errors
    /// Only where a file that is compiled in is broken.
    pub fn built_in() -> Result<Self> {
        Ok(Self::new(StepPlans::built_in()?, Regelset::NEWEST))
    }

    /// The settings of step plans in an edition.
    #[must_use]
    pub fn new(plans: &StepPlans, regelset: Regelset) -> Self {
        let general = plans.general().iter();
        let of = |kleur| by_step(plans.of(kleur));
        Self {
            general: general.map(|eis| asked(eis, None)).collect(),
            colours: [of(Kleur::Blauw), of(Kleur::Geel), of(Kleur::Groen)],
            own: None,
            regelset,
        }
    }

    /// The settings for a school, in its edition: those of its own step plan in place of the one of
    /// its colour in `plans`.
    #[must_use]
    pub fn for_school(plans: &StepPlans, school: &School) -> Self {
        let mut levels = Self::new(plans, school.regelset());
        let settings_file = school.config.config.as_ref();
        let kleur = settings_file.map(|config| config.kleur);
        if let (Some(kleur), false) = (kleur, school.own_plans.is_empty()) {
            let plan = own::of_every_edition(plans, school, kleur);
            *levels.colour_mut(kleur) = by_step(&plan);
            levels.own = Some(kleur);
        }
        levels
    }

    /// The same step plans in another edition.
    #[must_use]
    pub fn in_edition(self, regelset: Regelset) -> Self {
        Self { regelset, ..self }
    }

    /// The edition.
    #[must_use]
    pub fn regelset(&self) -> Regelset {
        self.regelset
    }

    /// Whether the settings of a colour come from the school's own step plan.
    #[must_use]
    pub fn is_own(&self, kleur: Kleur) -> bool {
        self.own == Some(kleur)
    }

    /// What applies to a rule in a colour; `None` where the rule does not apply. Without a colour
    /// only the general block applies.
    #[must_use]
    pub fn of(&self, rule: &str, kleur: Option<Kleur>) -> Option<Setting> {
        let Asked { levels, stap } = self.asked(rule, kleur)?;
        let niveau = levels.of(self.regelset)?;
        Some(Setting { niveau, stap })
    }

    /// The first edition in which a rule applies in a colour; `None` where it does in none.
    #[must_use]
    pub fn since(&self, rule: &str, kleur: Option<Kleur>) -> Option<Regelset> {
        self.asked(rule, kleur).map(|asked| asked.levels.since())
    }

    /// Every rule named in any step plan, sorted.
    #[must_use]
    pub fn rules(&self) -> Vec<&str> {
        let all = std::iter::once(&self.general).chain(&self.colours);
        let mut names: Vec<&str> = all.flat_map(HashMap::keys).map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn asked(&self, rule: &str, kleur: Option<Kleur>) -> Option<Asked> {
        let general = self.general.get(rule);
        let colour = kleur.and_then(|kleur| self.colour(kleur).get(rule));
        colour.or(general).copied()
    }

    fn colour_mut(&mut self, kleur: Kleur) -> &mut AskedRules {
        let [blauw, geel, groen] = &mut self.colours;
        match kleur {
            Kleur::Blauw => blauw,
            Kleur::Geel => geel,
            Kleur::Groen => groen,
        }
    }

    fn colour(&self, kleur: Kleur) -> &AskedRules {
        let [blauw, geel, groen] = &self.colours;
        match kleur {
            Kleur::Blauw => blauw,
            Kleur::Geel => geel,
            Kleur::Groen => groen,
        }
    }
}

fn asked(eis: &Eis, stap: Option<u8>) -> (String, Asked) {
    let levels = eis.levels;
    (eis.regel.clone(), Asked { levels, stap })
}

fn by_step(plan: &StepPlan) -> AskedRules {
    let steps = plan.stappen.iter();
    let rules = steps.flat_map(|stap| {
        let eisen = stap.eisen.iter();
        eisen.map(|eis| asked(eis, Some(stap.nummer)))
    });
    rules.collect()
}
