//! The school year, from 1 August up to and including 31 July.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use crate::calendar::iso_week::IsoWeek;

/// A school year such as `2026-2027`: from 1 August up to and including 31 July.
///
/// The first day is the same for every region, so the end of a summer holiday may lie in the next school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchoolYear {
    first_day: NaiveDate,
    last_day: NaiveDate,
}

/// Why a text is not a school year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SchoolYearError {
    /// It is not written as two years of four digits with a hyphen between them.
    #[error(
        "`{0}` is geen schooljaar: schrijf twee jaren met een streepje ertussen, zoals 2026-2027"
    )]
    Form(String),
    /// The second year is not the one after the first.
    #[error("`{text}` is geen schooljaar: na {first} hoort {}", .first + 1)]
    NotConsecutive {
        /// The text as written.
        text: String,
        /// The first of its two years.
        first: i32,
    },
}

impl SchoolYear {
    /// The last week number that belongs to the second calendar year; higher numbers belong to the first.
    const LAST_WEEK_OF_SECOND_YEAR: u8 = 30;

    /// The school year that begins in a calendar year; `None` outside the years 0 to 9998.
    #[must_use]
    pub fn new(first_year: i32) -> Option<Self> {
        if !(0..=9998).contains(&first_year) {
            return None;
        }
        Some(Self {
            first_day: NaiveDate::from_ymd_opt(first_year, 8, 1)?,
            last_day: NaiveDate::from_ymd_opt(first_year + 1, 7, 31)?,
        })
    }

    /// The school year in which a date lies.
    #[must_use]
    pub fn of(date: NaiveDate) -> Option<Self> {
        let before_august = i32::from(date.month() < 8);
        Self::new(date.year() - before_august)
    }

    /// The calendar year in which it begins.
    #[must_use]
    pub fn first_year(self) -> i32 {
        self.first_day.year()
    }

    /// The calendar year in which it ends.
    #[must_use]
    pub fn second_year(self) -> i32 {
        self.last_day.year()
    }

    /// 1 August of the first calendar year.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// 31 July of the second calendar year.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.last_day
    }

    /// Does the date lie in this school year?
    #[must_use]
    pub fn contains(self, date: NaiveDate) -> bool {
        self.first_day <= date && date <= self.last_day
    }

    /// The ISO week that a bare week number means in this school year.
    ///
    /// Numbers from 31 belong to the first calendar year, 1 to 30 to the second; `None` where that year has no such week.
    #[must_use]
    pub fn week(self, number: u8) -> Option<IsoWeek> {
        let year = if number > Self::LAST_WEEK_OF_SECOND_YEAR {
            self.first_year()
        } else {
            self.second_year()
        };
        IsoWeek::new(year, number)
    }
}

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:04}", self.first_year(), self.second_year())
    }
}

impl FromStr for SchoolYear {
    type Err = SchoolYearError;

    /// Reads `2026-2027`: four digits each, the second year one more than the first.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let form = || SchoolYearError::Form(text.to_owned());
        let (first, second) = text.split_once('-').ok_or_else(form)?;
        let first = year(first).ok_or_else(form)?;
        let second = year(second).ok_or_else(form)?;
        if second != first + 1 {
            let text = text.to_owned();
            return Err(SchoolYearError::NotConsecutive { text, first });
        }
        Self::new(first).ok_or_else(form)
    }
}

/// A year of exactly four digits.
fn year(text: &str) -> Option<i32> {
    let four_digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| four_digits)
}
