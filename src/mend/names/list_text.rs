//! Names in the text of a list of names: a new list, names added to one, names taken out of one.

use super::class_text::{Change, Spelled, changed, first_break, line_around, line_break};
use crate::path;
use crate::school::School;
use crate::yaml::edit::{self, Comments, Op, Value, unordered};
use crate::yaml::{NodeId, Tree};

/// A name with the id that it belongs to, both as they are spelled.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) name: Spelled,
    /// The name as it is read.
    pub(super) text: String,
}

impl Entry {
    fn line(&self, indent: &str) -> String {
        format!("{indent}{}: {}{}", self.id, self.name.name, self.name.tail)
    }
}

/// The text of a new list.
pub(super) fn new(head: &str, entries: &[Entry]) -> String {
    let lines = entries.iter().map(|entry| entry.line("  ") + "\n");
    lines.fold(head.to_owned(), |text, line| text + &line)
}

/// What a new list has above its names. `klas` is the id of the class as it is spelled.
pub(super) fn head(school: &School, klas: &str) -> String {
    let note = if school.is_invented() {
        "De leerlingen zijn verzonnen, dus dit bestand mag mee in git."
    } else {
        "Dit bestand blijft thuis: het gaat niet mee in git."
    };
    format!("# De namen van klas {klas}. {note}\nsoort: namen\nklas: {klas}\nnamen:\n")
}

/// A list with more names at its end; `None` where a comment behind one of these has no place in it.
pub(super) fn with(tree: &Tree, entries: &[Entry]) -> Option<String> {
    on_lines(tree, entries).or_else(|| {
        let bare = entries
            .iter()
            .all(|entry| entry.name.tail.trim().is_empty());
        let put = |entry: &Entry| Op::Put {
            path: path!["namen"],
            key: entry.id.trim_matches(['"', '\'']).to_owned(),
            value: Value::text(entry.text.clone()),
        };
        let ops: Vec<Op> = entries.iter().map(put).collect();
        let edited = bare.then(|| edit::apply(tree, &ops, &unordered).ok())?;
        edited.map(|edited| edited.text)
    })
}

/// The same, where the names of the list stand on lines of their own.
fn on_lines(tree: &Tree, entries: &[Entry]) -> Option<String> {
    let text = tree.text();
    let (key, _) = own_entries(tree)?.last().copied()?;
    let line = own_line(tree, key)?;
    let indent = text.get(line.start..start(tree, key))?;
    let broken = line_break(text, line.end);
    let breaks = if broken.is_empty() {
        first_break(text)
    } else {
        broken
    };
    let lines: Vec<String> = entries.iter().map(|entry| entry.line(indent)).collect();
    let more = lines.join(breaks);
    let change = if broken.is_empty() {
        (line.end..line.end, format!("{breaks}{more}"))
    } else {
        let at = line.end + broken.len();
        (at..at, format!("{more}{breaks}"))
    };
    Some(changed(text, vec![change]))
}

/// How a list spells the name behind an id, by the id as it is written there.
pub(super) fn spelled(tree: &Tree, id: &str) -> Option<Spelled> {
    let names = tree.find(&path!["namen"])?;
    let (key, value) = tree.entry(names, id)?;
    let inner = if tree.is_map(value) {
        tree.entry(value, "naam")?.1
    } else {
        value
    };
    let span = tree.span(inner);
    let name = tree.slice(span);
    if name.contains(['\n', '\r']) || name.starts_with(['|', '>']) {
        return None;
    }
    let line = own_line(tree, key).filter(|_| inner == value);
    let tail = line.and_then(|line| tree.text().get(span.end.offset as usize..line.end));
    Some(Spelled {
        name: name.to_owned(),
        tail: tail.unwrap_or_default().to_owned(),
    })
}

/// Whether an id has more behind it than a name: a number of the administration.
pub(super) fn has_more(tree: &Tree, id: &str) -> bool {
    let names = tree.find(&path!["namen"]);
    let found = names.and_then(|names| tree.entry(names, id));
    found.is_some_and(|(_, value)| {
        let fields = tree.entries(value).map_or(0, Iterator::count);
        fields > 1
    })
}

/// A list without some ids, and whether nothing is left in it but what a new list has above its names.
/// Their comments go along where `with_comments` says so, and stay else.
///
/// # Errors
/// Why the edit is not made.
pub(super) fn without(
    tree: &Tree,
    ids: &[(&str, bool)],
    head: &str,
) -> Result<(String, bool), String> {
    let text = tree.text();
    let names = tree
        .find(&path!["namen"])
        .ok_or("de plek is niet te vinden")?;
    let lines: Option<Vec<Change>> = ids
        .iter()
        .map(|(id, with_comments)| {
            let (key, _) = tree.entry(names, id)?;
            let line = own_line(tree, key)?;
            let has_comment = text.get(line.clone())?.contains(" #");
            let broken = line_break(text, line.end).len();
            (*with_comments || !has_comment).then(|| (line.start..line.end + broken, String::new()))
        })
        .collect();
    let all = own_entries(tree).map_or(0, |entries| entries.len()) == ids.len();
    if let Some(changes) = lines {
        let left = changed(text, changes);
        let is_empty = all && left == head;
        if is_empty || !all {
            return Ok((left, is_empty));
        }
    }
    let ops = ids.iter().map(|(id, _)| Op::Remove {
        path: path!["namen", (*id).to_owned()],
        comments: Comments::Keep,
    });
    let edited = edit::apply(tree, &ops.collect::<Vec<_>>(), &unordered);
    let edited = edited.map_err(|refusal| refusal.to_string())?;
    Ok((edited.text, false))
}

/// The keys and values of the names.
fn own_entries(tree: &Tree) -> Option<Vec<(NodeId, NodeId)>> {
    let names = tree.find(&path!["namen"])?;
    Some(tree.entries(names)?.collect())
}

/// The line of a name that has it for itself: the id, the name and a comment.
fn own_line(tree: &Tree, key: NodeId) -> Option<std::ops::Range<usize>> {
    let text = tree.text();
    let begin = start(tree, key);
    let line = line_around(text, begin);
    let lead = text.get(line.start..begin)?;
    let names = tree.find(&path!["namen"])?;
    let is_flow = text.get(start(tree, names)..)?.starts_with('{');
    let value = tree.entries(names)?.find(|(one, _)| *one == key)?.1;
    let end = tree.span(value).end.offset as usize;
    let rest = text.get(end.min(line.end)..line.end)?.trim_start();
    let alone = rest.is_empty() || rest.starts_with('#');
    let fits = !is_flow && lead.bytes().all(|byte| byte == b' ') && end <= line.end;
    (fits && alone).then_some(line)
}

fn start(tree: &Tree, node: NodeId) -> usize {
    tree.span(node).start.offset as usize
}
