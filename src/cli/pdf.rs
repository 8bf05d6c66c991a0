//! Prints pages as PDF with a browser that is installed.

mod browser_run;
mod find;

use std::path::PathBuf;
use std::time::Duration;

use crate::error::{Error, Result};

use super::args::Browser;
use super::progress::Progress;

/// The time limit of a file: a base, and an amount for each sheet.
const START: Duration = Duration::from_mins(1);
const SHEET: Duration = Duration::from_secs(2);

/// A browser that prints pages as PDF.
pub(super) struct Printer {
    browser: PathBuf,
    limit: Option<Duration>,
}

impl Printer {
    /// Finds the browser: the one that was named, or else the first one installed.
    ///
    /// # Errors
    /// Where there is none.
    pub(super) fn new(asked: &Browser) -> Result<Self> {
        let browser = match &asked.chromium {
            Some(named) => find::named(named),
            None => find::any(),
        };
        Ok(Self {
            browser: browser?,
            limit: asked.limit(),
        })
    }

    /// Prints a page that contains its own style.
    ///
    /// # Errors
    /// Where the browser cannot be run, takes too long or makes no PDF.
    pub(super) fn print(&self, html: &str, progress: &Progress) -> Result<Vec<u8>> {
        // Each sheet is an `article`; text of documents is escaped, so it contains no tags.
        let sheets = u32::try_from(html.matches("<article ").count()).unwrap_or(u32::MAX);
        let limit = self.limit.unwrap_or_else(|| START + SHEET * sheets.max(1));
        let homes = [Some(std::env::temp_dir()), std::env::home_dir()];
        for folder in homes.into_iter().flatten() {
            let run = browser_run::BrowserRun::new(&self.browser, &folder, html)?;
            // A sandboxed browser (snap, flatpak) has a temporary folder of its own, but can read the
            // home folder.
            if let Some(pdf) = run.run(limit, progress)? {
                return Ok(pdf);
            }
        }
        Err(Error::Usage(format!(
            "de browser {} maakte geen pdf\n  probeer een andere met `--chromium PAD`, of open de html en druk die af",
            self.browser.display()
        )))
    }
}
