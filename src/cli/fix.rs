//! `leerplan check --fix` and `--diff`.

use std::io::Write;

use anstyle::{AnsiColor, Style};
use anyhow::Result;

use crate::check::CheckOptions;
use crate::mend::{Entry, Mended, mend, unified};
use crate::report::path_from;
use crate::school::LoadOptions;
use crate::words::{self, Noun};
use crate::yaml::edit::Safety;

use super::args::{Check, FixWhat};
use super::check::{outcome, show};
use super::console::{Console, NOTE};
use super::open::Opened;
use super::{CLEAN, FAILED, FINDINGS, write};

const FILE: Noun = Noun("bestand", "bestanden");
const FINDING: Noun = Noun("bevinding", "bevindingen");

/// Mends what can be mended, or with `--diff` shows what would change.
pub(super) fn run(
    command: &Check,
    opened: Opened,
    options: &CheckOptions,
    console: &mut Console,
) -> Result<u8> {
    let at_most = match command.fix {
        Some(FixWhat::Alles) => Safety::Review,
        Some(FixWhat::Veilig) | None => Safety::Safe,
    };
    let load = LoadOptions {
        today: command.common.today(),
        kleur: command.common.kleur,
    };
    let mended = mend(&opened.school.root, load, options, at_most)?;
    if command.diff {
        diff(&mended, &opened, console)?;
        told(command, &mended, &opened, console)?;
        let changes = !mended.files.is_empty();
        return Ok(if changes { FINDINGS } else { CLEAN });
    }
    let mut written = true;
    for file in &mended.files {
        let path = opened.school.root.join(&file.path);
        if let Err(error) = write::anew(&opened.school.root, &path, &file.before, &file.after) {
            writeln!(console.err, "{NOTE}: {error}")?;
            written = false;
        }
    }
    if !written {
        return Ok(FAILED);
    }
    told(command, &mended, &opened, console)?;
    let opened = Opened {
        school: mended.school,
        ..opened
    };
    show(command, &opened, &mended.report, console)?;
    Ok(outcome(command, &opened.school, &mended.report))
}

/// Shows on stdout what changes in each file.
fn diff(mended: &Mended, opened: &Opened, console: &mut Console) -> Result<()> {
    for file in &mended.files {
        let shown = path_from(&opened.here, &opened.school.root.join(&file.path));
        for line in unified(file, &shown).split_inclusive('\n') {
            let style = match line.as_bytes().first() {
                Some(b'+') => AnsiColor::Green.on_default(),
                Some(b'-') => AnsiColor::Red.on_default(),
                Some(b'@') => AnsiColor::Cyan.on_default(),
                _ => Style::new(),
            };
            let text = line.trim_end_matches('\n');
            let end = &line[text.len()..];
            write!(console.out, "{style}{text}{style:#}{end}")?;
        }
    }
    console.out.flush()?;
    Ok(())
}

/// What changed, on one line.
fn change(entry: &Entry) -> String {
    let Some((old, new)) = &entry.change else {
        return entry.description.clone();
    };
    let change = if new.is_empty() {
        format!("{} is weg", words::quote(old))
    } else {
        format!("{} → {}", words::quote(old), words::quote(new))
    };
    match entry.places {
        0 | 1 => change,
        places => format!("{change}, op {places} plekken"),
    }
}

/// Tells on stderr what was mended, what was not, and why.
fn told(command: &Check, mended: &Mended, opened: &Opened, console: &mut Console) -> Result<()> {
    if command.quiet {
        return Ok(());
    }
    let place = |entry: &Entry| {
        let shown = path_from(&opened.here, &opened.school.root.join(&entry.file));
        format!("{shown}:{}", entry.at.line)
    };
    let err = &mut console.err;
    if !mended.done.is_empty() {
        let number = words::count(mended.done.len(), FINDING);
        let files = words::count(mended.files.len(), FILE);
        let verb = if command.diff {
            "te herstellen"
        } else {
            "hersteld"
        };
        writeln!(err, "{verb}: {number} in {files}")?;
        for entry in &mended.done {
            writeln!(
                err,
                "  {}  {} ({})",
                place(entry),
                change(entry),
                entry.rule
            )?;
        }
    }
    if !mended.left.is_empty() {
        writeln!(err, "niet hersteld, doe dit zelf:")?;
        for entry in &mended.left {
            let reason = entry.reason.as_deref().unwrap_or_default();
            let (place, what) = (place(entry), &entry.description);
            writeln!(err, "  {place}  {what} ({})\n    {reason}", entry.rule)?;
        }
    }
    if mended.review > 0 {
        let number = words::count(mended.review, FINDING);
        writeln!(
            err,
            "nog {number} met `--fix=alles`; kijk eerst met `--fix=alles --diff` of het klopt"
        )?;
    }
    if mended.unfinished {
        writeln!(
            err,
            "{NOTE}: er is nog meer te herstellen; doe dezelfde opdracht nog eens"
        )?;
    }
    Ok(())
}
