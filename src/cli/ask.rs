//! Questions at a terminal.

use std::io::{self, BufRead, IsTerminal, Write};

use anyhow::Result;

use crate::error::Error;

use super::console::Console;

/// Whether questions can be asked: both stdin and stderr are a terminal.
pub(super) fn is_possible() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks whether to go on; only a yes is one.
///
/// # Errors
/// Where the input ends (Ctrl-D), or the terminal is closed.
pub(super) fn confirm(console: &mut Console, question: &str) -> Result<bool> {
    ask(console, question, |answer| {
        Ok(["j", "ja"].contains(&answer.to_lowercase().as_str()))
    })
}

/// Asks a question until `read` accepts the answer; what it objects is shown.
///
/// # Errors
/// Where the input ends (Ctrl-D), or the terminal is closed.
pub(super) fn ask<T>(
    console: &mut Console,
    question: &str,
    mut read: impl FnMut(&str) -> Result<T, String>,
) -> Result<T> {
    loop {
        write!(console.err, "{question} ")?;
        console.err.flush()?;
        let mut line = String::new();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            writeln!(console.err)?;
            return Err(Error::Usage("zonder antwoord maak ik niets".to_owned()).into());
        }
        match read(line.trim()) {
            Ok(answer) => return Ok(answer),
            Err(why) => writeln!(console.err, "  {why}")?,
        }
    }
}
