//! The diff of a change of several files.

use std::collections::BTreeMap;

use super::diff::{hunks, name, unified};
use super::folder_change::FolderChange;
use super::outcome::MendedFile;

/// What a diff has in place of the path of a file that is not there.
const NOTHING: &str = "/dev/null";

/// The change of every file as `git apply` takes it, in order of path. `shown` gives a path as the person
/// would type it.
#[must_use]
pub fn unified_change(change: &FolderChange, shown: &dyn Fn(&str) -> String) -> String {
    let mut all: BTreeMap<&str, String> = BTreeMap::new();
    for (from, to) in &change.moved {
        all.insert(from, moved(&shown(from), &shown(to)));
    }
    for file in &change.changed {
        let path = &*file.path;
        if let Some(header) = all.get_mut(path) {
            let (from, to) = (shown(path), shown(change.new_path(path)));
            *header += &edited(&label("a/", &from), &label("b/", &to), file);
        } else {
            all.insert(path, unified(file, &shown(path)));
        }
    }
    for file in &change.created {
        let text = hunks(&[], file.contents.as_bytes());
        let to = label("b/", &shown(&file.path));
        all.insert(&file.path, format!("--- {NOTHING}\n+++ {to}\n{text}"));
    }
    for file in &change.removed {
        let from = label("a/", &shown(&file.path));
        all.insert(&file.path, edited(&from, NOTHING, file));
    }
    all.into_values().collect()
}

/// What git writes above the hunks of a file that gets another path.
fn moved(from: &str, to: &str) -> String {
    format!(
        "diff --git {} {}\nrename from {}\nrename to {}\n",
        label("a/", from),
        label("b/", to),
        name(from),
        name(to)
    )
}

fn edited(from: &str, to: &str, file: &MendedFile) -> String {
    if std::str::from_utf8(&file.before).is_err() {
        return format!("Binary files {from} and {to} differ\n");
    }
    let hunks = hunks(&file.before, &file.after);
    format!("--- {from}\n+++ {to}\n{hunks}")
}

fn label(side: &str, path: &str) -> String {
    name(&format!("{side}{path}"))
}
