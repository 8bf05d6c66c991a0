//! `leerplan hernoem`.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::cli::args::Hernoem;
use crate::cli::console::Console;
use crate::cli::exit::{CLEAN, FAILED};
use crate::cli::here::here;
use crate::cli::{folder_change, open, surroundings, today};
use crate::error::Error;
use crate::mend::rename::{Renamed, Request, rename};
use crate::report::path_from;
use crate::school::{LoadOptions, School, find_root, real_path, schools_below};
use crate::words::{self, Noun};

/// How many lines a list has at most.
const LISTED: usize = 12;

pub(in crate::cli) fn run(command: &Hernoem, console: &mut Console) -> Result<u8> {
    let root = find_root(Path::new("."))
        .map_err(|error| several_schools(error, here().ok().as_deref()))?;
    let load = LoadOptions {
        surroundings: surroundings::AROUND,
        ..LoadOptions::new(today::or_today(None))
    };
    let (_lock, school) = open::open_to_change(&root, load, console)?;
    let inside = command
        .inside
        .as_deref()
        .map(|inside| in_school(inside, &root));
    let request = Request {
        subject: command.what.0,
        from: &command.from,
        to: &command.to,
        inside: inside.as_deref(),
    };
    let renamed = rename(&school, load, request)?;
    if command.diff {
        return folder_change::diff(&renamed.change, &school, console);
    }
    if !folder_change::write(&renamed.change, &school, "veranderd", console)? {
        return Ok(FAILED);
    }
    let noun = command.what.0.noun();
    let (from, to) = (words::quote(&renamed.from), words::quote(&renamed.to));
    writeln!(console.out, "{noun} {from} heet nu {to}")?;
    tell(&renamed, &school, console)?;
    Ok(CLEAN)
}

/// Why there is no school here, where there are several below.
fn several_schools(error: Error, here: Option<&Path>) -> Error {
    let below = here.map(|here| schools_below(here).0).unwrap_or_default();
    if below.is_empty() || !matches!(error, Error::NoSchool(_)) {
        return error;
    }
    let shown = below.iter().map(|school| {
        let inside = here.and_then(|here| school.strip_prefix(here).ok());
        words::shown(&inside.unwrap_or(school).to_string_lossy())
    });
    Error::Usage(format!(
        "een id geldt in één school, en in deze map zijn er meer: {}\n  ga naar de map van een school, en doe de opdracht daar",
        words::and(&shown.collect::<Vec<_>>())
    ))
}

/// A path as documents have it, where it is one in the school; else the text itself.
fn in_school(text: &str, root: &Path) -> String {
    let real = real_path(Path::new(text)).ok();
    let inside = real
        .as_deref()
        .and_then(|path| path.strip_prefix(root).ok());
    inside.map_or_else(
        || text.to_owned(),
        |path| path.to_string_lossy().replace('\\', "/"),
    )
}

/// Tells which files changed, and where the old id still stands.
fn tell(renamed: &Renamed, school: &School, console: &mut Console) -> Result<()> {
    let here = here()?;
    let shown = |path: &str| words::shown(&path_from(&here, &school.root.join(path)));
    let change = &renamed.change;
    for (path, places) in &renamed.places {
        let number = words::count(*places, Noun("plek", "plekken"));
        let new = change.new_path(path);
        match (new == path, places) {
            (true, _) => writeln!(console.out, "  {}  {number}", shown(path))?,
            (false, 0) => writeln!(console.out, "  {} → {}", shown(path), shown(new))?,
            (false, _) => writeln!(console.out, "  {} → {}  {number}", shown(path), shown(new))?,
        }
    }
    let is_document = |path: &str| renamed.places.iter().any(|(known, _)| known == path);
    for file in change
        .changed
        .iter()
        .filter(|file| !is_document(&file.path))
    {
        writeln!(
            console.out,
            "  {}  wat bekend was, blijft bekend",
            shown(&file.path)
        )?;
    }
    let from = words::quote(&renamed.from);
    let lines = renamed.mentions.iter();
    let lines: Vec<String> = lines
        .map(|(path, line)| format!("{}:{line}", shown(change.new_path(path))))
        .collect();
    list(
        console,
        &format!("{from} staat nog als woord in een tekst"),
        &lines,
    )?;
    let names: Vec<String> = renamed.file_names.iter().map(|path| shown(path)).collect();
    list(console, &format!("{from} staat nog in de naam van"), &names)?;
    let ids = renamed.other_ids.iter();
    let ids: Vec<String> = ids
        .map(|(soort, id)| format!("{soort} {}", words::quote(id)))
        .collect();
    list(console, &format!("{from} staat nog in een andere id"), &ids)?;
    Ok(console.out.flush()?)
}

/// A list of what is left to look at; nothing where it is empty.
fn list(console: &mut Console, head: &str, items: &[String]) -> Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(console.out, "{head}:")?;
    for item in items.iter().take(LISTED) {
        writeln!(console.out, "  {item}")?;
    }
    if items.len() > LISTED {
        writeln!(console.out, "  en nog {}", items.len() - LISTED)?;
    }
    Ok(())
}
