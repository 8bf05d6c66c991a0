//! A document in its school on a day: what facts and rules are functions of.

use chrono::NaiveDate;

use crate::calendar::{Calendar, IsoWeek};
use crate::model::part::{Moment, Week};
use crate::school::{Document, DocumentNumber, School};

use super::moments;

/// A document in its school on a day.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'s> {
    /// The school that the document belongs to.
    pub school: &'s School,
    /// The document that is checked.
    pub document: &'s Document,
    /// The number of the document in the school.
    pub number: DocumentNumber,
    /// The day on which the school is checked.
    pub today: NaiveDate,
}

impl<'s> Scope<'s> {
    /// The calendar of the school.
    #[must_use]
    pub fn calendar(&self) -> &'s Calendar {
        &self.school.calendar
    }

    /// Whether the school year of the folder is over. Rules about planning then report nothing: nobody
    /// changes the plans of a past year.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.today > self.calendar().year().last_day()
    }

    /// The ISO week that a week number means; `None` for week 53 in a year of 52 weeks.
    #[must_use]
    pub fn week(&self, week: Week) -> Option<IsoWeek> {
        week.in_year(self.calendar().year())
    }

    /// The first and the last day of a moment, inclusive; of a week Monday and Friday.
    #[must_use]
    pub fn days(&self, moment: &Moment) -> Option<(NaiveDate, NaiveDate)> {
        moments::days(self.calendar(), moment)
    }

    /// The deadline of some moments: the last day of the last of them.
    #[must_use]
    pub fn deadline(&self, moments: &[Moment]) -> Option<NaiveDate> {
        moments::deadline(self.calendar(), moments)
    }

    /// Whether more than `grace` school days have begun since a day. Weekends and holidays do not
    /// count; never so once the school year is over.
    #[must_use]
    pub fn is_past(&self, day: NaiveDate, grace: usize) -> bool {
        !self.is_over() && moments::is_past(self.calendar(), day, self.today, grace)
    }
}
