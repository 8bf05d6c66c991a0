//! What a school says about its own year: periods and free days.

use chrono::NaiveDate;

use crate::calendar::iso_week::IsoWeek;

/// One of the periods into which a school divides its year; both dates are part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// The number by which documents name it.
    pub nummer: u8,
    /// The first day.
    pub van: NaiveDate,
    /// The last day.
    pub tot: NaiveDate,
}

/// Free days of the school's own, beside the national holidays; both dates are part of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FreeDays {
    /// What people call them, such as "Studiedag".
    pub naam: String,
    /// The first day.
    pub van: NaiveDate,
    /// The last day.
    pub tot: NaiveDate,
}

impl Period {
    /// Does the date lie in this period?
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.van <= date && date <= self.tot
    }

    /// All ISO weeks that have a day in this period, free or not.
    #[must_use]
    pub fn weeks(&self) -> Vec<IsoWeek> {
        IsoWeek::overlapping(self.van, self.tot).collect()
    }
}
