//! `leerplan init`.

mod about;
mod ci;

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::error::Error;
use crate::school::{CONFIG, find_root};
use crate::start::proposed_year;
use crate::words;

use super::args::Init;
use super::console::Console;
use super::{CLEAN, today, write};

/// The most names of what is in the way that are shown.
const SHOWN: usize = 3;

pub(super) fn run(command: &Init, console: &mut Console) -> Result<u8> {
    let today = today::or_today(command.vandaag);
    let folder = command.folder.as_deref().unwrap_or(Path::new("."));
    if let Some(server) = command.ci.filter(|_| ci::is_school(folder)) {
        return ci::add(server, folder, console);
    }
    free(folder)?;
    let proposed = proposed_year(today)
        .ok_or_else(|| Error::Usage(format!("{today} ligt te ver weg voor een schooljaar")))?;
    let init = about::ask(command, proposed, console)?;
    let files = init.files(today)?;
    write::all_new(folder, &files)?;
    let elsewhere = command
        .folder
        .as_ref()
        .filter(|f| f.as_path() != Path::new("."));
    let shown = elsewhere.map(|f| f.display().to_string());
    write!(console.prose(), "{}", init.done(&files, shown.as_deref())?)?;
    if let Some(server) = command.ci {
        writeln!(console.out)?;
        ci::add(server, folder, console)?;
    }
    console.out.flush()?;
    Ok(CLEAN)
}

/// Refuses a folder that has something in it, or that lies in a school folder.
fn free(folder: &Path) -> Result<()> {
    let existing = folder.ancestors().find(|above| above.is_dir());
    let existing = existing.unwrap_or(Path::new("."));
    if folder.is_file() {
        let message = format!("{} is een bestand\n  noem een map", folder.display());
        return Err(Error::Usage(message).into());
    }
    if folder.is_dir() {
        let names = contents(folder)?;
        if !names.is_empty() && !folder.join(CONFIG).is_file() {
            let message = format!(
                "in {} staat al iets: {}\n  kies een lege map, of een naam voor een nieuwe: `leerplan init leerplannen`",
                folder.display(),
                few(&names)
            );
            return Err(Error::Usage(message).into());
        }
    }
    if let Ok(root) = find_root(existing) {
        let message = format!(
            "hier is al een schoolmap: {}\n  voeg documenten toe met `leerplan nieuw`, of begin in een map daarbuiten",
            root.display()
        );
        return Err(Error::Usage(message).into());
    }
    Ok(())
}

/// What a folder holds, but for the administration of git.
fn contents(folder: &Path) -> Result<Vec<String>, Error> {
    let failed = |source| Error::Read {
        path: folder.to_owned(),
        source,
    };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name();
        if name != ".git" {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn few(names: &[String]) -> String {
    let mut shown: Vec<String> = names.iter().take(SHOWN).map(|n| words::quote(n)).collect();
    if names.len() > SHOWN {
        shown.push(format!("nog {}", names.len() - SHOWN));
    }
    words::and(&shown)
}
