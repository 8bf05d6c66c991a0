//! `leerplan aanvullen`: what a shell proposes while a command is typed.

mod completions;

use anyhow::Result;
use clap_complete::Shell;

use crate::cli::args::Aanvullen;
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;

pub(in crate::cli) fn run(command: &Aanvullen, console: &mut Console) -> Result<u8> {
    let mut script = Vec::new();
    let mut known = completions::command_with_words();
    clap_complete::generate(command.shell, &mut known, "leerplan", &mut script);
    if command.shell == Shell::Fish {
        script.extend(completions::words_for_fish(&known).into_bytes());
    }
    console.raw(&script)?;
    Ok(CLEAN)
}
