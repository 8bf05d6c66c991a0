//! The actions of a draaiboek.

use crate::model::draaiboek::Actie;

/// The name of an action in messages: `wat`, or else its number in the list.
pub(crate) fn action_name(at: usize, action: &Actie) -> String {
    match action.wat.as_deref().map(str::trim) {
        Some(what) if !what.is_empty() => what.to_owned(),
        _ => (at + 1).to_string(),
    }
}
