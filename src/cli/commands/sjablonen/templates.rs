//! The built-in templates: all of them, or one for the school to change.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::cli::console::Console;
use crate::cli::open;
use crate::disk::{self, NewFile};
use crate::error::Error;
use crate::render::{TEMPLATES, built_in, purpose};
use crate::school::find_root;
use crate::{typing, words};

/// Lists every template with its purpose, and whether the school overrides it.
pub(super) fn list(console: &mut Console) -> Result<()> {
    let own = find_root(Path::new("."))
        .ok()
        .map(|root| root.join(TEMPLATES));
    let width = built_in().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut out = console.prose();
    for (name, _) in built_in() {
        let purpose = purpose(name).unwrap_or_default();
        let own = own
            .as_ref()
            .is_some_and(|folder| folder.join(name).is_file());
        let mark = if own { " (eigen)" } else { "" };
        writeln!(out, "{name:width$}  {purpose}{mark}")?;
    }
    writeln!(
        out,
        "\nEen bestand met zo'n naam in de map `{TEMPLATES}` van de school komt in de plaats van het sjabloon;\n\
         de rest blijft zoals het is. Begin met een kopie: `leerplan sjablonen leerplan.html`"
    )?;
    Ok(())
}

/// Copies a template to a place where the school can change it, or shows it.
pub(super) fn write(name: &str, out: Option<&Path>, console: &mut Console) -> Result<()> {
    let found = built_in().find(|(known, _)| *known == name);
    let Some((name, text)) = found else {
        let near = typing::did_you_mean(name, built_in().map(|(known, _)| known));
        let near = near.unwrap_or("`leerplan sjablonen` laat ze zien".to_owned());
        let name = words::quote(name);
        return Err(Error::Usage(format!("er is geen sjabloon {name}\n  {near}")).into());
    };
    if out == Some(Path::new("-")) {
        return Ok(console.raw(text.as_bytes())?);
    }
    let (folder, inside) = match out {
        Some(folder) => (folder.to_owned(), name.to_owned()),
        None => (open::root_from_here()?, format!("{TEMPLATES}/{name}")),
    };
    let path = folder.join(&inside);
    if path.exists() {
        let message = format!(
            "{} is er al; ik schrijf er niet overheen\n  haal het eerst weg, of kies een andere map met `--out MAP`",
            path.display()
        );
        return Err(Error::Usage(message).into());
    }
    let file = NewFile {
        path: inside,
        contents: text.to_owned(),
    };
    disk::create_all(&folder, &[file])?;
    writeln!(
        console.out,
        "{} staat klaar om aan te passen",
        path.display()
    )?;
    Ok(())
}
