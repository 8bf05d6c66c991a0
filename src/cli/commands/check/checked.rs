//! A school and what a check found in it.

use crate::check::{CheckOptions, Report};
use crate::cli::open::Opened;

/// A school that was checked.
pub(super) struct Checked {
    pub(super) opened: Opened,
    pub(super) options: CheckOptions,
    pub(super) report: Report,
}
