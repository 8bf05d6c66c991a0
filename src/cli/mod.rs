//! Talks to people: one file a command, each reads, asks the library and writes.

mod args;
mod ask;
mod check;
mod console;
mod effectief;
mod formulier;
mod git;
mod init;
mod nieuw;
mod open;
mod output;
mod pdf;
mod progress;
mod refusal;
mod regels;
mod render;
mod sjablonen;
mod stappenplan;
mod today;
mod uitleg;
mod write;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use console::Console;

/// Nothing at or above the level that fails.
const CLEAN: u8 = 0;
/// Findings at or above the level that fails.
const FINDINGS: u8 = 1;
/// Could not run.
const FAILED: u8 = 2;

/// Runs a command line and gives the exit code: 0 nothing found that fails, 1 findings, 2 could
/// not run.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(error) => return refusal::report(&error),
    };
    let mut console = Console::new(args.color);
    let result = match &args.command {
        Command::Init(command) => init::run(command, &mut console),
        Command::Nieuw(command) => nieuw::run(command, &mut console),
        Command::Check(command) => check::run(command, &mut console),
        Command::Render(command) => render::run(command, &mut console),
        Command::Formulier(command) => formulier::run(command, &mut console),
        Command::Sjablonen(command) => sjablonen::run(command, &mut console),
        Command::Regels(command) => regels::run(command, &mut console),
        Command::Uitleg(command) => uitleg::run(command, &mut console),
        Command::Stappenplan(command) => stappenplan::run(command, &mut console),
    };
    let code = match result {
        Ok(code) => code,
        Err(error) if is_closed_pipe(&error) => CLEAN,
        Err(error) => {
            // When even the message cannot be written, the exit code still tells.
            let _ = writeln!(console.err, "{}: {error:#}", console::FAILURE);
            FAILED
        }
    };
    ExitCode::from(code)
}

/// Whether a command stopped because its reader did (`leerplan check | head`): no error.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
