//! The days of one school: which are free, which are school days.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::calendar::holidays::{Holiday, holidays, known};
use crate::calendar::period::{FreeDays, Period};
use crate::calendar::public_holidays::public_holidays;
use crate::calendar::region::Region;
use crate::calendar::school_year::SchoolYear;
use crate::calendar::spans::{Span, Spans, is_weekend};

/// The calendar of one school in one school year.
///
/// A *school day* is a day from Monday to Friday that is not free. Free are the school's own free days, the public
/// holidays and the school holidays of its region. The advised week by the May holiday is in between: its days are
/// school days, yet it is no *school week*, a week that must be filled.
///
/// Of other years it knows what the table of holidays has, and the public holidays of the years beside its own.
#[derive(Clone, Debug)]
pub struct Calendar {
    year: SchoolYear,
    region: Option<Region>,
    periods: Vec<Period>,
    has_holidays: bool,
    /// Free spans as they were given, most important first.
    pub(super) given: Vec<Span>,
    pub(super) free: Spans,
    /// All free days and the advised weeks.
    pub(super) quiet: Spans,
    /// The advised weeks alone.
    advised: Spans,
}

impl Calendar {
    /// The calendar of a school in a region; without a region it has the holidays that are the same in the whole country.
    ///
    /// Free days of which `tot` lies before `van` count for nothing.
    #[must_use]
    pub fn new(
        year: SchoolYear,
        region: Option<Region>,
        periods: Vec<Period>,
        free: Vec<FreeDays>,
    ) -> Self {
        let (national, advised): (Vec<_>, Vec<_>) = known(region).partition(Holiday::is_free);
        let mut given: Vec<Span> = free.into_iter().map(own).collect();
        given.extend(public(year));
        given.extend(national.iter().map(school_holiday));
        let advised: Vec<Span> = advised.iter().map(school_holiday).collect();
        let free = Spans::new(&given);
        let mut quiet = free.clone();
        for span in &advised {
            quiet.add(span);
        }
        Self {
            year,
            region,
            periods,
            has_holidays: holidays(year, region).is_some(),
            given,
            free,
            quiet,
            advised: Spans::new(&advised),
        }
    }

    #[must_use]
    pub fn year(&self) -> SchoolYear {
        self.year
    }

    /// The region, where the school gave one.
    #[must_use]
    pub fn region(&self) -> Option<Region> {
        self.region
    }

    /// Are the school holidays of this year known?
    #[must_use]
    pub fn has_holidays(&self) -> bool {
        self.has_holidays
    }

    /// The periods in the order given.
    #[must_use]
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// The period with this number.
    #[must_use]
    pub fn period(&self, nummer: u8) -> Option<&Period> {
        self.periods.iter().find(|period| period.nummer == nummer)
    }

    /// The periods with these numbers, in order of time; numbers without a period are left out.
    #[must_use]
    pub fn periods_named(&self, numbers: &[u8]) -> Vec<&Period> {
        let all = self.periods.iter();
        all.filter(|period| numbers.contains(&period.nummer))
            .collect()
    }

    /// The period in which a date lies; the first one given where several have it.
    #[must_use]
    pub fn period_of(&self, date: NaiveDate) -> Option<&Period> {
        self.periods.iter().find(|period| period.contains(date))
    }

    /// The name of the free day or holiday on a date: the school's own first, then a public, then a school holiday.
    ///
    /// An ordinary weekend has no name; a weekend in a holiday is part of that holiday.
    #[must_use]
    pub fn free_day(&self, date: NaiveDate) -> Option<&str> {
        self.free.at(date).map(|span| span.naam.as_ref())
    }

    /// Is it a Saturday or a Sunday?
    #[must_use]
    pub fn is_weekend(&self, date: NaiveDate) -> bool {
        is_weekend(date)
    }

    /// Is it a day from Monday to Friday that is not free?
    #[must_use]
    pub fn is_school_day(&self, date: NaiveDate) -> bool {
        !is_weekend(date) && self.free_day(date).is_none()
    }

    /// Does the date lie in the advised week by the May holiday?
    #[must_use]
    pub fn is_advised(&self, date: NaiveDate) -> bool {
        self.advised.at(date).is_some()
    }

    /// The number of school days in a span, both ends included; none where `tot` lies before `van`.
    #[must_use]
    pub fn school_days(&self, van: NaiveDate, tot: NaiveDate) -> usize {
        self.free.open_weekdays(van, tot)
    }

    /// The school day that comes `n` school days before a date; the date itself for 0, even where it is free.
    #[must_use]
    pub fn school_days_before(&self, date: NaiveDate, n: usize) -> NaiveDate {
        let mut day = date;
        for _ in 0..n {
            let Some(before) = self.free.open_weekday_before(day) else {
                break;
            };
            day = before;
        }
        day
    }
}

fn own(days: FreeDays) -> Span {
    Span {
        naam: Cow::Owned(days.naam),
        van: days.van,
        tot: days.tot,
    }
}

fn school_holiday(holiday: &Holiday) -> Span {
    Span {
        naam: Cow::Borrowed(holiday.naam),
        van: holiday.van,
        tot: holiday.tot,
    }
}

/// The public holidays on which schools are closed, from the calendar year before the school year to the one after it.
fn public(year: SchoolYear) -> impl Iterator<Item = Span> {
    (year.first_year() - 1..=year.second_year() + 1)
        .flat_map(public_holidays)
        .filter(|holiday| holiday.free)
        .map(|holiday| Span {
            naam: Cow::Borrowed(holiday.naam),
            van: holiday.datum,
            tot: holiday.datum,
        })
}
