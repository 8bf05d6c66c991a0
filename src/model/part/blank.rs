//! Texts that say nothing.

use super::Tekst;

/// Whether an optional text is absent, empty or only whitespace.
pub(crate) fn is_blank(text: Option<&Tekst>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}
