//! Finds an installed browser that can print.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// The names of the browsers on `PATH`.
const NAMES: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "chrome",
];

/// Other places where they are installed.
const PLACES: [&str; 6] = [
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// The variables of the program folders of Windows, and the browsers in them.
const WINDOWS: [&str; 3] = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];
const WITHIN: [&str; 3] = [
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
];

/// The browser that was named: by its file, or by a name on `PATH`.
pub(super) fn named(browser: &Path) -> Result<PathBuf> {
    if browser.is_file() {
        // Absolute, since it runs in another folder.
        let full = std::path::absolute(browser);
        return Ok(full.unwrap_or_else(|_| browser.to_owned()));
    }
    let bare = browser.components().count() == 1;
    let found = browser.to_str().filter(|_| bare).and_then(on_path);
    found.ok_or_else(|| {
        Error::Usage(format!(
            "ik vind geen browser bij {}\n  noem achter `--chromium` het programma zelf, met zijn hele pad",
            browser.display()
        ))
    })
}

/// The first browser that is installed.
pub(super) fn any() -> Result<PathBuf> {
    let places = || PLACES.iter().map(PathBuf::from).find(|path| path.is_file());
    let found = NAMES.iter().find_map(|name| on_path(name));
    found.or_else(places).or_else(on_windows).ok_or_else(|| {
        let message = "ik vind geen browser om pdf’s mee te maken\n  \
                       installeer Chromium, Chrome of Edge, of wijs er een aan met `--chromium PAD`; \
                       je kunt ook de html openen en die afdrukken";
        Error::Usage(message.to_owned())
    })
}

fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let folders = std::env::split_paths(&folders).filter(|folder| folder.is_absolute());
    folders
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
}

fn on_windows() -> Option<PathBuf> {
    let roots = WINDOWS.iter().filter_map(std::env::var_os);
    roots
        .flat_map(|root| WITHIN.map(|within| Path::new(&root).join(within)))
        .find(|path| path.is_file())
}
