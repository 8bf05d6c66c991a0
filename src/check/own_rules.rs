//! `[[eigen_regel]]`: the rules of a school's own.
//!
//! A rule whose `eis` is false for a document gives a finding there; one that does not work gives
//! one finding in `leerplan.toml` and nothing else. Documents with a fault of shape are not
//! judged: the rule would see less than the school wrote.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use minijinja::Environment;
use rayon::prelude::*;

use crate::finding::Problem;
use crate::path;
use crate::rules;
use crate::school::{Document, EigenRegel, School};
use crate::words;

use super::expression::{self, Broken, Compiled};
use super::named::{self, Named, OWN_GROUP, RuleProblem};

/// The rule about own rules that do not work.
pub(super) const BROKEN: &str = "eigen-regel-kapot";

/// What the own rules say of a school.
#[derive(Default)]
pub(super) struct OwnRules<'e> {
    failed: HashMap<usize, Vec<&'e EigenRegel>>,
    broken: Vec<Problem>,
    /// Whether a rule stopped working at some document.
    stopped: bool,
}

/// A rule that compiles, with the first document that showed that it does not work.
struct Usable<'env, 'e> {
    position: usize,
    rule: &'e EigenRegel,
    expression: Compiled<'env, 'e>,
    broken_from: AtomicUsize,
}

/// What a document showed: the rules that it fails, and those that do not work on it.
#[derive(Default)]
struct OwnRuleOutcome {
    failed: Vec<usize>,
    broken: Vec<(usize, Broken)>,
}

impl<'e> OwnRules<'e> {
    /// Asks the own rules of a school about documents; `runs` says which rule is for which.
    pub(super) fn ask(
        school: &'e School,
        documents: &[(usize, &Document)],
        runs: &(dyn Fn(Named<'_>, &Document) -> bool + Sync),
    ) -> Self {
        if named::own(school).is_empty() {
            return Self::default();
        }
        let environment = expression::environment();
        let mut broken = Vec::new();
        let mut usable = Vec::new();
        for (position, rule) in named::own(school).iter().enumerate() {
            match compile(school, position, rule, &environment) {
                Some(Ok(rule)) => usable.push(rule),
                Some(Err(problem)) => broken.push(problem),
                None => {}
            }
        }
        let verdicts: Vec<OwnRuleOutcome> = documents
            .par_iter()
            .enumerate()
            .map(|(order, (_, document))| judge(&usable, order, document, runs))
            .collect();
        let uncompiled = broken.len();
        broken.extend(usable.iter().enumerate().filter_map(|(at, rule)| {
            let order = rule.broken_from.load(Ordering::Relaxed);
            let why = verdicts.get(order)?.broken.iter().find(|(i, _)| *i == at);
            let path = path!["eigen_regel", rule.position, "eis"];
            let (_, document) = documents.get(order)?;
            why.map(|(_, why)| why.problem(&rule.rule.naam, path, Some(&document.path)))
        }));
        let stopped = broken.len() > uncompiled;
        let works = |at: &usize| usable[*at].broken_from.load(Ordering::Relaxed) == usize::MAX;
        let numbers = documents.iter().map(|(number, _)| *number);
        let failed = numbers.zip(&verdicts).map(|(number, verdict)| {
            let failed = verdict.failed.iter().filter(|at| works(at));
            let rules: Vec<&EigenRegel> = failed.map(|at| usable[*at].rule).collect();
            (number, rules)
        });
        let failed = failed.filter(|(_, rules)| !rules.is_empty()).collect();
        Self {
            failed,
            broken,
            stopped,
        }
    }

    /// Whether a rule stopped working at some document, and so says nothing of the others.
    pub(super) fn has_stopped(&self) -> bool {
        self.stopped
    }

    /// The findings about the rules themselves, in `leerplan.toml`.
    pub(super) fn broken(&self) -> Vec<RuleProblem<'static>> {
        let rule = Named::built_in(BROKEN);
        let found = rule.into_iter().flat_map(|rule| {
            let problems = self.broken.iter().cloned();
            problems.map(move |problem| RuleProblem { rule, problem })
        });
        found.collect()
    }

    /// The findings in a document.
    pub(super) fn of(&self, number: usize) -> Vec<RuleProblem<'e>> {
        let rules = self.failed.get(&number).into_iter().flatten();
        rules
            .map(|rule| RuleProblem {
                rule: Named::Own(rule),
                problem: Problem::at(path!["soort"], one_line(&rule.melding)),
            })
            .collect()
    }
}

/// The rule, ready to be asked; `None` where `leerplan.toml` itself could not be read there.
fn compile<'env, 'e>(
    school: &School,
    position: usize,
    rule: &'e EigenRegel,
    environment: &'env Environment<'e>,
) -> Option<Result<Usable<'env, 'e>, Problem>> {
    let at = path!["eigen_regel", position];
    if school
        .config
        .faults
        .iter()
        .any(|fault| fault.path.is_under(&at))
    {
        return None;
    }
    if let Some(message) = name_trouble(school, position, &rule.naam) {
        let hint = "kies een eigen naam, van letters, cijfers en streepjes";
        return Some(Err(Problem::at(at.then("naam"), message).hint(hint)));
    }
    let compiled = Compiled::new(environment, &rule.eis, rule.soort);
    let compiled = compiled.map_err(|why| why.problem(&rule.naam, at.then("eis"), None));
    Some(compiled.map(|expression| Usable {
        position,
        rule,
        expression,
        broken_from: AtomicUsize::new(usize::MAX),
    }))
}

/// What is wrong with the name of an own rule: it must stand for this rule alone, also in an
/// ignore comment.
fn name_trouble(school: &School, position: usize, naam: &str) -> Option<String> {
    let shown = words::quote(naam);
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    if rules::is_known(naam) || naam == OWN_GROUP {
        Some(format!(
            "{shown} is al een regel of groep van leerplan zelf"
        ))
    } else if !naam.chars().all(fits) {
        Some(format!("{shown} kan geen naam van een regel zijn"))
    } else if named::own(school)
        .iter()
        .take(position)
        .any(|other| other.naam == naam)
    {
        Some(format!("er is al een eigen regel {shown}"))
    } else {
        None
    }
}

/// Asks all rules about one document. A rule that did not work on an earlier document is left
/// out: what is reported is always the first in order, however many threads there are.
fn judge(
    usable: &[Usable<'_, '_>],
    order: usize,
    document: &Document,
    runs: &(dyn Fn(Named<'_>, &Document) -> bool + Sync),
) -> OwnRuleOutcome {
    let mut verdict = OwnRuleOutcome::default();
    let content = document.content.as_ref();
    let Some(content) = content.filter(|_| document.faults.is_empty()) else {
        return verdict;
    };
    let mut seen = None;
    for (at, rule) in usable.iter().enumerate() {
        let skip = rule.rule.soort != content.soort() || !runs(Named::Own(rule.rule), document);
        if skip || rule.broken_from.load(Ordering::Relaxed) < order {
            continue;
        }
        let value = seen.get_or_insert_with(|| expression::seen(content));
        match rule.expression.holds(value) {
            Ok(true) => {}
            Ok(false) => verdict.failed.push(at),
            Err(why) => {
                rule.broken_from.fetch_min(order, Ordering::Relaxed);
                verdict.broken.push((at, why));
            }
        }
    }
    verdict
}

/// A message of a school on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
