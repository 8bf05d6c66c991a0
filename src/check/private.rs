//! What may be said of a document with names: nothing that stands in it.

use super::named::Named;
use crate::finding::Problem;
use crate::model::{Soort, is_field};
use crate::rules::Run;
use crate::yaml::{Path, Segment};

/// A problem of a document with names, without what it quotes and without edits: both would show up in
/// reports. What quotes only words of the format is said as it is.
pub(super) fn quieted(mut problem: Problem, rule: Named<'_>) -> Problem {
    problem.fix = None;
    let Named::BuiltIn(_, rule) = rule else {
        return problem;
    };
    let is_careful = match rule.run {
        // A rule about names says of itself nothing that is in them.
        Run::Some(soorten, _) => soorten.contains(&Soort::Namen),
        _ => false,
    };
    if !is_careful && !is_plain(&problem.message) {
        problem.message = rule.summary_as_message();
    }
    if !is_careful {
        problem.hint = problem.hint.filter(|hint| is_plain(hint));
    }
    problem
}

/// A path without a key that is a name and not an id, and what lies below it.
pub(super) fn shown_path(path: &Path) -> String {
    let is_name = |segment: &&Segment| match segment {
        Segment::Key(key) => key.contains(char::is_whitespace),
        Segment::Index(_) => false,
    };
    let shown = path.segments().iter().take_while(|one| !is_name(one));
    shown.cloned().collect::<Path>().to_string()
}

/// Whether a message quotes nothing but words of the format.
fn is_plain(text: &str) -> bool {
    let mut quoted = text.split('`').skip(1).step_by(2);
    quoted.all(|quote| {
        let words = quote.split([':', ' ', '#']).filter(|word| !word.is_empty());
        let mut words = words.map(str::trim);
        words.all(|word| is_field(word) || word.parse::<Soort>().is_ok() || word == "…")
    })
}
