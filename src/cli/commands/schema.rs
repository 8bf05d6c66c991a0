//! `leerplan schema`.

pub(super) mod files;

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::cli::args::Schema;
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;
use crate::cli::open;
use crate::error::Error;
use crate::schema::{FOLDER, Kind};

pub(in crate::cli) fn run(command: &Schema, console: &mut Console) -> Result<u8> {
    let on_screen = command.out.as_deref() == Some(Path::new("-"));
    match (command.name.as_deref(), &command.out) {
        (None, None) => files::list(console)?,
        (None | Some(files::ALL), Some(_)) if on_screen => {
            let message = "op het scherm kan een enkel schema\n  noem een soort, bijvoorbeeld `leerplan schema planning`";
            return Err(Error::Usage(message.to_owned()).into());
        }
        (None | Some(files::ALL), folder) => {
            let folder = match folder {
                Some(folder) => folder.clone(),
                None => open::root_from_here()?.join(FOLDER),
            };
            for kind in Kind::all() {
                files::write(&kind.file_name(), &kind.text()?, &folder, console)?;
            }
        }
        (Some(name), Some(folder)) if !on_screen => {
            let (file, text) = files::named(name)?;
            files::write(&file, &text, folder, console)?;
        }
        (Some(name), _) => write!(console.out, "{}", files::named(name)?.1)?,
    }
    console.out.flush()?;
    Ok(CLEAN)
}
