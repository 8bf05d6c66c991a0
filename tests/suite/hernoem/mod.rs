//! `leerplan hernoem`: another id for a thing, in every document.

mod every_place;
mod examples;
mod format;
mod refusals;
mod support;
mod told;
#[cfg(target_os = "linux")]
mod undo;
