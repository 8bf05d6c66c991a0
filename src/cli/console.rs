//! Where a command writes: the report on stdout, notes and progress on stderr.

use std::io::{BufWriter, Stderr, Stdout};

use anstream::AutoStream;

use super::args::Color;

/// What stands before a message about a job that could not be done.
pub(super) const FAILURE: &str = "leerplan kan niet verder";
/// What stands before a note.
pub(super) const NOTE: &str = "let op";

/// The columns of a report where the width of the terminal is not known.
const WIDTH: usize = 120;

/// The two streams of a command; colours are taken out where they are not wanted.
pub(super) struct Console {
    /// For the report.
    pub(super) out: BufWriter<AutoStream<Stdout>>,
    /// For notes, progress and failures.
    pub(super) err: AutoStream<Stderr>,
}

impl Console {
    pub(super) fn new(color: Color) -> Self {
        let choice = match color {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        };
        Self {
            out: BufWriter::new(AutoStream::new(std::io::stdout(), choice)),
            err: AutoStream::new(std::io::stderr(), choice),
        }
    }

    /// The columns to fill: those of the terminal where it says so.
    pub(super) fn width() -> usize {
        let columns = std::env::var("COLUMNS").ok();
        columns
            .and_then(|columns| columns.parse().ok())
            .filter(|columns| *columns >= 40)
            .unwrap_or(WIDTH)
    }
}
