//! The one place that reads the clock.

use chrono::NaiveDate;

/// The day that was asked for, or else the day on the clock of this machine.
pub(super) fn or_today(asked: Option<NaiveDate>) -> NaiveDate {
    asked.unwrap_or_else(|| chrono::Local::now().date_naive())
}
