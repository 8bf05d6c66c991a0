//! Ignore comments: `# leerplan: negeer[naam] reden` on a line or the line above it, and
//! `# leerplan: negeer-bestand[naam] reden` at the top.

use crate::words;
use crate::yaml::edit::{Edit, Fix, Safety};
use crate::yaml::{Span, Tree};

use super::named::Named;

/// One name in an ignore comment.
#[derive(Debug)]
pub(super) struct Ignored {
    /// The rule or group.
    pub(super) word: String,
    /// Whether it ignored anything.
    pub(super) used: bool,
}

/// An ignore comment.
#[derive(Debug)]
pub(super) struct Ignore {
    /// Where it stands.
    pub(super) span: Span,
    /// The line that it is about; `None` for the whole file.
    line: Option<u32>,
    /// What it ignores.
    pub(super) words: Vec<Ignored>,
    /// Why.
    pub(super) reason: String,
}

impl Ignore {
    /// The fix that takes a word out of this comment, and the whole comment where it was the last.
    pub(super) fn without(&self, word: &str, tree: &Tree, safety: Safety) -> Fix {
        let span = self.span;
        let whole = tree.slice(span).trim_end();
        let rest = whole.split_once('[').and_then(|(head, rest)| {
            let (words, tail) = rest.split_once(']')?;
            let kept: Vec<&str> = words
                .split(',')
                .map(str::trim)
                .filter(|other| *other != word && !other.is_empty())
                .collect();
            let kept = (!kept.is_empty()).then(|| kept.join(", "))?;
            Some(format!("{head}[{kept}]{tail}"))
        });
        let (description, edit) = match rest {
            Some(text) => (
                format!("haal {} uit het commentaar", words::quote(word)),
                Edit::Comment { span, text },
            ),
            None => (
                "haal het commentaar weg".to_owned(),
                Edit::DropComment { span },
            ),
        };
        Fix {
            description,
            safety,
            edits: vec![edit],
        }
    }
}

/// The ignore comments of a file.
#[derive(Debug, Default)]
pub(super) struct Ignores(pub(super) Vec<Ignore>);

impl Ignores {
    /// Reads the comments of a file.
    pub(super) fn read(tree: &Tree) -> Self {
        let comments = tree.comments();
        let own_lines: Vec<u32> = comments
            .iter()
            .filter(|comment| comment.own_line)
            .map(|comment| comment.span.start.line)
            .collect();
        let read = comments.iter().filter_map(|comment| {
            let text = tree.comment_text(comment).trim();
            let mut ignore = parse(text, comment.span)?;
            if comment.own_line {
                // More comments may stand between it and the line that it is about.
                let mut line = comment.span.start.line + 1;
                while own_lines.contains(&line) {
                    line += 1;
                }
                ignore.line = ignore.line.map(|_| line);
            }
            Some(ignore)
        });
        Self(read.collect())
    }

    /// Whether a finding of a rule on one of these lines is ignored; remembers which comment did
    /// it.
    pub(super) fn covers(&mut self, rule: Named<'_>, lines: &[u32]) -> bool {
        let mut covered = false;
        for ignore in &mut self.0 {
            if ignore.line.is_some_and(|about| !lines.contains(&about)) {
                continue;
            }
            for ignored in &mut ignore.words {
                if rule.is_meant_by(&ignored.word) {
                    ignored.used = true;
                    covered = true;
                }
            }
        }
        covered
    }
}

fn parse(text: &str, span: Span) -> Option<Ignore> {
    let rest = text.strip_prefix("leerplan:")?.trim_start();
    let (whole_file, rest) = match rest.strip_prefix("negeer-bestand") {
        Some(rest) => (true, rest),
        None => (false, rest.strip_prefix("negeer")?),
    };
    let (words, reason) = rest.trim_start().strip_prefix('[')?.split_once(']')?;
    let words = words
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty());
    let ignored = |word: &str| Ignored {
        word: word.to_owned(),
        used: false,
    };
    Some(Ignore {
        span,
        line: (!whole_file).then_some(span.start.line),
        words: words.map(ignored).collect(),
        reason: reason.trim().to_owned(),
    })
}
