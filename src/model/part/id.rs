//! Ids: how documents, goals, pupils and classes are named and referred to.

use std::fmt;

use compact_str::CompactString;

use super::spelled::spelled;
use crate::words;
use crate::yaml::de::value::{FromText, SpellingError};

/// The name of a document, goal, pupil or class: letters, digits, `-`, `_` and `.`.
/// Shown as written; compared without regard to case and to how letters with accents are composed,
/// through [`Id::key`]. Most are short: those
/// are kept in place, since a school has very many.
#[derive(Debug, Clone, Default)]
pub struct Id(CompactString);

impl Id {
    /// An id from a text that may hold other characters: they become `-`. Used for file names.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let composed = words::composed(name);
        if composed.chars().all(allowed) {
            return Self(name.into());
        }
        let replaced = composed.chars().map(|c| if allowed(c) { c } else { '-' });
        Self(replaced.collect())
    }

    /// The id as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which ids are compared.
    #[must_use]
    pub fn key(&self) -> String {
        words::lower(&self.0).into_owned()
    }

    /// Whether nothing is there: only so for the filler of an id that could not be read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The length in bytes up to which an id is hashed without a copy on the heap.
const SHORT: usize = 64;

fn allowed(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.')
}

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        if self.0.is_ascii() && other.0.is_ascii() {
            return self.0.eq_ignore_ascii_case(&other.0);
        }
        self.key() == other.key()
    }
}

impl Eq for Id {}

impl std::hash::Hash for Id {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        let mut lower = [0; SHORT];
        match lower.get_mut(..self.0.len()) {
            // As the key would be hashed, without making it: ids are looked up all the time.
            Some(lower) if self.0.is_ascii() => {
                lower.copy_from_slice(self.0.as_bytes());
                lower.make_ascii_lowercase();
                state.write(lower);
                state.write_u8(0xff);
            }
            _ => {
                state.write(self.key().as_bytes());
                state.write_u8(0xff);
            }
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromText for Id {
    const EXPECTED: &'static str = "een id";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        if !text.is_empty() && words::composed(text).chars().all(allowed) {
            return Ok(Self(text.into()));
        }
        let message = format!("{} is geen id", words::quote(text));
        let is_id = |part: &&str| words::composed(part).chars().all(allowed);
        let several = words::several(text).filter(|parts| parts.iter().all(is_id));
        let joined = text.split_whitespace().collect::<Vec<_>>().join("-");
        let hint = match several {
            Some(parts) => format!("schrijf er meer als lijst: `[{}]`", parts.join(", ")),
            None if is_id(&joined.as_str()) && joined != text && !joined.is_empty() => {
                format!("schrijf zonder spaties: `{joined}`")
            }
            None => "een id bestaat uit letters, cijfers, `-`, `_` en `.`".to_owned(),
        };
        Err(SpellingError::new(message, hint))
    }

    fn filler() -> Self {
        Self::default()
    }
}

spelled!(Id = "id", Id);
