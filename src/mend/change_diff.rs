//! The diff of a change of several files.

use std::collections::BTreeMap;

use super::diff::{hunks, name};
use super::folder_change::FolderChange;
use super::outcome::MendedFile;

/// What a diff has in place of the path of a file that is not there.
const NOTHING: &str = "/dev/null";

/// The change of every file as `git apply` takes it, in order of path. `shown` gives a path as the person
/// would type it.
#[must_use]
pub fn unified_change(change: &FolderChange, shown: &dyn Fn(&str) -> String) -> String {
    let mut all: BTreeMap<&str, String> = BTreeMap::new();
    // Behind a file that only gets another path, git knows where the next begins by such a line alone.
    let has_heads = !change.moved.is_empty();
    let head = |from: &str, to: &str, more: &str| {
        let (from, to) = (label("a/", from), label("b/", to));
        has_heads.then(|| format!("diff --git {from} {to}\n{more}"))
    };
    for (from, to) in &change.moved {
        let (old, new) = (shown(from), shown(to));
        let more = format!("rename from {}\nrename to {}\n", name(&old), name(&new));
        all.insert(from, head(&old, &new, &more).unwrap_or_default());
    }
    for file in &change.changed {
        let (old, new) = (shown(&file.path), shown(change.new_path(&file.path)));
        let entry = all.entry(&file.path);
        let text = entry.or_insert_with(|| head(&old, &new, "").unwrap_or_default());
        *text += &edited(&label("a/", &old), &label("b/", &new), file);
    }
    for file in &change.created {
        let (path, hunks) = (shown(&file.path), hunks(&[], file.contents.as_bytes()));
        let head = head(&path, &path, "new file mode 100644\n").unwrap_or_default();
        let to = label("b/", &path);
        all.insert(
            &file.path,
            format!("{head}--- {NOTHING}\n+++ {to}\n{hunks}"),
        );
    }
    for file in &change.removed {
        let path = shown(&file.path);
        let head = head(&path, &path, "deleted file mode 100644\n").unwrap_or_default();
        all.insert(
            &file.path,
            head + &edited(&label("a/", &path), NOTHING, file),
        );
    }
    all.into_values().collect()
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
