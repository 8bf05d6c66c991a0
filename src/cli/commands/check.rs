//! `leerplan check`.

mod baseline;
mod fix;
mod output;
mod result;
mod rule_names;
mod selection;
mod stdin;
mod watch;

use anyhow::Result;

use crate::check::{CheckOptions, check};
use crate::cli::args::Check;
use crate::cli::console::Console;
use output::Screen;
use selection::Selection;

pub(in crate::cli) fn run(command: &Check, console: &mut Console) -> Result<u8> {
    if command.watch {
        return watch::run(command, console);
    }
    output::validate(&command.format)?;
    fix::validate(command)?;
    let Selection {
        mut opened,
        index,
        stdin,
    } = selection::open(command, console)?;
    for name in &command.rules {
        rule_names::require(name, &opened.school)?;
    }
    let options = CheckOptions {
        today: command.common.today(),
        only: command.rules.clone(),
        files: opened.files.take(),
    };
    let mut report = if command.mend.fix.is_some() || command.mend.diff {
        match fix::run(command, &mut opened, stdin.as_ref(), &options, console)? {
            fix::FixOutcome::Continue(report) => report,
            fix::FixOutcome::Exit(code) => return Ok(code),
        }
    } else {
        check(&opened.school, &options)?
    };
    // Staged files were read from a checkout; their findings refer to the school folder.
    drop(index);
    opened.school.root.clone_from(&opened.root);
    baseline::compare(command, &opened.school, &options, &mut report, console)?;
    let screen = match (&stdin, command.mend.fix) {
        (Some(_), Some(_)) => Screen::Stderr,
        _ => Screen::Stdout,
    };
    result::show(command, &opened, &report, screen, console)?;
    let code = result::outcome(command, &opened, &report);
    // The process ends here: freeing each part of a large school would only take time.
    std::mem::forget(opened.school);
    Ok(code)
}
