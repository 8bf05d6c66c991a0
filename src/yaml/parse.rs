//! YAML text to a positioned tree. The only file that knows the parser.

use std::collections::HashMap;
use std::ops::ControlFlow;

use granit_parser::{Event, Marker, Options, Parser, Placement, ScalarStyle, options};

use super::fault::Fault;
use super::path::{Path, Segment};
use super::place::{Point, Span};
use super::syntax;
use super::tree::{Comment, Duplicate, Kind, NodeId, Style, Tree};

/// The deepest nesting of lists and maps that is read.
pub const MAX_DEPTH: usize = 64;

/// The most names and values that are read of one file: forty times as many as the longest that a
/// school has. What every rule does with each pair of them then still ends.
pub const MAX_NODES: usize = 50_000;

/// From this many keys on, duplicates are looked up in a table instead of by walking.
const LOOKUP_FROM: usize = 16;

/// Reads one YAML document into a tree.
///
/// # Errors
/// The first fault of syntax, or the first thing that this format refuses (anchors, aliases,
/// tags, a second document, too deep nesting), with the text so that an excerpt can be shown.
pub fn parse(text: String) -> Result<Tree, (Box<Fault>, Box<Tree>)> {
    let mut builder = Builder::default();
    let outcome = builder.read(&text);
    match outcome {
        Ok(()) => {
            let mut tree = builder.tree;
            tree.shrink();
            tree.text = text;
            Ok(tree)
        }
        Err(fault) => Err((fault, Box::new(Tree::unread(text)))),
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
    is_map: bool,
    /// Where its children begin among those that wait.
    first: usize,
    key: Option<NodeId>,
    seen: HashMap<String, NodeId>,
}

#[derive(Default)]
struct Builder {
    tree: Tree,
    open: Vec<Open>,
    /// Items of lists that are open, the innermost last.
    items: Vec<NodeId>,
    /// Pairs of maps that are open, the innermost last.
    pairs: Vec<(NodeId, NodeId)>,
    documents: usize,
}

type Step = Result<(), Box<Fault>>;

impl Builder {
    fn read(&mut self, text: &str) -> Step {
        // The one that a file may begin with is taken off where the file is read.
        if text.starts_with('\u{feff}') {
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
                let value = if empty { "" } else { &value };
                let kind = literal(value, style, text);
                let kind = kind.unwrap_or_else(|| self.tree.spelled(value, style));
                self.add(kind, span, text)
            }
            Event::SequenceStart(_, anchor, tag) => {
                refuse_extras(anchor, tag.is_some(), span)?;
                self.add(Kind::List(0, 0), span, text)
            }
            Event::MappingStart(_, anchor, tag) => {
                refuse_extras(anchor, tag.is_some(), span)?;
                self.add(Kind::Map(0, 0), span, text)
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
        let (start, end) = (span.start.offset as usize, span.end.offset as usize);
        let id = self.tree.add(kind, start, end);
        let is_map = matches!(kind, Kind::Map(..));
        let container = is_map || matches!(kind, Kind::List(..));
        if self.tree.nodes.len() > MAX_NODES {
            return Err(Box::new(syntax::too_many(span.start)));
        }
        if let ControlFlow::Break(fault) = self.attach(id, container, span, text) {
            return Err(fault);
        }
        if container {
            if self.open.len() >= MAX_DEPTH {
                return Err(Box::new(syntax::too_deep(span.start)));
            }
            self.open.push(Open {
                node: id,
                is_map,
                first: if is_map {
                    self.pairs.len()
                } else {
                    self.items.len()
                },
                key: None,
                seen: HashMap::new(),
            });
        }
        Ok(())
    }

    fn attach(
        &mut self,
        id: NodeId,
        container: bool,
        span: Span,
        text: &str,
    ) -> ControlFlow<Box<Fault>> {
        let Some(open) = self.open.last_mut() else {
            self.tree.root = Some(id);
            return ControlFlow::Continue(());
        };
        match (open.is_map, open.key.take()) {
            (false, _) => self.items.push(id),
            (true, Some(key)) => self.pairs.push((key, id)),
            _ if container => {
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
        let Some(name) = self.tree.scalar_in(key, text).map(str::to_owned) else {
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
        let entries = self.pairs.get(self.open.last()?.first..)?;
        if entries.len() < LOOKUP_FROM {
            let mut keys = entries.iter().map(|(earlier, _)| *earlier);
            return keys.find(|earlier| self.tree.scalar_in(*earlier, text) == Some(name));
        }
        let filled = self.open.last().is_some_and(|open| !open.seen.is_empty());
        let named = |(earlier, _): &(NodeId, NodeId)| {
            let name = self.tree.scalar_in(*earlier, text)?;
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
            .map(|(outer, inner)| self.step(outer, inner.node, text))
            .collect()
    }

    /// The step from an open list or map to a node in it.
    fn step(&self, outer: &Open, inner: NodeId, text: &str) -> Segment {
        if outer.is_map {
            let pairs = self.pairs.get(outer.first..).unwrap_or_default();
            // What is open is the last that came: from behind it is found at once.
            let key = pairs.iter().rev().find(|(_, value)| *value == inner);
            let name = key.and_then(|(key, _)| self.tree.scalar_in(*key, text));
            return name.map_or(Segment::Index(0), |name| Segment::from(name.to_owned()));
        }
        let items = self.items.get(outer.first..).unwrap_or_default();
        let at = items.iter().rposition(|item| *item == inner);
        Segment::Index(at.unwrap_or(0))
    }

    fn close(&mut self, span: Span) {
        let Some(open) = self.open.pop() else {
            return;
        };
        let kind = if open.is_map {
            let map = self.tree.map(&self.pairs[open.first..]);
            self.pairs.truncate(open.first);
            map
        } else {
            let list = self.tree.list(&self.items[open.first..]);
            self.items.truncate(open.first);
            list
        };
        let node = &mut self.tree.nodes[open.node.0 as usize];
        node.kind = kind;
        node.end = span.end.offset;
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
fn literal(value: &str, style: Style, text: &str) -> Option<Kind> {
    let begin = (value.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    let end = begin.wrapping_add(value.len());
    let (start, stop) = (u32::try_from(begin).ok()?, u32::try_from(end).ok()?);
    (text.get(begin..end) == Some(value)).then_some(Kind::Literal(style, start, stop))
}

fn point(marker: &Marker) -> Point {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Point {
        line: number(marker.line()),
        column: number(marker.col()) + 1,
        offset: number(marker.byte_offset().unwrap_or(0)),
    }
}
