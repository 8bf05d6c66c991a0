//! Fields without a space behind their colon: to YAML `vak:na` is one word.

use super::edit::{Fix, Op};
use super::node::NodeId;
use super::tree::Tree;
use crate::words;

/// The field that a text begins with.
fn field<'t>(text: &'t str, is_field: &dyn Fn(&str) -> bool) -> Option<&'t str> {
    let (name, rest) = text.split_once(':')?;
    let is_joined = rest.starts_with(|c: char| !c.is_whitespace() && c != '/');
    (is_joined && is_field(name)).then_some(name)
}

/// The message and the fix for a text of which a line is a field without a space behind its colon;
/// all such lines of it are mended together.
#[must_use]
pub fn without_space(
    tree: &Tree,
    node: NodeId,
    is_field: &dyn Fn(&str) -> bool,
) -> Option<(String, Fix)> {
    let start = tree.node(node).start();
    let source = tree.text.get(start..tree.node(node).end())?;
    let first = field(source, is_field)?;
    let mut at = start;
    let mut edits = Vec::new();
    for line in source.split_inclusive('\n') {
        let content = line.trim_start_matches(' ');
        if let Some(name) = field(content, is_field) {
            let colon = at + line.len() - content.len() + name.len() + 1;
            edits.push(Op::Splice {
                span: tree.stretch(colon..colon),
                text: " ".to_owned(),
            });
        }
        at += line.len();
    }
    let shown = words::quote(&format!("{first}:"));
    let message = format!("achter {shown} ontbreekt een spatie");
    Some((
        message,
        Fix::safe(format!("zet een spatie achter {shown}"), edits),
    ))
}
