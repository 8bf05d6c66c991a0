//! `leerplan schema`.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::disk;
use crate::error::Error;
use crate::report::JSON_SCHEMA;
use crate::schema::{FOLDER, Kind};
use crate::school::find_root;
use crate::words;

use super::CLEAN;
use super::args::Schema;
use super::console::Console;

/// The name that means every schema of files.
const ALL: &str = "alles";

/// The name of the schema of a report.
pub(super) const REPORT: &str = "bevindingen";

pub(super) fn run(command: &Schema, console: &mut Console) -> Result<u8> {
    let on_screen = command.out.as_deref() == Some(Path::new("-"));
    match (command.name.as_deref(), &command.out) {
        (None, None) => list(console)?,
        (None | Some(ALL), Some(_)) if on_screen => {
            let message = "op het scherm kan een enkel schema\n  noem een soort, bijvoorbeeld `leerplan schema planning`";
            return Err(Error::Usage(message.to_owned()).into());
        }
        (None | Some(ALL), folder) => {
            let folder = folder.clone().map_or_else(folder_of_school, Ok)?;
            for kind in Kind::all() {
                give(&kind.file_name(), &kind.text()?, &folder, console)?;
            }
        }
        (Some(name), Some(folder)) if !on_screen => {
            let (file, text) = named(name)?;
            give(&file, &text, folder, console)?;
        }
        (Some(name), _) => write!(console.out, "{}", named(name)?.1)?,
    }
    console.out.flush()?;
    Ok(CLEAN)
}

/// The name of the file of a schema, and its text.
fn named(name: &str) -> Result<(String, String)> {
    if let Some(kind) = Kind::find(name) {
        return Ok((kind.file_name(), kind.text()?));
    }
    if name == REPORT {
        return Ok((format!("{REPORT}.json"), JSON_SCHEMA.to_owned()));
    }
    let names = Kind::all().map(Kind::name).chain([REPORT, ALL]);
    let near = words::did_you_mean(name, names)
        .unwrap_or("`leerplan schema` noemt ze allemaal".to_owned());
    let name = words::quote(name);
    Err(Error::Usage(format!("er is geen schema {name}\n  {near}")).into())
}

/// Every schema with what it is for.
fn list(console: &mut Console) -> Result<()> {
    let width = Kind::all().map(|kind| kind.name().len()).max().unwrap_or(0);
    let mut out = console.prose();
    for kind in Kind::all() {
        writeln!(out, "{:width$}  {}", kind.name(), kind.purpose())?;
    }
    let purpose = "Het verslag van `leerplan check --format json`, voor wie dat verder verwerkt.";
    writeln!(out, "{REPORT:width$}  {purpose}")?;
    writeln!(
        out,
        "\nMet een schema laat een editor tijdens het typen zien welke velden er zijn, en wat niet klopt.\n\
         `leerplan schema planning` laat er een zien, `leerplan schema {ALL}` zet ze in de map `{FOLDER}` van de school."
    )?;
    Ok(())
}

/// Writes a schema; what was there of an older leerplan is replaced.
fn give(file: &str, text: &str, folder: &Path, console: &mut Console) -> Result<()> {
    let path = folder.join(file);
    disk::write(&path, text.as_bytes())?;
    writeln!(console.out, "{} is gemaakt", path.display())?;
    Ok(())
}

fn folder_of_school() -> Result<PathBuf> {
    let root = find_root(Path::new("."))?;
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    Ok(match here {
        Ok(here) if here == root => PathBuf::from(FOLDER),
        _ => root.join(FOLDER),
    })
}
