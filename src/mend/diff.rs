//! What changes in a file, as a unified diff.

use similar::TextDiff;

use super::MendedFile;

/// The change of a file as `git apply` takes it, with three lines around each change. `shown` is
/// the path as the person would type it.
#[must_use]
pub fn unified(file: &MendedFile, shown: &str) -> String {
    let before = String::from_utf8_lossy(&file.before);
    let after = String::from_utf8_lossy(&file.after);
    let diff = TextDiff::from_lines(before.as_ref(), after.as_ref());
    let (from, to) = (format!("a/{shown}"), format!("b/{shown}"));
    diff.unified_diff()
        .context_radius(3)
        .header(&from, &to)
        .to_string()
}
