//! Edits of a file that leave all else as it is: comments, spaces, quotes, line breaks.
//!
//! An [`Op`] says what is to change in the values or comments; [`replacements`] says which bytes
//! that takes; [`apply()`] makes the new text and holds it against the old one: the values have
//! changed exactly as meant, for this reader and for an independent one, and every comment is still
//! there. What cannot be done so is a [`Refusal`].
//!
//! Operations are first gathered per place (`draft`), so that those at one place are made together
//! and those that clash are refused; then each place becomes pieces of text in the style of its
//! neighbours (`emit`).

mod apply;
mod block;
mod draft;
mod emit;
mod entry;
mod expected;
mod find;
mod fix;
mod flow;
mod gather;
mod guard;
mod moved;
mod op;
mod pieces;
mod refusal;
mod replacement;
mod respell;
mod set;
mod shape;
mod similar;
mod spell;
mod splice;
mod wide;
mod write;

pub use apply::{Edited, apply, apply_to_bytes, document, replacements};
pub use fix::{Fix, Safety};
pub use guard::is_agreed;
pub use op::{Comments, Op, Order, Quotes, Value, unordered};
pub use refusal::{Reason, Refusal};
pub use replacement::{Replacement, replace, replace_bytes};
