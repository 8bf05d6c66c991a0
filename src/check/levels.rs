//! Which rule runs at which level for a document, and where that was decided.

use std::collections::{BTreeSet, HashMap};

use crate::error::Result;
use crate::model::Kleur;
use crate::model::part::{Instelling, Level, Regelset};
use crate::rules::{self, Group, Rule};
use crate::school::{Config, Document, EigenRegel, School, globs};
use crate::stepplan::{Levels, StepPlans};

use super::named::Named;
use super::newer::NewerRegelset;

/// Where a level was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// No step plan asks for the rule here.
    Nowhere,
    /// The step plan asks for the rule from this later edition on.
    LaterEdition(Regelset),
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
    exceptions: Vec<(globs::Globs, &'s [String])>,
    /// The rules of the tool that run somewhere, per colour: the same for all documents of one.
    active: HashMap<Option<Kleur>, Vec<(&'static Group, &'static Rule)>>,
}

impl<'s> EffectiveLevels<'s> {
    /// The levels for a school.
    ///
    /// # Errors
    /// Only where a step plan that is compiled in is broken.
    pub fn new(school: &'s School) -> Result<Self> {
        Ok(Self::with(StepPlans::built_in()?, school))
    }

    /// The levels for a school, by other step plans than the built-in ones.
    #[must_use]
    pub fn with(plans: &StepPlans, school: &'s School) -> Self {
        let config = school.config.config.as_ref();
        let exceptions = config
            .into_iter()
            .flat_map(|config| config.uitzondering.iter())
            .map(|exception| (globs::set([&exception.pad]), &*exception.regels));
        let mut levels = Self {
            levels: Levels::for_school(plans, school),
            config,
            exceptions: exceptions.collect(),
            active: HashMap::new(),
        };
        let colours = Kleur::ALL.iter().copied().map(Some).chain([None]);
        levels.active = colours
            .map(|kleur| (kleur, levels.running(kleur)))
            .collect();
        levels
    }

    /// The edition of the rules that they belong to.
    #[must_use]
    pub fn regelset(&self) -> Regelset {
        self.levels.regelset()
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

    /// What a newer edition of the rules would bring a school that names an older one.
    #[must_use]
    pub fn newer(&self, school: &School) -> Option<NewerRegelset> {
        school
            .pinned_regelset()
            .filter(|own| *own < Regelset::NEWEST)?;
        let newest = self.levels.clone().in_edition(Regelset::NEWEST);
        let documents = school.documents().map(|(_, document)| document.kleur);
        let colours: BTreeSet<Option<Kleur>> = documents.chain([None]).collect();
        let mut newer = NewerRegelset::default();
        for (group, rule) in rules::all() {
            let named = Named::BuiltIn(group, rule);
            let levels = colours.iter().map(|kleur| {
                let now = self.with_settings(named, *kleur);
                let then = self.changed_by_settings(of_plan(&newest, rule, *kleur), named);
                (now.niveau, then.niveau)
            });
            newer.add(levels);
        }
        newer.brings_something().then_some(newer)
    }

    fn with_settings(&self, rule: Named<'_>, kleur: Option<Kleur>) -> Decision {
        let base = match rule {
            Named::BuiltIn(_, rule) => of_plan(&self.levels, rule, kleur),
            Named::Own(rule) => own(rule),
        };
        self.changed_by_settings(base, rule)
    }

    /// A decision as the settings of the school change it.
    fn changed_by_settings(&self, base: Decision, rule: Named<'_>) -> Decision {
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

/// What the step plans say of a rule of the tool.
fn of_plan(levels: &Levels, rule: &Rule, kleur: Option<Kleur>) -> Decision {
    match levels.of(rule.name, kleur) {
        None => Decision {
            niveau: Instelling::Uit,
            step: None,
            source: match levels.since(rule.name, kleur) {
                Some(regelset) => Source::LaterEdition(regelset),
                None => Source::Nowhere,
            },
        },
        Some(setting) => Decision {
            niveau: setting.niveau,
            step: setting.stap,
            source: match (setting.stap, kleur) {
                (Some(_), Some(kleur)) if levels.is_own(kleur) => Source::OwnPlan,
                (Some(_), Some(kleur)) => Source::StepPlan(kleur),
                _ => Source::General,
            },
        },
    }
}
