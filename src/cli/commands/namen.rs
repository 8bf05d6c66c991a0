//! `leerplan namen`.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::cli::args::{Namen, Way};
use crate::cli::console::Console;
use crate::cli::exit::{CLEAN, FAILED};
use crate::cli::here::here;
use crate::cli::{folder_change, open, surroundings, today};
use crate::mend::names::{MovedNames, join, split};
use crate::report::path_from;
use crate::school::{LoadOptions, School, find_root};
use crate::words;

pub(in crate::cli) fn run(command: &Namen, console: &mut Console) -> Result<u8> {
    let root = find_root(Path::new("."))?;
    let load = LoadOptions {
        surroundings: surroundings::AROUND,
        ..LoadOptions::new(today::or_today(None))
    };
    let (_lock, school) = open::open_to_change(&root, load, console)?;
    let moved = match command.way {
        Way::Splits => split(&school)?,
        Way::VoegSamen => join(&school)?,
    };
    let checked = moved.change.checked(&school, load)?;
    checked.without_new_faults(&moved.change)?;
    if command.diff {
        return folder_change::diff(&moved.change, &school, console);
    }
    if !folder_change::write(&moved.change, &school, "verhuisd", console)? {
        return Ok(FAILED);
    }
    tell(&moved, &school, console)?;
    Ok(CLEAN)
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
    for file in &moved.change.changed {
        line(&file.path, "aangepast")?;
    }
    for file in &moved.change.created {
        line(&file.path, "nieuw")?;
    }
    for file in &moved.change.removed {
        line(&file.path, "weg: er stond niets meer in")?;
    }
    console.out.flush()?;
    Ok(())
}
