//! Lines that were to be items or fields, and are read as a part of the text above them.
//!
//! A text without quotes goes on over every line that is indented deeper. A dash that stands one
//! space too far to the right therefore adds its line to the goal above it, without a word.

use super::edit::{Fix, Op, Safety};
use super::fault::{Fault, FaultKind};
use super::hidden;
use super::node::{Kind, Style};
use super::place::Span;
use super::signs;
use super::tree::Tree;
use super::walk::Text;
use crate::words;

/// Beginnings of addresses, which look like a field without a space.
const ADDRESSES: &[&str] = &["http", "https", "mailto", "tel", "ftp", "file"];

/// A line of a text that looks like more than text.
#[derive(Debug)]
pub(super) struct Suspect {
    /// The name of the field that it may be; an item has none.
    pub(super) name: Option<String>,
    fault: Fault,
}

impl Suspect {
    /// The fault, where the line is an item, or a field that the format has.
    pub(super) fn into_fault(self, is_field: &dyn Fn(&str) -> bool) -> Option<Fault> {
        let sure = self.name.as_deref().is_none_or(is_field);
        sure.then_some(self.fault)
    }
}

/// What a line begins with.
enum Beginning<'t> {
    Item,
    /// A dash without a space behind it.
    Dash,
    Field(&'t str),
}

/// The lines of texts without quotes that look like an item or a field.
pub(super) fn suspects(tree: &Tree) -> Vec<Suspect> {
    let mut found = Vec::new();
    let goes_on = |text: &Text<'_, '_>| {
        let node = tree.node(text.node);
        let is_plain = matches!(node.kind(), Kind::Spelled(Style::Plain, _));
        let source = tree.text.get(node.start()..node.end()).unwrap_or_default();
        is_plain && source.contains(['\n', '\r'])
    };
    if !tree
        .nodes
        .iter()
        .any(|node| matches!(node.kind(), Kind::Spelled(Style::Plain, _)))
    {
        return found;
    }
    tree.walk(&mut |text| {
        // A hard space behind the first dash is a fault of its own.
        if !text.is_key && goes_on(text) && hidden::sign_behind_dash(text.text).is_none() {
            in_text(tree, text, &mut found);
        }
    });
    found
}

fn in_text(tree: &Tree, text: &Text<'_, '_>, found: &mut Vec<Suspect>) {
    let node = tree.node(text.node);
    let source = tree.text.get(node.start()..node.end()).unwrap_or_default();
    let is_dashed = matches!(beginning(source), Some(Beginning::Dash));
    let mut start = node.start();
    let mut dashes = Vec::new();
    for (number, line) in source.split_inclusive('\n').enumerate() {
        let content = line.trim_start_matches(is_space);
        let at = start + line.len() - content.len();
        let content = content.trim_end();
        start += line.len();
        let what = beginning(content);
        if is_dashed && matches!(what, Some(Beginning::Dash)) {
            dashes.push((at, content));
        }
        let what = what.filter(|_| number > 0);
        let span = tree.stretch(at..at + content.len());
        match what {
            Some(Beginning::Item) => {
                let fix = outdented(tree, text, at);
                let fault = fault(text, span, content).with_fix(fix);
                found.push(Suspect { name: None, fault });
            }
            Some(Beginning::Field(name)) => {
                let fault = fault(text, span, content);
                let name = Some(name.to_owned());
                found.push(Suspect { name, fault });
            }
            Some(Beginning::Dash) | None => {}
        }
    }
    if let [_, (at, content), ..] = dashes[..] {
        let span = tree.stretch(at..at + content.len());
        let fault = without_space(tree, text, span, content, &dashes);
        found.push(Suspect { name: None, fault });
    }
}

fn is_space(c: char) -> bool {
    c == ' ' || c == '\t' || signs::is_hidden(c)
}

/// What a line looks like, besides text.
fn beginning(line: &str) -> Option<Beginning<'_>> {
    let line = line.trim_end();
    if let Some(rest) = line.strip_prefix('-') {
        if rest.is_empty() || rest.starts_with(is_space) {
            return Some(Beginning::Item);
        }
        return rest
            .starts_with(char::is_alphabetic)
            .then_some(Beginning::Dash);
    }
    let (name, rest) = line.split_once(':')?;
    let is_name = name.len() > 1 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let fits = is_name && !ADDRESSES.contains(&name) && !rest.starts_with('/');
    fits.then_some(Beginning::Field(name))
}

fn fault(text: &Text<'_, '_>, span: Span, line: &str) -> Fault {
    let message = format!(
        "{} hoort zo bij de tekst erboven, want de regel springt verder in",
        words::quote(line)
    );
    let hint = "zet de regel recht onder de vorige van dezelfde soort; hoort hij bij de tekst, zet die dan \
                helemaal tussen aanhalingstekens";
    Fault::new(FaultKind::Swallowed, text.path(), span, message).with_hint(hint.to_owned())
}

/// The fix that puts a dash below that of the item in whose text it stands. One space too deep is a
/// slip; a deeper one may be a list inside the text.
fn outdented(tree: &Tree, text: &Text<'_, '_>, at: usize) -> Option<Fix> {
    let start = tree.node(text.node).start();
    let before = tree.line_before(start);
    let indent = before.trim_end().strip_suffix('-')?;
    let own = tree.line_before(at);
    if !indent.chars().all(|c| c == ' ') || own.len() <= indent.len() {
        return None;
    }
    let deeper = own.chars().count() - indent.len();
    let safety = if deeper == 1 {
        Safety::Safe
    } else {
        Safety::Review
    };
    let span = tree.stretch(at - own.len()..at);
    let edit = Op::Splice {
        span,
        text: indent.to_owned(),
    };
    Some(Fix {
        description: "zet het streepje recht onder dat van de regel erboven".to_owned(),
        safety,
        edits: vec![edit],
    })
}

/// The fault for items of which the dashes have no space behind them.
fn without_space(
    tree: &Tree,
    text: &Text<'_, '_>,
    span: Span,
    line: &str,
    dashes: &[(usize, &str)],
) -> Fault {
    let message = format!(
        "{} hoort zo bij de tekst erboven: achter het streepje ontbreekt een spatie",
        words::quote(line)
    );
    let edits = dashes.iter().map(|(at, _)| Op::Splice {
        span: tree.stretch(at + 1..at + 1),
        text: " ".to_owned(),
    });
    let fix = Fix::safe("zet een spatie achter elk streepje", edits.collect());
    Fault::new(FaultKind::Swallowed, text.path(), span, message)
        .with_hint("zet achter elk streepje een spatie".to_owned())
        .with_fix(fix)
}
