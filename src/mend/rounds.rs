//! Mending in rounds, until nothing is left to mend.

use std::path::Path;

use super::outcome::Mended;
use super::session::{FixSession, Round};
use crate::check::CheckOptions;
use crate::error::Result;
use crate::school::{LoadOptions, Texts};
use crate::yaml::edit::Safety;

/// How often something is mended before giving up: two fixes may undo each other for ever.
const ROUNDS: usize = 100;

/// Mends what the findings of a check say can be mended, in memory. Findings of other rules and
/// files than the options ask for are let be. `given` are texts in place of files on disk.
///
/// # Errors
/// Where the folder cannot be read.
pub fn mend(
    root: &Path,
    load: LoadOptions,
    given: Texts,
    check: &CheckOptions,
    at_most: Safety,
) -> Result<Mended> {
    let mut session = FixSession::open(root, load, given, check, at_most)?;
    let mut mended = 0;
    while mended < ROUNDS {
        match session.round()? {
            Round::Mended => mended += 1,
            Round::Learned => {}
            Round::Idle if session.retry() => {}
            Round::Idle => return Ok(session.finish(false)),
        }
    }
    Ok(session.finish(true))
}
