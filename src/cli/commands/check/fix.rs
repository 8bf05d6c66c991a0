//! `leerplan check --fix` and `--diff`.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;

use crate::check::{CheckOptions, Report};
use crate::cli::args::{Check, FixWhat};
use crate::cli::console::{Console, NOTE};
use crate::cli::exit::{CLEAN, FAILED, FINDINGS};
use crate::cli::open::Opened;
use crate::disk::{self, Replace};
use crate::error::Error;
use crate::mend::{Entry, Mended, mend, unified};
use crate::report::{Reader, fenced, path_from, without_quotes};
use crate::words;
use crate::yaml::edit::Safety;

use super::reader;
use super::stdin::StdinDocument;

/// The variable that is `true` in a workflow of GitHub.
const GITHUB: &str = "GITHUB_ACTIONS";

/// What to do after mending.
pub(super) enum FixOutcome {
    /// The files are written: report the findings that remain.
    Continue(Report),
    /// Stop with this exit code.
    Exit(u8),
}

/// Refuses `--fix alles`: without `=` it would be a path, of a folder that does not exist.
pub(super) fn validate(command: &Check) -> Result<()> {
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

/// Mends what can be mended, or with `--diff` shows the changes. A document from standard input goes to
/// standard output. Afterwards `opened` has the mended school.
pub(super) fn run(
    command: &Check,
    opened: &mut Opened,
    stdin: Option<&StdinDocument>,
    options: &CheckOptions,
    console: &mut Console,
) -> Result<FixOutcome> {
    let at_most = match command.mend.fix {
        Some(FixWhat::Alles) => Safety::Review,
        Some(FixWhat::Veilig) | None => Safety::Safe,
    };
    // Held until the end: two runs at once could undo each other's changes.
    let _lock = if command.mend.diff || stdin.is_some() {
        None
    } else {
        disk::lock_folder(&opened.root)?
    };
    let texts = opened.texts.clone();
    let mut mended = mend(&opened.root, command.load(), texts, options, at_most)?;
    if command.mend.diff {
        diff(command, &mended, opened, console)?;
        report_changes(command, &mended, opened, console)?;
        let changes = !mended.files.is_empty();
        return Ok(FixOutcome::Exit(if changes { FINDINGS } else { CLEAN }));
    }
    let is_complete = match stdin {
        Some(stdin) => {
            console.raw(&stdin.mended(&mended))?;
            true
        }
        None => write(&mut mended, opened, console)?,
    };
    report_changes(command, &mended, opened, console)?;
    if !is_complete {
        return Ok(FixOutcome::Exit(FAILED));
    }
    opened.school = mended.school;
    Ok(FixOutcome::Continue(mended.report))
}

/// Writes every file, or none where one of them cannot be written; then `mended` has no changes
/// left, and the result is false.
fn write(mended: &mut Mended, opened: &Opened, console: &mut Console) -> Result<bool> {
    let documents = mended.school.all_documents();
    let folders: BTreeSet<_> = documents.map(|(_, document)| document.folder()).collect();
    for folder in folders {
        disk::clear_temporary(&opened.root.join(folder));
    }
    let files = mended.files.iter().map(|file| Replace {
        path: opened.root.join(&file.path),
        before: &file.before,
        after: &file.after,
    });
    let files: Vec<_> = files.collect();
    let Err(errors) = disk::replace_all_unless_changed(&opened.root, &files) else {
        return Ok(true);
    };
    for error in &errors {
        writeln!(console.err, "{NOTE}: {error}")?;
    }
    if files.len() > errors.len() {
        writeln!(
            console.err,
            "{NOTE}: daarom is ook in de andere bestanden niets hersteld"
        )?;
    }
    mended.files.clear();
    mended.done.clear();
    Ok(false)
}

/// Writes the diff of each file to stdout, byte for byte, so that `git apply` accepts it. In a workflow
/// of GitHub lines around it turn off workflow commands; git ignores those.
fn diff(command: &Check, mended: &Mended, opened: &Opened, console: &mut Console) -> Result<()> {
    let shown = |path: &str| path_from(&opened.here, &opened.root.join(path));
    let reader = reader::of(command);
    let files = mended.files.iter();
    let (files, hidden): (Vec<_>, Vec<_>) =
        files.partition(|file| reader.may_see(&opened.school, &file.path));
    for file in hidden {
        let path = shown(&file.path);
        writeln!(
            console.err,
            "{NOTE}: {} gaat over leerlingen, dus wat er verandert staat niet in dit logboek\n  met `--citeer` wel",
            words::shown(&path)
        )?;
    }
    let mut text: String = files
        .into_iter()
        .map(|file| unified(file, &shown(&file.path)))
        .collect();
    if !text.is_empty() && std::env::var_os(GITHUB).is_some_and(|on| on == "true") {
        text = fenced(&text);
    }
    Ok(console.raw(text.as_bytes())?)
}

/// A change on one line.
fn change(entry: &Entry) -> String {
    let differ = |(old, new): &&(String, String)| old != new;
    let Some((old, new)) = entry.change.as_ref().filter(differ) else {
        return entry.description.clone();
    };
    let is_unseen = |c: char| !c.is_alphanumeric() && !c.is_ascii_graphic();
    let change = if new.is_empty() && old.chars().all(is_unseen) {
        entry.description.clone()
    } else if new.is_empty() {
        format!("{} is weg", words::quote(old))
    } else {
        format!("{} → {}", words::quote(old), words::quote(new))
    };
    match entry.places {
        0 | 1 => change,
        places => format!("{change}, op {places} plekken"),
    }
}

/// Reports on stderr what was mended, what was not, and why.
fn report_changes(
    command: &Check,
    mended: &Mended,
    opened: &Opened,
    console: &mut Console,
) -> Result<()> {
    if command.quiet {
        return Ok(());
    }
    let told = Told {
        reader: reader::of(command),
        mended,
        opened,
    };
    let err = &mut console.err;
    if !mended.done.is_empty() {
        let number = words::count(mended.done.len(), words::BEVINDING);
        let files = words::count(mended.files.len(), words::FILE);
        let verb = if command.mend.diff {
            "te herstellen"
        } else {
            "hersteld"
        };
        writeln!(err, "{verb}: {number} in {files}")?;
        for entry in &mended.done {
            let (place, change) = (told.place(entry), told.text(entry, change(entry)));
            writeln!(err, "  {place}  {change} ({})", entry.rule)?;
        }
    }
    if !mended.left.is_empty() {
        writeln!(err, "niet hersteld, doe dit zelf:")?;
        for entry in &mended.left {
            let reason = entry.reason.as_deref().unwrap_or_default();
            let what = told.text(entry, entry.description.clone());
            let place = told.place(entry);
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

/// What is told of changes, and to whom.
struct Told<'c> {
    reader: Reader,
    mended: &'c Mended,
    opened: &'c Opened,
}

impl Told<'_> {
    fn place(&self, entry: &Entry) -> String {
        let shown = path_from(&self.opened.here, &self.opened.root.join(&entry.file));
        format!("{}:{}", words::shown(&shown), entry.at.line)
    }

    /// A text about a change, without quotes of what the reader may not see.
    fn text(&self, entry: &Entry, text: String) -> String {
        if self.reader.may_see(&self.mended.school, &entry.file) {
            text
        } else {
            without_quotes(&text)
        }
    }
}
