//! What of a document nobody hears about: the measures of the guard against silent loss.

use std::collections::BTreeSet;
use std::ops::Range;

use leerplan::internals::yaml::{Fault, FaultKind, NodeId, Style, Tree, parse_yaml};
use leerplan::model;

/// Signs that look like a space, or like nothing.
pub const HIDDEN: [char; 4] = ['\u{a0}', '\u{202f}', '\u{200b}', '\u{3000}'];

/// What may stand behind the dash of an item.
const SPACES: [char; 5] = [' ', HIDDEN[0], HIDDEN[1], HIDDEN[2], HIDDEN[3]];

/// Quotation marks of a word processor.
const MARKS: [char; 3] = ['“', '”', '„'];

/// How something of a document is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// A word is in no name, value or comment that is meant as one.
    Word,
    /// A line that reads as an item is part of the text above it.
    Item,
    /// A line that reads as a field is.
    Field,
    /// The quotation marks of a word processor around a text are part of it.
    Marks,
    /// They are, and a comma between them splits the text.
    Split,
    /// A name or the beginning of a text has a sign that nobody sees.
    Hidden,
    /// A value could be any other.
    Unread,
}

/// A text as a document.
pub struct Reading<'t> {
    text: &'t str,
    tree: Tree,
    content: Option<model::Content>,
    faults: Vec<Fault>,
}

impl<'t> Reading<'t> {
    /// Reads a text; `None` where it cannot be read, which is told of all of it.
    pub fn of(text: &'t str) -> Option<Self> {
        let tree = parse_yaml(text.to_owned()).ok()?;
        let (content, faults) = model::read(&tree);
        Some(Self {
            text,
            tree,
            content,
            faults,
        })
    }

    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The names of fields and the values, each with whether it is a name.
    pub fn scalars(&self) -> Vec<(NodeId, bool)> {
        let mut all = Vec::new();
        self.tree
            .walk(&mut |text| all.push((text.node, text.is_key)));
        all
    }

    pub fn range(&self, node: NodeId) -> Range<usize> {
        let span = self.tree.span(node);
        span.start.offset as usize..span.end.offset as usize
    }

    /// All that is lost when the findings of a kind are not told. `changed` are the lines that are
    /// other than their writer wrote them.
    pub fn losses(&self, changed: &[String], untold: Option<FaultKind>) -> Vec<(Loss, String)> {
        let told = self.told(untold);
        let mut losses = self.lost(&told);
        losses.extend(self.swallowed(&told));
        losses.extend(self.marked(&told));
        losses.extend(self.hidden(&told));
        if losses.is_empty() {
            losses.extend(self.unread(&told, changed));
        }
        losses
    }

    /// The stretches that findings are about: what they show, and the value at their path.
    fn told(&self, untold: Option<FaultKind>) -> Told {
        let faults: Vec<&Fault> = self
            .faults
            .iter()
            .filter(|fault| Some(fault.kind) != untold)
            .collect();
        let shown = faults
            .iter()
            .map(|fault| fault.span.start.offset as usize..fault.span.end.offset as usize);
        let values = faults
            .iter()
            .filter(|fault| !fault.path.segments().is_empty());
        let values = values.filter_map(|fault| Some(self.range(self.tree.find(&fault.path)?)));
        let whole = faults
            .iter()
            .any(|fault| fault.kind == FaultKind::UnknownSoort);
        let whole = whole.then_some(0..self.text.len());
        let told = shown.chain(values).chain(self.twice(&faults)).chain(whole);
        Told(told.collect())
    }

    /// The values of fields that stand twice: of these the path leads to the first.
    fn twice(&self, faults: &[&Fault]) -> Vec<Range<usize>> {
        let doubles = faults
            .iter()
            .filter(|fault| fault.kind == FaultKind::DuplicateKey);
        let keys: Vec<usize> = doubles
            .map(|fault| fault.span.start.offset as usize)
            .collect();
        let mut found = Vec::new();
        let mut open: Vec<NodeId> = self.tree.root().into_iter().collect();
        while let Some(node) = open.pop() {
            open.extend(self.tree.items(node).into_iter().flatten());
            for (key, value) in self.tree.entries(node).into_iter().flatten() {
                open.push(value);
                if keys.contains(&self.range(key).start) {
                    found.push(self.range(value));
                }
            }
        }
        found
    }

    /// The words that are nowhere: in no name, value, comment that is meant or finding.
    fn lost(&self, told: &Told) -> Vec<(Loss, String)> {
        let comments = self.tree.comments().iter().map(|comment| {
            let (start, end) = (comment.span.start.offset, comment.span.end.offset);
            start as usize..end as usize
        });
        let mut known: Vec<Range<usize>> = comments
            .filter(|comment| is_meant(self.text, comment.start))
            .collect();
        known.extend(self.scalars().into_iter().map(|(node, _)| self.range(node)));
        let known = Told(known);
        let nowhere = words(self.text)
            .into_iter()
            .filter(|(start, _)| !known.has(*start) && !told.has(*start));
        nowhere
            .map(|(start, word)| {
                let line = self.text[..start].lines().count();
                (Loss::Word, format!("{line}: {word}"))
            })
            .collect()
    }

    /// The lines that read as an item or as a field, and neither begin one nor are in a finding.
    /// Lines of blocks and of texts between quotes are what they are.
    fn swallowed(&self, told: &Told) -> Vec<(Loss, String)> {
        let names: BTreeSet<&str> = self
            .scalars()
            .into_iter()
            .filter(|(_, is_key)| *is_key)
            .map(|(node, _)| &self.text[self.range(node)])
            .collect();
        let reads_as_item = |line: &str| {
            let rest = line.strip_prefix('-');
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(SPACES))
        };
        let reads_as_field = |line: &str| {
            line.split_once(':')
                .is_some_and(|(name, _)| names.contains(name))
        };
        let mut found = Vec::new();
        for (node, is_key) in self.scalars() {
            if is_key || self.tree.style(node) != Some(Style::Plain) {
                continue;
            }
            let range = self.range(node);
            let mut start = range.start;
            for (number, line) in self.text[range].split_inclusive('\n').enumerate() {
                let at = start + line.len() - line.trim_start().len();
                start += line.len();
                let line = line.trim();
                let loss = if reads_as_item(line) {
                    Loss::Item
                } else if number > 0 && reads_as_field(line) {
                    Loss::Field
                } else {
                    continue;
                };
                if !told.has(at) {
                    found.push((loss, line.to_owned()));
                }
            }
        }
        found
    }

    /// The texts without quotes with a quotation mark of a word processor around them.
    fn marked(&self, told: &Told) -> Vec<(Loss, String)> {
        let mut found = Vec::new();
        let mut open: Option<Range<usize>> = None;
        for (node, is_key) in self.scalars() {
            let range = self.range(node);
            let text = &self.text[range.clone()];
            let marks = text.matches(MARKS).count();
            // From the first half of a text that a comma split up to its second half.
            let first = open.take().filter(|first| {
                let between = &self.text[first.end..range.start];
                between.trim() == "," && !between.contains('\n')
            });
            if is_key || self.tree.style(node) != Some(Style::Plain) {
                continue;
            }
            let is_whole = marks == 2 && text.starts_with(MARKS) && text.ends_with(MARKS);
            let is_end = marks == 1 && text.ends_with(MARKS);
            let start = match first {
                Some(first) if is_end => first.start,
                _ => range.start,
            };
            let loss = if start < range.start {
                Loss::Split
            } else {
                Loss::Marks
            };
            if (is_whole || loss == Loss::Split) && !told.has(start) {
                found.push((loss, self.text[start..range.end].to_owned()));
            }
            if marks == 1 && text.starts_with(MARKS) {
                open = Some(range);
            }
        }
        found
    }

    /// The names and values with a sign that nobody sees, where a reader of the file cannot know it.
    fn hidden(&self, told: &Told) -> Vec<(Loss, String)> {
        let mut found = Vec::new();
        for (node, is_key) in self.scalars() {
            let range = self.range(node);
            let text = &self.text[range.clone()];
            let is_plain = self.tree.style(node) == Some(Style::Plain);
            let is_hidden = if is_key {
                text.contains(HIDDEN)
            } else {
                is_plain && text.starts_with(HIDDEN)
            };
            if is_hidden && !told.touches(&range) {
                found.push((Loss::Hidden, format!("{text:?}")));
            }
        }
        found
    }

    /// The values in some lines that could be others without any difference to the document or its
    /// faults: nobody reads them.
    fn unread(&self, told: &Told, lines: &[String]) -> Vec<(Loss, String)> {
        let before = (format!("{:?}", self.content), self.faults.len());
        let mut found = Vec::new();
        for (node, is_key) in self.scalars() {
            let range = self.range(node);
            let start = self.text[..range.start].rfind('\n').map_or(0, |at| at + 1);
            let line = self.text[start..].lines().next().unwrap();
            let is_changed = lines.iter().any(|changed| line.contains(changed.as_str()));
            let is_block = self.tree.style(node) == Some(Style::Block);
            if is_key || told.holds(&range) || !is_changed || is_block {
                continue;
            }
            let (ahead, behind) = (&self.text[..range.start], &self.text[range.end..]);
            let other = format!("{ahead}\"zz9\"{behind}");
            let Some(other) = Reading::of(&other) else {
                continue;
            };
            if (format!("{:?}", other.content), other.faults.len()) == before {
                found.push((Loss::Unread, self.text[range].to_owned()));
            }
        }
        found
    }
}

/// Stretches of a text.
struct Told(Vec<Range<usize>>);

impl Told {
    fn has(&self, at: usize) -> bool {
        self.0
            .iter()
            .any(|range| range.start <= at && at < range.end)
    }

    fn holds(&self, stretch: &Range<usize>) -> bool {
        self.0
            .iter()
            .any(|range| range.start <= stretch.start && stretch.end <= range.end)
    }

    fn touches(&self, stretch: &Range<usize>) -> bool {
        self.0
            .iter()
            .any(|range| range.start < stretch.end && stretch.start < range.end)
    }
}

/// Whether a comment is meant as one: it has a line of its own, there is a space or a sign behind
/// its `#`, or it stands behind what is whole by itself: a number, a date, quotes, brackets, or the
/// name of a field.
pub fn is_meant(text: &str, start: usize) -> bool {
    let before = text[..start].rsplit('\n').next().unwrap().trim_end();
    let behind = text[start + 1..].chars().next();
    let is_whole = before.ends_with(|c: char| c.is_ascii_digit() || "\"']}:-|>,€".contains(c));
    let word = before.rsplit(' ').next().unwrap();
    let is_word = ["ja", "nee", "true", "false"].contains(&word);
    let is_free = behind.is_none_or(|c| !c.is_alphanumeric() && !"'‘“(„\"".contains(c));
    before.is_empty() || is_free || is_whole || is_word
}

/// The words of a text, each with its place.
pub fn words(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match start {
            None if c.is_alphanumeric() => start = Some(at),
            Some(from) if !c.is_alphanumeric() => {
                found.push((from, &text[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    found
}
