//! The folder that the command runs in.

use std::path::PathBuf;

use crate::error::Error;

/// The current folder, without links.
pub(super) fn here() -> Result<PathBuf, Error> {
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    here.map_err(|source| Error::Read {
        path: PathBuf::from("."),
        source,
    })
}
