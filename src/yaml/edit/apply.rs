//! Operations on a file: which bytes they take, and the text after them.

use super::draft::Draft;
use super::emit::{Emit, arrange};
use super::guard;
use super::op::{Op, Order, Value};
use super::pieces::{Piece, keep_end, sort, spliced};
use super::refusal::{Reason, Refusal};
use super::replacement::Replacement;
use super::splice;
use super::write::Writer;
use crate::yaml::lines::BYTE_ORDER_MARK;
use crate::yaml::parse_yaml;
use crate::yaml::path::Segment;
use crate::yaml::tree::Tree;

/// A file after an edit.
#[derive(Debug, Clone)]
pub struct Edited {
    pub text: String,
    /// What changed in the text before, in order of place.
    pub replacements: Vec<Replacement>,
    /// What changes in this text to get the one before back, byte for byte.
    pub inverse: Vec<Replacement>,
}

/// The stretches of a file that some operations replace, in order of place. The text that they give
/// is not read: [`apply`] does that.
///
/// # Errors
/// Where an operation is about nothing, would touch more than it says, or overlaps with another.
pub fn replacements(
    tree: &Tree,
    ops: &[Op],
    order: Order<'_>,
) -> Result<Vec<Replacement>, Refusal> {
    let (_, pieces) = plan(tree, ops, order)?;
    Ok(replaced(tree, &pieces))
}

/// A file after some operations: all of them, or a refusal.
///
/// # Errors
/// Where the operations cannot be made ([`replacements`]), or where the new text would not say
/// exactly what is meant, for this reader and an independent one.
pub fn apply(tree: &Tree, ops: &[Op], order: Order<'_>) -> Result<Edited, Refusal> {
    let made = plan(tree, ops, order).and_then(|(draft, pieces)| {
        let text = spliced(tree.text(), (0, tree.text().len()), &pieces);
        let new = if draft.splices.is_empty() {
            guard::check(&draft, &pieces, &text)?
        } else {
            splice::check(&draft, &pieces, &text)?
        };
        Ok((pieces, new, text))
    });
    let (pieces, new, text) = made.map_err(|refusal| Refusal {
        paste: paste(ops),
        ..refusal
    })?;
    Ok(Edited {
        replacements: replaced(tree, &pieces),
        inverse: inverse(tree, &new, &pieces),
        text,
    })
}

/// The bytes of a file after some operations; a byte order mark stays.
///
/// # Errors
/// As [`apply`], and where the file cannot be read.
pub fn apply_to_bytes(bytes: &[u8], ops: &[Op], order: Order<'_>) -> Result<Vec<u8>, Refusal> {
    let unread = |reason: &str| Refusal::from(Reason::Unread(reason.to_owned()));
    let text = std::str::from_utf8(bytes).map_err(|_| unread("het is geen UTF-8"))?;
    let (mark, text) = match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => (text.get(..text.len() - rest.len()), rest),
        None => (None, text),
    };
    let tree = parse_yaml(text.to_owned()).map_err(|(fault, _)| unread(&fault.message))?;
    let edited = apply(&tree, ops, order)?;
    Ok([mark.unwrap_or_default(), &edited.text]
        .concat()
        .into_bytes())
}

/// The text of a new document.
///
/// # Errors
/// Where a text in it cannot be written.
pub fn document(fields: &[(String, Value)]) -> Result<String, Refusal> {
    let lines = fields.iter().map(|(key, value)| lines(Some(key), value));
    let text = lines.collect::<Result<String, _>>()?;
    guard::check_new(&Value::Map(fields.to_vec()), &text)?;
    Ok(text)
}

/// A field, or an item, as lines of a file of its own.
fn lines(key: Option<&str>, value: &Value) -> Result<String, Reason> {
    let tree = Tree::unread("\n".to_owned());
    let lines = Writer::new(&tree).entry(key, value, 0, None, 1)?;
    Ok(lines.iter().flat_map(|line| [line, "\n"]).collect())
}

/// What a person can put in the file where some operations are refused.
fn paste(ops: &[Op]) -> Option<String> {
    let new = ops.iter().filter_map(|op| match op {
        Op::Put { key, value, .. } => lines(Some(key), value).ok(),
        Op::Append { value, .. } | Op::Insert { value, .. } => lines(None, value).ok(),
        Op::Set { path, value } => match path.segments().last()? {
            Segment::Key(key) => lines(Some(key), value).ok(),
            Segment::Index(_) => lines(None, value).ok(),
        },
        _ => None,
    });
    let text: String = new.collect();
    (!text.is_empty()).then_some(text)
}

fn plan<'t>(
    tree: &'t Tree,
    ops: &[Op],
    order: Order<'_>,
) -> Result<(Draft<'t>, Vec<Piece>), Refusal> {
    let mut draft = Draft::new(tree);
    ops.iter().try_for_each(|op| draft.add(op))?;
    draft.settle();
    arrange(&mut draft, order)?;
    let mut emit = Emit::new(tree);
    emit.all(&draft)?;
    emit.pieces.extend(draft.splices.iter().cloned());
    emit.widen(&draft)?;
    let line_break = emit.line_break();
    let mut pieces = emit.pieces;
    sort(&mut pieces)?;
    keep_end(tree.text(), line_break, &mut pieces);
    Ok((draft, pieces))
}

fn replaced(tree: &Tree, pieces: &[Piece]) -> Vec<Replacement> {
    let one = |piece: &Piece| Replacement {
        span: tree.stretch(piece.start..piece.end),
        text: piece.text.clone(),
    };
    pieces.iter().map(one).collect()
}

fn inverse(tree: &Tree, new: &Tree, pieces: &[Piece]) -> Vec<Replacement> {
    let (mut all, mut from, mut at) = (Vec::with_capacity(pieces.len()), 0, 0);
    for piece in pieces {
        at += piece.start - from;
        let end = at + piece.text.len();
        let old = tree.text().get(piece.start..piece.end).unwrap_or_default();
        all.push(Replacement {
            span: new.stretch(at..end),
            text: old.to_owned(),
        });
        (from, at) = (piece.end, end);
    }
    all
}
