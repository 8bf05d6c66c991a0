//! A name in the text of a class: taken out so that it can be put back where it was.
//!
//! A name that stands right behind the id, as people write it, goes with its key and its line, and comes
//! back there. Of any other the key stays, with nothing behind it, as the place to which it comes back. A
//! comment on the line of a name is about that pupil, and goes and comes with it.

use std::ops::Range;

use crate::model::part::Id;
use crate::model::{Content, read};
use crate::path;
use crate::yaml::{NodeId, Tree, edit};

/// How a name is written: its text as it is spelled, and what is behind it on its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spelled {
    /// The name with its quotes.
    pub(super) name: String,
    /// Spaces and a comment; nothing where the line goes on with something else.
    pub(super) tail: String,
}

/// Some bytes of a text that become others.
pub(super) type Change = (Range<usize>, String);

/// A pupil in the text of a class.
pub(super) struct PupilText<'t> {
    tree: &'t Tree,
    is_flow: bool,
    /// The key and the value of the id.
    id: (NodeId, NodeId),
    /// The key and the value of the name, where there is a key.
    name: Option<(NodeId, NodeId)>,
}

const KEY: &str = "naam: ";

impl<'t> PupilText<'t> {
    /// The pupil at a position of the class; `None` where that is no pupil with an id.
    pub(super) fn of(tree: &'t Tree, position: usize) -> Option<Self> {
        let item = tree.find(&path!["leerlingen", position])?;
        let begin = tree.span(item).start.offset as usize;
        Some(Self {
            tree,
            is_flow: tree.text()[begin..].starts_with('{'),
            id: tree.entry(item, "id")?,
            name: tree.entry(item, "naam"),
        })
    }

    /// Whether the pupil stands between braces.
    pub(super) fn is_flow(&self) -> bool {
        self.is_flow
    }

    /// The id as it is spelled.
    pub(super) fn id_as_written(&self) -> &'t str {
        self.text().get(self.bytes(self.id.1)).unwrap_or_default()
    }

    /// How the name is written; `None` where it is not a text on one line.
    pub(super) fn spelled(&self) -> Option<Spelled> {
        let bytes = self.bytes(self.name?.1);
        let name = self.text().get(bytes.clone())?;
        if name.contains(['\n', '\r']) || name.starts_with(['|', '>', '[', '{']) {
            return None;
        }
        Some(Spelled {
            name: name.to_owned(),
            tail: self.tail(bytes.end).to_owned(),
        })
    }

    /// What takes the name out.
    pub(super) fn without(&self) -> Option<Change> {
        let (key, value) = self.name?;
        let (key, value) = (self.bytes(key), self.bytes(value));
        let end = value.end + self.tail(value.end).len();
        let id_end = self.bytes(self.id.1).end;
        let as_usual = self.text().get(key.start..value.start)? == KEY;
        if self.is_flow {
            let usual = as_usual && self.text().get(id_end..key.start) == Some(", ");
            let from = if usual { id_end } else { value.start };
            return Some((from..value.end, String::new()));
        }
        let (above, own) = (self.line(id_end), self.line(key.start));
        let indent = self.bytes(self.id.0).start - self.line(self.bytes(self.id.0).start).start;
        let lead = self.text().get(own.start..key.start)?;
        let breaks = |line: &Range<usize>| line_break(self.text(), line.end);
        let is_last = breaks(&own).is_empty();
        let alike = is_last || breaks(&own) == breaks(&above);
        let usual = as_usual
            && alike
            && own.start == above.end + breaks(&above).len()
            && lead.len() == indent
            && lead.bytes().all(|byte| byte == b' ')
            && (!is_last || breaks(&above) == first_break(self.text()));
        Some(if !usual {
            (value.start..end, String::new())
        } else if is_last {
            (above.end..own.end, String::new())
        } else {
            (own.start..own.end + breaks(&own).len(), String::new())
        })
    }

    /// What puts a name in: where the key of one is, or else behind the id.
    pub(super) fn with(&self, spelled: &Spelled) -> Option<Change> {
        if let Some((key, _)) = self.name {
            return self.at_key(self.bytes(key).end, spelled);
        }
        let id_end = self.bytes(self.id.1).end;
        if self.is_flow {
            let name = in_flow(&spelled.name);
            return Some((id_end..id_end, format!(", {KEY}{name}")));
        }
        let above = self.line(id_end);
        let indent = self.bytes(self.id.0).start - self.line(self.bytes(self.id.0).start).start;
        let own = format!(
            "{}{KEY}{}{}",
            " ".repeat(indent),
            spelled.name,
            spelled.tail
        );
        let broken = line_break(self.text(), above.end);
        if broken.is_empty() {
            let text = format!("{}{own}", first_break(self.text()));
            return Some((above.end..above.end, text));
        }
        let at = above.end + broken.len();
        Some((at..at, format!("{own}{broken}")))
    }

    /// What puts a name behind a key that has none.
    fn at_key(&self, key_end: usize, spelled: &Spelled) -> Option<Change> {
        let rest = self.text().get(key_end..)?;
        let behind = rest.strip_prefix(':')?;
        let spaces = behind.len() - behind.trim_start_matches(' ').len();
        let begin = key_end + 1;
        let is_open = behind.trim_start_matches(' ').starts_with('#');
        if is_open || spaces == 0 {
            // A comment keeps its distance.
            let name = self.name_here(spelled);
            let text = if spaces == 0 {
                format!(" {name}")
            } else {
                format!("{name} ")
            };
            let at = begin + spaces.min(1);
            return Some((at..at, text));
        }
        let at = begin + spaces;
        let tail = if self.is_flow { "" } else { &spelled.tail };
        Some((at..at, format!("{}{tail}", self.name_here(spelled))))
    }

    fn name_here(&self, spelled: &Spelled) -> String {
        if self.is_flow {
            in_flow(&spelled.name)
        } else {
            spelled.name.clone()
        }
    }

    /// What is behind a place on its line, where that is only space and a comment: in a pupil on lines of its
    /// own.
    fn tail(&self, at: usize) -> &'t str {
        if self.is_flow {
            return "";
        }
        let line = self.line(at);
        let rest = self.tree.text().get(at..line.end).unwrap_or_default();
        let told = rest.trim_start();
        if told.is_empty() || told.starts_with('#') {
            rest
        } else {
            ""
        }
    }

    fn text(&self) -> &'t str {
        self.tree.text()
    }

    fn bytes(&self, node: NodeId) -> Range<usize> {
        let span = self.tree.span(node);
        span.start.offset as usize..span.end.offset as usize
    }

    fn line(&self, at: usize) -> Range<usize> {
        line_around(self.text(), at)
    }
}

/// The text of a class with names put in; `None` where there is no place for one.
pub(super) fn joined_text(tree: &Tree, names: &[(&str, &Spelled)]) -> Option<String> {
    let (Some(Content::Klas(klas)), _) = read(tree) else {
        return None;
    };
    let mut changes: Vec<Change> = Vec::new();
    for (id, name) in names {
        let id = Id::from_name(id.trim_matches(['"', '\'']));
        let position = klas.leerlingen.iter().position(|pupil| pupil.id == id)?;
        changes.push(PupilText::of(tree, position)?.with(name)?);
    }
    Some(changed(tree.text(), changes))
}

/// The line that a place is on, without its break.
pub(super) fn line_around(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |before| before + 1);
    let end = text[at..]
        .find('\n')
        .map_or(text.len(), |behind| at + behind);
    let end = if text[start..end].ends_with('\r') {
        end - 1
    } else {
        end
    };
    start..end.max(start)
}

/// The line break at a place.
pub(super) fn line_break(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    ["\r\n", "\n"]
        .into_iter()
        .find(|one| rest.starts_with(one))
        .unwrap_or_default()
}

/// The first line break of a text.
pub(super) fn first_break(text: &str) -> &str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// A text after some changes, which do not touch.
pub(super) fn changed(text: &str, mut changes: Vec<Change>) -> String {
    changes.sort_by_key(|(bytes, _)| bytes.start);
    let stretches = changes.iter();
    edit::replace_bytes(
        text,
        stretches.map(|(bytes, other)| (bytes.clone(), other.as_str())),
    )
}

/// A name as it is spelled between braces, where some signs need quotes.
fn in_flow(name: &str) -> String {
    let is_quoted = name.starts_with(['"', '\'']);
    if is_quoted || !name.contains([',', '[', ']', '{', '}']) {
        return name.to_owned();
    }
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}
