//! YAML text to a positioned tree. The only file that knows the parser.

use std::collections::HashMap;
use std::ops::ControlFlow;

use granit_parser::{Event, Marker, Options, Parser, Placement, ScalarStyle, options};

use super::fault::Fault;
use super::path::{Path, Segment};
use super::place::{Point, Span};
use super::syntax;
use super::tree::{Comment, Duplicate, Kind, Node, NodeId, ScalarText, Style, Tree};

/// The deepest nesting of lists and maps that is read.
pub const MAX_DEPTH: usize = 64;

/// From this many keys on, duplicates are looked up in a table instead of by walking.
const LOOKUP_FROM: usize = 16;

/// Reads one YAML document into a tree.
///
/// # Errors
/// The first fault of syntax, or the first thing that this format refuses (anchors, aliases,
/// tags, a second document, too deep nesting), with the text so that an excerpt can be shown.
pub fn parse(text: String) -> Result<Tree, (Box<Fault>, Tree)> {
    let mut builder = Builder::default();
    let outcome = builder.read(&text);
    match outcome {
        Ok(()) => {
            let mut tree = builder.tree;
            tree.text = text;
            Ok(tree)
        }
        Err(fault) => Err((fault, Tree::unread(text))),
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
struct Open {
    node: NodeId,
    key: Option<NodeId>,
    seen: HashMap<String, NodeId>,
}

#[derive(Default)]
struct Builder {
    tree: Tree,
    open: Vec<Open>,
    documents: usize,
}

type Step = Result<(), Box<Fault>>;

impl Builder {
    fn read(&mut self, text: &str) -> Step {
        for event in Parser::new_from_str_with_options(text, parser_options()) {
            let (event, span) = event.map_err(|error| {
                Box::new(syntax::fault(error.kind(), point(error.marker()), text))
            })?;
            let span = Span {
                start: point(&span.start),
                end: point(&span.end),
            };
            self.event(event, span, text)?;
        }
        Ok(())
    }

    fn event(&mut self, event: Event<'_>, span: Span, text: &str) -> Step {
        match event {
            Event::Scalar(value, style, anchor, tag) => {
                refuse_extras(anchor, tag.is_some(), span)?;
                let style = style_of(style);
                // The parser spells an empty value as `~`.
                let empty = span.start == span.end;
                let value = scalar_text(if empty { "" } else { &value }, text);
                self.add(Kind::Scalar(value, style), span, text)
            }
            Event::SequenceStart(_, anchor, tag) => {
                refuse_extras(anchor, tag.is_some(), span)?;
                self.add(Kind::List(Vec::new()), span, text)
            }
            Event::MappingStart(_, anchor, tag) => {
                refuse_extras(anchor, tag.is_some(), span)?;
                self.add(Kind::Map(Vec::new()), span, text)
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

    fn add(&mut self, kind: Kind, span: Span, text: &str) -> Step {
        let id = NodeId(u32::try_from(self.tree.nodes.len()).unwrap_or(u32::MAX));
        let container = !matches!(kind, Kind::Scalar(..));
        self.tree.nodes.push(Node { kind, span });
        if let ControlFlow::Break(fault) = self.attach(id, container, text) {
            return Err(fault);
        }
        if container {
            if self.open.len() >= MAX_DEPTH {
                return Err(Box::new(syntax::too_deep(span.start)));
            }
            self.open.push(Open {
                node: id,
                key: None,
                seen: HashMap::new(),
            });
        }
        Ok(())
    }

    fn attach(&mut self, id: NodeId, container: bool, text: &str) -> ControlFlow<Box<Fault>> {
        let Some(open) = self.open.last_mut() else {
            self.tree.root = Some(id);
            return ControlFlow::Continue(());
        };
        let parent = open.node;
        let key = open.key.take();
        match (&mut self.tree.nodes[parent.0 as usize].kind, key) {
            (Kind::List(items), _) => items.push(id),
            (Kind::Map(entries), Some(key)) => entries.push((key, id)),
            _ if container => {
                let span = self.tree.span(id);
                return ControlFlow::Break(refusal(
                    span,
                    "een veldnaam is hier zelf een lijst of groep",
                    "een veldnaam is een woord met een dubbele punt erachter; zet tekst met `{` of `[` tussen aanhalingstekens",
                ));
            }
            _ => {
                open.key = Some(id);
                self.note_duplicate(id, text);
            }
        }
        ControlFlow::Continue(())
    }

    fn note_duplicate(&mut self, key: NodeId, text: &str) {
        let Some(name) = self.name(key, text).map(str::to_owned) else {
            return;
        };
        if let Some(first) = self.earlier(key, &name, text) {
            let path = self.path_here(text).then(name);
            self.tree.duplicates.push(Duplicate { key, first, path });
        }
    }

    /// The key of the same name that stands earlier in the innermost open map. Walks in small
    /// maps, so that only large ones pay for a table.
    fn earlier(&mut self, key: NodeId, name: &str, text: &str) -> Option<NodeId> {
        let map = self.open.last()?.node;
        let entries = self.tree.entries(map).unwrap_or_default();
        if entries.len() < LOOKUP_FROM {
            let mut keys = entries.iter().map(|(earlier, _)| *earlier);
            return keys.find(|earlier| self.name(*earlier, text) == Some(name));
        }
        let filled = self.open.last().is_some_and(|open| !open.seen.is_empty());
        let named = |(earlier, _): &(NodeId, NodeId)| {
            let name = self.name(*earlier, text)?;
            Some((name.to_owned(), *earlier))
        };
        let all: Vec<(String, NodeId)> = if filled {
            Vec::new()
        } else {
            entries.iter().filter_map(named).collect()
        };
        let seen = &mut self.open.last_mut()?.seen;
        seen.extend(all);
        if let Some(first) = seen.get(name) {
            return Some(*first);
        }
        seen.insert(name.to_owned(), key);
        None
    }

    /// The path of the innermost open list or map.
    fn path_here(&self, text: &str) -> Path {
        self.open
            .iter()
            .zip(self.open.iter().skip(1))
            .map(
                |(outer, _)| match (&self.tree.node(outer.node).kind, outer.key) {
                    (Kind::List(items), _) => Segment::Index(items.len().saturating_sub(1)),
                    (Kind::Map(entries), _) => entries
                        .last()
                        .and_then(|(key, _)| self.name(*key, text))
                        .map_or(Segment::Index(0), |name| Segment::from(name.to_owned())),
                    (Kind::Scalar(..), _) => Segment::Index(0),
                },
            )
            .collect()
    }

    fn name<'t>(&'t self, key: NodeId, text: &'t str) -> Option<&'t str> {
        match &self.tree.node(key).kind {
            Kind::Scalar(ScalarText::Source(start, end), _) => {
                text.get(*start as usize..*end as usize)
            }
            Kind::Scalar(ScalarText::Owned(name), _) => Some(name),
            _ => None,
        }
    }

    fn close(&mut self, span: Span) {
        if let Some(open) = self.open.pop() {
            self.tree.nodes[open.node.0 as usize].span.end = span.end;
        }
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

/// Most scalars stand in the file as they are: then only their place is kept.
fn scalar_text(value: &str, text: &str) -> ScalarText {
    let begin = (value.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    let end = begin.wrapping_add(value.len());
    match (u32::try_from(begin), u32::try_from(end)) {
        (Ok(start), Ok(stop)) if text.get(begin..end) == Some(value) => {
            ScalarText::Source(start, stop)
        }
        _ => ScalarText::Owned(value.into()),
    }
}

fn point(marker: &Marker) -> Point {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Point {
        line: number(marker.line()),
        column: number(marker.col()) + 1,
        offset: number(marker.byte_offset().unwrap_or(0)),
    }
}
