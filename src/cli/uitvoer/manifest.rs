//! What the tool made in an output folder, kept in a file beside it.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

/// The name of the file.
pub(super) const MANIFEST: &str = ".leerplan-uitvoer.json";

/// The version of its shape.
const VERSION: u32 = 1;

/// Which kind of run makes a file: one of another kind leaves it alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::cli) enum Kind {
    /// Pages for the screen.
    Html,
    /// Pages for a repository.
    Md,
    /// Pages for the printer.
    Pdf,
    /// Sheets that were asked for one by one: forms, posters, the plans of a class in one file.
    Enkel,
}

/// What was made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// The version of this shape.
    versie: u32,
    /// Whether the folder was new or empty when the tool first wrote in it.
    pub(super) eigen: bool,
    /// The files by their path from the folder, with `/`.
    pub(super) bestanden: BTreeMap<String, Entry>,
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The [hash](hash) of what was written.
    pub(super) hash: String,
    /// What a run is writing: until it is done the file holds one or the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) straks: Option<String>,
    /// Which kind of run made it.
    pub(super) van: Kind,
    /// The hash of what it was made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) bron: Option<String>,
}

impl Entry {
    /// Whether these bytes are as they were written.
    pub(super) fn is_of(&self, bytes: &[u8]) -> bool {
        let hash = hash(bytes);
        self.hash == hash || self.straks.as_deref() == Some(&hash)
    }
}

impl Manifest {
    /// A manifest of nothing yet.
    pub(super) fn new(eigen: bool) -> Self {
        Self {
            versie: VERSION,
            eigen,
            bestanden: BTreeMap::new(),
        }
    }

    /// The manifest of a folder. One that is missing or cannot be read knows of no file, so that
    /// every file is a person's.
    pub(super) fn read(out: &Path) -> Self {
        let path = out.join(MANIFEST);
        let is_file = path.symlink_metadata().is_ok_and(|found| found.is_file());
        let text = is_file.then(|| std::fs::read_to_string(path).unwrap_or_default());
        let text = text.unwrap_or_default();
        let mut read: Self = serde_json::from_str(&text).unwrap_or_default();
        if read.versie != VERSION {
            return Self::new(false);
        }
        read.bestanden.retain(|path, _| is_inside(path));
        read
    }

    /// As it is written; the same files give the same text.
    pub(super) fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// Whether a path stays in the folder that it starts from.
fn is_inside(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    !path.is_empty()
        && !path.contains('\0')
        && parts.all(|part| matches!(part, Component::Normal(_)))
}

/// The length and the FNV-1a hash of some bytes. It tells a change by a person from what the tool
/// wrote, and must be the same in every version of the tool.
pub(in crate::cli) fn hash(bytes: &[u8]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in bytes {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{:x}-{hash:016x}", bytes.len())
}
