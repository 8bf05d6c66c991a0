//! ISO weeks, periods, holidays and the school year.
//!
//! Everything here is pure: no clock, no files. Dates are [`chrono::NaiveDate`], a span of dates includes
//! both its ends, and a week is a week of ISO 8601: it begins on Monday and week 1 has the year's first Thursday.

pub mod dutch;
pub mod written_dates;
pub mod written_weeks;

mod days;
mod easter;
mod holidays;
mod iso_week;
mod period;
mod public_holidays;
mod region;
mod school_year;
mod spans;
mod weeks;
mod written_days;

pub use days::Calendar;
pub use easter::easter;
pub use holidays::{Holiday, HolidayKind, holidays};
pub use iso_week::{IsoWeek, IsoWeekError};
pub use period::{FreeDays, Period};
pub use public_holidays::{PublicHoliday, public_holidays};
pub use region::{Region, RegionError};
pub use school_year::{SchoolYear, SchoolYearError};
pub use written_days::{WrittenDay, written_days};
