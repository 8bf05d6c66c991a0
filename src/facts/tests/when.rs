//! When a test is.

use chrono::NaiveDate;

use crate::calendar::{IsoWeek, dutch};
use crate::facts::{moments, test_weeks};
use crate::model::part::{Datum, Id, Moment, Toets};
use crate::model::studiewijzer::Les;
use crate::school::School;

/// A day, a week or a test week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct When {
    /// As it is written.
    pub(crate) moment: Moment,
    pub(crate) first: NaiveDate,
    /// Inclusive.
    pub(crate) last: NaiveDate,
}

impl When {
    fn new(school: &School, moment: Moment) -> Option<Self> {
        let (first, last) = moments::days(&school.calendar, &moment)?;
        Some(Self {
            moment,
            first,
            last,
        })
    }

    /// The day, where it is one.
    pub(crate) fn day(&self) -> Option<Datum> {
        match self.moment {
            Moment::Dag(day) => Some(day),
            _ => None,
        }
    }

    /// Whether another moment is the same or lies within this one.
    pub(crate) fn holds(&self, other: &Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// Whether any day of it is in a week.
    pub(crate) fn is_in(&self, week: IsoWeek) -> bool {
        self.first <= week.sunday() && week.monday() <= self.last
    }

    /// "wo 14 okt", "week 42", "do 5 t/m vr 13 nov".
    pub(crate) fn in_words(&self) -> String {
        match self.moment {
            Moment::Week(_) => format!("week {}", IsoWeek::of(self.first).number()),
            _ => dutch::short_span(self.first, self.last),
        }
    }
}

/// When a test is that stands in a document for some classes: its day, its week, its test week or the
/// day of its lesson.
pub(crate) fn of_test(
    school: &School,
    test: &Toets,
    lesson: Option<&Les>,
    classes: &[Id],
) -> Option<When> {
    let lesson = lesson.and_then(|les| les.datum).map(Moment::Dag);
    let test_week = || test_week(school, test, classes);
    let moment = test.moment().or_else(test_week).or(lesson)?;
    When::new(school, moment)
}

/// The days of the test week that a test names.
fn test_week(school: &School, test: &Toets, classes: &[Id]) -> Option<Moment> {
    test_weeks::moment(school, test.toetsweek.as_ref()?, classes)
}

/// When something is to be handed in: its day, or that of its lesson.
pub(super) fn of_work(school: &School, day: Option<Datum>, lesson: Option<&Les>) -> Option<When> {
    let day = day.or_else(|| lesson.and_then(|les| les.datum));
    When::new(school, Moment::Dag(day?))
}
