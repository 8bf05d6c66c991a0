//! Exit codes.

/// No findings at or above the level that fails.
pub(super) const CLEAN: u8 = 0;
/// Findings at or above the level that fails.
pub(super) const FINDINGS: u8 = 1;
/// The command could not do its job.
pub(super) const FAILED: u8 = 2;
/// Stopped by SIGINT, as after Ctrl-C.
pub(super) const STOPPED: u8 = 130;
