//! `leerplan sjablonen`.

mod templates;

use std::io::Write;

use anyhow::Result;

use crate::cli::args::Sjablonen;
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;

pub(in crate::cli) fn run(command: &Sjablonen, console: &mut Console) -> Result<u8> {
    match &command.name {
        None => templates::list(console)?,
        Some(name) => templates::write(name, command.out.as_deref(), console)?,
    }
    console.out.flush()?;
    Ok(CLEAN)
}
