//! What a command made: files in a folder, or one on the screen.

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
const FILE: Noun = Noun("bestand", "bestanden");

/// The most files that are told of by name.
const TOLD: usize = 5;

/// Where files go: `-` is the screen, for one file.
pub(super) struct Output<'o> {
    out: &'o Path,
    folder: Option<OutputFolder>,
    sheets: usize,
    only: Option<Vec<u8>>,
}

impl<'o> Output<'o> {
    /// Takes the folder for this run.
    ///
    /// # Errors
    /// Where another run has it, or it cannot be written.
    pub(super) fn new(out: &'o Path) -> Result<Self> {
        let folder = (out != Path::new("-")).then(|| OutputFolder::open(out));
        Ok(Self {
            out,
            folder: folder.transpose()?,
            sheets: 0,
            only: None,
        })
    }

    /// The run makes every file of a kind.
    pub(super) fn whole(&mut self, kind: Kind) {
        if let Some(folder) = &mut self.folder {
            folder.set_complete(kind);
        }
    }

    /// Everybody may see the folder.
    pub(super) fn public(&mut self) {
        if let Some(folder) = &mut self.folder {
            folder.set_public();
        }
    }

    /// A page as it is.
    pub(super) fn page(&mut self, page: Page, kind: Kind) -> Result<()> {
        let file = OutputFile {
            bytes: page.contents.into_bytes(),
            kind,
            source: None,
        };
        self.sheets += usize::from(is_sheet(&page.path));
        self.put(page.path, file)
    }

    /// A page as PDF; one that was made of the same page before is not made again.
    pub(super) fn printed(
        &mut self,
        page: &Page,
        kind: Kind,
        (printer, progress): (&Printer, &Progress),
    ) -> Result<()> {
        let stem = page.path.strip_suffix(".html").unwrap_or(&page.path);
        let path = format!("{stem}.pdf");
        let source = output::hash(page.contents.as_bytes());
        let there = self.folder.as_ref();
        let there = there.and_then(|folder| folder.unchanged(&path, &source));
        let bytes = match there {
            Some(bytes) => bytes,
            None => printer.print(&page.contents, progress)?,
        };
        let source = Some(source);
        self.sheets += 1;
        self.put(
            path,
            OutputFile {
                bytes,
                kind,
                source,
            },
        )
    }

    /// A file that pages share.
    pub(super) fn asset(&mut self, asset: Asset, kind: Kind) -> Result<()> {
        let file = OutputFile {
            bytes: asset.bytes.to_owned(),
            kind,
            source: None,
        };
        self.put(asset.path, file)
    }

    fn put(&mut self, path: String, file: OutputFile) -> Result<()> {
        if let Some(folder) = &mut self.folder {
            folder.add(path, file);
            return Ok(());
        }
        if self.only.is_some() {
            let message = "`--out -` kan met een enkel blad\n  noem een document en een vorm";
            return Err(Error::Usage(message.to_owned()).into());
        }
        self.only = Some(file.bytes);
        Ok(())
    }

    /// Brings the folder up to date and says what was made, or shows it.
    pub(super) fn finish(self, console: &mut Console) -> Result<()> {
        if let Some(bytes) = self.only {
            console.raw(&bytes)?;
        } else if let Some(folder) = self.folder {
            let done = folder.finish()?;
            let made = told(self.sheets, &done, self.out);
            writeln!(console.out, "{made}")?;
            for note in notes(&done.kept, self.out) {
                writeln!(console.err, "{NOTE}: {note}")?;
            }
            if let Some(first) = done.others.first() {
                let rest = words::count(done.others.len(), FILE);
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

/// Whether a file is a page, and not something that pages share.
fn is_sheet(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    ["html", "md", "pdf"].contains(&extension)
}

/// "87 bladen gemaakt in uitvoer"; "87 bladen in uitvoer: 3 geschreven, 1 weggehaald".
fn told(sheets: usize, done: &OutputChanges, out: &Path) -> String {
    let sheets = words::count(sheets, PAGE);
    let out = out.display();
    if done.same == 0 && done.removed == 0 {
        return format!("{sheets} gemaakt in {out}");
    }
    if done.written == 0 && done.removed == 0 {
        return format!("{sheets} in {out}: alles was al goed");
    }
    let written = words::count(done.written, FILE);
    let mut what = format!("{written} geschreven");
    if done.removed > 0 {
        what = format!("{what}, {} weggehaald", words::count(done.removed, FILE));
    }
    format!("{sheets} in {out}: {what}")
}

/// What is said of files that were left alone.
fn notes(kept: &[KeptFile], out: &Path) -> Vec<String> {
    let mut notes: Vec<String> = kept
        .iter()
        .take(TOLD)
        .map(|one| {
            let path = out.join(&one.path);
            let path = path.display();
            match (one.changed, one.wanted) {
                (true, true) => format!("{path} is met de hand veranderd; ik laat het zo. Haal het weg als je het nieuwe blad wilt"),
                (true, false) => format!("{path} hoort niet meer bij de bladen, maar is met de hand veranderd; ik laat het staan"),
                (false, _) => format!("{path} heb ik niet gemaakt; ik laat het zo. Geef het een andere naam als je het blad wilt"),
            }
        })
        .collect();
    if kept.len() > TOLD {
        let rest = words::count(kept.len() - TOLD, FILE);
        notes.push(format!("zo laat ik nog {rest} staan"));
    }
    notes
}
