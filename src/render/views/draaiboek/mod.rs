//! A draaiboek: who does what when, what others say of it, and what was done.

mod blank;
mod open;
mod page;
mod tijdlijn;
mod view;

pub(in crate::render) use blank::blank;
