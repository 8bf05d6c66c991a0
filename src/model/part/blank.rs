//! Texts that say nothing.

use super::Tekst;

/// Whether an optional text is absent, empty or only whitespace.
pub(crate) fn is_blank(text: Option<&Tekst>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

/// Whether each text of a list is empty or only whitespace; true for an empty list.
pub(crate) fn all_blank<'t>(texts: impl IntoIterator<Item = &'t Tekst>) -> bool {
    texts.into_iter().all(|text| text.trim().is_empty())
}
