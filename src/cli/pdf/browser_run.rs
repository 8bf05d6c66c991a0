//! A run of the browser that prints one page, in a temporary folder.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::cli::progress::Progress;
use crate::disk::{ScratchFolder, write_error};
use crate::error::{Error, Result};

/// How often to poll whether the browser has ended.
const POLL: Duration = Duration::from_millis(20);

/// No window, no network, no dialogs and no traces.
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

/// A temporary folder with the page, the profile of the browser and the PDF.
pub(super) struct BrowserRun<'b> {
    browser: &'b Path,
    folder: ScratchFolder,
}

impl<'b> BrowserRun<'b> {
    /// Writes the page into a new folder below this one.
    pub(super) fn new(browser: &'b Path, below: &Path, html: &str) -> Result<Self> {
        let folder = ScratchFolder::new("leerplan-pdf-", below);
        let folder = folder.map_err(|source| write_error(below, source))?;
        let run = Self { browser, folder };
        let page = run.path("blad.html");
        std::fs::write(&page, html).map_err(|source| write_error(&page, source))?;
        Ok(run)
    }

    /// Runs the browser and returns the PDF; `None` where it made none.
    ///
    /// # Errors
    /// Where the browser cannot be started or takes longer than the limit.
    pub(super) fn run(&self, limit: Duration, progress: &Progress) -> Result<Option<Vec<u8>>> {
        let mut command = Command::new(self.browser);
        command
            .args(FLAGS)
            .args(self.path_flags())
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

    /// The flags with the paths of the profile and the PDF.
    fn path_flags(&self) -> [OsString; 2] {
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

    /// Whether the program runs as root, judged by the owner of the folder it created.
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
                    thread::sleep(POLL);
                    progress.touch();
                }
                _ => break,
            }
        }
        // Where the browser cannot be killed the timeout is reported all the same.
        let _ = child.kill();
        let _ = child.wait();
        Err(Error::Usage(format!(
            "de browser {} was na {} seconden nog niet klaar\n  geef meer tijd met `--timeout`, of maak minder bladen tegelijk",
            self.browser.display(),
            limit.as_secs()
        )))
    }
}
