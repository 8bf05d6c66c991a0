//! A school on a day: what is done by then, and what is only written down.

use chrono::NaiveDate;

use super::Scope;
use super::answer::Answers;
use crate::model::part::Datum;
use crate::school::School;

/// A school on a day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AsOf<'s> {
    pub(crate) school: &'s School,
    pub(crate) today: NaiveDate,
}

impl AsOf<'_> {
    /// Whether what is dated so may have happened: the day is not after today. Before edition 2027
    /// nobody looked at that.
    pub(crate) fn has_come(self, day: Datum) -> bool {
        day.0 <= self.today || !self.school.looks_closely()
    }

    /// Whether something with an optional day on which it was done, is done.
    pub(crate) fn is_done(self, day: Option<Datum>) -> bool {
        day.is_some_and(|day| self.has_come(day))
    }

    /// How the school judges answers.
    pub(crate) fn answers(self) -> Answers {
        Answers::of(self.school)
    }
}

impl<'s> Scope<'s> {
    /// The school of the document on the day of the check.
    pub(crate) fn as_of(&self) -> AsOf<'s> {
        AsOf {
            school: self.school,
            today: self.today,
        }
    }

    /// How the school of the document judges answers.
    pub(crate) fn answers(&self) -> Answers {
        self.as_of().answers()
    }
}
