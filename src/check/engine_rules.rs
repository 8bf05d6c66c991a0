//! The rules that the engine itself notes: about names of rules and ignore comments.

use crate::facts::answer::AnswerKind::Substance;
use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::path;
use crate::school::{Document, OwnPlan, School};
use crate::yaml::Path;
use crate::yaml::edit::Safety;
use crate::{typing, words};

use super::ignores::Ignores;
use super::named::{self, Named, RuleProblem};

const UNKNOWN: &str = "onbekende-regel";
/// The rule about ignore comments that ignore nothing: only sure when all rules ran.
pub(super) const STALE: &str = "overbodige-negeer";
const NO_REASON: &str = "negeer-zonder-reden";

fn found(name: &str, problem: Problem) -> Option<RuleProblem<'static>> {
    let rule = Named::built_in(name)?;
    Some(RuleProblem { rule, problem })
}

/// What is to say of the ignore comments of a file, after all rules have run.
pub(super) fn ignores(
    ignores: &Ignores,
    document: &Document,
    school: &School,
) -> Vec<RuleProblem<'static>> {
    let mut all = Vec::new();
    if ignores.all.is_empty() {
        return all;
    }
    let safety = safety_without(document, school);
    for ignore in &ignores.all {
        let at = |message: String| Problem::at(Path::root(), message).span(ignore.span);
        for ignored in &ignore.words {
            let word = words::quote(&ignored.word);
            if ignored.word != "*" && !named::is_known(school, &ignored.word) {
                all.extend(found(UNKNOWN, unknown(&ignored.word, school, at)));
            } else if !ignored.used {
                let problem = at(format!("hier valt niets te negeren voor {word}"))
                    .hint("haal het commentaar weg")
                    .fix(ignore.without(&ignored.word, &document.tree, safety));
                all.extend(found(STALE, problem));
            }
        }
        if !Answers::of(school).is_answer(&ignore.reason, Substance) {
            let problem = at("hier staat niet waarom je deze regel negeert".to_owned())
                .hint("schrijf de reden achter het haakje");
            all.extend(found(NO_REASON, problem));
        }
    }
    all
}

/// How sure it is that a comment which ignores nothing can go: in a file with faults, and beside
/// files that could not be read, its finding may still have to come.
fn safety_without(document: &Document, school: &School) -> Safety {
    if document.faults.is_empty() && school.is_all_read() {
        Safety::Safe
    } else {
        Safety::Review
    }
}

fn unknown(word: &str, school: &School, at: impl Fn(String) -> Problem) -> Problem {
    let hint = typing::did_you_mean(word, named::names(school));
    at(format!("er is geen regel of groep {}", words::quote(word)))
        .hint(hint.unwrap_or_else(|| "`leerplan regels` noemt alle regels".to_owned()))
}

/// What is to say of the names of rules in `leerplan.toml`.
pub(super) fn settings(school: &School) -> Vec<RuleProblem<'static>> {
    let Some(config) = &school.config.config else {
        return Vec::new();
    };
    let mut named: Vec<(Path, &String)> = Vec::new();
    if let Some(settings) = &config.regels {
        let off = settings.uit.iter().enumerate();
        named.extend(off.map(|(at, word)| (path!["regels", "uit", at], word)));
        let levels = settings.niveau.iter().flatten();
        named.extend(levels.map(|(word, _)| (path!["regels", "niveau", word.clone()], word)));
    }
    for (at, exception) in config.uitzondering.iter().enumerate() {
        let off = exception.regels.iter().enumerate();
        named.extend(off.map(|(i, word)| (path!["uitzondering", at, "regels", i], word)));
    }
    named
        .into_iter()
        .filter_map(|(path, word)| unknown_at(&path, word, school))
        .collect()
}

/// What is to say of the names of rules in a school's own step plan.
pub(super) fn step_plan(school: &School, plan: &OwnPlan) -> Vec<RuleProblem<'static>> {
    let steps = plan.stappen.iter().enumerate();
    let demands = steps.flat_map(|(i, step)| {
        let demands = step.eisen.iter().enumerate();
        demands.map(move |(j, demand)| (path!["stappen", i, "eisen", j, "regel"], &demand.regel))
    });
    demands
        .filter_map(|(path, word)| unknown_at(&path, word, school))
        .collect()
}

fn unknown_at(path: &Path, word: &str, school: &School) -> Option<RuleProblem<'static>> {
    if word == "*" || named::is_known(school, word) {
        return None;
    }
    let problem = unknown(word, school, |message| Problem::at(path.clone(), message));
    found(UNKNOWN, problem)
}
