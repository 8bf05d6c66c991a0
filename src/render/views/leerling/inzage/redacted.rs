//! Texts without other pupils.

use std::cell::Cell;

use crate::facts::kept_pupils;
use crate::facts::telling_ids::tells;
use crate::model::part::Id;
use crate::render::views::leerling::other_pupils::{OtherPupils, SOMEBODY};
use crate::school::School;
use crate::words;

/// Takes names and ids of other pupils out of texts, and knows whether there were any.
pub(super) struct Redacted<'o, 'd, 's> {
    others: &'o OtherPupils<'d, 's>,
    /// The ids of all other pupils, in lower case.
    ids: Vec<String>,
    has_replaced: Cell<bool>,
}

impl<'o, 'd, 's> Redacted<'o, 'd, 's> {
    pub(super) fn new(school: &School, own: &Id, others: &'o OtherPupils<'d, 's>) -> Self {
        let all = kept_pupils::all(school).into_iter();
        let mut ids: Vec<String> = all.filter(|id| id != own).map(|id| id.key()).collect();
        // Of two ids that begin alike the longer one is meant.
        ids.sort_by_key(|id| std::cmp::Reverse(id.len()));
        Self {
            others,
            ids,
            has_replaced: Cell::new(false),
        }
    }

    pub(super) fn has_replaced(&self) -> bool {
        self.has_replaced.get()
    }

    /// A text without other pupils.
    pub(super) fn shown(&self, text: &str) -> String {
        let shown = self.without_ids(&self.others.without(text));
        self.has_replaced
            .set(self.has_replaced.get() || shown != text);
        shown
    }

    fn without_ids(&self, text: &str) -> String {
        let lower = words::lower(text.trim()).into_owned();
        if self.ids.contains(&lower) {
            return SOMEBODY.to_owned();
        }
        let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        let mut shown = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(inside) {
            let end = rest[start..].find(|c| !inside(c));
            let end = end.map_or(rest.len(), |end| start + end);
            shown.push_str(&rest[..start]);
            shown.push_str(&self.word(&rest[start..end]));
            rest = &rest[end..];
        }
        shown.push_str(rest);
        shown
    }

    /// A word without the id of another pupil in it: `l-9x4hb-raket`.
    fn word(&self, word: &str) -> String {
        let lower = words::lower(word).into_owned();
        let found = self.ids.iter().filter(|id| tells(id)).find_map(|id| {
            let at = lower.find(id.as_str())?;
            let before = lower[..at].chars().next_back();
            let behind = lower[at + id.len()..].chars().next();
            let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            (!is_part(before) && !is_part(behind)).then_some((at, id.len()))
        });
        match found {
            Some((at, length)) if lower.len() == word.len() => {
                format!("{}medeleerling{}", &word[..at], &word[at + length..])
            }
            Some(_) => SOMEBODY.to_owned(),
            None => word.to_owned(),
        }
    }
}
