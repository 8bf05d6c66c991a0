//! Text that a `#` cut off.
//!
//! Behind white space `#` begins a comment. Whoever writes `titel: Hoofdstuk #12 herhalen` means
//! text, and YAML reads `Hoofdstuk`. A comment that is meant has a space or a sign behind its `#`,
//! stands on a line of its own, or stands behind a value that is complete as it is: a number, a
//! date, a text between quotes, a closed list, the name of a group or a list below it.

use super::edit::{Fix, Op};
use super::fault::{Fault, FaultKind};
use super::node::{NodeId, Style};
use super::number;
use super::path::{Path, Segment};
use super::tree::{Comment, Syntax, Tree};
use crate::words;

/// What people put behind the `#` of a comment, besides a space.
const SIGNS: &str = "#:!-=*~";

/// What numbers, dates, weeks and times are made of.
const NUMBER_SIGNS: &str = "+-.,:/%€ W";

/// A fault for each piece of text that a `#` cut off.
pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let suspects = tree
        .comments()
        .iter()
        .filter(|c| !c.own_line && is_text(tree.slice(c.span)));
    let mut search = Search {
        tree,
        suspects: suspects.collect(),
        path: Vec::new(),
        faults: Vec::new(),
    };
    if tree.syntax == Syntax::Yaml && !search.suspects.is_empty() {
        tree.root()
            .into_iter()
            .for_each(|root| search.value(root, false));
    }
    search.faults
}

/// What to do about it.
pub(super) const HINT: &str = "hoort dit bij de tekst, zet die dan helemaal tussen aanhalingstekens; is het \
    commentaar, zet dan een spatie achter `#`";

/// What is wrong, of the comment that is text.
pub(super) fn message(cut: &str) -> String {
    let cut = words::quote(cut);
    format!("de tekst {cut} valt weg: achter een spatie begint `#` commentaar")
}

/// Whether a comment, from its `#` on, looks like the rest of a text.
pub(super) fn is_text(comment: &str) -> bool {
    let text = comment.strip_prefix('#').unwrap_or(comment);
    let first = text.chars().next();
    first.is_some_and(|c| !c.is_whitespace() && !SIGNS.contains(c))
        && !text.starts_with("leerplan:")
}

/// A comment that is text.
struct Cut<'t> {
    comment: &'t Comment,
    /// Whether the text begins before it.
    is_rest: bool,
}

/// A walk over the values of a tree, for the comments behind them.
struct Search<'t> {
    tree: &'t Tree,
    suspects: Vec<&'t Comment>,
    path: Vec<Segment>,
    faults: Vec<Fault>,
}

impl<'t> Search<'t> {
    fn value(&mut self, node: NodeId, in_flow: bool) {
        let tree = self.tree;
        let in_flow = in_flow || tree.slice(tree.span(node)).starts_with(['[', '{']);
        for (at, item) in tree.items(node).into_iter().flatten().enumerate() {
            self.path.push(Segment::Index(at));
            self.value(item, in_flow);
            self.path.pop();
        }
        for (key, value) in tree.entries(node).into_iter().flatten() {
            let name = tree.scalar(key).unwrap_or_default();
            self.path.push(Segment::from(name.to_owned()));
            self.value(value, in_flow);
            self.path.pop();
        }
        for cut in self.cut_off(node) {
            let fault = self.fault(node, &cut, in_flow);
            self.faults.push(fault);
        }
    }

    /// The comments that hold the rest of a scalar, or all of it: one before it and one behind it.
    fn cut_off(&self, node: NodeId) -> Vec<Cut<'t>> {
        let tree = self.tree;
        let style = tree.style(node).filter(|style| *style != Style::Block);
        let (Some(style), Some(text)) = (style, tree.scalar(node)) else {
            return Vec::new();
        };
        let is_open = style == Style::Plain && !is_complete(text);
        let (start, end) = (tree.node(node).start(), tree.node(node).end());
        let suspects = self.suspects.iter().copied();
        let cuts = suspects.filter_map(|comment| {
            let at = comment.span.start.offset as usize;
            let before = tree.text().get(..at).unwrap_or_default();
            let written = before.trim_end().len();
            let is_rest = is_open && start < end && end == written;
            let is_whole = if start < written {
                // An empty value stands right behind the name of its field, or at its dash.
                let between = tree.text().get(start..written);
                let trimmed = between.map(|text| text.trim_matches([' ', '\t']));
                start == end && matches!(trimmed, Some("" | ":" | "-"))
            } else {
                is_blank(tree.text().get(written..start))
            };
            (is_rest || is_whole).then_some(Cut { comment, is_rest })
        });
        cuts.collect()
    }

    fn fault(&self, node: NodeId, cut_off: &Cut<'_>, in_flow: bool) -> Fault {
        let (tree, span) = (self.tree, cut_off.comment.span);
        let path: Path = self.path.iter().cloned().collect();
        let cut = tree.slice(span).trim_end();
        let start = tree.node(node).start();
        let end = span.start.offset as usize + cut.len();
        let whole = tree.text().get(start..end);
        // Between brackets what follows on the line may be more than this text.
        let may_be_more = in_flow && cut.contains([',', '[', ']', '{', '}']);
        let fix = whole
            .filter(|_| cut_off.is_rest && !may_be_more)
            .map(|whole| {
                let text = whole.to_owned();
                let description = format!("zet {} tussen aanhalingstekens", words::quote(whole));
                let value = Op::respell(path.clone(), text);
                let comment = Op::Comment { span, text: None };
                Fix::review(description, vec![value, comment])
            });
        Fault::new(FaultKind::CutOff, path, span, message(cut))
            .with_hint(HINT.to_owned())
            .with_fix(fix)
    }
}

/// Whether a plain text can be nothing but a whole value.
fn is_complete(text: &str) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || NUMBER_SIGNS.contains(c);
    number::yes_or_no(text).is_some() || text.chars().all(is_number)
}

/// Whether a stretch of text holds nothing but white space and comments.
fn is_blank(stretch: Option<&str>) -> bool {
    let is_comment = |line: &str| line.is_empty() || line.starts_with('#');
    stretch.is_some_and(|stretch| stretch.lines().map(str::trim).all(is_comment))
}
