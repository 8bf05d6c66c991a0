//! Fields without a space behind their colon: to YAML `vak:na` is one word.

use super::edit::{Fix, Op};
use super::fault::{Fault, FaultKind};
use super::node::{NodeId, Style};
use super::path::Path;
use super::place::Span;
use super::tree::Tree;
use crate::words;

/// A field without a space behind its colon, and what to do.
#[derive(Debug)]
pub struct MissingSpace {
    message: String,
    hint: String,
    /// What mends it, where that is sure.
    fix: Option<Fix>,
}

impl MissingSpace {
    /// The fault at a place.
    #[must_use]
    pub fn fault(self, kind: FaultKind, path: Path, span: Span) -> Fault {
        let fault = Fault::new(kind, path, span, self.message);
        fault.with_hint(self.hint).with_fix(self.fix)
    }
}

/// The field that a text begins with, where there is no space behind its colon.
#[must_use]
pub fn joined_field<'t>(text: &'t str, is_field: &dyn Fn(&str) -> bool) -> Option<&'t str> {
    let (name, rest) = text.split_once(':')?;
    let is_joined = rest.starts_with(|c: char| !c.is_whitespace() && c != '/');
    (is_joined && is_field(name)).then_some(name)
}

/// What is wrong with a field of which the space behind the colon is missing, and what to do.
#[must_use]
pub fn missing_space(name: &str) -> (String, String) {
    let shown = words::quote(&format!("{name}:"));
    let message = format!("achter {shown} ontbreekt een spatie");
    (message, format!("zet een spatie achter {shown}"))
}

/// What is wrong with a text without quotes of which a line is a field without a space behind its
/// colon; all such lines of it are mended together.
#[must_use]
pub fn without_space(
    tree: &Tree,
    node: NodeId,
    is_field: &dyn Fn(&str) -> bool,
) -> Option<MissingSpace> {
    let start = tree.node(node).start();
    let source = tree.text.get(start..tree.node(node).end())?;
    if tree.style(node) != Some(Style::Plain) {
        return None;
    }
    let first = joined_field(source, is_field)?;
    let (message, hint) = missing_space(first);
    if tree.line_before(start).trim_end().ends_with(':') {
        return Some(behind_its_name(tree, source, start, message));
    }
    let mut at = start;
    let mut edits = Vec::new();
    for line in source.split_inclusive('\n') {
        let content = line.trim_start_matches(' ');
        if let Some(name) = joined_field(content, is_field) {
            let colon = at + line.len() - content.len() + name.len() + 1;
            edits.push(Op::Splice {
                span: tree.stretch(colon..colon),
                text: " ".to_owned(),
            });
        }
        at += line.len();
    }
    let fix = Some(Fix::safe(hint.clone(), edits));
    Some(MissingSpace { message, hint, fix })
}

/// The same for a field on the line of the name that it belongs under, where a second colon cannot
/// stand: there it needs braces.
fn behind_its_name(tree: &Tree, source: &str, start: usize, message: String) -> MissingSpace {
    let needs_more = source.contains(['\n', ',', '[', ']', '{', '}', '"', '#']);
    let pair = source.split_once(':').filter(|_| !needs_more);
    let Some((name, value)) = pair else {
        let hint = "zet elk veld op een eigen regel eronder, met een spatie achter de dubbele punt";
        let hint = hint.to_owned();
        let fix = None;
        return MissingSpace { message, hint, fix };
    };
    let written = format!("{{{name}: {value}}}");
    let hint = format!("schrijf {}", words::quote(&written));
    let whole = Op::Splice {
        span: tree.stretch(start..start + source.len()),
        text: written,
    };
    let fix = Some(Fix::safe(hint.clone(), vec![whole]));
    MissingSpace { message, hint, fix }
}
