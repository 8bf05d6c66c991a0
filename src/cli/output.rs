//! Writes what a command made: files in a folder, or one file on stdout.

use std::borrow::Cow;
use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::error::Error;
use crate::render::{Asset, Page};
use crate::words::{self, Noun};

use super::console::{Console, NOTE};
use super::pdf::Printer;
use super::progress::Progress;
use crate::disk::output::{self, KeptFile, OutputChanges, OutputFile, OutputFolder};

pub(super) use crate::disk::output::OutputKind as Kind;

const PAGE: Noun = Noun("blad", "bladen");

/// The begin of a title that says which pupil a page is about; then comes what the page is.
const TITLE: &str = "<title data-blad=\"";

/// How many files are mentioned by name.
const NAMED: usize = 5;

/// The destination of files: a folder, or stdout for a single file (`--out -`).
pub(super) struct Output<'o> {
    out: &'o Path,
    folder: Option<OutputFolder>,
    sheets: usize,
    only: Option<Vec<u8>>,
    /// Folders in this one with pages of other schools.
    below: Vec<String>,
    keeps_titles: bool,
}

impl<'o> Output<'o> {
    /// Opens the destination.
    ///
    /// # Errors
    /// As [`OutputFolder::open`].
    pub(super) fn new(out: &'o Path) -> Result<Self> {
        let folder = (out != Path::new("-")).then(|| OutputFolder::open(out));
        Ok(Self {
            out,
            folder: folder.transpose()?,
            sheets: 0,
            only: None,
            below: Vec::new(),
            keeps_titles: false,
        })
    }

    /// The run makes every file of a kind: others of that kind are removed.
    pub(super) fn set_complete(&mut self, kind: Kind) {
        if let Some(folder) = &mut self.folder {
            folder.set_complete(kind);
        }
    }

    /// Everybody may see the folder: files of earlier runs are removed.
    pub(super) fn set_public(&mut self) {
        if let Some(folder) = &mut self.folder {
            folder.set_public();
        }
    }

    /// Folders in this one hold pages of other schools: what is in them is no surprise.
    pub(super) fn set_below(&mut self, folders: Vec<String>) {
        self.below = folders;
    }

    /// The pages are loose ones that somebody asked for: their titles may say whom they are about.
    pub(super) fn keep_titles(&mut self) {
        self.keeps_titles = true;
    }

    /// A page with the title that its PDF gets: what a PDF says of itself is seen where it is sent and stored, so
    /// that names no pupil.
    fn for_paper<'p>(&self, page: &'p str) -> Cow<'p, str> {
        let parts = || {
            let (before, rest) = page.split_once(TITLE)?;
            let (title, rest) = rest.split_once('"')?;
            let (_, after) = rest.split_once("</title>")?;
            Some(format!("{before}<title>{title}</title>{after}"))
        };
        let made = if self.keeps_titles { None } else { parts() };
        made.map_or(Cow::Borrowed(page), Cow::Owned)
    }

    /// Whether there is nothing to write yet.
    pub(super) fn is_empty(&self) -> bool {
        self.sheets == 0
    }

    /// Adds a page as it is.
    pub(super) fn add_page(&mut self, page: Page, kind: Kind) -> Result<()> {
        let file = OutputFile {
            bytes: page.contents.into_bytes(),
            kind,
            source: None,
        };
        self.sheets += usize::from(is_sheet(&page.path));
        self.add(page.path, file)
    }

    /// Adds a page as PDF. A PDF that an earlier run made from the same page is used again.
    pub(super) fn add_pdf(
        &mut self,
        page: &Page,
        kind: Kind,
        (printer, progress): (&Printer, &Progress),
    ) -> Result<()> {
        let stem = page.path.strip_suffix(".html").unwrap_or(&page.path);
        let path = format!("{stem}.pdf");
        let source = output::hash(self.for_paper(&page.contents).as_bytes());
        let there = self.folder.as_ref();
        let there = there.and_then(|folder| folder.unchanged(&path, &source));
        let bytes = match there {
            Some(bytes) => bytes,
            None => printer.print(&self.for_paper(&page.contents), progress)?,
        };
        let source = Some(source);
        self.sheets += 1;
        self.add(
            path,
            OutputFile {
                bytes,
                kind,
                source,
            },
        )
    }

    /// Adds a file that pages share, such as a style sheet.
    pub(super) fn add_asset(&mut self, asset: Asset, kind: Kind) -> Result<()> {
        let file = OutputFile {
            bytes: asset.bytes.to_owned(),
            kind,
            source: None,
        };
        self.add(asset.path, file)
    }

    fn add(&mut self, path: String, file: OutputFile) -> Result<()> {
        if let Some(folder) = &mut self.folder {
            folder.add(path, file);
            return Ok(());
        }
        if self.only.is_some() {
            return Err(several_sheets().into());
        }
        self.only = Some(file.bytes);
        Ok(())
    }

    /// Brings the folder up to date and reports what changed, or writes the file to stdout.
    pub(super) fn finish(self, console: &mut Console) -> Result<()> {
        if let Some(bytes) = self.only {
            console.raw(&bytes)?;
        } else if let Some(folder) = self.folder {
            let mut done = folder.finish()?;
            done.others.retain(|path| {
                let folder = path.split_once('/').map_or("", |(folder, _)| folder);
                !self.below.iter().any(|below| below == folder)
            });
            let made = summary(self.sheets, &done, self.out);
            writeln!(console.out, "{made}")?;
            for note in notes(&done.kept, self.out) {
                writeln!(console.err, "{NOTE}: {note}")?;
            }
            if let Some(first) = done.others.first() {
                let rest = words::count(done.others.len(), words::FILE);
                let (first, out) = (words::quote(first), self.out.display());
                let note = format!(
                    "in {out} staat ook wat ik niet maakte: {rest}, zoals {first}; kijk of iedereen dat mag zien"
                );
                writeln!(console.err, "{NOTE}: {note}")?;
            }
        } else {
            let message = "er is niets om te laten zien\n  noem een document en een vorm";
            return Err(Error::Usage(message.to_owned()).into());
        }
        console.out.flush()?;
        Ok(())
    }
}

/// The error of more than one sheet on stdout.
pub(super) fn several_sheets() -> Error {
    let message = "`--out -` kan met een enkel blad\n  noem een document en een vorm";
    Error::Usage(message.to_owned())
}

/// Whether a file is a page, not an asset.
fn is_sheet(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    ["html", "md", "pdf"].contains(&extension)
}

/// "87 bladen gemaakt in uitvoer"; "87 bladen in uitvoer: 3 geschreven, 1 weggehaald".
fn summary(sheets: usize, done: &OutputChanges, out: &Path) -> String {
    let sheets = words::count(sheets, PAGE);
    let out = out.display();
    if done.same == 0 && done.removed == 0 {
        return format!("{sheets} gemaakt in {out}");
    }
    if done.written == 0 && done.removed == 0 {
        return format!("{sheets} in {out}: alles was al goed");
    }
    let written = words::count(done.written, words::FILE);
    let mut what = format!("{written} geschreven");
    if done.removed > 0 {
        what = format!(
            "{what}, {} weggehaald",
            words::count(done.removed, words::FILE)
        );
    }
    format!("{sheets} in {out}: {what}")
}

/// Notes about files that a person made or changed.
fn notes(kept: &[KeptFile], out: &Path) -> Vec<String> {
    let mut notes: Vec<String> = kept
        .iter()
        .take(NAMED)
        .map(|file| {
            let path = out.join(&file.path);
            let path = path.display();
            match (file.changed, file.wanted) {
                (true, true) => format!("{path} is met de hand veranderd; ik laat het zo. Haal het weg als je het nieuwe blad wilt"),
                (true, false) => format!("{path} hoort niet meer bij de bladen, maar is met de hand veranderd; ik laat het staan"),
                (false, _) => format!("{path} heb ik niet gemaakt; ik laat het zo. Geef het een andere naam als je het blad wilt"),
            }
        })
        .collect();
    if kept.len() > NAMED {
        let rest = words::count(kept.len() - NAMED, words::FILE);
        notes.push(format!("zo laat ik nog {rest} staan"));
    }
    notes
}
