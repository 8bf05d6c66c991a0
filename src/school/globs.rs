//! Globs over paths from the school folder, as `leerplan.toml` writes them.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use crate::words;

/// Globs of which a path is one; how letters with accents are composed makes no difference.
#[derive(Debug, Clone, Default)]
pub struct Globs(GlobSet);

impl Globs {
    /// Whether one of them means a path from the school folder.
    #[must_use]
    pub fn is_match(&self, path: &str) -> bool {
        self.0.is_match(&*words::composed(path))
    }
}

/// The set of some globs; what is no glob matches nothing. `archief/` and `archief` mean all that
/// is in the folder too.
#[must_use]
pub fn set<'a>(patterns: impl IntoIterator<Item = &'a String>) -> Globs {
    let mut builder = GlobSetBuilder::new();
    for pattern in patterns {
        let pattern = words::composed(pattern);
        let bare = pattern.trim_start_matches("./").trim_end_matches('/');
        for text in [bare.to_owned(), format!("{bare}/**")] {
            if let Ok(glob) = GlobBuilder::new(&text).literal_separator(true).build() {
                builder.add(glob);
            }
        }
    }
    Globs(builder.build().unwrap_or_default())
}
