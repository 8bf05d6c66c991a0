//! Levels in words.

use crate::model::part::Niveau;
use crate::words;

/// "havo en vwo"; absent where none is named.
pub(in crate::render) fn levels(levels: &[Niveau]) -> Option<String> {
    let names: Vec<&str> = levels.iter().map(|level| level.as_str()).collect();
    (!names.is_empty()).then(|| words::and(&names))
}
