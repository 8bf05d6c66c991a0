//! `leerplan check`.

mod base;
mod baseline;
mod baseline_schools;
mod checked;
mod fix;
mod output;
mod reader;
mod result;
mod rule_names;
mod selection;
mod stdin;
mod watch;

use anyhow::Result;

use crate::check::{CheckOptions, check};
use crate::cli::args::Check;
use crate::cli::console::Console;
use crate::cli::open;
use checked::Checked;
use output::Screen;
use selection::Selection;

/// What became of a school.
enum Outcome {
    Checked(Box<Checked>),
    /// There is no report; the exit code.
    Exit(u8),
}

pub(in crate::cli) fn run(command: &Check, console: &mut Console) -> Result<u8> {
    if command.watch {
        return watch::run(command, console);
    }
    output::validate(&command.format)?;
    fix::validate(command)?;
    let schools = selection::open(command, console)?;
    rule_names::require(&command.rules, &schools.all)?;
    let screen = match (&command.stdin_filename, command.mend.fix) {
        (Some(_), Some(_)) => Screen::Stderr,
        _ => Screen::Stdout,
    };
    let mut code = schools.code();
    let mut outside: Vec<String> = schools.unreadable.iter().map(ToString::to_string).collect();
    let mut checked = Vec::new();
    for selection in schools.all {
        match school(command, selection, console)? {
            Outcome::Checked(school) => checked.push(*school),
            Outcome::Exit(other) => code = code.max(other),
        }
    }
    if let [only] = &mut checked[..] {
        only.report.missed.append(&mut outside);
    }
    if !checked.is_empty() {
        baseline::compare(command, &mut checked, console)?;
        result::show(command, &checked, &outside, screen, console)?;
        code = code.max(result::outcome(command, &checked));
    }
    // The process ends here: freeing each part of a large school would only take time.
    std::mem::forget(checked);
    Ok(code)
}

/// Checks a school, and mends it before where that is asked for.
fn school(command: &Check, selection: Selection, console: &mut Console) -> Result<Outcome> {
    let Selection {
        mut opened,
        index,
        stdin,
        ..
    } = selection;
    let options = CheckOptions {
        today: command.common.today(),
        only: command.rules.clone(),
        files: opened.files.take(),
    };
    let mut report = if command.mend.fix.is_some() || command.mend.diff {
        match fix::run(command, &mut opened, stdin.as_ref(), &options, console)? {
            fix::FixOutcome::Continue(report) => report,
            fix::FixOutcome::Exit(code) => return Ok(Outcome::Exit(code)),
        }
    } else {
        check(&opened.school, &options)?
    };
    let left_aside = opened.left_aside.iter();
    report
        .missed
        .extend(left_aside.map(|path| open::about_left_aside(path)));
    // Staged files were read from a checkout; their findings refer to the school folder.
    drop(index);
    opened.school.root.clone_from(&opened.root);
    Ok(Outcome::Checked(Box::new(Checked {
        opened,
        options,
        report,
    })))
}
