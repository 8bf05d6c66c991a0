//! Pages as PDF, by the browser that is on the machine.

mod find;
mod job;

use std::path::PathBuf;
use std::time::Duration;

use crate::error::{Error, Result};

use super::args::Browser;
use super::progress::Progress;

/// What a file of pages may take: a start, and so much for each sheet.
const START: Duration = Duration::from_mins(1);
const SHEET: Duration = Duration::from_secs(2);

/// Makes PDFs of pages.
pub(super) struct Printer {
    browser: PathBuf,
    limit: Option<Duration>,
}

impl Printer {
    /// The browser that was named, or else the first that is found.
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

    /// A page that holds its own style as a PDF.
    ///
    /// # Errors
    /// Where the browser cannot be run, takes too long or makes no PDF.
    pub(super) fn print(&self, html: &str, progress: &Progress) -> Result<Vec<u8>> {
        // An article is a sheet in a file of several; text of a document never holds a tag.
        let sheets = u32::try_from(html.matches("<article ").count()).unwrap_or(u32::MAX);
        let limit = self.limit.unwrap_or_else(|| START + SHEET * sheets.max(1));
        let homes = [Some(std::env::temp_dir()), std::env::home_dir()];
        for folder in homes.into_iter().flatten() {
            let job = job::Job::new(&self.browser, &folder, html)?;
            // A browser that is packed away from the rest of the machine sees its own temporary
            // folder; it does see the home of whoever runs it.
            if let Some(pdf) = job.run(limit, progress)? {
                return Ok(pdf);
            }
        }
        Err(Error::Usage(format!(
            "de browser {} maakte geen pdf\n  probeer een andere met `--chromium PAD`, of open de html en druk die af",
            self.browser.display()
        )))
    }
}
