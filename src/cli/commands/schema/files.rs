//! Schemas by name, and the files that they are written to.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::cli::console::Console;
use crate::disk;
use crate::error::Error;
use crate::report::JSON_SCHEMA;
use crate::schema::{FOLDER, Kind};
use crate::{typing, words};

/// The name that stands for all schemas of files.
pub(super) const ALL: &str = "alles";

/// The name of the schema of the JSON report.
pub(in crate::cli) const REPORT: &str = "bevindingen";

/// The file name and the text of a schema.
pub(super) fn named(name: &str) -> Result<(String, String)> {
    if let Some(kind) = Kind::find(name) {
        return Ok((kind.file_name(), kind.text()?));
    }
    if name == REPORT {
        return Ok((format!("{REPORT}.json"), JSON_SCHEMA.to_owned()));
    }
    let names = Kind::all().map(Kind::name).chain([REPORT, ALL]);
    let near = typing::did_you_mean(name, names)
        .unwrap_or("`leerplan schema` noemt ze allemaal".to_owned());
    let name = words::quote(name);
    Err(Error::Usage(format!("er is geen schema {name}\n  {near}")).into())
}

/// Lists every schema with its purpose.
pub(super) fn list(console: &mut Console) -> Result<()> {
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

/// Writes a schema, over that of an earlier version.
pub(super) fn write(file: &str, text: &str, folder: &Path, console: &mut Console) -> Result<()> {
    let path = folder.join(file);
    disk::write(&path, text.as_bytes())?;
    writeln!(console.out, "{} is gemaakt", path.display())?;
    Ok(())
}
