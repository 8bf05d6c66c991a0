//! How much of a file is read.

use super::fault::Fault;
use super::place::{Point, Span};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 1024 * 1024;

/// The deepest nesting of lists and maps that is read.
pub const MAX_DEPTH: usize = 64;

/// The most names and values that are read of one file: forty times as many as the longest that a
/// school has. What every rule does with each pair of them then still ends.
pub const MAX_NODES: usize = 50_000;

/// Refuses a text that is larger than any document.
///
/// # Errors
/// The fault that says so.
pub(super) fn fits(text: &str) -> Result<(), Box<Fault>> {
    if text.len() as u64 > MAX_BYTES {
        return Err(Box::new(too_large()));
    }
    Ok(())
}

/// The fault for a file that is larger than [`MAX_BYTES`].
#[must_use]
pub fn too_large() -> Fault {
    Fault::unreadable(Span::START, "dit bestand is groter dan 1 MiB")
        .with_hint("verdeel het over meer bestanden".to_owned())
}

/// The fault for more names and values than are read.
#[must_use]
pub fn too_many(at: Point) -> Fault {
    let thousands = MAX_NODES / 1000;
    Fault::unreadable(
        Span::at(at),
        format!("dit bestand heeft meer dan {thousands}.000 velden en waarden"),
    )
    .with_hint("verdeel het over meer bestanden".to_owned())
}

/// The fault for lists and groups nested deeper than the limit.
#[must_use]
pub fn too_deep(at: Point) -> Fault {
    Fault::unreadable(
        Span::at(at),
        format!("lijsten en groepen zitten hier meer dan {MAX_DEPTH} lagen diep in elkaar"),
    )
    .with_hint("kijk of er haakjes te veel staan".to_owned())
}
