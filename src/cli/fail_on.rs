//! The level of findings from which on a command fails.

use super::args::FailOn;
use super::exit::{CLEAN, FINDINGS};
use crate::finding::{Level, Totals};

/// The exit code for what was found.
pub(super) fn code(fail_on: FailOn, totals: Totals) -> u8 {
    match level(fail_on) {
        Some(level) if totals.at_least(level) > 0 => FINDINGS,
        _ => CLEAN,
    }
}

/// The level; `None` for never.
pub(super) fn level(fail_on: FailOn) -> Option<Level> {
    match fail_on {
        FailOn::Fout => Some(Level::Fout),
        FailOn::Waarschuwing => Some(Level::Waarschuwing),
        FailOn::Tip => Some(Level::Tip),
        FailOn::Nooit => None,
    }
}
