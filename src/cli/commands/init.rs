//! `leerplan init`.

mod about;
mod ci;
mod room;

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::error::Error;
use crate::start::proposed_year;

use crate::cli::args::Init;
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;
use crate::cli::today;

pub(in crate::cli) fn run(command: &Init, console: &mut Console) -> Result<u8> {
    let today = today::or_today(command.vandaag);
    let folder = command.folder.as_deref().unwrap_or(Path::new("."));
    let server = ci::wanted(command)?;
    if let Some(server) = server.filter(|_| ci::is_school(folder)) {
        return ci::add(server, folder, console);
    }
    room::free(folder)?;
    let proposed = proposed_year(today)
        .ok_or_else(|| Error::Usage(format!("{today} ligt te ver weg voor een schooljaar")))?;
    let init = about::ask(command, proposed, console)?;
    let files = init.files(today)?;
    room::fill(folder, &files)?;
    let elsewhere = command
        .folder
        .as_ref()
        .filter(|f| f.as_path() != Path::new("."));
    let shown = elsewhere.map(|f| f.display().to_string());
    write!(console.prose(), "{}", init.done(&files, shown.as_deref())?)?;
    if let Some(server) = server {
        writeln!(console.out)?;
        ci::add(server, folder, console)?;
    }
    console.out.flush()?;
    Ok(CLEAN)
}
