//! `leerplan status`.

mod overview;

use anyhow::Result;

use crate::check::{CheckOptions, check};
use crate::cli::args::{Status, StatusFormat};
use crate::cli::build_server;
use crate::cli::console::Console;
use crate::cli::exit::FAILED;
use crate::cli::folders;
use crate::cli::open::{self, Opened};
use overview::Found;

pub(in crate::cli) fn run(command: &Status, console: &mut Console) -> Result<u8> {
    let schools = open::open_schools(command.common.load(), &command.paths, console)?;
    let mut code = schools.code();
    let mut checked: Vec<Found> = Vec::new();
    let is_on_screen = matches!(command.format, StatusFormat::Text | StatusFormat::Json);
    for mut opened in schools.all {
        if is_on_screen && build_server::is_here() {
            opened.school.hide_names();
        }
        if !opened.school.unreadable.is_empty() || !opened.left_aside.is_empty() {
            code = FAILED;
        }
        opened.tell_left_aside(console)?;
        let everything = CheckOptions::new(command.common.today());
        let report = check(&opened.school, &everything)?;
        checked.push((opened, report));
    }
    keep_class(command, &mut checked);
    if is_on_screen {
        overview::show(command, &checked, console)?;
        return Ok(code);
    }
    let all: Vec<&Opened> = checked.iter().map(|(opened, _)| opened).collect();
    let folders = folders::of(command.out.as_deref(), &all)?;
    for ((opened, report), out) in checked.iter().zip(&folders.all) {
        overview::write(command, opened, report, (out, console))?;
    }
    Ok(code)
}

/// Of several schools only those that have the class that is asked for, where any has it.
fn keep_class(command: &Status, checked: &mut Vec<Found>) {
    let Some(class) = command.klas.as_ref().filter(|_| checked.len() > 1) else {
        return;
    };
    let has = |found: &Found| overview::has_class(command, found, class);
    if checked.iter().any(has) {
        checked.retain(has);
    }
}
