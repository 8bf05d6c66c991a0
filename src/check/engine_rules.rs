//! The rules that the engine itself notes: about names of rules and ignore comments.

use crate::finding::Problem;
use crate::path;
use crate::rules;
use crate::school::School;
use crate::words;
use crate::yaml::Path;

use super::Found;
use super::ignores::Ignores;

const UNKNOWN: &str = "onbekende-regel";
/// The rule about ignore comments that ignore nothing: only sure when all rules ran.
pub(super) const STALE: &str = "overbodige-negeer";
const NO_REASON: &str = "negeer-zonder-reden";

fn found(name: &str, problem: Problem) -> Option<Found> {
    let (group, rule) = rules::find(name)?;
    Some(Found {
        group,
        rule,
        problem,
    })
}

/// What is to say of the ignore comments of a file, after all rules have run.
pub(super) fn ignores(ignores: &Ignores) -> Vec<Found> {
    let mut all = Vec::new();
    for ignore in &ignores.0 {
        let at = |message: String| Problem::at(Path::root(), message).span(ignore.span);
        for ignored in &ignore.words {
            let word = words::quote(&ignored.word);
            if ignored.word != "*" && !rules::is_known(&ignored.word) {
                all.extend(found(UNKNOWN, unknown(&ignored.word, at)));
            } else if !ignored.used {
                let problem = at(format!("hier valt niets te negeren voor {word}"))
                    .hint("haal het commentaar weg");
                all.extend(found(STALE, problem));
            }
        }
        if ignore.reason.is_empty() {
            let problem = at("bij dit negeren staat geen reden".to_owned())
                .hint("schrijf achter het haakje waarom dit hier mag");
            all.extend(found(NO_REASON, problem));
        }
    }
    all
}

fn unknown(word: &str, at: impl Fn(String) -> Problem) -> Problem {
    let hint = words::did_you_mean(word, rules::names());
    at(format!("er is geen regel of groep {}", words::quote(word)))
        .hint(hint.unwrap_or_else(|| "`leerplan regels` noemt alle regels".to_owned()))
}

/// What is to say of the names of rules in `leerplan.toml`.
pub(super) fn settings(school: &School) -> Vec<Found> {
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
        .filter(|(_, word)| *word != "*" && !rules::is_known(word))
        .filter_map(|(path, word)| {
            found(
                UNKNOWN,
                unknown(word, |message| Problem::at(path.clone(), message)),
            )
        })
        .collect()
}
