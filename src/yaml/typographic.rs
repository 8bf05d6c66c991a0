//! Quotation marks of a word processor around a value: to YAML they are letters like any other.

use super::edit::{Fix, Op, Quotes};
use super::fault::{Fault, FaultKind};
use super::node::Style;
use super::tree::{Syntax, Tree};
use super::walk::Text;
use crate::words;

const OPEN_DOUBLE: &str = "“„‟”″«»";
const CLOSE_DOUBLE: &str = "”“‟″»«\"";
const OPEN_SINGLE: &str = "‘‚‛";
const CLOSE_SINGLE: &str = "’‘‛'";

/// How far behind a mark the one that closes it is looked for, in characters.
const LONGEST: usize = 500;

/// What to do about them.
const HINT: &str = "typ rechte aanhalingstekens: `\"…\"`";

/// Whether a character is a quotation mark of a word processor that ends a text.
pub(super) fn closes(c: char, quote: char) -> bool {
    !c.is_ascii()
        && if quote == '"' {
            CLOSE_DOUBLE
        } else {
            CLOSE_SINGLE
        }
        .contains(c)
}

/// A fault for each value, item or name of a field between such marks.
pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let has_marks = |text: &str| text.contains(['“', '”', '„', '‟', '″', '‘', '‚', '‛', '«', '»']);
    if tree.syntax != Syntax::Yaml || tree.text.is_ascii() || !has_marks(&tree.text) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    tree.walk(&mut |text| {
        if tree.style(text.node) == Some(Style::Plain) {
            faults.extend(whole(tree, text).or_else(|| split(tree, text)));
        }
    });
    faults
}

/// A text that stands between marks as a whole.
fn whole(tree: &Tree, text: &Text<'_, '_>) -> Option<Fault> {
    let inner = between(text.text)?;
    let description = format!("schrijf {}", words::quote(&format!("\"{inner}\"")));
    let edit = if text.is_key {
        Op::Splice {
            span: tree.span(text.node),
            text: inner.to_owned(),
        }
    } else {
        Op::Respell {
            path: text.path(),
            text: inner.to_owned(),
            quotes: Quotes::Double,
        }
    };
    Some(fault(tree, text, text.text).with_fix(Fix::safe(description, vec![edit])))
}

/// What stands between marks that are the first and the last character of a text, and the only
/// ones in it.
fn between(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    let last = text.chars().next_back()?;
    let inner = text.get(first.len_utf8()..text.len().checked_sub(last.len_utf8())?)?;
    if inner.trim().is_empty() {
        return None;
    }
    let is_double = OPEN_DOUBLE.contains(first) && CLOSE_DOUBLE.contains(last);
    let is_single = OPEN_SINGLE.contains(first) && CLOSE_SINGLE.contains(last);
    let alone = if is_double {
        !inner.contains(|c| OPEN_DOUBLE.contains(c) || CLOSE_DOUBLE.contains(c))
    } else {
        is_single && !has_single_mark(inner)
    };
    alone.then_some(inner)
}

/// Whether a text has a single mark that is no apostrophe within a word.
fn has_single_mark(text: &str) -> bool {
    text.char_indices().any(|(at, c)| {
        let is_mark = OPEN_SINGLE.contains(c) || CLOSE_SINGLE.contains(c);
        let before = text[..at].chars().next_back();
        let after = text[at + c.len_utf8()..].chars().next();
        let in_word = [before, after]
            .iter()
            .all(|c| c.is_some_and(char::is_alphanumeric));
        is_mark && !in_word
    })
}

/// A text between brackets that goes on behind a comma, up to the mark that closes it.
fn split(tree: &Tree, text: &Text<'_, '_>) -> Option<Fault> {
    let first = text.text.chars().next()?;
    let opens = OPEN_DOUBLE.contains(first) || OPEN_SINGLE.contains(first);
    let close = if OPEN_DOUBLE.contains(first) {
        CLOSE_DOUBLE
    } else {
        CLOSE_SINGLE
    };
    let node = tree.node(text.node);
    let rest = tree.text.get(node.start() + first.len_utf8()..)?;
    let at_comma = tree.text.get(node.end()..)?.trim_start().starts_with(',');
    if !opens || !at_comma || text.text[first.len_utf8()..].contains(|c| close.contains(c)) {
        return None;
    }
    let line = rest.lines().next()?;
    let mut signs = line.char_indices().take(LONGEST);
    let (end, mark) = signs.find(|(_, c)| close.contains(*c))?;
    let inner = &line[..end];
    let behind = line[end + mark.len_utf8()..].trim_start();
    if inner.contains(['[', ']', '{', '}']) || !behind.starts_with([',', ']', '}']) {
        return None;
    }
    let written = tree
        .text
        .get(node.start()..node.start() + first.len_utf8() + end + mark.len_utf8())?;
    let escaped = inner.replace('\\', "\\\\").replace('"', "\\\"");
    let fix = Fix::safe(
        format!("schrijf {}", words::quote(&format!("\"{inner}\""))),
        vec![Op::Splice {
            span: tree.stretch(node.start()..node.start() + written.len()),
            text: format!("\"{escaped}\""),
        }],
    );
    Some(fault(tree, text, written).with_fix(fix))
}

fn fault(tree: &Tree, text: &Text<'_, '_>, written: &str) -> Fault {
    let start = tree.node(text.node).start();
    let message = format!(
        "om {} staan aanhalingstekens van een tekstverwerker; die horen nu bij de tekst",
        words::quote(written)
    );
    let span = tree.stretch(start..start + written.len());
    Fault::new(FaultKind::TypographicQuotes, text.path(), span, message).with_hint(HINT.to_owned())
}

/// Leaves out what another fault of the same text says: that one takes the fix.
pub(super) fn merged(faults: Vec<Fault>) -> Vec<Fault> {
    let is_quotes = |fault: &Fault| fault.kind == FaultKind::TypographicQuotes;
    let (quotes, mut others): (Vec<Fault>, Vec<Fault>) = faults.into_iter().partition(is_quotes);
    others.sort_by_key(|fault| fault.span.start);
    let mut alone = Vec::new();
    for quote in quotes {
        let is_within = |fault: &&mut Fault| {
            let takes = matches!(fault.kind, FaultKind::WrongValue | FaultKind::UnknownKey);
            takes && fault.span.end <= quote.span.end
        };
        let from = others.partition_point(|fault| fault.span.start < quote.span.start);
        let to = others.partition_point(|fault| fault.span.start <= quote.span.end);
        if let Some(other) = others[from..to].iter_mut().find(is_within) {
            other.hint = Some(format!(
                "om de tekst staan aanhalingstekens van een tekstverwerker; {HINT}"
            ));
            other.fix = quote.fix;
        } else {
            alone.push(quote);
        }
    }
    others.extend(alone);
    others
}
