//! What changes in a file, as a unified diff.

use std::fmt::Write;

use similar::TextDiff;

use super::outcome::MendedFile;

/// How many lines are shown around a change.
const AROUND: usize = 3;

/// The change of a file as `git apply` takes it, with three lines around each change. `shown` is
/// the path as the person would type it.
#[must_use]
pub fn unified(file: &MendedFile, shown: &str) -> String {
    let (from, to) = (format!("a/{shown}"), format!("b/{shown}"));
    let header = format!("--- {}\n+++ {}\n", name(&from), name(&to));
    header + &hunks(&file.before, &file.after)
}

/// The hunks of a diff, with three lines around each change.
pub(super) fn hunks(before: &[u8], after: &[u8]) -> String {
    let before = String::from_utf8_lossy(before);
    let after = String::from_utf8_lossy(after);
    let (old, new) = (lines(&before), lines(&after));
    let diff = TextDiff::from_slices(&old, &new);
    let mut text = String::new();
    for hunk in diff.unified_diff().context_radius(AROUND).iter_hunks() {
        let _ = writeln!(text, "{}", hunk.header());
        for change in hunk.iter_changes() {
            let line = change.value();
            let _ = write!(text, "{}{line}", change.tag());
            if !line.ends_with('\n') {
                text.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
    text
}

/// The lines of a text as git sees them: a carriage return alone ends none.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// A path as git writes it: between quotes where it has a character that would end it.
pub(super) fn name(path: &str) -> String {
    let special = |c: char| c.is_ascii_control() || matches!(c, '"' | '\\');
    if !path.contains(special) {
        return path.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in path.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if special(c) => {
                let _ = write!(quoted, "\\{:03o}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}
