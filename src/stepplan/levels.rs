//! Which rule runs at which level, per colour.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::error::Result;
use crate::model::Kleur;
use crate::model::part::Instelling;
use crate::school::School;

use super::{StepPlan, built_in, general, own};

/// What a step plan says of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// The level, or that it is off.
    pub niveau: Instelling,
    /// The step that asks for it; `None` for the general block.
    pub stap: Option<u8>,
}

/// The settings of all rules, per colour.
#[derive(Debug, Clone)]
pub struct Levels {
    general: HashMap<String, Setting>,
    colours: [HashMap<String, Setting>; 3],
    own: Option<Kleur>,
}

/// The settings of the built-in step plans, read once.
static BUILT_IN: OnceLock<Levels> = OnceLock::new();

impl Levels {
    /// The settings of the built-in step plans.
    ///
    /// # Errors
    /// Only where a file that is compiled in is broken.
    pub fn built_in() -> Result<Self> {
        if let Some(levels) = BUILT_IN.get() {
            return Ok(levels.clone());
        }
        let levels = Self::read()?;
        Ok(BUILT_IN.get_or_init(|| levels).clone())
    }

    /// Reads the step plans that are compiled in.
    fn read() -> Result<Self> {
        let general = general()?.into_iter().map(|eis| {
            let niveau = eis.niveau;
            (eis.regel, Setting { niveau, stap: None })
        });
        Ok(Self {
            general: general.collect(),
            colours: [
                settings(&built_in(Kleur::Blauw)?),
                settings(&built_in(Kleur::Geel)?),
                settings(&built_in(Kleur::Groen)?),
            ],
            own: None,
        })
    }

    /// The settings for a school: those of its own step plan in place of the built-in one of its
    /// colour.
    ///
    /// # Errors
    /// Only where a file that is compiled in is broken.
    pub fn for_school(school: &School) -> Result<Self> {
        let mut levels = Self::built_in()?;
        let settings_file = school.config.config.as_ref();
        let kleur = settings_file.map(|config| config.kleur);
        if let (Some(kleur), false) = (kleur, school.own_plans.is_empty()) {
            *levels.colour_mut(kleur) = settings(&own::plan(school, kleur)?);
            levels.own = Some(kleur);
        }
        Ok(levels)
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
        let general = self.general.get(rule);
        let colour = kleur.and_then(|kleur| self.colour(kleur).get(rule));
        colour.or(general).copied()
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

    fn colour_mut(&mut self, kleur: Kleur) -> &mut HashMap<String, Setting> {
        let [blauw, geel, groen] = &mut self.colours;
        match kleur {
            Kleur::Blauw => blauw,
            Kleur::Geel => geel,
            Kleur::Groen => groen,
        }
    }

    fn colour(&self, kleur: Kleur) -> &HashMap<String, Setting> {
        let [blauw, geel, groen] = &self.colours;
        match kleur {
            Kleur::Blauw => blauw,
            Kleur::Geel => geel,
            Kleur::Groen => groen,
        }
    }
}

fn settings(plan: &StepPlan) -> HashMap<String, Setting> {
    plan.stappen
        .iter()
        .flat_map(|stap| {
            stap.eisen.iter().map(|eis| {
                let setting = Setting {
                    niveau: eis.niveau,
                    stap: Some(stap.nummer),
                };
                (eis.regel.clone(), setting)
            })
        })
        .collect()
}
