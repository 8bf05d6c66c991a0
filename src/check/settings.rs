//! Findings about the settings: `leerplan.toml`, those of subfolders and an own step plan.

use crate::finding::{Finding, Mending};
use crate::rules::{self, Run};
use crate::yaml::edit::unordered;
use crate::yaml::{Fault, Tree};

use super::engine::{Engine, faults};
use super::named::{Named, RuleProblem};
use super::own_rules::{self, OwnRules};
use super::{engine_rules, fingerprint, place};

/// A settings file with what its content says wrong.
struct SettingsFile<'e> {
    path: &'e str,
    tree: &'e Tree,
    faults: &'e [Fault],
    found: Vec<RuleProblem<'static>>,
}

impl SettingsFile<'_> {
    /// Only what it says of own rules that do not work.
    fn only_own_rules(mut self) -> Self {
        self.faults = &[];
        self.found
            .retain(|found| found.rule.name() == own_rules::BROKEN);
        self
    }
}

impl Engine<'_> {
    /// Findings about the settings files that are wanted; that an own rule does not work also where
    /// they are not.
    pub(super) fn settings(
        &self,
        own: &OwnRules<'_>,
        wanted: &dyn Fn(&str) -> bool,
    ) -> Vec<Finding> {
        let files = self.settings_files(own).into_iter();
        files
            .map(|file| {
                if wanted(file.path) {
                    file
                } else {
                    file.only_own_rules()
                }
            })
            .flat_map(|file| self.of_settings_file(file))
            .collect()
    }

    fn settings_files(&self, own: &OwnRules<'_>) -> Vec<SettingsFile<'_>> {
        let school = self.school;
        let mut found = engine_rules::settings(school);
        found.extend(own.broken());
        found.extend(self.of_settings_rules());
        let mut files = vec![SettingsFile {
            path: &school.config.path,
            tree: &school.config.tree,
            faults: &school.config.faults,
            found,
        }];
        files.extend(school.subconfigs.iter().map(|sub| SettingsFile {
            path: &sub.path,
            tree: &sub.tree,
            faults: &sub.faults,
            found: Vec::new(),
        }));
        files.extend(school.own_plans.iter().map(|file| {
            SettingsFile {
                path: &file.path,
                tree: &file.tree,
                faults: &file.faults,
                found: file
                    .plan
                    .iter()
                    .flat_map(|plan| engine_rules::step_plan(school, plan))
                    .collect(),
            }
        }));
        files
    }

    /// What the rules about settings say of those of the school, where they could be read.
    fn of_settings_rules(&self) -> Vec<RuleProblem<'static>> {
        let file = &self.school.config;
        let Some(config) = &file.config else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for (group, rule) in rules::all() {
            if let Run::Settings(check) = rule.run {
                let rule = Named::BuiltIn(group, rule);
                let problems = check(config, self.school, self.options.today).into_iter();
                let sound = problems.filter(|problem| {
                    let related = problem.related.iter().map(|related| &related.path);
                    let mut paths = std::iter::once(&problem.path).chain(related);
                    paths.all(|path| file.is_sound(path))
                });
                found.extend(sound.map(|problem| RuleProblem { rule, problem }));
            }
        }
        found
    }

    fn of_settings_file(&self, file: SettingsFile<'_>) -> Vec<Finding> {
        let mut found = file.found;
        for (group, rule) in rules::all() {
            if let Run::Reader(kind) = rule.run {
                let rule = Named::BuiltIn(group, rule);
                let problems = faults(file.faults, kind).into_iter();
                found.extend(problems.map(|problem| RuleProblem { rule, problem }));
            }
        }
        let asked = found
            .into_iter()
            .filter(|found| self.is_selected(found.rule));
        asked
            .filter_map(|RuleProblem { rule, problem }| {
                let level = self.levels.general(rule).level()?;
                let span = problem.span;
                let span = span.unwrap_or_else(|| file.tree.place(&problem.path));
                let span = place::shown(file.tree, span);
                Some(Finding {
                    value: fingerprint::value(file.tree, &problem, span),
                    fingerprint: String::new(),
                    rule: rule.name().to_owned(),
                    level,
                    group: rule.group().to_owned(),
                    step: None,
                    file: file.path.to_owned(),
                    span,
                    path: problem.path.to_string(),
                    message: problem.message,
                    hint: problem.hint,
                    mending: problem
                        .fix
                        .map(|fix| Mending::new(fix, file.tree, &unordered)),
                    related: place::related_in(file.tree, file.path, &problem.related),
                    since: None,
                })
            })
            .collect()
    }
}
