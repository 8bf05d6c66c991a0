//! The engine: a school folder in, findings out. Knows no rule by name but those it notes itself.

mod again;
mod baseline;
mod engine_rules;
mod expression;
mod fingerprint;
mod ignores;
mod known;
mod levels;
mod named;
mod own_rules;
mod place;
mod reach;
mod settings;

use std::collections::HashSet;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::error::Result;
use crate::finding::{Finding, Mending, Problem, Totals};
use crate::rules::{Rule, Run, Scope, check_texts};
use crate::school::{Document, DocumentNumber, School};
use crate::yaml::Fault;

pub use again::{Again, Change};
pub use baseline::Baseline;
use ignores::Ignores;
pub use levels::{Decision, EffectiveLevels, Source};
use named::{Found, Named};
pub use named::{OWN_GROUP, is_known, names};
use own_rules::OwnRules;
pub use reach::{About, touched};

/// What to check a school with.
#[derive(Debug, Clone)]
pub struct CheckOptions {
    /// The day with which rules compare dates.
    pub today: NaiveDate,
    /// Only these rules and groups; all where empty.
    pub only: Vec<String>,
    /// Only these files, by path from the school folder; all where absent.
    pub files: Option<HashSet<String>>,
}

/// What a check of a school folder found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The findings in order of file and place.
    pub findings: Vec<Finding>,
    /// How many documents were checked.
    pub documents: usize,
    /// The documents that were checked, in order of path.
    pub files: Vec<String>,
    /// What a baseline knew, where one was used.
    pub baseline: Option<Compared>,
}

/// How a check compares with a baseline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// What the baseline knew and is not found any more: rule and file.
    pub solved: Vec<(String, String)>,
}

impl Report {
    /// The findings that no baseline knows: those that count.
    pub fn fresh(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|finding| finding.since.is_none())
    }

    /// The findings that a baseline knows.
    pub fn known(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|finding| finding.since.is_some())
    }

    /// The totals of the findings that count.
    #[must_use]
    pub fn totals(&self) -> Totals {
        Totals::of(self.fresh())
    }

    /// The totals of the findings that a baseline knows.
    #[must_use]
    pub fn known_totals(&self) -> Totals {
        Totals::of(self.known())
    }

    /// How many files have a finding that counts.
    #[must_use]
    pub fn files_with_findings(&self) -> usize {
        let files: HashSet<&str> = self.fresh().map(|f| f.file.as_str()).collect();
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
    let documents: Vec<(DocumentNumber, &Document)> = school
        .documents()
        .filter(|(_, document)| wanted(&document.path))
        .collect();
    let own = engine.own_rules(&documents);
    let per_document: Vec<Vec<Finding>> = documents
        .par_iter()
        .map(|(number, document)| engine.document(*number, document, &own))
        .collect();
    let settings = engine.settings(&own, &wanted);
    let findings = in_order(std::iter::once(settings).chain(per_document));
    let files = documents.iter().map(|(_, document)| document.path.clone());
    Ok(Report {
        findings,
        documents: documents.len(),
        files: files.collect(),
        baseline: None,
    })
}

/// Findings in order of file and place, each once, with their fingerprints.
fn in_order(found: impl IntoIterator<Item = Vec<Finding>>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = found.into_iter().flatten().collect();
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    findings.dedup();
    fingerprint::add(&mut findings);
    findings
}

struct Engine<'e> {
    school: &'e School,
    options: &'e CheckOptions,
    levels: &'e EffectiveLevels<'e>,
}

impl Engine<'_> {
    fn asked(&self, rule: Named<'_>) -> bool {
        let only = &self.options.only;
        only.is_empty() || only.iter().any(|word| rule.is_meant_by(word))
    }

    /// Whether an own rule must be asked of a document: also where only rules that do not work
    /// are asked for.
    fn runs_own(&self, rule: Named<'_>, document: &Document) -> bool {
        let about_own = Named::built_in(own_rules::BROKEN);
        let asked = self.asked(rule) || about_own.is_some_and(|broken| self.asked(broken));
        asked && self.levels.of_named(rule, document).level().is_some()
    }

    /// What the rules of the school's own say of documents.
    fn own_rules<'d>(&self, documents: &[(usize, &'d Document)]) -> OwnRules<'d>
    where
        Self: 'd,
    {
        OwnRules::ask(self.school, documents, &|rule, document| {
            self.runs_own(rule, document)
        })
    }

    fn document(&self, number: usize, document: &Document, own: &OwnRules<'_>) -> Vec<Finding> {
        let mut found = self.found(number, document);
        let asked = |found: &Found<'_>| self.asked(found.rule);
        found.extend(own.of(number).into_iter().filter(asked));
        let mut ignores = Ignores::read(&document.tree);
        found.retain(|found| {
            let lines = place::lines(document, &found.problem);
            !ignores.covers(found.rule, &lines)
        });
        let all_ran = self.options.only.is_empty();
        let sure = |found: &Found<'_>| all_ran || found.rule.name() != engine_rules::STALE;
        let about_ignores = engine_rules::ignores(&ignores, document, self.school).into_iter();
        found.extend(about_ignores.filter(|found| asked(found) && sure(found)));
        found
            .into_iter()
            .filter_map(|found| self.finding(document, found))
            .collect()
    }

    /// What the rules of the tool find in a document.
    fn found(&self, number: usize, document: &Document) -> Vec<Found<'static>> {
        let scope = Scope {
            school: self.school,
            document,
            number,
            today: self.options.today,
        };
        let mut found = Vec::new();
        let mut about_texts = Vec::new();
        for (group, rule) in self.levels.active(document.kleur) {
            let named = Named::BuiltIn(group, rule);
            if !self.asked(named) || self.levels.is_excepted(named, document) {
                continue;
            }
            match rule.run {
                Run::Reader(kind) => add(&mut found, named, faults(&document.faults, kind)),
                Run::Text(..) => about_texts.push((named, *rule)),
                _ => add(&mut found, named, trusted(document, rule.check(&scope))),
            }
        }
        let rules: Vec<&Rule> = about_texts.iter().map(|(_, rule)| *rule).collect();
        let problems = check_texts(&rules, &scope);
        for ((named, _), problems) in about_texts.into_iter().zip(problems) {
            add(&mut found, named, trusted(document, problems));
        }
        found
    }

    fn finding(&self, document: &Document, found: Found<'_>) -> Option<Finding> {
        let decision = self.levels.of_named(found.rule, document);
        let level = decision.level()?;
        debug_assert!(
            found.problem.span.is_some() || document.tree.has_parent_of(&found.problem.path),
            "{} names {} in {}, whose parent is not there",
            found.rule.name(),
            found.problem.path,
            document.path
        );
        let span = place::of(document, &found.problem);
        Some(Finding {
            rule: found.rule.name().to_owned(),
            level,
            group: found.rule.group().to_owned(),
            step: decision.step,
            file: document.path.clone(),
            span,
            path: found.problem.path.to_string(),
            related: place::related(self.school, document, &found.problem.related),
            value: fingerprint::value(&document.tree, &found.problem, span),
            fingerprint: String::new(),
            message: found.problem.message,
            hint: found.problem.hint,
            since: None,
            mending: found
                .problem
                .fix
                .map(|fix| Mending::new(fix, &document.tree)),
        })
    }
}

fn add<'r>(found: &mut Vec<Found<'r>>, rule: Named<'r>, problems: Vec<Problem>) {
    let problems = problems.into_iter();
    found.extend(problems.map(|problem| Found { rule, problem }));
}

/// The reader's faults of one kind as problems.
fn faults(faults: &[Fault], kind: crate::yaml::FaultKind) -> Vec<Problem> {
    faults
        .iter()
        .filter(|fault| fault.kind == kind)
        .map(|fault| {
            let mut problem = Problem::at(fault.path.clone(), fault.message.clone())
                .maybe_hint(fault.hint.clone())
                .fix(fault.fix.clone())
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
fn trusted(document: &Document, mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.retain(|problem| {
        let own_place = problem.span.is_some();
        let mut related = problem.related.iter().filter(|r| r.document.is_none());
        (own_place || !document.is_at_fault(&problem.path))
            && !related.any(|r| document.is_at_fault(&r.path))
    });
    problems
}
