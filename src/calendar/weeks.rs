//! The weeks of one school: which must be filled, which are free, which is the n-th of a period.

use chrono::NaiveDate;

use crate::calendar::days::Calendar;
use crate::calendar::iso_week::IsoWeek;
use crate::calendar::period::Period;

impl Calendar {
    /// The ISO week that a bare week number means in this school year.
    #[must_use]
    pub fn week(&self, number: u8) -> Option<IsoWeek> {
        self.year().week(number)
    }

    /// All ISO weeks that have a day in a period, free or not; none where there is no such period.
    #[must_use]
    pub fn weeks_of(&self, period_nummer: u8) -> Vec<IsoWeek> {
        self.period(period_nummer)
            .map(Period::weeks)
            .unwrap_or_default()
    }

    /// The school weeks of a span: ISO weeks that have a school day in it which is not merely in an advised week.
    #[must_use]
    pub fn school_weeks(&self, van: NaiveDate, tot: NaiveDate) -> Vec<IsoWeek> {
        self.school_weeks_in(van, tot).collect()
    }

    /// The n-th school week of a period, counted from 1.
    #[must_use]
    pub fn lesweek(&self, period_nummer: u8, n: u8) -> Option<IsoWeek> {
        let period = self.period(period_nummer)?;
        let skipped = usize::from(n.checked_sub(1)?);
        self.school_weeks_in(period.van, period.tot).nth(skipped)
    }

    /// Is it a week that must be filled: one with a school day that is not merely in an advised week?
    #[must_use]
    pub fn is_school_week(&self, week: IsoWeek) -> bool {
        self.quiet.open_weekdays(week.monday(), week.sunday()) > 0
    }

    /// Is there no school day in the week? The advised week has school days, so it is not free by itself.
    #[must_use]
    pub fn is_free_week(&self, week: IsoWeek) -> bool {
        self.school_days(week.monday(), week.sunday()) == 0
    }

    /// The Monday of the school week that comes `n` school weeks before the week of a date.
    ///
    /// Weeks without school are stepped over and not counted. For 0 it is the Monday of the week of the date.
    #[must_use]
    pub fn school_weeks_before(&self, date: NaiveDate, n: usize) -> NaiveDate {
        let mut monday = IsoWeek::of(date).monday();
        for _ in 0..n {
            let Some(day) = self.quiet.open_weekday_before(monday) else {
                break;
            };
            monday = IsoWeek::of(day).monday();
        }
        monday
    }

    /// What is free in a week, from Monday to Friday: name, first and last day, in order of date.
    ///
    /// What lies wholly within something longer is left out: Christmas Day goes without saying in the Christmas
    /// holiday. Of two on the same days the first in the order of [`Calendar::free_day`] is given.
    #[must_use]
    pub fn free_in_week(&self, week: IsoWeek) -> Vec<(String, NaiveDate, NaiveDate)> {
        let mut found: Vec<(&str, NaiveDate, NaiveDate)> = Vec::new();
        for span in &self.given {
            let van = span.van.max(week.monday());
            let tot = span.tot.min(week.friday());
            if van > tot || found.iter().any(|(_, from, to)| *from <= van && tot <= *to) {
                continue;
            }
            found.retain(|(_, from, to)| *from < van || tot < *to);
            found.push((span.naam.as_ref(), van, tot));
        }
        found.sort_by_key(|(_, van, _)| *van);
        found
            .into_iter()
            .map(|(naam, van, tot)| (naam.to_owned(), van, tot))
            .collect()
    }

    fn school_weeks_in(&self, van: NaiveDate, tot: NaiveDate) -> impl Iterator<Item = IsoWeek> {
        IsoWeek::overlapping(van, tot).filter(move |week| {
            let first = week.monday().max(van);
            let last = week.sunday().min(tot);
            self.quiet.open_weekdays(first, last) > 0
        })
    }
}
