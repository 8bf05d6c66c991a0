//! `leerplan aanvullen`: what a shell proposes while a command is typed.

mod completions;
mod hooks;
mod line;
mod proposals;

use anyhow::Result;
use clap_complete::Shell;

use crate::cli::args::Aanvullen;
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;

pub(in crate::cli) fn run(command: &Aanvullen, console: &mut Console) -> Result<u8> {
    if !command.line.is_empty() {
        let proposals = proposals::of(&command.line);
        let begin = command.line.last().map_or("", String::as_str);
        let lines = proposals.iter().map(|one| one.line(command.shell, begin));
        console.raw(lines.collect::<String>().as_bytes())?;
        return Ok(CLEAN);
    }
    let mut script = Vec::new();
    let mut known = completions::command_with_words();
    clap_complete::generate(command.shell, &mut known, "leerplan", &mut script);
    if command.shell == Shell::Fish {
        script.extend(completions::words_for_fish(&known).into_bytes());
    }
    let script = hooks::with_names(command.shell, String::from_utf8(script)?);
    console.raw(script.as_bytes())?;
    Ok(CLEAN)
}
