//! Which rule runs at which level for a document, and where that was decided.

use crate::error::Result;
use crate::model::Kleur;
use crate::model::part::{Instelling, Level};
use crate::rules::{Group, Rule};
use crate::school::{Config, Document, School, globs};
use crate::stepplan::Levels;

/// Where a level was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// No step plan asks for the rule here.
    Nowhere,
    /// The general block.
    General,
    /// The step plan of a colour.
    StepPlan(Kleur),
    /// The school's own step plan.
    OwnPlan,
    /// `[regels]` in `leerplan.toml`.
    Settings,
    /// `[[uitzondering]]` in `leerplan.toml`.
    Exception,
}

/// The level of a rule for a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The level, or that it is off.
    pub niveau: Instelling,
    /// The step that asks for it.
    pub step: Option<u8>,
    /// Where it was decided.
    pub source: Source,
}

impl Decision {
    /// The level; `None` where the rule does not run.
    #[must_use]
    pub fn level(self) -> Option<Level> {
        self.niveau.level()
    }
}

/// The levels of a school: step plans and settings together.
#[derive(Debug)]
pub struct EffectiveLevels<'s> {
    levels: Levels,
    config: Option<&'s Config>,
    exceptions: Vec<(globset::GlobSet, &'s [String])>,
}

impl<'s> EffectiveLevels<'s> {
    /// The levels for a school.
    ///
    /// # Errors
    /// Only where a step plan that is compiled in is broken.
    pub fn new(school: &'s School) -> Result<Self> {
        let config = school.config.config.as_ref();
        let exceptions = config
            .into_iter()
            .flat_map(|config| config.uitzondering.iter())
            .map(|exception| (globs::set([&exception.pad]), &*exception.regels));
        Ok(Self {
            levels: Levels::for_school(school)?,
            config,
            exceptions: exceptions.collect(),
        })
    }

    /// The level of a rule for a document.
    #[must_use]
    pub fn of(&self, group: &Group, rule: &Rule, document: &Document) -> Decision {
        let decision = self.with_settings(group, rule, document.kleur);
        let excepted = self.exceptions.iter().any(|(glob, rules)| {
            rules.iter().any(|word| group.covers(rule, word)) && glob.is_match(&document.path)
        });
        if excepted {
            return Decision {
                niveau: Instelling::Uit,
                source: Source::Exception,
                ..decision
            };
        }
        decision
    }

    /// The level of a rule for the settings themselves.
    #[must_use]
    pub fn general(&self, group: &Group, rule: &Rule) -> Decision {
        self.with_settings(group, rule, None)
    }

    fn with_settings(&self, group: &Group, rule: &Rule, kleur: Option<Kleur>) -> Decision {
        let base = self.of_plan(rule, kleur);
        let Some(settings) = self.config.and_then(|config| config.regels.as_ref()) else {
            return base;
        };
        let own_name = settings
            .niveau
            .as_ref()
            .and_then(|levels| levels.get(rule.name));
        let own_group = || {
            settings
                .niveau
                .as_ref()
                .and_then(|levels| levels.get(group.name))
        };
        let off = settings.uit.iter().any(|word| group.covers(rule, word));
        let changed = match own_name {
            Some(level) => Some(*level),
            None if off => Some(Instelling::Uit),
            // A level for a group changes only the rules of it that this colour asks for.
            None if base.niveau != Instelling::Uit => own_group().copied(),
            None => None,
        };
        changed.map_or(base, |niveau| Decision {
            niveau,
            source: Source::Settings,
            ..base
        })
    }

    fn of_plan(&self, rule: &Rule, kleur: Option<Kleur>) -> Decision {
        match self.levels.of(rule.name, kleur) {
            None => Decision {
                niveau: Instelling::Uit,
                step: None,
                source: Source::Nowhere,
            },
            Some(setting) => Decision {
                niveau: setting.niveau,
                step: setting.stap,
                source: match (setting.stap, kleur) {
                    (Some(_), Some(kleur)) if self.levels.is_own(kleur) => Source::OwnPlan,
                    (Some(_), Some(kleur)) => Source::StepPlan(kleur),
                    _ => Source::General,
                },
            },
        }
    }
}
