//! Renaming in a little school.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;

use leerplan::internals::mend::FolderChange;

use crate::support::{Folder, run};

pub fn hernoem(folder: &Folder, args: &[&str]) -> Output {
    run(folder.path(), &[&["hernoem"], args].concat())
}

/// Every file of a folder with its bytes, but for what is hidden.
pub fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inside = path.strip_prefix(root).unwrap().display().to_string();
                all.insert(inside, fs::read(&path).unwrap());
            }
        }
    }
    all
}

/// A text of a folder.
pub fn text(folder: &Folder, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap()
}

/// Makes a change on disk.
pub fn make(change: &FolderChange, root: &Path) {
    assert!(change.created.is_empty() && change.removed.is_empty());
    for file in &change.changed {
        assert_eq!(fs::read(root.join(&file.path)).unwrap(), file.before);
        fs::write(root.join(&file.path), &file.after).unwrap();
    }
    for (from, to) in &change.moved {
        fs::rename(root.join(from), root.join(to)).unwrap();
    }
}
