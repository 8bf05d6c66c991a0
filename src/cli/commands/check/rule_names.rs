//! Validates the names given to `--regel`.

use anyhow::Result;

use crate::check;
use crate::cli::schools::OfSchool;
use crate::error::Error;
use crate::{typing, words};

/// Refuses names that are not those of a rule or a group, built in or of one of the schools.
pub(super) fn require<T: OfSchool>(rules: &[String], schools: &[T]) -> Result<()> {
    let mut unknown = rules.iter().filter(|name| {
        let mut schools = schools.iter().map(OfSchool::school);
        !schools.any(|school| check::is_known(school, name))
    });
    let Some(name) = unknown.next() else {
        return Ok(());
    };
    let known = schools.iter().flat_map(|one| check::names(one.school()));
    let near = typing::did_you_mean(name, known);
    let hint = near.unwrap_or_else(|| "`leerplan regels` noemt alle regels".to_owned());
    let message = format!("er is geen regel of groep {}\n  {hint}", words::quote(name));
    Err(Error::Usage(message).into())
}
