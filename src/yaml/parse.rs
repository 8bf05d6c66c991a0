//! YAML text to a positioned tree. The only file that knows the parser.

use std::borrow::Cow;

use granit_parser::{Event, Marker, Options, Parser, Placement, ScalarStyle, options};

use super::fault::Fault;
use super::keys::{self, Keys};
use super::limits::{self, MAX_DEPTH, MAX_NODES};
use super::lines::{BYTE_ORDER_MARK, Lines};
use super::node::{NodeId, Style};
use super::path::{Path, Segment};
use super::place::{Point, Span, to_u32};
use super::signs;
use super::syntax;
use super::tree::{Comment, Duplicate, Tree};

/// Reads one YAML document into a tree.
///
/// # Errors
/// The first fault of syntax, or the first thing that this format refuses (anchors, aliases,
/// tags, a second document, too deep nesting, more than the limits), with the text so that an
/// excerpt can be shown.
pub fn parse(text: String) -> Result<Tree, (Box<Fault>, Box<Tree>)> {
    let mut builder = Builder::default();
    let outcome = limits::fits(&text).and_then(|()| builder.read(&text));
    let mut tree = builder.tree;
    match outcome {
        Ok(()) => {
            tree.shrink();
            tree.text = text;
            if tree.text.contains(BYTE_ORDER_MARK) {
                count_marks(&mut tree);
            }
            Ok(tree)
        }
        Err(mut fault) => {
            fault.span = Lines::new(&text).with_columns(&text, fault.span);
            Err((fault, Box::new(Tree::unread(text))))
        }
    }
}

/// Gives comments their columns once more: the parser counts no byte order mark, which may stand
/// before any line of a file but the first.
fn count_marks(tree: &mut Tree) {
    let lines = Lines::new(&tree.text);
    for comment in &mut tree.comments {
        comment.span = lines.with_columns(&tree.text, comment.span);
    }
}

fn parser_options() -> Options {
    options! {
        strict_indentation: true,
        disallow_directives: true,
        flow_nesting_limit: MAX_DEPTH + 1,
        block_nesting_limit: MAX_DEPTH + 1,
    }
}

/// A list or map that is still being filled.
struct Open<'t> {
    node: NodeId,
    is_map: bool,
    /// Whether a key was read last, so that its value comes now.
    has_key: bool,
    keys: keys::Map<'t>,
}

#[derive(Default)]
struct Builder<'t> {
    tree: Tree,
    open: Vec<Open<'t>>,
    keys: Keys<'t>,
    documents: usize,
}

type Step = Result<(), Box<Fault>>;

impl<'t> Builder<'t> {
    fn read(&mut self, text: &'t str) -> Step {
        // The one that a file may begin with is taken off where the file is read.
        if text.starts_with(BYTE_ORDER_MARK) {
            let message = "voor de eerste regel staat een teken dat niet te zien is";
            let hint =
                "haal alles voor de eerste letter weg, of sla het bestand op als UTF-8 zonder BOM";
            return Err(refusal(Span::START, message, hint));
        }
        for event in Parser::new_from_str_with_options(text, parser_options()) {
            let (event, span) = event.map_err(|error| {
                Box::new(syntax::fault(error.kind(), point(error.marker()), text))
            })?;
            let span = Span {
                start: point(&span.start),
                end: point(&span.end),
            };
            self.event(event, span, text)?;
            if self.tree.nodes.len() > MAX_NODES {
                return Err(Box::new(limits::too_many(span.start)));
            }
        }
        Ok(())
    }

    fn event(&mut self, event: Event<'t>, span: Span, text: &str) -> Step {
        match event {
            Event::Scalar(value, style, anchor, tag) => {
                refuse_extras(anchor, tag.is_some(), span)?;
                // The parser spells an empty value as `~`.
                let empty = span.start == span.end;
                let value = if empty { Cow::Borrowed("") } else { value };
                let value = if self.wants_name() {
                    name_of(value)
                } else {
                    value
                };
                let range = (span.start.offset as usize, span.end.offset as usize);
                let id = self.tree.add_scalar(&value, style_of(style), range, text);
                self.attach(id, value);
                Ok(())
            }
            Event::SequenceStart(_, anchor, tag) => {
                refuse_extras(anchor, tag.is_some(), span)?;
                self.begin(false, span)
            }
            Event::MappingStart(_, anchor, tag) => {
                refuse_extras(anchor, tag.is_some(), span)?;
                self.begin(true, span)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.close(span);
                Ok(())
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => Err(refusal(
                span,
                "verwijzingen (`*naam`) horen niet in een document van leerplan",
                "schrijf de tekst hier voluit; staat er een ster in de tekst, zet die dan tussen aanhalingstekens",
            )),
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents == 1 {
                    return Ok(());
                }
                Err(refusal(
                    span,
                    "er staat meer dan één document in dit bestand",
                    "zet wat na `---` komt in een eigen bestand",
                ))
            }
            Event::Comment(_, placement) => {
                self.tree.comments.push(Comment {
                    span,
                    own_line: placement != Placement::Right,
                });
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Opens a list or map.
    fn begin(&mut self, is_map: bool, span: Span) -> Step {
        let node = self.tree.open(is_map, span.start.offset as usize);
        if let Some(outer) = self.open.last_mut() {
            if outer.is_map && !std::mem::take(&mut outer.has_key) {
                return Err(refusal(
                    span,
                    "een veldnaam is hier zelf een lijst of groep",
                    "een veldnaam is een woord met een dubbele punt erachter; zet tekst met `{` of `[` tussen aanhalingstekens",
                ));
            }
        } else {
            self.tree.root = Some(node);
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(Box::new(limits::too_deep(span.start)));
        }
        self.open.push(Open {
            node,
            is_map,
            has_key: false,
            keys: self.keys.open(),
        });
        Ok(())
    }

    /// Whether a scalar here is the name of a field.
    fn wants_name(&self) -> bool {
        let open = self.open.last();
        open.is_some_and(|open| open.is_map && !open.has_key)
    }

    /// Says what a scalar is where it stands: a value, an item, or a key, which may stand there for
    /// the second time.
    fn attach(&mut self, id: NodeId, value: Cow<'t, str>) {
        let Some(open) = self.open.last_mut() else {
            self.tree.root = Some(id);
            return;
        };
        open.has_key = open.is_map && !open.has_key;
        if !open.has_key {
            return;
        }
        if let Some((first, name)) = self.keys.add(&mut open.keys, value, id) {
            let path = self.path_here().then(name);
            let key = id;
            self.tree.duplicates.push(Duplicate { key, first, path });
        }
    }

    /// The path of the innermost open list or map.
    fn path_here(&self) -> Path {
        self.open
            .iter()
            .zip(self.open.iter().skip(1))
            .map(|(outer, inner)| self.step(outer, inner))
            .collect()
    }

    /// The step from an open list or map to the one that is open in it.
    fn step(&self, outer: &Open<'t>, inner: &Open<'t>) -> Segment {
        if outer.is_map {
            let name = self.keys.last_before(&inner.keys).unwrap_or_default();
            return Segment::from(name.to_owned());
        }
        let mut added = self.tree.added(outer.node);
        Segment::Index(added.position(|item| item == inner.node).unwrap_or(0))
    }

    fn close(&mut self, span: Span) {
        if let Some(open) = self.open.pop() {
            self.keys.close(&open.keys);
            self.tree.close(open.node, span.end.offset as usize);
        }
    }
}

/// The name of a field without signs that nobody sees, so that it is known by it. One that begins with
/// such a sign was meant to stand elsewhere.
fn name_of(name: Cow<'_, str>) -> Cow<'_, str> {
    if name.is_ascii() || name.starts_with(signs::is_hidden) {
        return name;
    }
    match signs::clean(&name) {
        Cow::Owned(clean) => Cow::Owned(clean),
        Cow::Borrowed(_) => name,
    }
}

fn refuse_extras(anchor: usize, tag: bool, span: Span) -> Step {
    if anchor != 0 {
        return Err(refusal(
            span,
            "ankers (`&naam`) horen niet in een document van leerplan",
            "haal het anker weg; staat er een `&` in de tekst, zet die dan tussen aanhalingstekens",
        ));
    }
    if tag {
        return Err(refusal(
            span,
            "labels (`!naam`) horen niet in een document van leerplan",
            "haal het label weg; begint de tekst met een uitroepteken, zet die dan tussen aanhalingstekens",
        ));
    }
    Ok(())
}

fn refusal(span: Span, message: &str, hint: &str) -> Box<Fault> {
    Box::new(Fault::unreadable(span, message).with_hint(hint.to_owned()))
}

fn style_of(style: ScalarStyle) -> Style {
    match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
        ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
    }
}

fn point(marker: &Marker) -> Point {
    Point {
        line: to_u32(marker.line()),
        column: to_u32(marker.col()) + 1,
        offset: to_u32(marker.byte_offset().unwrap_or(0)),
    }
}
