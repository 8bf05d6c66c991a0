//! Which rule runs at which level for a document, and where that was decided.

use std::collections::HashMap;

use crate::error::Result;
use crate::model::Kleur;
use crate::model::part::{Instelling, Level};
use crate::rules::{self, Group, Rule};
use crate::school::{Config, Document, EigenRegel, School, globs};
use crate::stepplan::Levels;

use super::named::Named;

/// Where a level was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// No step plan asks for the rule here.
    Nowhere,
    /// The general block of the built-in step plans.
    General,
    /// The step plan of a colour.
    StepPlan(Kleur),
    /// The school's own step plan.
    OwnPlan,
    /// A setting under `[regels]` in `leerplan.toml`.
    Settings,
    /// An `[[uitzondering]]` in `leerplan.toml` for some files.
    Exception,
}

/// The level of a rule for a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The level, or that it is off.
    pub niveau: Instelling,
    /// The step that asks for it.
    pub step: Option<u8>,
    /// What decided the level, for `leerplan effectief`.
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
    /// The rules of the tool that run somewhere, per colour: the same for all documents of one.
    active: HashMap<Option<Kleur>, Vec<(&'static Group, &'static Rule)>>,
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
        let mut levels = Self {
            levels: Levels::for_school(school)?,
            config,
            exceptions: exceptions.collect(),
            active: HashMap::new(),
        };
        let colours = Kleur::ALL.iter().copied().map(Some).chain([None]);
        levels.active = colours
            .map(|kleur| (kleur, levels.running(kleur)))
            .collect();
        Ok(levels)
    }

    fn running(&self, kleur: Option<Kleur>) -> Vec<(&'static Group, &'static Rule)> {
        let runs = |named| self.with_settings(named, kleur).level().is_some();
        rules::all()
            .filter(|(group, rule)| runs(Named::BuiltIn(group, rule)))
            .collect()
    }

    /// The rules of the tool that run for documents of a colour, but for exceptions.
    pub(super) fn active(&self, kleur: Option<Kleur>) -> &[(&'static Group, &'static Rule)] {
        self.active.get(&kleur).map_or(&[], Vec::as_slice)
    }

    /// The level of a rule for a document.
    #[must_use]
    pub fn of(&self, group: &'static Group, rule: &'static Rule, document: &Document) -> Decision {
        self.of_named(Named::BuiltIn(group, rule), document)
    }

    /// The level of a rule, the school's own ones too, for a document.
    pub(super) fn of_named(&self, rule: Named<'_>, document: &Document) -> Decision {
        let decision = self.with_settings(rule, document.kleur);
        if self.is_excepted(rule, document) {
            return Decision {
                niveau: Instelling::Uit,
                source: Source::Exception,
                ..decision
            };
        }
        decision
    }

    /// Whether an exception in `leerplan.toml` turns a rule off for a document.
    pub(super) fn is_excepted(&self, rule: Named<'_>, document: &Document) -> bool {
        self.exceptions.iter().any(|(glob, rules)| {
            rules.iter().any(|word| rule.is_meant_by(word)) && glob.is_match(&document.path)
        })
    }

    /// The level of a rule for the settings themselves.
    pub(super) fn general(&self, rule: Named<'_>) -> Decision {
        self.with_settings(rule, None)
    }

    fn with_settings(&self, rule: Named<'_>, kleur: Option<Kleur>) -> Decision {
        let base = match rule {
            Named::BuiltIn(_, rule) => self.of_plan(rule, kleur),
            Named::Own(rule) => own(rule),
        };
        let Some(settings) = self.config.and_then(|config| config.regels.as_ref()) else {
            return base;
        };
        let given = |word: &str| settings.niveau.as_ref()?.get(word).copied();
        let off = settings.uit.iter().any(|word| rule.is_meant_by(word));
        let changed = match given(rule.name()) {
            Some(level) => Some(level),
            None if off => Some(Instelling::Uit),
            // A level for a group changes only the rules of it that this colour asks for.
            None if base.niveau != Instelling::Uit => given(rule.group()),
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

/// What a school says of a rule of its own.
fn own(rule: &EigenRegel) -> Decision {
    let niveau = match rule.niveau {
        None | Some(Level::Waarschuwing) => Instelling::Waarschuwing,
        Some(Level::Tip) => Instelling::Tip,
        Some(Level::Fout) => Instelling::Fout,
    };
    Decision {
        niveau,
        step: None,
        source: Source::Settings,
    }
}
