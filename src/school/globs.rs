//! Globs over paths from the school folder, as `leerplan.toml` writes them.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// The set of some globs; what is no glob matches nothing. `archief/` and `archief` mean all that
/// is in the folder too.
#[must_use]
pub fn set<'a>(patterns: impl IntoIterator<Item = &'a String>) -> GlobSet {
    let mut builder = GlobSetBuilder::new();
    for pattern in patterns {
        let bare = pattern.trim_start_matches("./").trim_end_matches('/');
        for text in [bare.to_owned(), format!("{bare}/**")] {
            if let Ok(glob) = GlobBuilder::new(&text).literal_separator(true).build() {
                builder.add(glob);
            }
        }
    }
    builder.build().unwrap_or_default()
}
