//! The one place that reads the clock.

use chrono::NaiveDate;

use super::args::Common;

impl Common {
    /// Today: `--vandaag`, or else the day on the clock of this machine.
    pub(super) fn today(&self) -> NaiveDate {
        self.vandaag
            .unwrap_or_else(|| chrono::Local::now().date_naive())
    }
}
