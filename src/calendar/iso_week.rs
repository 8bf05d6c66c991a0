//! Weeks of ISO 8601.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A week of ISO 8601, such as `2026-W39`: Monday up to and including Sunday.
///
/// Its year is the week-numbering year, which near New Year may differ from the year of its days: 2027-01-01 lies
/// in `2026-W53`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IsoWeek {
    monday: NaiveDate,
}

/// Why a text is not an ISO week.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IsoWeekError {
    /// It is not written as four digits, `-W` and two digits.
    #[error("`{0}` is geen week: schrijf het jaar en het weeknummer, zoals 2026-W39")]
    Form(String),
    /// The year has no week of that number.
    #[error("{year} heeft geen week {number}: de weken lopen van 1 tot en met {last}")]
    Number {
        /// The year as written.
        year: i32,
        /// The number as written.
        number: u8,
        /// The number of the last week of that year, 52 or 53.
        last: u8,
    },
}

impl IsoWeek {
    /// The week with this number in this week-numbering year; `None` where that year has no such week.
    #[must_use]
    pub fn new(year: i32, number: u8) -> Option<Self> {
        let monday = NaiveDate::from_isoywd_opt(year, u32::from(number), Weekday::Mon)?;
        Some(Self { monday })
    }

    /// The week in which a date lies.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        let since_monday = u64::from(date.weekday().num_days_from_monday());
        Self {
            monday: back(date, since_monday),
        }
    }

    /// The week-numbering year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.monday.iso_week().year()
    }

    /// The number of the week in its year, 1 to 53.
    #[must_use]
    pub fn number(self) -> u8 {
        u8::try_from(self.monday.iso_week().week()).unwrap_or_default()
    }

    /// The first day of the week.
    #[must_use]
    pub fn monday(self) -> NaiveDate {
        self.monday
    }

    /// The last day of the week that is not weekend.
    #[must_use]
    pub fn friday(self) -> NaiveDate {
        ahead(self.monday, 4)
    }

    /// The last day of the week.
    #[must_use]
    pub fn sunday(self) -> NaiveDate {
        ahead(self.monday, 6)
    }

    /// Does the date lie in this week?
    #[must_use]
    pub fn contains(self, date: NaiveDate) -> bool {
        self.monday <= date && date <= self.sunday()
    }

    /// The week after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self {
            monday: ahead(self.monday, 7),
        }
    }

    /// The week before this one.
    #[must_use]
    pub fn prev(self) -> Self {
        Self {
            monday: back(self.monday, 7),
        }
    }

    /// How many weeks a week-numbering year has: 53 where it begins or, in a leap year, ends on a Thursday, else 52.
    #[must_use]
    pub fn weeks_in_year(year: i32) -> u8 {
        if Self::new(year, 53).is_some() {
            53
        } else {
            52
        }
    }

    /// The weeks that have a day in a span, in order; none where `tot` lies before `van`.
    pub fn overlapping(van: NaiveDate, tot: NaiveDate) -> impl Iterator<Item = Self> {
        let begin = Self::of(van);
        let first = (van <= tot).then_some(begin);
        std::iter::successors(first, |week| Some(week.next()).filter(|next| next > week))
            .take_while(move |week| week.monday <= tot)
    }
}

/// The date a number of days later; the same date at the far end of the calendar of `chrono`.
fn ahead(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}

/// The date a number of days earlier; the same date at the far end of the calendar of `chrono`.
fn back(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_sub_days(Days::new(days)).unwrap_or(date)
}

impl fmt::Display for IsoWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-W{:02}", self.year(), self.number())
    }
}

impl fmt::Debug for IsoWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for IsoWeek {
    type Err = IsoWeekError;

    /// Reads the full form, `2026-W39`, and nothing else.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (year, number) = parts(text).ok_or_else(|| IsoWeekError::Form(text.to_owned()))?;
        Self::new(year, number).ok_or_else(|| IsoWeekError::Number {
            year,
            number,
            last: Self::weeks_in_year(year),
        })
    }
}

/// The year and the number in a text of the full form.
fn parts(text: &str) -> Option<(i32, u8)> {
    let (year, number) = text.split_once("-W")?;
    let digits = |part: &str, len| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(year, 4) || !digits(number, 2) {
        return None;
    }
    Some((year.parse().ok()?, number.parse().ok()?))
}
