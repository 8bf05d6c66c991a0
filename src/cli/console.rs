//! Where a command writes: the report on stdout, notes and progress on stderr.

mod guard;
mod pipe;
mod prose;

use std::io::{self, BufWriter, IsTerminal, Stderr, Stdout, Write};

use anstream::AutoStream;

use super::args::Color;
use guard::Guard;
pub(super) use pipe::Pipe;
use prose::Prose;

/// What stands before a message about a job that could not be done.
pub(super) const FAILURE: &str = "leerplan kan niet verder";
/// What stands before a note.
pub(super) const NOTE: &str = "let op";

/// The columns of a report where the width of the terminal is not known.
const WIDTH: usize = 120;
/// The fewest columns that text is fitted in.
const NARROWEST: usize = 40;

/// Stdout: buffered, without control characters, colours only where they are wanted.
pub(super) type Out = BufWriter<Guard<Pipe<AutoStream<Stdout>>>>;

/// The two streams of a command; colours are taken out where they are not wanted, and so is all
/// else that steers a terminal.
pub(super) struct Console {
    /// For the report.
    pub(super) out: Out,
    /// For notes, progress and failures.
    pub(super) err: Guard<Pipe<AutoStream<Stderr>>>,
}

impl Console {
    pub(super) fn new(color: Color) -> Self {
        let choice = match color {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        };
        Self {
            out: BufWriter::new(Guard::new(Pipe::new(AutoStream::new(io::stdout(), choice)))),
            err: Guard::new(Pipe::new(AutoStream::new(io::stderr(), choice))),
        }
    }

    /// Stderr for who has no command line to go by yet.
    pub(super) fn stderr() -> Guard<AutoStream<Stderr>> {
        Guard::new(AutoStream::auto(io::stderr()))
    }

    /// Lets the colours of a report pass; the texts in it must be without control characters.
    pub(super) fn allow_styles(&mut self) {
        self.out.get_mut().allow_styles();
    }

    /// Writes a file: byte for byte, but at a terminal without control characters.
    ///
    /// # Errors
    /// Those of stdout.
    pub(super) fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.flush()?;
        if io::stdout().is_terminal() {
            self.out.write_all(bytes)?;
        } else {
            // The stream takes escape sequences out of what goes to no terminal; a file keeps them.
            let mut file = Pipe::new(io::stdout());
            file.write_all(bytes)?;
            file.flush()?;
        }
        self.out.flush()
    }

    /// For text that people read: lines are broken between words where the terminal is narrow.
    pub(super) fn prose(&mut self) -> Prose<'_, Out> {
        let width = io::stdout().is_terminal().then(Self::width);
        Prose::new(&mut self.out, width)
    }

    /// The columns to fill: those that `COLUMNS` names, else those of the terminal.
    pub(super) fn width() -> usize {
        let named = std::env::var("COLUMNS").ok();
        let named = named.and_then(|columns| columns.parse().ok());
        let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        let columns = named.or_else(terminal).filter(|columns| *columns > 0);
        columns.map_or(WIDTH, |columns: usize| columns.max(NARROWEST))
    }
}
