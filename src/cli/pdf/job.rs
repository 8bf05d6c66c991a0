//! One run of the browser: a page in, a PDF out, in a folder of its own.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::cli::progress::Progress;
use crate::disk::{ScratchFolder, write_error};
use crate::error::{Error, Result};

/// How often is looked whether the browser is ready.
const PAUSE: Duration = Duration::from_millis(20);

/// No window, no network, no questions, nothing that stays behind.
const FLAGS: [&str; 18] = [
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--disable-extensions",
    "--disable-default-apps",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-client-side-phishing-detection",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-breakpad",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--no-pdf-header-footer",
    "--use-mock-keychain",
];

/// A folder with the page, the profile of the browser and, in the end, the PDF.
pub(super) struct Job<'b> {
    browser: &'b Path,
    folder: ScratchFolder,
}

impl<'b> Job<'b> {
    /// Puts the page in a new folder below this one.
    pub(super) fn new(browser: &'b Path, below: &Path, html: &str) -> Result<Self> {
        let folder = ScratchFolder::new("leerplan-pdf-", below);
        let folder = folder.map_err(|source| write_error(below, source))?;
        let job = Self { browser, folder };
        let page = job.path("blad.html");
        std::fs::write(&page, html).map_err(|source| write_error(&page, source))?;
        Ok(job)
    }

    /// The PDF; `None` where the browser made none.
    ///
    /// # Errors
    /// Where the browser cannot be started or takes longer than the limit.
    pub(super) fn run(&self, limit: Duration, progress: &Progress) -> Result<Option<Vec<u8>>> {
        let mut command = Command::new(self.browser);
        command
            .args(FLAGS)
            .args(self.places())
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if self.is_root() {
            command.arg("--no-sandbox");
        }
        let mut child = command
            .arg("blad.html")
            .spawn()
            .map_err(|source| Error::Read {
                path: self.browser.to_owned(),
                source,
            })?;
        self.wait(&mut child, limit, progress)?;
        let pdf = std::fs::read(self.path("blad.pdf")).ok();
        Ok(pdf.filter(|pdf| pdf.starts_with(b"%PDF-")))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where the profile is, and where the PDF goes.
    fn places(&self) -> [OsString; 2] {
        [
            ("--user-data-dir=", "profiel"),
            ("--print-to-pdf=", "blad.pdf"),
        ]
        .map(|(flag, name)| {
            let mut argument = OsString::from(flag);
            argument.push(self.path(name));
            argument
        })
    }

    /// Whether everything on the machine may be touched: the folder is its maker's.
    #[cfg(unix)]
    fn is_root(&self) -> bool {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata(self.folder.path()).is_ok_and(|folder| folder.uid() == 0)
    }

    #[cfg(not(unix))]
    fn is_root(&self) -> bool {
        false
    }

    fn wait(&self, child: &mut Child, limit: Duration, progress: &Progress) -> Result<()> {
        let begun = Instant::now();
        loop {
            match child.try_wait() {
                Ok(Some(_)) => return Ok(()),
                Ok(None) if begun.elapsed() < limit => {
                    thread::sleep(PAUSE);
                    progress.touch();
                }
                _ => break,
            }
        }
        // What cannot be ended is the business of the machine: the failure is reported either way.
        let _ = child.kill();
        let _ = child.wait();
        Err(Error::Usage(format!(
            "de browser {} was na {} seconden nog niet klaar\n  geef meer tijd met `--timeout`, of maak minder bladen tegelijk",
            self.browser.display(),
            limit.as_secs()
        )))
    }
}
