//! `leerplan namen`.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::cli::args::{Namen, Way};
use crate::cli::console::Console;
use crate::cli::exit::{CLEAN, FAILED, FINDINGS};
use crate::cli::here::here;
use crate::cli::{moved_names, open, surroundings, today};
use crate::disk;
use crate::mend::names::{MovedNames, join, split};
use crate::mend::{MendedFile, unified};
use crate::report::path_from;
use crate::school::{LoadOptions, School, find_root};
use crate::words;

pub(in crate::cli) fn run(command: &Namen, console: &mut Console) -> Result<u8> {
    let root = find_root(Path::new("."))?;
    // Held until the end: two runs at once could undo each other's changes.
    let _lock = disk::lock_folder(&root)?;
    let load = LoadOptions {
        surroundings: surroundings::AROUND,
        ..LoadOptions::new(today::or_today(None))
    };
    let school = School::load(&root, load)?;
    open::notes(&school, None, console)?;
    let moved = match command.way {
        Way::Splits => split(&school)?,
        Way::VoegSamen => join(&school)?,
    };
    if command.diff {
        return diff(&moved, &school, console);
    }
    if !moved_names::write(&moved, &school, console)? {
        return Ok(FAILED);
    }
    tell(&moved, &school, console)?;
    Ok(CLEAN)
}

/// The diff of every file, new ones and those that go too.
fn diff(moved: &MovedNames, school: &School, console: &mut Console) -> Result<u8> {
    let here = here()?;
    let created = moved.created.iter().map(|(path, text)| MendedFile {
        path: path.clone(),
        before: Vec::new(),
        after: text.clone().into_bytes(),
    });
    let removed = moved.removed.iter().map(|file| MendedFile {
        after: Vec::new(),
        ..file.clone()
    });
    let mut files: Vec<MendedFile> = created.chain(removed).collect();
    files.extend(moved.changed.iter().cloned());
    files.sort_by(|a, b| a.path.cmp(&b.path));
    for file in &files {
        let shown = path_from(&here, &school.root.join(&file.path));
        console.raw(unified(file, &shown).as_bytes())?;
    }
    Ok(if files.is_empty() { CLEAN } else { FINDINGS })
}

/// Tells what moved, and which files changed.
fn tell(moved: &MovedNames, school: &School, console: &mut Console) -> Result<()> {
    let here = here()?;
    if moved.names == 0 {
        writeln!(console.out, "er zijn geen namen om te verhuizen")?;
        console.out.flush()?;
        return Ok(());
    }
    let names = words::count(moved.names, words::Noun("naam", "namen"));
    writeln!(console.out, "{names} verhuisd")?;
    let mut line = |path: &str, what: &str| -> Result<()> {
        let shown = words::shown(&path_from(&here, &school.root.join(path)));
        Ok(writeln!(console.out, "  {shown}  {what}")?)
    };
    for file in &moved.changed {
        line(&file.path, "aangepast")?;
    }
    for (path, _) in &moved.created {
        line(path, "nieuw")?;
    }
    for file in &moved.removed {
        line(&file.path, "weg: er stond niets meer in")?;
    }
    console.out.flush()?;
    Ok(())
}
