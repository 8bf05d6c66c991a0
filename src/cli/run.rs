//! From a command line to an exit code.

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use super::args::{self, Command};
use super::console::{Console, FAILURE};
use super::exit::FAILED;
use super::{commands, refusal};

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
        Command::Init(command) => commands::init::run(command, &mut console),
        Command::Nieuw(command) => commands::nieuw::run(command, &mut console),
        Command::Check(command) => commands::check::run(command, &mut console),
        Command::Render(command) => commands::render::run(command, &mut console),
        #[cfg(feature = "serve")]
        Command::Serve(command) => commands::serve::run(command, &mut console),
        Command::Status(command) => commands::status::run(command, &mut console),
        Command::Formulier(command) => commands::formulier::run(command, &mut console),
        Command::Inzage(command) => commands::inzage::run(command, &mut console),
        Command::Verwijder(command) => commands::verwijder::run(command, &mut console),
        Command::Privacy(command) => commands::privacy::run(command, &mut console),
        Command::Namen(command) => commands::namen::run(command, &mut console),
        Command::Hernoem(command) => commands::hernoem::run(command, &mut console),
        Command::Sjablonen(command) => commands::sjablonen::run(command, &mut console),
        Command::Regels(command) => commands::regels::run(command, &mut console),
        Command::Uitleg(command) => commands::uitleg::run(command, &mut console),
        Command::Stappenplan(command) => commands::stappenplan::run(command, &mut console),
        Command::Schema(command) => commands::schema::run(command, &mut console),
        Command::Aanvullen(command) => commands::aanvullen::run(command, &mut console),
        Command::Man(command) => commands::man::run(command, &mut console),
    };
    let code = result.unwrap_or_else(|error| {
        // Where stderr cannot be written the exit code is still right.
        let _ = writeln!(console.err, "{FAILURE}: {}", refusal::why(&error));
        FAILED
    });
    ExitCode::from(code)
}
