//! Stretches of a text that change, put in order.

use super::entry::{comment_end, comments};
use super::refusal::Reason;
use crate::yaml::node::NodeId;
use crate::yaml::tree::{Comment, Tree};

/// Of what stands at one place, a comment above an entry comes last, next to it.
pub(super) const LAST: usize = usize::MAX;

/// A stretch of the text and what comes in its place.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Where it begins, in bytes.
    pub(super) start: usize,
    pub(super) end: usize,
    /// What comes there.
    pub(super) text: String,
    /// Whether that is whole lines, which stand at the beginning of a line.
    pub(super) is_lines: bool,
    /// The comments in what comes there.
    pub(super) comments: Vec<Noted>,
    /// Of pieces that only put something in at one place, the deepest comes first.
    pub(super) depth: usize,
    /// The outermost list or map with brackets that it is in.
    pub(super) brackets: Option<NodeId>,
    /// The list or map of which an item or field comes or goes by it.
    pub(super) container: Option<NodeId>,
}

/// A comment of the new text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Noted {
    /// The whole comment, without white space behind it.
    pub(super) text: String,
    /// Whether nothing else stands on its line.
    pub(super) own_line: bool,
}

impl Noted {
    pub(super) fn of(tree: &Tree, comment: &Comment) -> Self {
        Self {
            text: written(tree, comment).to_owned(),
            own_line: comment.own_line,
        }
    }
}

/// A comment without white space behind it.
pub(super) fn written<'t>(tree: &'t Tree, comment: &Comment) -> &'t str {
    let start = comment.span.start.offset as usize;
    tree.text()
        .get(start..comment_end(tree, comment))
        .unwrap_or_default()
}

impl Piece {
    /// A piece within a line, or of bytes that go.
    pub(super) fn new(start: usize, end: usize, text: impl Into<String>, depth: usize) -> Self {
        Self {
            start,
            end,
            text: text.into(),
            is_lines: false,
            comments: Vec::new(),
            depth,
            brackets: None,
            container: None,
        }
    }

    /// Whole lines that come at the beginning of a line, or at the end of the text.
    pub(super) fn lines(at: usize, lines: &[String], line_break: &str, depth: usize) -> Self {
        let text: String = lines
            .iter()
            .flat_map(|line| [line.as_str(), line_break])
            .collect();
        Self {
            is_lines: true,
            ..Self::new(at, at, text, depth)
        }
    }

    /// The same with comments.
    pub(super) fn with(mut self, comments: Vec<Noted>) -> Self {
        self.comments = comments;
        self
    }

    /// The same as a change of what is in a list or map.
    pub(super) fn of(mut self, container: NodeId) -> Self {
        self.container = Some(container);
        self
    }
}

/// Puts pieces in order of place.
///
/// # Errors
/// Where two want the same bytes.
pub(super) fn sort(pieces: &mut [Piece]) -> Result<(), Reason> {
    let order = |piece: &Piece| {
        let deepest_first = LAST - piece.depth;
        let last = piece.depth == LAST;
        (piece.start, piece.end > piece.start, last, deepest_first)
    };
    pieces.sort_by_key(order);
    let mut pairs = pieces.iter().zip(pieces.iter().skip(1));
    if pairs.any(|(first, second)| second.start < first.end) {
        return Err(Reason::Overlap);
    }
    Ok(())
}

/// Makes the pieces at the end of a text one, so that it ends with a line break where it did and
/// without one where it did not.
pub(super) fn keep_end(text: &str, line_break: &str, pieces: &mut Vec<Piece>) {
    if text.ends_with(['\n', '\r']) {
        return;
    }
    let mut start = text.len();
    let is_at_end = |piece: &Piece, start: usize| piece.end == start;
    let mut from = pieces.len();
    while let Some(piece) = from.checked_sub(1).and_then(|at| pieces.get(at)) {
        if !is_at_end(piece, start) {
            break;
        }
        start = piece.start;
        from -= 1;
    }
    let last = pieces.split_off(from);
    if last.is_empty() {
        return;
    }
    let is_break = |text: &str| text.is_empty() || text.ends_with(['\n', '\r']);
    let before = text.get(..start).unwrap_or_default();
    let mut end = Piece::new(start, text.len(), "", 0);
    for piece in last {
        let so_far = if end.text.is_empty() {
            before
        } else {
            &end.text
        };
        if piece.is_lines && !piece.text.is_empty() && !is_break(so_far) {
            end.text.push_str(line_break);
        }
        end.text.push_str(&piece.text);
        end.comments.extend(piece.comments);
        end.brackets = piece.brackets;
        end.container = piece.container;
    }
    if end.text.is_empty() && start > 0 {
        end.start = before.trim_end_matches(['\n', '\r']).len();
    } else {
        end.text.truncate(without_break(&end.text).len());
    }
    pieces.push(end);
}

fn without_break(text: &str) -> &str {
    match text.strip_suffix('\n') {
        Some(line) => line.strip_suffix('\r').unwrap_or(line),
        None => text.strip_suffix('\r').unwrap_or(text),
    }
}

/// A stretch of a text with the pieces in it made; other pieces are passed over.
pub(super) fn spliced<'p>(
    text: &str,
    (start, end): (usize, usize),
    pieces: impl IntoIterator<Item = &'p Piece>,
) -> String {
    let mut new = String::with_capacity(end - start + 64);
    let mut from = start;
    for piece in pieces {
        if piece.start < from || piece.end > end {
            continue;
        }
        new.push_str(text.get(from..piece.start).unwrap_or_default());
        new.push_str(&piece.text);
        from = piece.end;
    }
    new.push_str(text.get(from..end).unwrap_or_default());
    new
}

/// The comments of the new text, in order: those of the old one that no piece takes away, and those
/// that pieces bring.
pub(super) fn comments_after(tree: &Tree, pieces: &[Piece]) -> Vec<Noted> {
    let mut all = Vec::with_capacity(tree.comments().len());
    let mut from = 0;
    for piece in pieces {
        let kept = comments(tree, from..piece.start).iter();
        all.extend(kept.map(|comment| Noted::of(tree, comment)));
        all.extend(piece.comments.iter().cloned());
        from = piece.end;
    }
    let kept = comments(tree, from..tree.text().len() + 1).iter();
    all.extend(kept.map(|comment| Noted::of(tree, comment)));
    all
}
