//! Words that name a pupil, in texts, names of fields and comments.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::facts::pupil_mentions::{Mention, MentionKind, PupilMentions};
use crate::facts::pupil_places::{HowAbout, PupilPlace};
use crate::school::Document;
use crate::yaml::edit::replace_bytes;
use crate::yaml::{Segment, Span};

/// What stands for the pupil.
const SOMEBODY: &str = "een leerling";

/// The words of a document that name a pupil.
pub(super) struct Texts<'d> {
    document: &'d Document,
    places: &'d [&'d PupilPlace],
    mentions: &'d PupilMentions<'d>,
    /// The comments that go with something else, by their number in the file.
    gone: &'d BTreeSet<usize>,
    /// The text without them.
    pub(super) text: String,
    /// The lines on which they stand.
    pub(super) lines: Vec<u32>,
    /// Those that stay, a sentence each.
    pub(super) left: Vec<String>,
}

impl<'d> Texts<'d> {
    pub(super) fn new(
        document: &'d Document,
        places: &'d [&'d PupilPlace],
        mentions: &'d PupilMentions<'d>,
        gone: &'d BTreeSet<usize>,
    ) -> Self {
        Self {
            document,
            places,
            mentions,
            gone,
            text: String::new(),
            lines: Vec::new(),
            left: Vec::new(),
        }
    }

    /// Finds them, and makes the text without them.
    pub(super) fn read(&mut self) {
        let mut stretches: Vec<Range<usize>> = Vec::new();
        for place in self.places {
            let (found, span) = match &place.how {
                HowAbout::Text(found) => (found, self.value(place)),
                HowAbout::Key(found) => (found, self.key(place)),
                HowAbout::Comment(found) => (found, place.span),
                HowAbout::FileName(found) if found.iter().any(|one| one.is_sure) => {
                    let path = &self.document.path;
                    self.left.push(format!(
                        "{path}: de naam van dit bestand noemt de leerling; geef het zelf een andere naam"
                    ));
                    continue;
                }
                _ => continue,
            };
            let Some(span) = span else { continue };
            let is_comment = matches!(place.how, HowAbout::Comment(_));
            let mut comments = self.document.tree.comments().iter();
            let number = comments.position(|comment| is_comment && comment.span == span);
            if number.is_some_and(|number| self.gone.contains(&number)) {
                continue;
            }
            self.stretches(found, span, is_comment, &mut stretches);
        }
        stretches.sort_by_key(|at| at.start);
        stretches.dedup();
        let text = self.document.tree.text();
        self.text = replace_bytes(text, stretches.into_iter().map(|at| (at, SOMEBODY)));
        self.lines.sort_unstable();
        self.lines.dedup();
    }

    fn value(&self, place: &PupilPlace) -> Option<Span> {
        let tree = &self.document.tree;
        tree.find(&place.path).map(|node| tree.span(node))
    }

    fn key(&self, place: &PupilPlace) -> Option<Span> {
        let tree = &self.document.tree;
        let (last, around) = place.path.segments().split_last()?;
        let map = tree.find(&around.iter().cloned().collect())?;
        match last {
            Segment::Key(key) => tree.entry(map, key).map(|(key, _)| tree.span(key)),
            Segment::Index(_) => None,
        }
    }

    /// Where the words stand in the file. They are looked for as they are written there, so that quotes and
    /// lines of a text do not matter.
    fn stretches(
        &mut self,
        found: &[Mention],
        span: Span,
        is_comment: bool,
        all: &mut Vec<Range<usize>>,
    ) {
        let tree = &self.document.tree;
        let written = tree.slice(span);
        let is_near = found.iter().any(|one| one.kind == MentionKind::FirstName);
        let in_file = self.mentions.find(written, is_near);
        let sure = in_file.iter().filter(|one| one.is_sure);
        let sure: Vec<&Mention> = sure.collect();
        let wanted = found.iter().filter(|one| one.is_sure).count();
        let path = &self.document.path;
        let line = span.start.line;
        if wanted == 0 && sure.is_empty() {
            self.left.push(format!(
                "{path}, regel {line}: kijk zelf of dit woord deze leerling is"
            ));
            return;
        }
        let (loose, tied): (Vec<&Mention>, Vec<&Mention>) = sure
            .iter()
            .partition(|one| is_comment || !is_tied(written, &one.at));
        if !tied.is_empty() || sure.len() < wanted {
            self.left.push(format!(
                "{path}, regel {line}: hier zit de leerling in een naam of een pad; verander dat zelf"
            ));
        }
        for one in loose {
            let start = bytes(span).start;
            all.push(start + one.at.start..start + one.at.end);
            let before = written.get(..one.at.start).unwrap_or_default();
            let down = before.bytes().filter(|byte| *byte == b'\n').count();
            self.lines
                .push(line + u32::try_from(down).unwrap_or_default());
        }
    }
}

/// Whether words are a part of an id, a path or an address: another text there would lead nowhere.
fn is_tied(text: &str, at: &Range<usize>) -> bool {
    let ties = |c: Option<char>| c.is_some_and(|c| matches!(c, '-' | '_' | '/' | '\\' | '@' | '='));
    let before = text[..at.start].chars().next_back();
    let mut behind = text[at.end..].chars();
    let (next, second) = (behind.next(), behind.next());
    let ending = next == Some('.') && second.is_some_and(char::is_alphanumeric);
    ties(before) || ties(next) || ending
}

/// The bytes of a span.
fn bytes(span: Span) -> std::ops::Range<usize> {
    span.start.offset as usize..span.end.offset as usize
}
