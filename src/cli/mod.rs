//! Talks to people: one file a command, each reads, asks the library and writes.

mod aanvullen;
mod args;
mod ask;
mod check;
mod console;
mod effectief;
mod formulier;
mod git;
mod init;
mod man;
mod nieuw;
mod open;
mod output;
mod pdf;
mod progress;
mod reference;
mod refusal;
mod regels;
mod render;
mod schema;
mod serve;
mod sjablonen;
mod stappenplan;
mod status;
mod stop;
mod today;
mod uitleg;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use args::Command;
use console::Console;

/// Nothing at or above the level that fails.
const CLEAN: u8 = 0;
/// Findings at or above the level that fails.
const FINDINGS: u8 = 1;
/// Could not run.
const FAILED: u8 = 2;
/// Somebody said that it is enough.
const STOPPED: u8 = 130;

/// Runs a command line and gives the exit code: 0 nothing found that fails, 1 findings, 2 could
/// not run, 130 stopped with Ctrl-C.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match args::parse(args) {
        Ok(args) => args,
        Err(error) => return refusal::report(&error),
    };
    let mut console = Console::new(args.color);
    let result = match &args.command {
        Command::Init(command) => init::run(command, &mut console),
        Command::Nieuw(command) => nieuw::run(command, &mut console),
        Command::Check(command) => check::run(command, &mut console),
        Command::Render(command) => render::run(command, &mut console),
        Command::Serve(command) => serve::run(command, &mut console),
        Command::Status(command) => status::run(command, &mut console),
        Command::Formulier(command) => formulier::run(command, &mut console),
        Command::Sjablonen(command) => sjablonen::run(command, &mut console),
        Command::Regels(command) => regels::run(command, &mut console),
        Command::Uitleg(command) => uitleg::run(command, &mut console),
        Command::Stappenplan(command) => stappenplan::run(command, &mut console),
        Command::Schema(command) => schema::run(command, &mut console),
        Command::Aanvullen(command) => aanvullen::run(command, &mut console),
        Command::Man(command) => man::run(command, &mut console),
    };
    let code = result.unwrap_or_else(|error| {
        // When even the message cannot be written, the exit code still tells.
        let _ = writeln!(
            console.err,
            "{}: {}",
            console::FAILURE,
            refusal::why(&error)
        );
        FAILED
    });
    ExitCode::from(code)
}
