//! Validates the names given to `--regel`.

use anyhow::Result;

use crate::check;
use crate::error::Error;
use crate::school::School;
use crate::{typing, words};

/// Refuses a name that is not that of a rule or a group, built in or of the school.
pub(super) fn require(name: &str, school: &School) -> Result<()> {
    if check::is_known(school, name) {
        return Ok(());
    }
    let near = typing::did_you_mean(name, check::names(school));
    let hint = near.unwrap_or_else(|| "`leerplan regels` noemt alle regels".to_owned());
    let message = format!("er is geen regel of groep {}\n  {hint}", words::quote(name));
    Err(Error::Usage(message).into())
}
