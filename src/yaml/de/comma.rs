//! A comma in a value between braces: `{kosten: 12,50}` is a field `kosten` of 12 and a field `50`.

use super::reader::NodeReader;
use super::value::Meant;
use crate::words;
use crate::yaml::edit::{Fix, Op};
use crate::yaml::fault::{Fault, FaultKind};
use crate::yaml::node::Style;

/// What to do about it.
const HINT: &str = "tussen accolades begint achter een komma een nieuw veld";

/// A value with the pieces behind commas that belong to it.
pub(super) struct Joined {
    pub(super) text: String,
    start: usize,
    end: usize,
}

impl NodeReader<'_, '_> {
    /// The number or numbers of which this value is the first, where commas without spaces cut them
    /// into fields.
    pub(super) fn joined(self) -> Option<Joined> {
        let tree = self.context.tree;
        let node = tree.node(self.id);
        let rest = tree.text.get(node.end()..)?;
        let ends_in_digit = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
        if !rest.starts_with(',') || self.key.is_none() || tree.style(self.id) != Some(Style::Plain)
        {
            return None;
        }
        let is_piece = |c: char| c.is_ascii_digit() || matches!(c, ',' | '-' | '.');
        let length = rest.len() - rest.trim_start_matches(is_piece).len();
        // A comma at the end parts it from the next field.
        let pieces = rest.get(..length)?.trim_end_matches(',');
        let length = pieces.len();
        let behind = rest.get(length..)?.trim_start_matches(' ');
        let digits = pieces
            .split(',')
            .skip(1)
            .all(|piece| piece.starts_with(|c: char| c.is_ascii_digit()));
        let is_inside = behind.starts_with(['}', ',']);
        let text = tree.text.get(node.start()..node.end() + length)?;
        let fits =
            digits && is_inside && ends_in_digit(tree.scalar(self.id)?) && ends_in_digit(pieces);
        fits.then(|| Joined {
            text: text.to_owned(),
            start: node.start(),
            end: node.end() + length,
        })
    }

    /// Reports a value that a comma cut, with what was meant where it is a number.
    pub(super) fn report_joined(self, joined: &Joined, meant: Option<Meant>) {
        let tree = self.context.tree;
        let path = self.trail.path();
        let meant = meant.and_then(|meant| meant.value());
        let text = meant.unwrap_or_else(|| format!("\"{}\"", joined.text));
        let span = tree.stretch(joined.start..joined.end);
        let message = format!(
            "de komma knipt {} in meer velden",
            words::quote(&joined.text)
        );
        let description = format!("schrijf {}", words::quote(&text));
        let fix = Fix::safe(description.clone(), vec![Op::Splice { span, text }]);
        let hint = format!("{HINT}; {description}");
        let fault = Fault::new(FaultKind::WrongValue, path, span, message);
        self.context.report(fault.with_hint(hint).with_fix(fix));
        self.context
            .joined
            .borrow_mut()
            .push(joined.start..joined.end);
    }
}
