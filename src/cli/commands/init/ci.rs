//! `leerplan init --ci`: the file for a build server.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::args::Init;
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;
use crate::disk;
use crate::error::Error;
use crate::git;
use crate::school::find_root;
use crate::start::{Ci, Installation};

/// Whether a folder exists and lies in a school folder.
pub(super) fn is_school(folder: &Path) -> bool {
    folder.is_dir() && find_root(folder).is_ok()
}

/// A build server with the way to install leerplan on it; `None` where no server is asked for.
///
/// # Errors
/// Where `--installatie` is missing.
pub(super) fn wanted(command: &Init) -> Result<Option<(Ci, &Installation)>, Error> {
    let Some(server) = command.ci else {
        return Ok(None);
    };
    let installation = command.installatie.as_ref().ok_or_else(|| {
        let message = "ik weet niet hoe de bouwserver leerplan installeert\n  \
             `cargo install leerplan` is niet veilig: die naam is nog van niemand, dus ieder kan er een \
             ander programma onder zetten\n  \
             zeg hoe jullie het doen, bijvoorbeeld `--installatie \"sh installeer-leerplan.sh\"`";
        Error::Usage(message.to_owned())
    })?;
    Ok(Some((server, installation)))
}

/// Writes the file of a build server at the top of the repository; without a repository in the
/// school folder itself.
pub(super) fn add(
    (server, installation): (Ci, &Installation),
    folder: &Path,
    console: &mut Console,
) -> Result<u8> {
    let root = find_root(folder)?;
    let top = git::top(&root).unwrap_or_else(|| root.clone());
    let file = server.file(&inside(&top, &root)?, installation)?;
    let path = top.join(&file.path);
    disk::create_all(&top, &[file])?;
    writeln!(
        console.out,
        "Gemaakt: {}\nZet het in git en duw het naar de server: vanaf dan kijkt die elke wijziging na.",
        path.display()
    )?;
    console.out.flush()?;
    Ok(CLEAN)
}

/// The school folder from the top of the repository, with `/`.
fn inside(top: &Path, root: &Path) -> Result<String, Error> {
    let path: PathBuf = root.strip_prefix(top).unwrap_or(root).to_owned();
    let parts: Vec<&str> = path.iter().filter_map(|part| part.to_str()).collect();
    if parts.len() < path.iter().count() {
        let message = format!("de naam van {} is geen UTF-8", root.display());
        return Err(Error::Usage(message));
    }
    Ok(if parts.is_empty() {
        ".".to_owned()
    } else {
        parts.join("/")
    })
}
