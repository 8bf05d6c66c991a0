//! The list of what earlier runs made in a folder of output, kept in a file in that folder.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

/// The name of the file.
pub(super) const MANIFEST: &str = ".leerplan-uitvoer.json";

/// The version of its format.
const VERSION: u32 = 1;

/// Which kind of run makes a file: a run of another kind leaves it alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum OutputKind {
    /// Pages for the screen.
    Html,
    /// Pages for a repository.
    Md,
    /// Pages for the printer.
    Pdf,
    /// Sheets that are asked for one by one: forms, posters, the plans of a class in one file.
    Enkel,
}

/// The files that were made. Its keys are Dutch because people find it in their folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    versie: u32,
    /// Set while a run changes files; a run that was killed leaves it set.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) bezig: bool,
    /// The files by their path from the folder, with `/`.
    pub(super) bestanden: BTreeMap<String, Entry>,
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The [hash](hash()) of what was written.
    pub(super) hash: String,
    /// The hash of what an unfinished run was writing: the file holds one or the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) straks: Option<String>,
    /// Which kind of run made it.
    pub(super) van: OutputKind,
    /// The hash of what it was made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) bron: Option<String>,
}

impl Entry {
    /// Whether these bytes are what a run wrote.
    pub(super) fn matches(&self, bytes: &[u8]) -> bool {
        let hash = hash(bytes);
        self.hash == hash || self.straks.as_deref() == Some(&hash)
    }
}

impl Manifest {
    pub(super) fn empty() -> Self {
        Self {
            versie: VERSION,
            ..Self::default()
        }
    }

    /// The list of a folder. One that is missing or cannot be read has no files, so that every file
    /// in the folder counts as a person's.
    pub(super) fn read(folder: &Path) -> Self {
        let path = folder.join(MANIFEST);
        let is_file = path.symlink_metadata().is_ok_and(|found| found.is_file());
        let text = is_file.then(|| std::fs::read_to_string(path).unwrap_or_default());
        let text = text.unwrap_or_default();
        let mut read: Self = serde_json::from_str(&text).unwrap_or_default();
        if read.versie != VERSION {
            return Self::empty();
        }
        read.bestanden.retain(|path, _| stays_inside(path));
        read
    }

    /// The text of the file; the same files give the same text.
    pub(super) fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// Whether a relative path does not leave the folder that it starts from.
fn stays_inside(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    !path.is_empty()
        && !path.contains('\0')
        && parts.all(|part| matches!(part, Component::Normal(_)))
}

/// The length and the FNV-1a hash of some bytes. It tells a change by a person from what a run wrote,
/// and must be the same in every version of the program.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in bytes {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{:x}-{hash:016x}", bytes.len())
}
