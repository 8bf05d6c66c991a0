//! `leerplan check --fix` and `--diff`.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;

use crate::check::{CheckOptions, Report};
use crate::cli::args::{Check, FixWhat};
use crate::cli::console::{Console, NOTE};
use crate::cli::open::Opened;
use crate::cli::{CLEAN, FAILED, FINDINGS};
use crate::disk;
use crate::error::Error;
use crate::mend::{Entry, Mended, mend, unified};
use crate::report::{fenced, path_from};
use crate::school::LoadOptions;
use crate::words::{self, Noun};
use crate::yaml::edit::Safety;

use super::typed::Typed;

const FILE: Noun = Noun("bestand", "bestanden");

/// The variable that is `true` where GitHub runs this.
const GITHUB: &str = "GITHUB_ACTIONS";

/// How mending ended.
pub(super) enum Outcome {
    /// The files are written; what is left is to be reported.
    Left(Report),
    /// There is nothing more to say; the exit code.
    Done(u8),
}

/// Refuses `--fix alles`, which would be about a folder of that name where there is none.
pub(super) fn possible(command: &Check) -> Result<()> {
    let words = FixWhat::value_variants()
        .iter()
        .filter_map(FixWhat::to_possible_value);
    for word in words {
        let name = Path::new(word.get_name());
        if command.mend.fix.is_some()
            && command.paths.iter().any(|path| path == name)
            && !name.exists()
        {
            let name = name.display();
            let message = format!("ik vind {name} niet\n  bedoel je `--fix={name}`, met `=`?");
            return Err(Error::Usage(message).into());
        }
    }
    Ok(())
}

/// Mends what can be mended, or with `--diff` shows what would change; what came from standard input
/// goes to standard output. Afterwards `opened` has the school as it is then.
pub(super) fn run(
    command: &Check,
    opened: &mut Opened,
    typed: Option<&Typed>,
    options: &CheckOptions,
    console: &mut Console,
) -> Result<Outcome> {
    let at_most = match command.mend.fix {
        Some(FixWhat::Alles) => Safety::Review,
        Some(FixWhat::Veilig) | None => Safety::Safe,
    };
    let load = LoadOptions {
        today: command.common.today(),
        kleur: command.common.kleur,
    };
    // Held until the end: of two runs the one could undo what the other mended.
    let _turn = if command.mend.diff || typed.is_some() {
        None
    } else {
        disk::lock_folder(&opened.root)?
    };
    let texts = opened.texts.clone();
    let mut mended = mend(&opened.root, load, texts, options, at_most)?;
    if command.mend.diff {
        diff(&mended, opened, console)?;
        told(command, &mended, opened, console)?;
        let changes = !mended.files.is_empty();
        return Ok(Outcome::Done(if changes { FINDINGS } else { CLEAN }));
    }
    let all = match typed {
        Some(typed) => {
            console.raw(&typed.mended(&mended))?;
            true
        }
        None => write(&mut mended, opened, console)?,
    };
    told(command, &mended, opened, console)?;
    if !all {
        return Ok(Outcome::Done(FAILED));
    }
    opened.school = mended.school;
    Ok(Outcome::Left(mended.report))
}

/// Writes every file, each whole or not at all; false where one could not be. That one, and what was
/// mended in it, is taken out of what is told.
fn write(mended: &mut Mended, opened: &Opened, console: &mut Console) -> Result<bool> {
    let documents = mended.school.all_documents();
    let folders: BTreeSet<_> = documents.map(|(_, document)| document.folder()).collect();
    for folder in folders {
        disk::clear_temporary(&opened.root.join(folder));
    }
    let mut refused = BTreeSet::new();
    for file in &mended.files {
        let path = opened.root.join(&file.path);
        if let Err(error) =
            disk::replace_unless_changed(&opened.root, &path, &file.before, &file.after)
        {
            writeln!(console.err, "{NOTE}: {error}")?;
            refused.insert(file.path.clone());
        }
    }
    mended.files.retain(|file| !refused.contains(&file.path));
    mended.done.retain(|entry| !refused.contains(&entry.file));
    Ok(refused.is_empty())
}

/// Shows on stdout what changes in each file, byte for byte, so that `git apply` takes it. In a log
/// of GitHub lines around the diff say that there are no commands in it; git passes over those.
fn diff(mended: &Mended, opened: &Opened, console: &mut Console) -> Result<()> {
    let shown = |path: &str| path_from(&opened.here, &opened.root.join(path));
    let files = mended.files.iter();
    let mut text: String = files
        .map(|file| unified(file, &shown(&file.path)))
        .collect();
    if !text.is_empty() && std::env::var_os(GITHUB).is_some_and(|on| on == "true") {
        text = fenced(&text);
    }
    Ok(console.raw(text.as_bytes())?)
}

/// What changed, on one line.
fn change(entry: &Entry) -> String {
    let differ = |(old, new): &&(String, String)| old != new;
    let Some((old, new)) = entry.change.as_ref().filter(differ) else {
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
        let shown = path_from(&opened.here, &opened.root.join(&entry.file));
        format!("{}:{}", words::shown(&shown), entry.at.line)
    };
    let err = &mut console.err;
    if !mended.done.is_empty() {
        let number = words::count(mended.done.len(), words::BEVINDING);
        let files = words::count(mended.files.len(), FILE);
        let verb = if command.mend.diff {
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
        let number = words::count(mended.review, words::BEVINDING);
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
