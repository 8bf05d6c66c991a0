//! Ignore comments: `# leerplan: negeer[naam] reden` on a line or the line above it, and
//! `# leerplan: negeer-bestand[naam] reden` at the top.

use std::collections::HashMap;

use crate::words;
use crate::yaml::edit::{Fix, Op, Safety};
use crate::yaml::{Span, Tree};

use super::named::Named;

/// One name in an ignore comment.
#[derive(Debug)]
pub(super) struct Ignored {
    /// The name of a rule or group, or `*`.
    pub(super) word: String,
    /// Whether a finding was ignored because of it.
    pub(super) used: bool,
}

/// An ignore comment, about a line or about the whole file.
#[derive(Debug)]
pub(super) struct Ignore {
    /// The place of the comment.
    pub(super) span: Span,
    /// The line that it is about; `None` for the whole file.
    line: Option<u32>,
    pub(super) words: Vec<Ignored>,
    /// The reason that is written behind the names; may be empty.
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
        let (description, text) = match rest {
            Some(text) => (
                format!("haal {} uit het commentaar", words::quote(word)),
                Some(text),
            ),
            None => ("haal het commentaar weg".to_owned(), None),
        };
        Fix {
            description,
            safety,
            edits: vec![Op::Comment { span, text }],
        }
    }
}

/// The ignore comments of a file.
#[derive(Debug, Default)]
pub(super) struct Ignores {
    /// All of them, in order of place.
    pub(super) all: Vec<Ignore>,
    /// Which of them are about a line; under `None` those about the whole file.
    by_line: HashMap<Option<u32>, Vec<usize>>,
}

impl Ignores {
    /// Reads the comments of a file.
    pub(super) fn read(tree: &Tree) -> Self {
        let comments = tree.comments();
        let mut ignores = Vec::new();
        // The line of the comment below, and the line that it is about.
        let mut below = (0, 0);
        for comment in comments.iter().rev() {
            let line = comment.span.start.line;
            let text = tree.comment_text(comment).trim();
            let mut ignore = parse(text, comment.span);
            if comment.own_line {
                // More comments may stand between it and the line that it is about.
                let about = if below.0 == line + 1 {
                    below.1
                } else {
                    line + 1
                };
                below = (line, about);
                if let Some(ignore) = &mut ignore {
                    ignore.line = ignore.line.map(|_| about);
                }
            }
            ignores.extend(ignore);
        }
        ignores.reverse();
        Self::of(ignores)
    }

    fn of(all: Vec<Ignore>) -> Self {
        let mut by_line: HashMap<Option<u32>, Vec<usize>> = HashMap::new();
        for (at, ignore) in all.iter().enumerate() {
            by_line.entry(ignore.line).or_default().push(at);
        }
        Self { all, by_line }
    }

    /// Whether a finding of a rule on one of these lines is ignored; remembers which comment did
    /// it.
    pub(super) fn covers(&mut self, rule: Named<'_>, lines: &[u32]) -> bool {
        let mut covered = false;
        let about = lines.iter().copied().map(Some).chain([None]);
        let numbers = about.filter_map(|line| self.by_line.get(&line)).flatten();
        for number in numbers {
            for ignored in &mut self.all[*number].words {
                if rule.is_meant_by(&ignored.word) {
                    ignored.used = true;
                    covered = true;
                }
            }
        }
        covered
    }
}

/// Whether a comment lets a rule be on some lines of a file, and says why.
#[must_use]
pub fn is_ignored_with_reason(tree: &Tree, rule: &str, lines: &[u32]) -> bool {
    let mut ignores = Ignores::read(tree);
    ignores.all.retain(|ignore| !ignore.reason.is_empty());
    let mut ignores = Ignores::of(ignores.all);
    Named::built_in(rule).is_some_and(|rule| ignores.covers(rule, lines))
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
