//! The items and fields of a document that stand for a pupil, and the people among whom the pupil is.

use std::collections::{BTreeSet, HashSet};

use crate::facts::people;
use crate::facts::pupil_mentions::PupilMentions;
use crate::facts::pupil_places::{HowAbout, PupilPlace};
use crate::model::part::Id;
use crate::model::voortgang::Meting;
use crate::model::{About, Content};
use crate::path;
use crate::school::Document;
use crate::words;
use crate::yaml::edit::{Comments, Op, Value};
use crate::yaml::{Comment, Path, Segment, Tree};

/// What goes from a document that stays.
pub(super) struct Entries {
    /// The items and fields that go.
    removed: Vec<Path>,
    /// The people that become others: the path and the text.
    people: Vec<(Path, String)>,
    /// Those of them above which a comment stays.
    kept_above: HashSet<Path>,
    /// The comments that go with an item, by their number in the file.
    pub(super) comments: BTreeSet<usize>,
    /// What goes, a line each.
    pub(super) told: Vec<String>,
    /// Whether nothing would be left: then the document goes.
    pub(super) is_all: bool,
}

impl Entries {
    pub(super) fn of(
        document: &Document,
        id: &Id,
        places: &[&PupilPlace],
        mentions: &PupilMentions,
    ) -> Self {
        let mut entries = Self {
            removed: Vec::new(),
            people: Vec::new(),
            kept_above: HashSet::new(),
            comments: BTreeSet::new(),
            told: Vec::new(),
            is_all: false,
        };
        let own = places.iter().filter(|place| place.how == HowAbout::Entry);
        let own: Vec<Path> = own.map(|place| place.path.clone()).collect();
        match &document.content {
            Some(Content::Voortgang(results)) if !own.is_empty() => {
                entries.results(&results.metingen, id);
            }
            Some(Content::Namen(list)) if !own.is_empty() => {
                entries.is_all = list.names().count() == own.len();
                entries.removed = own;
            }
            _ => entries.removed = own,
        }
        for path in entries.removed.clone() {
            entries.tell(document, &path, "weg uit");
            let comments = comments(&document.tree, &path, mentions);
            entries.comments.extend(comments);
            let above = directly_above(&document.tree, &path);
            let number = above.and_then(|comment| number(&document.tree, comment));
            if number.is_some_and(|number| !entries.comments.contains(&number)) {
                entries.kept_above.insert(path);
            }
        }
        let people = places.iter().filter(|place| place.how == HowAbout::Person);
        for place in people {
            entries.person(document, &place.path, mentions);
        }
        entries.clear_lists(document);
        entries
    }

    /// The results of the pupil; a measurement of nobody else goes whole, and so does a document.
    fn results(&mut self, measurements: &[Meting], id: &Id) {
        let is_own = |key: &str| Id::from_name(key.trim()) == *id;
        let mut gone = 0;
        for (at, one) in measurements.iter().enumerate() {
            let mut owned = one.named().map(|(_, key)| is_own(key)).peekable();
            if owned.peek().is_some() && owned.all(|is_own| is_own) {
                self.removed.push(path!["metingen", at]);
                gone += 1;
                continue;
            }
            for field in ["resultaten", "gemaakt"] {
                let keys = || one.named().filter(|(of, _)| *of == field);
                let own = || keys().filter(|(_, key)| is_own(key));
                let is_last = own().next().is_some() && own().count() == keys().count();
                if is_last {
                    self.removed.push(path!["metingen", at, field]);
                } else {
                    self.removed
                        .extend(own().map(|(_, key)| path!["metingen", at, field, key]));
                }
            }
        }
        self.is_all = gone > 0 && gone == measurements.len();
    }

    /// The pupil among people: others stay; where there are none somebody of the same role comes, for a
    /// moment is with somebody.
    fn person(&mut self, document: &Document, path: &Path, mentions: &PupilMentions) {
        let tree = &document.tree;
        let Some(text) = tree.find(path).and_then(|node| tree.scalar(node)) else {
            return;
        };
        let all = people::split(text);
        let others = all.iter().filter(|one| !mentions.is_all_of(one));
        let others: Vec<&String> = others.collect();
        if !others.is_empty() {
            self.people.push((path.clone(), words::and(&others)));
            self.tell(document, path, "weg uit");
            return;
        }
        if matches!(path.segments().last(), Some(Segment::Index(_))) {
            self.removed.push(path.clone());
            self.tell(document, path, "weg uit");
        } else {
            self.nobody(document, path.clone());
        }
    }

    /// The word for whoever it was: a role of the format, which tells of nobody.
    fn nobody(&mut self, document: &Document, path: Path) {
        let about = document.content.as_ref().map(Content::about);
        let role = if about == Some(About::Pupil) {
            "medeleerling"
        } else {
            "leerling"
        };
        self.tell(document, &path, &format!("wordt `{role}` in"));
        self.people.push((path, role.to_owned()));
    }

    /// Lists of people of which every item goes get one of the same role.
    fn clear_lists(&mut self, document: &Document) {
        let tree = &document.tree;
        let lists: BTreeSet<String> = self
            .removed
            .iter()
            .map(|path| above(path).to_string())
            .collect();
        for list in lists {
            let items = self
                .removed
                .iter()
                .filter(|path| above(path).to_string() == list);
            let items: Vec<Path> = items.cloned().collect();
            let Some(first) = items.first() else {
                continue;
            };
            let around = above(first);
            let is_people = around
                .segments()
                .last()
                .is_some_and(|key| people::FIELDS.iter().any(|one| *key == Segment::from(*one)));
            let node = tree.find(&around);
            let all = node
                .and_then(|node| tree.items(node))
                .map_or(0, Iterator::count);
            if is_people && items.len() == all {
                self.removed.retain(|path| path != first);
                self.nobody(document, first.clone());
            }
        }
    }

    fn tell(&mut self, document: &Document, path: &Path, what: &str) {
        let line = document.tree.place(path).start.line;
        let field = path.segments().iter().find_map(|one| match one {
            Segment::Key(key) => Some(key.as_ref()),
            Segment::Index(_) => None,
        });
        let told = format!("regel {line}: {what} `{}`", field.unwrap_or_default());
        if !self.told.contains(&told) {
            self.told.push(told);
        }
    }

    /// Which comments go by themselves, in a text with the same fields: those on the lines of an item that
    /// goes, where the one above it stays.
    pub(super) fn comment_ops(&self, tree: &Tree) -> Vec<Op> {
        let kept = self.removed.iter().filter(|path| self.keeps(path));
        let gone = kept.flat_map(|path| on_lines(tree, path));
        let op = |comment: &Comment| Op::Comment {
            span: comment.span,
            text: None,
        };
        gone.map(op).collect()
    }

    /// What takes all else out of a text with the same fields.
    pub(super) fn ops(&self, tree: &Tree) -> Vec<Op> {
        let removed = self.removed.iter().map(|path| Op::Remove {
            path: path.clone(),
            comments: if self.keeps(path) || others_on_line(tree, path) {
                Comments::Keep
            } else {
                Comments::Drop
            },
        });
        let people = self.people.iter().map(|(path, text)| Op::Set {
            path: path.clone(),
            value: Value::text(text.clone()),
        });
        removed.chain(people).collect()
    }

    /// Whether the comment above an item that goes stays: it is not about the pupil.
    fn keeps(&self, path: &Path) -> bool {
        self.kept_above.contains(path)
    }
}

/// The path without its last step.
fn above(path: &Path) -> Path {
    let segments = path.segments();
    let end = segments.len().saturating_sub(1);
    segments[..end].iter().cloned().collect()
}

/// The numbers of the comments that go with an item: those on its lines, and one above it that tells of the
/// pupil.
fn comments(tree: &Tree, path: &Path, mentions: &PupilMentions) -> Vec<usize> {
    let mut all = on_lines(tree, path);
    let tells = |comment: &&Comment| {
        mentions
            .find(tree.slice(comment.span), true)
            .iter()
            .any(|one| one.is_sure)
    };
    all.extend(directly_above(tree, path).filter(tells));
    all.into_iter()
        .filter_map(|comment| number(tree, comment))
        .collect()
}

/// The number of a comment in its file: it stays the same where texts become longer.
fn number(tree: &Tree, comment: &Comment) -> Option<usize> {
    tree.comments().iter().position(|one| one == comment)
}

/// The comments on the lines of an item or a field.
fn on_lines<'t>(tree: &'t Tree, path: &Path) -> Vec<&'t Comment> {
    let Some(node) = tree.find(path) else {
        return Vec::new();
    };
    let span = tree.span(node);
    let first = first_line(tree, path);
    let lines = first..=tree.last_written_line(span.end);
    let others = others_on_line(tree, path);
    let all = tree.comments().iter();
    all.filter(|one| lines.contains(&one.span.start.line) && !others)
        .collect()
}

/// Whether something else stands on the same line: a comment there is about more than the pupil.
fn others_on_line(tree: &Tree, path: &Path) -> bool {
    let around = above(path);
    let Some(node) = tree.find(&around) else {
        return false;
    };
    let text = tree.slice(tree.span(node));
    text.starts_with(['{', '[']) && !text.contains('\n')
}

/// The line that an item or a field begins on.
fn first_line(tree: &Tree, path: &Path) -> u32 {
    let (around, last) = (above(path), path.segments().last());
    let key = match (tree.find(&around), last) {
        (Some(map), Some(Segment::Key(key))) => tree.entry(map, key).map(|(key, _)| key),
        _ => None,
    };
    let node = key.or_else(|| tree.find(path));
    node.map_or(0, |node| tree.span(node).start.line)
}

/// A comment on the line above an item or a field.
fn directly_above<'t>(tree: &'t Tree, path: &Path) -> Option<&'t Comment> {
    let line = first_line(tree, path);
    let mut all = tree.comments().iter();
    all.find(|comment| comment.own_line && comment.span.start.line + 1 == line)
}
