//! Where the old id still stands: as a word in a text or a comment, in the name of a file, in other ids.

use std::collections::{BTreeSet, HashSet};

use super::places::DocumentWords;
use super::target::Target;
use super::word::Word;
use crate::model::IdKind;
use crate::school::School;
use crate::words;
use crate::yaml::{NodeId, Span, Tree};

/// A line of a file.
pub(super) type Line = (String, u32);

/// The lines on which the old id stands as a word, but not as one of the places that change.
pub(super) fn in_texts(
    school: &School,
    all: &[DocumentWords<'_>],
    target: &Target,
) -> BTreeSet<Line> {
    let word = Word::of(&target.id);
    let mut lines = BTreeSet::new();
    for of in all {
        let tree = &of.document.tree;
        let ids = of.words.ids.iter();
        let changed = ids.filter(|place| target.is_at(school, of, place));
        let changed: HashSet<NodeId> = changed.map(|place| place.node).collect();
        let texts = of.words.texts.iter();
        let texts = texts.filter(|node| !changed.contains(node));
        let spans = texts.map(|node| tree.span(*node));
        add(&mut lines, &of.document.path, tree, spans, &word);
    }
    for path in school.settings_files() {
        if let Some(tree) = school.tree(path) {
            let mut spans = Vec::new();
            tree.walk(&mut |text| spans.push(tree.span(text.node)));
            add(&mut lines, path, tree, spans.into_iter(), &word);
        }
    }
    lines
}

/// Adds the lines of some stretches, and of the comments, that have the word.
fn add(
    lines: &mut BTreeSet<Line>,
    path: &str,
    tree: &Tree,
    texts: impl Iterator<Item = Span>,
    word: &Word,
) {
    let comments = tree.comments().iter().map(|comment| comment.span);
    for span in texts.chain(comments) {
        let written = (span.start.line..).zip(tree.slice(span).lines());
        let with_word = written.filter(|(_, line)| word.is_in(line));
        lines.extend(with_word.map(|(number, _)| (path.to_owned(), number)));
    }
}

/// The files whose name has the old id in it, and keep it.
pub(super) fn in_file_names(all: &[DocumentWords<'_>], target: &Target) -> Vec<String> {
    let word = Word::in_any_case(&target.id);
    let kept = all.iter().filter(|of| !target.is_file(of));
    let paths = kept.map(|of| &of.document.path);
    let name = |path: &str| path.rsplit('/').next().map(|name| word.is_part_of(name));
    let with_word = paths.filter(|path| name(path) == Some(true));
    with_word.cloned().collect()
}

/// Other ids that have the old one in them, each with its noun.
pub(super) fn in_ids(all: &[DocumentWords<'_>], target: &Target) -> Vec<(&'static str, String)> {
    let word = Word::in_any_case(&target.id);
    let documents = all.iter().filter_map(|of| {
        let (soort, id) = of.owner()?;
        let is_named = of.is_named_by_file() || target.kind == IdKind::Document(soort);
        (!is_named && id != target.id && word.is_part_of(id.as_str()))
            .then(|| (soort.as_str(), words::shown(id.as_str())))
    });
    let mut ids: Vec<_> = documents.collect();
    ids.sort();
    ids.dedup();
    ids
}
