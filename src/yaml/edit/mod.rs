//! Edits of a file that leave all else as it is: comments, spaces, quotes, line breaks.
//!
//! An [`Edit`] says what is to change in the values; [`replacements`] says which bytes that takes;
//! [`apply`] makes the new text and holds it against the old one: the values have changed exactly
//! as meant, for this reader and for an independent one, and every comment is still there. What
//! cannot be done so is a [`Refusal`].

mod fix;
mod guard;
mod lines;
mod plan;
mod shape;
mod spell;

pub use fix::{Edit, Fix, Refusal, Replacement, Safety};

use super::tree::Tree;
use plan::Plan;

/// The stretches of a file that some edits replace, in order of place.
///
/// # Errors
/// Where an edit is about nothing, would touch more than it says, or overlaps with another.
pub fn replacements(tree: &Tree, edits: &[Edit]) -> Result<Vec<Replacement>, Refusal> {
    Plan::new(tree, edits).map(|plan| plan.replacements)
}

/// The text of a file after some edits: all of them, or a refusal.
///
/// # Errors
/// Where the edits cannot be made ([`replacements`]), or where the new text would not say exactly
/// what is meant.
pub fn apply(tree: &Tree, edits: &[Edit]) -> Result<String, Refusal> {
    let plan = Plan::new(tree, edits)?;
    let new = spliced(tree.text(), &plan.replacements);
    guard::check(tree, &plan.changes, &new)?;
    Ok(new)
}

/// A text with some stretches, in order of place, replaced.
fn spliced(text: &str, replacements: &[Replacement]) -> String {
    let mut new = String::with_capacity(text.len() + 64);
    let mut from = 0;
    for replacement in replacements {
        let (start, end) = replacement.range();
        new.push_str(text.get(from..start).unwrap_or_default());
        new.push_str(&replacement.text);
        from = end;
    }
    new.push_str(text.get(from..).unwrap_or_default());
    new
}
