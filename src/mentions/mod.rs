//! Finding people in a text, however they are written: names in any order and with any accents, and ids;
//! in a page, its addresses and its drawings. Knows no school.
//!
//! A text is read into a [`Reading`], in which a [`JOINT`] stands wherever its layout may part a word or
//! join two. [`People`] are then looked for letter by letter.

mod decode;
mod forms;
mod letters;
mod people;
mod reading;
mod trie;

pub(crate) use people::{People, tells};
pub(crate) use reading::{JOINT, Reading};
