//! What of a pupil is still in a folder after everything that was taken out.

use std::collections::BTreeSet;
use std::path::Path;

use super::super::folder_change::FolderChange;
use crate::facts::pupil_mentions::PupilMentions;
use crate::school::{School, kept_files};

/// How much of a file is looked at: what is larger is no text.
const MOST: u64 = 4 * 1024 * 1024;

/// The list that `render` keeps in a folder with pages.
const PAGES: &str = ".leerplan-uitvoer.json";

/// What is left of a pupil in a folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Traces {
    /// Lines that tell of the pupil: file and line, in order; line 0 is the name of the file.
    pub lines: Vec<(String, usize)>,
    /// Lines of other files than documents that may tell of the pupil: a first name, or an id that is a word.
    pub perhaps: Vec<(String, usize)>,
    /// Folders with pages that were made earlier and tell of the pupil, with how many do.
    pub pages: Vec<(String, usize)>,
}

/// Looks through every file of a folder as it will be: what git would keep, the lists of names, and pages that
/// were made earlier.
#[must_use]
pub fn traces(school: &School, mentions: &PupilMentions, change: &FolderChange) -> Traces {
    let mut traces = Traces::default();
    let folders = page_folders(&school.root);
    let mut files: BTreeSet<_> = kept_files(&school.root).into_iter().collect();
    let documents = school.all_documents();
    files.extend(documents.map(|(_, document)| school.root.join(&document.path)));
    for file in &files {
        if folders
            .iter()
            .any(|folder| file.starts_with(school.root.join(folder)))
        {
            continue;
        }
        let Ok(inside) = file.strip_prefix(&school.root) else {
            continue;
        };
        let path = inside.to_string_lossy().replace('\\', "/");
        if change.removed.iter().any(|gone| gone.path == path) {
            continue;
        }
        let is_sure = |text: &str| mentions.find(text, false).iter().any(|one| one.is_sure);
        if is_sure(&path) {
            traces.lines.push((path.clone(), 0));
        }
        let changed = change.changed.iter().find(|one| one.path == path);
        let text = match changed {
            Some(changed) => String::from_utf8_lossy(&changed.after).into_owned(),
            None => read(file),
        };
        let is_document = school.document_at(&path).is_some();
        for (line, number) in text.lines().zip(1..) {
            if is_sure(line) {
                traces.lines.push((path.clone(), number));
            } else if !is_document && !mentions.find(line, true).is_empty() {
                traces.perhaps.push((path.clone(), number));
            }
        }
    }
    for folder in folders {
        let all = pages_in(&school.root.join(&folder));
        let tells = |page: &&std::path::PathBuf| {
            let name = page.to_string_lossy();
            mentions
                .find(&format!("{name}\n{}", read(page)), false)
                .iter()
                .any(|one| one.is_sure)
        };
        let count = all.iter().filter(tells).count();
        if count > 0 {
            traces.pages.push((folder, count));
        }
    }
    traces
}

fn read(path: &Path) -> String {
    let is_small = std::fs::metadata(path).is_ok_and(|found| found.len() <= MOST);
    let bytes = is_small.then(|| std::fs::read(path).ok()).flatten();
    String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned()
}

/// The folders in a school folder that `render` made, by name.
fn page_folders(root: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    let made = entries.filter(|entry| entry.path().join(PAGES).is_file());
    let mut names: Vec<String> = made
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn pages_in(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(kind) if kind.is_file() => all.push(entry.path()),
                _ => {}
            }
        }
    }
    all.sort();
    all
}
