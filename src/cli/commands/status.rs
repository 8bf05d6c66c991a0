//! `leerplan status`.

mod overview;

use anyhow::Result;

use crate::check::{CheckOptions, check};
use crate::cli::args::{Status, StatusFormat};
use crate::cli::console::Console;
use crate::cli::exit::{CLEAN, FAILED};
use crate::cli::open;

pub(in crate::cli) fn run(command: &Status, console: &mut Console) -> Result<u8> {
    let paths: Vec<_> = command.path.iter().cloned().collect();
    let opened = open::open(command.common.load(), &paths, console)?;
    let everything = CheckOptions {
        today: command.common.today(),
        only: Vec::new(),
        files: None,
    };
    let report = check(&opened.school, &everything)?;
    match command.format {
        StatusFormat::Text | StatusFormat::Json => {
            overview::show(command, &opened, &report, console)?;
        }
        _ => overview::write(command, &opened, &report, console)?,
    }
    Ok(if opened.school.unreadable.is_empty() {
        CLEAN
    } else {
        FAILED
    })
}
