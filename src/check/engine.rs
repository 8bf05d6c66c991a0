//! Asking every rule about every document.

use rayon::prelude::*;

use super::ignores::Ignores;
use super::levels::EffectiveLevels;
use super::named::{Named, RuleProblem};
use super::nothing::Nothing;
use super::options::CheckOptions;
use super::own_rules::{self, OwnRules};
use super::report::Report;
use super::{engine_rules, fingerprint, place, private};
use crate::error::Result;
use crate::finding::{Finding, Mending, Problem};
use crate::rules::{Rule, Run, Scope, check_texts};
use crate::school::{Document, DocumentNumber, School};
use crate::yaml::{Fault, FaultKind};

/// Checks a school folder. The same folder and options give the same findings, whatever the
/// number of threads.
///
/// # Errors
/// Only where a step plan that is compiled in is broken.
pub fn check(school: &School, options: &CheckOptions) -> Result<Report> {
    Ok(check_with(&EffectiveLevels::new(school)?, school, options))
}

/// Checks a school folder at levels of other step plans than the built-in ones.
#[must_use]
pub fn check_with(levels: &EffectiveLevels<'_>, school: &School, options: &CheckOptions) -> Report {
    let engine = Engine {
        school,
        options,
        levels,
    };
    let wanted = |path: &str| {
        let files = options.files.as_ref();
        files.is_none_or(|files| files.contains(path))
    };
    let documents: Vec<(DocumentNumber, &Document)> = school
        .documents()
        .filter(|(_, document)| wanted(&document.path))
        .collect();
    // A rule of the school's own that does not work is told whatever files are asked for, so it is
    // tried on all of them.
    let everything: Vec<(DocumentNumber, &Document)> = school.documents().collect();
    let own = engine.own_rules(&everything);
    let per_document: Vec<Vec<Finding>> = documents
        .par_iter()
        .map(|(number, document)| engine.document(*number, document, &own))
        .collect();
    let settings = engine.settings(&own, &wanted);
    let findings = in_order(std::iter::once(settings).chain(per_document));
    let files = documents.iter().map(|(_, document)| document.path.clone());
    Report {
        findings,
        documents: documents.len(),
        files: files.collect(),
        baseline: None,
        newer: levels.newer(school),
        nothing: Nothing::of(school, options.files.as_ref()),
        missed: unread(school),
    }
}

/// What of a school could not be read, a sentence each.
pub(super) fn unread(school: &School) -> Vec<String> {
    school.unreadable.iter().map(ToString::to_string).collect()
}

/// Findings in order of file and place, each once, with their fingerprints.
pub(super) fn in_order(found: impl IntoIterator<Item = Vec<Finding>>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = found.into_iter().flatten().collect();
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    findings.dedup();
    fingerprint::add(&mut findings);
    findings
}

/// A check that is going on: what is checked, with which options and levels.
pub(super) struct Engine<'e> {
    pub(super) school: &'e School,
    pub(super) options: &'e CheckOptions,
    pub(super) levels: &'e EffectiveLevels<'e>,
}

impl Engine<'_> {
    /// Whether the options ask for a rule.
    pub(super) fn is_selected(&self, rule: Named<'_>) -> bool {
        let only = &self.options.only;
        only.is_empty() || only.iter().any(|word| rule.is_meant_by(word))
    }

    /// Whether an own rule must be asked of a document: also where only rules that do not work
    /// are asked for.
    fn runs_own(&self, rule: Named<'_>, document: &Document) -> bool {
        let about_own = Named::built_in(own_rules::BROKEN);
        let asked =
            self.is_selected(rule) || about_own.is_some_and(|broken| self.is_selected(broken));
        asked && self.levels.of_named(rule, document).level().is_some()
    }

    /// What the rules of the school's own say of documents.
    pub(super) fn own_rules<'d>(&self, documents: &[(usize, &'d Document)]) -> OwnRules<'d>
    where
        Self: 'd,
    {
        OwnRules::ask(self.school, documents, &|rule, document| {
            self.runs_own(rule, document)
        })
    }

    /// What all rules find in a document, without what its comments ignore.
    pub(super) fn document(
        &self,
        number: DocumentNumber,
        document: &Document,
        own: &OwnRules<'_>,
    ) -> Vec<Finding> {
        let mut found = self.found(number, document);
        let asked = |found: &RuleProblem<'_>| self.is_selected(found.rule);
        found.extend(own.of(number).into_iter().filter(asked));
        let mut ignores = Ignores::read(&document.tree);
        found.retain(|found| {
            let lines = place::lines(document, &found.problem);
            !ignores.covers(found.rule, &lines)
        });
        let all_ran = self.options.only.is_empty();
        let sure = |found: &RuleProblem<'_>| all_ran || found.rule.name() != engine_rules::STALE;
        let about_ignores = engine_rules::ignores(&ignores, document, self.school).into_iter();
        found.extend(about_ignores.filter(|found| asked(found) && sure(found)));
        found
            .into_iter()
            .filter_map(|found| self.finding(document, found))
            .collect()
    }

    /// What the rules of the tool find in a document.
    fn found(&self, number: usize, document: &Document) -> Vec<RuleProblem<'static>> {
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
            if !self.is_selected(named) || self.levels.is_excepted(named, document) {
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

    fn finding(&self, document: &Document, found: RuleProblem<'_>) -> Option<Finding> {
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
        let found = RuleProblem {
            problem: if document.is_private {
                private::quieted(found.problem, found.rule)
            } else {
                found.problem
            },
            ..found
        };
        Some(Finding {
            rule: found.rule.name().to_owned(),
            level,
            group: found.rule.group().to_owned(),
            step: decision.step,
            file: document.path.clone(),
            span,
            path: if document.is_private {
                private::shown_path(&found.problem.path)
            } else {
                found.problem.path.to_string()
            },
            related: place::related(self.school, document, &found.problem.related),
            value: fingerprint::value(&document.tree, &found.problem, span),
            fingerprint: String::new(),
            message: found.problem.message,
            hint: found.problem.hint,
            since: None,
            mending: found
                .problem
                .fix
                .map(|fix| Mending::new(fix, &document.tree, &|path| document.keys_at(path))),
        })
    }
}

fn add<'r>(found: &mut Vec<RuleProblem<'r>>, rule: Named<'r>, problems: Vec<Problem>) {
    let problems = problems.into_iter();
    found.extend(problems.map(|problem| RuleProblem { rule, problem }));
}

/// The reader's faults of one kind as problems.
pub(super) fn faults(faults: &[Fault], kind: FaultKind) -> Vec<Problem> {
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
