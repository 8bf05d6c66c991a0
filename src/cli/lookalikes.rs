//! The note about files that look like documents and are not read.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::report::path_from;
use crate::words::{self, FILE};

use super::console::{Console, NOTE};

/// How many files are named.
const NAMED: usize = 5;

/// Names the files, and what to do about them.
pub(super) fn tell(files: &[PathBuf], here: &Path, console: &mut Console) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let shown = files.iter().take(NAMED);
    let shown = shown.map(|path| words::quote(&path_from(here, path)));
    let rest = files.len().saturating_sub(NAMED);
    let rest = (rest > 0).then(|| format!("nog {}", words::count(rest, FILE)));
    let names: Vec<String> = shown.chain(rest).collect();
    writeln!(
        console.err,
        "{NOTE}: dit lijken documenten, maar ik lees ze niet: {}\n  \
         zet wat erin staat in een bestand dat op `.yaml` eindigt, of noem ze bij `negeer` in `leerplan.toml`",
        words::and(&names)
    )?;
    Ok(())
}
