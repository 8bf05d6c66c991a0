//! The one place that reads the clock.

use chrono::NaiveDate;

/// The day that was given, or else the local day on the clock.
pub(super) fn or_today(asked: Option<NaiveDate>) -> NaiveDate {
    asked.unwrap_or_else(|| chrono::Local::now().date_naive())
}
