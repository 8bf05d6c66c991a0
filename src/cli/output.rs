//! What a command made: files in a folder, or one on the screen.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::error::Error;
use crate::render::Page;
use crate::words::{self, Noun};

use super::console::Console;
use super::pdf::Printer;
use super::progress::Progress;
use super::write;

const PAGE: Noun = Noun("blad", "bladen");

/// A file that was made.
pub(super) struct Made {
    path: String,
    bytes: Vec<u8>,
}

impl From<Page> for Made {
    fn from(page: Page) -> Self {
        Self {
            path: page.path,
            bytes: page.contents.into_bytes(),
        }
    }
}

impl Made {
    /// An HTML page as PDF.
    pub(super) fn printed(page: &Page, printer: &Printer, progress: &Progress) -> Result<Self> {
        let stem = page.path.strip_suffix(".html").unwrap_or(&page.path);
        Ok(Self {
            path: format!("{stem}.pdf"),
            bytes: printer.print(&page.contents, progress)?,
        })
    }
}

/// Where files go: `-` is the screen, for one file.
pub(super) struct Output<'o> {
    out: &'o Path,
    written: usize,
    only: Option<Made>,
}

impl<'o> Output<'o> {
    pub(super) fn new(out: &'o Path) -> Self {
        Self {
            out,
            written: 0,
            only: None,
        }
    }

    /// Writes a file, or keeps it for the screen.
    pub(super) fn put(&mut self, made: Made) -> Result<()> {
        self.written += 1;
        if self.out != Path::new("-") {
            return Ok(write::atomic(&self.out.join(&made.path), &made.bytes)?);
        }
        if self.only.is_some() {
            let message = "`--out -` kan met een enkel blad\n  noem een document en een vorm";
            return Err(Error::Usage(message.to_owned()).into());
        }
        self.only = Some(made);
        Ok(())
    }

    /// Says what was made, or shows it.
    pub(super) fn finish(self, console: &mut Console) -> Result<()> {
        if let Some(made) = self.only {
            console.raw(&made.bytes)?;
        } else if self.out == Path::new("-") {
            let message = "er is niets om te laten zien\n  noem een document en een vorm";
            return Err(Error::Usage(message.to_owned()).into());
        } else {
            let made = words::count(self.written, PAGE);
            writeln!(console.out, "{made} gemaakt in {}", self.out.display())?;
        }
        console.out.flush()?;
        Ok(())
    }
}
