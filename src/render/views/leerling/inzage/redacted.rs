//! Texts without other pupils.

use std::cell::Cell;

use crate::facts::kept_pupils;
use crate::facts::plain_text::PlainText;
use crate::model::part::Id;
use crate::render::views::leerling::other_pupils::{OtherPupils, SOMEBODY};
use crate::school::School;
use crate::words;
use crate::yaml::edit::replace_bytes;

/// Takes names and ids of other pupils out of texts, and knows whether there were any.
pub(super) struct Redacted<'o, 'd, 's> {
    school: &'s School,
    others: &'o OtherPupils<'d, 's>,
    own: String,
    /// The ids of all other pupils, as they are told apart.
    ids: Vec<String>,
    has_replaced: Cell<bool>,
}

impl<'o, 'd, 's> Redacted<'o, 'd, 's> {
    pub(super) fn new(school: &'s School, own: &Id, others: &'o OtherPupils<'d, 's>) -> Self {
        let all = kept_pupils::all(school).into_iter();
        Self {
            school,
            others,
            own: own.key(),
            ids: all.filter(|id| id != own).map(|id| id.key()).collect(),
            has_replaced: Cell::new(false),
        }
    }

    pub(super) fn has_replaced(&self) -> bool {
        self.has_replaced.get()
    }

    /// A text without other pupils.
    pub(super) fn shown(&self, text: &str) -> String {
        let shown = self.without_people(&self.others.without(text));
        self.has_replaced
            .set(self.has_replaced.get() || shown != text);
        shown
    }

    /// A text without names in whatever form, and without ids that stand for nothing else; a word that is
    /// somebody's id only where it stands alone.
    fn without_people(&self, text: &str) -> String {
        if self.ids.contains(&words::lower(text.trim()).into_owned()) {
            return SOMEBODY.to_owned();
        }
        let plain = PlainText::new(text);
        let found = self.school.people().find(&plain.text).into_iter();
        let others = found.filter(|one| one.key != self.own);
        let mut end = 0;
        let places = others.map(|one| plain.origin(&one.at)).filter(|at| {
            let is_free = at.start >= end;
            end = end.max(at.end);
            is_free
        });
        replace_bytes(text, places.map(|at| (at, SOMEBODY)).collect::<Vec<_>>())
    }
}
