//! The lines around the place where the parser gave up.

use std::ops::Range;

use crate::yaml::signs;

/// Whether the format has a field of a name.
pub type IsField = fn(&str) -> bool;

/// A text with the place where the parser gave up.
pub(super) struct Stuck<'t> {
    pub(super) text: &'t str,
    pub(super) lines: Vec<Line<'t>>,
    /// The number of the line at which the parser gave up.
    pub(super) here: usize,
    pub(super) is_field: IsField,
}

/// A line of a text, without its line break.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
}

impl<'t> Stuck<'t> {
    pub(super) fn new(text: &'t str, at: usize, is_field: IsField) -> Self {
        let mut start = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let written = line.trim_end_matches(['\n', '\r']);
            let here = Line {
                text: written,
                start,
            };
            start += line.len();
            here
        });
        let lines: Vec<Line<'t>> = lines.collect();
        let here = lines.partition_point(|line| line.start <= at);
        Self {
            text,
            lines,
            here: here.saturating_sub(1),
            is_field,
        }
    }

    /// The line at which the parser gave up.
    pub(super) fn line(&self) -> Option<Line<'t>> {
        self.lines.get(self.here).copied()
    }

    /// The line at which the parser gave up and those before it, the nearest first; without those
    /// that hold nothing or only a comment.
    pub(super) fn upwards(&self) -> impl Iterator<Item = (usize, Line<'t>)> + '_ {
        let last = (self.here + 1).min(self.lines.len());
        let lines = self.lines.iter().copied().enumerate().take(last).rev();
        lines.filter(|(_, line)| !line.is_blank())
    }
}

impl<'t> Line<'t> {
    /// Whether there is nothing on it, or only a comment.
    pub(super) fn is_blank(self) -> bool {
        let content = self.content();
        content.is_empty() || content.starts_with('#')
    }

    /// How many spaces it begins with.
    pub(super) fn indent(self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// What stands behind the spaces at its beginning.
    pub(super) fn content(self) -> &'t str {
        self.text.trim_start_matches(' ').trim_end()
    }

    /// The content behind the dashes of items, with its column in bytes.
    pub(super) fn inner(self) -> (usize, &'t str) {
        let mut column = self.indent();
        let mut rest = self.content();
        while let Some(behind) = rest.strip_prefix('-').filter(|r| r.starts_with(' ')) {
            let trimmed = behind.trim_start_matches(' ');
            column += rest.len() - trimmed.len();
            rest = trimmed;
        }
        (column, rest)
    }

    /// The name of the field that it begins with, behind dashes, with what stands behind the colon.
    pub(super) fn field(self) -> Option<(&'t str, &'t str)> {
        let (_, inner) = self.inner();
        let (name, rest) = inner.split_once(':')?;
        let is_name = !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_alphanumeric() || "_-.".contains(c));
        is_name.then_some((name, rest))
    }

    /// Whether it begins with the dash of an item.
    pub(super) fn is_item(self) -> bool {
        let content = self.content();
        let rest = content.strip_prefix('-');
        rest.is_some_and(|rest| {
            rest.is_empty() || rest.starts_with(|c| c == ' ' || signs::is_hidden(c))
        })
    }

    /// Its bytes from a column on.
    pub(super) fn from(self, column: usize) -> Range<usize> {
        self.start + column..self.start + self.text.trim_end().len()
    }
}
