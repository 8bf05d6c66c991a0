//! The engine: a school folder in, findings out. Knows no rule by name but those it notes itself.

mod engine_rules;
mod ignores;
mod levels;
mod place;

use std::collections::HashSet;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::error::Result;
use crate::finding::{Finding, Problem, Totals};
use crate::rules::{self, Group, Rule, Run, Scope};
use crate::school::{Document, School};
use crate::yaml::Fault;

use ignores::Ignores;
pub use levels::{Decision, EffectiveLevels, Source};

/// What to check a school with.
#[derive(Debug, Clone)]
pub struct CheckOptions {
    /// Today.
    pub today: NaiveDate,
    /// Only these rules and groups; all where empty.
    pub only: Vec<String>,
    /// Only these files, by path from the school folder; all where absent.
    pub files: Option<HashSet<String>>,
}

/// What a check found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The findings in order of file and place.
    pub findings: Vec<Finding>,
    /// How many documents were checked.
    pub documents: usize,
}

impl Report {
    /// The totals of the findings.
    #[must_use]
    pub fn totals(&self) -> Totals {
        Totals::of(&self.findings)
    }

    /// How many files have a finding.
    #[must_use]
    pub fn files_with_findings(&self) -> usize {
        let files: HashSet<&str> = self.findings.iter().map(|f| f.file.as_str()).collect();
        files.len()
    }
}

/// Checks a school folder. The same folder and options give the same findings, whatever the
/// number of threads.
///
/// # Errors
/// Only where a step plan that is compiled in is broken.
pub fn check(school: &School, options: &CheckOptions) -> Result<Report> {
    let levels = EffectiveLevels::new(school)?;
    let engine = Engine {
        school,
        options,
        levels: &levels,
    };
    let wanted = |path: &str| {
        let files = options.files.as_ref();
        files.is_none_or(|files| files.contains(path))
    };
    let documents: Vec<(usize, &Document)> = school
        .documents
        .iter()
        .enumerate()
        .filter(|(_, document)| !document.aside && wanted(&document.path))
        .collect();
    let per_document: Vec<Vec<Finding>> = documents
        .par_iter()
        .map(|(number, document)| engine.document(*number, document))
        .collect();
    let mut findings = engine.settings(&wanted);
    findings.extend(per_document.into_iter().flatten());
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    findings.dedup();
    Ok(Report {
        findings,
        documents: documents.len(),
    })
}

struct Engine<'e> {
    school: &'e School,
    options: &'e CheckOptions,
    levels: &'e EffectiveLevels<'e>,
}

/// A rule with what it found.
struct Found {
    group: &'static Group,
    rule: &'static Rule,
    problem: Problem,
}

impl Engine<'_> {
    fn asked(&self, group: &Group, rule: &Rule) -> bool {
        let only = &self.options.only;
        only.is_empty() || only.iter().any(|word| group.covers(rule, word))
    }

    fn document(&self, number: usize, document: &Document) -> Vec<Finding> {
        let scope = Scope {
            school: self.school,
            document,
            number,
            today: self.options.today,
        };
        let mut found = Vec::new();
        for (group, rule) in rules::all() {
            if !self.asked(group, rule) || self.levels.of(group, rule, document).level().is_none() {
                continue;
            }
            let problems = match rule.run {
                Run::Reader(kind) => faults(&document.faults, kind),
                _ => trusted(document, rule.ask(&scope)),
            };
            found.extend(problems.into_iter().map(|problem| Found {
                group,
                rule,
                problem,
            }));
        }
        let mut ignores = Ignores::read(&document.tree);
        found.retain(|found| {
            let line = place::of(document, &found.problem).start.line;
            !ignores.covers(found.group, found.rule, line)
        });
        if self.options.only.is_empty() {
            found.extend(engine_rules::ignores(&ignores));
        } else {
            let asked = |found: &Found| self.asked(found.group, found.rule);
            found.extend(
                engine_rules::ignores(&ignores)
                    .into_iter()
                    .filter(asked)
                    .filter(|f| f.rule.name != engine_rules::STALE),
            );
        }
        found
            .into_iter()
            .filter_map(|found| self.finding(document, found))
            .collect()
    }

    fn finding(&self, document: &Document, found: Found) -> Option<Finding> {
        let decision = self.levels.of(found.group, found.rule, document);
        let level = decision.level()?;
        debug_assert!(
            found.problem.span.is_some() || document.tree.has_parent_of(&found.problem.path),
            "{} names {} in {}, whose parent is not there",
            found.rule.name,
            found.problem.path,
            document.path
        );
        Some(Finding {
            rule: found.rule.name.to_owned(),
            level,
            group: found.group.name.to_owned(),
            step: decision.step,
            file: document.path.clone(),
            span: place::of(document, &found.problem),
            path: found.problem.path.to_string(),
            related: place::related(self.school, document, &found.problem.related),
            message: found.problem.message,
            hint: found.problem.hint,
        })
    }

    /// Findings about `leerplan.toml` and those of subfolders.
    fn settings(&self, wanted: &dyn Fn(&str) -> bool) -> Vec<Finding> {
        let school = self.school;
        let main = &school.config;
        let mut findings = Vec::new();
        let subs = school.subconfigs.iter();
        let files = std::iter::once((&main.path, &main.tree, &main.faults))
            .chain(subs.map(|sub| (&sub.path, &sub.tree, &sub.faults)));
        for (path, tree, file_faults) in files.filter(|(path, ..)| wanted(path)) {
            let mut found: Vec<Found> = Vec::new();
            for (group, rule) in rules::all() {
                if let Run::Reader(kind) = rule.run {
                    let problems = faults(file_faults, kind).into_iter();
                    found.extend(problems.map(|problem| Found {
                        group,
                        rule,
                        problem,
                    }));
                }
            }
            if *path == main.path {
                found.extend(engine_rules::settings(school));
            }
            for one in found {
                if !self.asked(one.group, one.rule) {
                    continue;
                }
                let Some(level) = self.levels.general(one.group, one.rule).level() else {
                    continue;
                };
                let span = one
                    .problem
                    .span
                    .unwrap_or_else(|| tree.place(&one.problem.path));
                findings.push(Finding {
                    rule: one.rule.name.to_owned(),
                    level,
                    group: one.group.name.to_owned(),
                    step: None,
                    file: path.clone(),
                    span: place::shown(tree, span),
                    path: one.problem.path.to_string(),
                    message: one.problem.message,
                    hint: one.problem.hint,
                    related: Vec::new(),
                });
            }
        }
        findings
    }
}

/// The reader's faults of one kind as problems.
fn faults(faults: &[Fault], kind: crate::yaml::FaultKind) -> Vec<Problem> {
    faults
        .iter()
        .filter(|fault| fault.kind == kind)
        .map(|fault| {
            let mut problem = Problem::at(fault.path.clone(), fault.message.clone())
                .maybe_hint(fault.hint.clone())
                .span(fault.span);
            if let Some((span, label)) = &fault.related {
                problem = problem.related(fault.path.clone(), label.clone());
                if let Some(related) = problem.related.last_mut() {
                    related.span = Some(*span);
                }
            }
            problem
        })
        .collect()
}

/// The problems that do not rest on a value with a fault of shape. A problem with a place of its
/// own is about the text that stands there, whatever its shape.
fn trusted(document: &Document, problems: Vec<Problem>) -> Vec<Problem> {
    problems
        .into_iter()
        .filter(|problem| {
            let own_place = problem.span.is_some();
            let mut related = problem.related.iter().filter(|r| r.document.is_none());
            (own_place || !document.is_at_fault(&problem.path))
                && !related.any(|r| document.is_at_fault(&r.path))
        })
        .collect()
}
