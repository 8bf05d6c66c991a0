//! The streams of a command: the report on stdout, notes and progress on stderr.

mod guard;
mod pipe;
mod prose;

use std::io::{self, BufWriter, IsTerminal, Stderr, Stdout, Write};

use anstream::AutoStream;

use super::args::Color;
use guard::Guard;
pub(super) use pipe::Pipe;
use prose::Prose;

/// The prefix of a failure.
pub(super) const FAILURE: &str = "leerplan kan niet verder";
/// The prefix of a note.
pub(super) const NOTE: &str = "let op";

/// The columns of a report where the terminal has no known width.
const WIDTH: usize = 120;
/// The fewest columns that text is wrapped to.
const MIN_WIDTH: usize = 40;

/// Stdout: buffered, without control characters, with colours only where they are allowed.
pub(super) type Out = BufWriter<Guard<Pipe<AutoStream<Stdout>>>>;

/// Both streams of a command, without control characters and, as `--color` says, without colours.
pub(super) struct Console {
    color: Color,
    pub(super) out: Out,
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
            color,
            out: BufWriter::new(Guard::new(Pipe::new(AutoStream::new(io::stdout(), choice)))),
            err: Guard::new(Pipe::new(AutoStream::new(io::stderr(), choice))),
        }
    }

    /// Stderr before the command line has been parsed.
    pub(super) fn stderr() -> Guard<AutoStream<Stderr>> {
        Guard::new(AutoStream::auto(io::stderr()))
    }

    /// Whether reports in files have colours: no file is a terminal, so only where they are asked for.
    pub(super) fn are_files_coloured(&self) -> bool {
        self.color == Color::Always
    }

    /// Lets colours pass from here on; the texts that follow must be free of control characters.
    pub(super) fn allow_styles(&mut self) {
        self.out.get_mut().allow_styles();
    }

    /// Writes the bytes of a file; only at a terminal control characters are replaced.
    ///
    /// # Errors
    /// Those of stdout.
    pub(super) fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.flush()?;
        if io::stdout().is_terminal() {
            self.out.write_all(bytes)?;
        } else {
            // `self.out` would strip escape sequences, and a file must keep them.
            let mut file = Pipe::new(io::stdout());
            file.write_all(bytes)?;
            file.flush()?;
        }
        self.out.flush()
    }

    /// A stream for prose: lines are wrapped between words where the terminal is narrow.
    pub(super) fn prose(&mut self) -> Prose<'_, Out> {
        let width = io::stdout().is_terminal().then(Self::width);
        Prose::new(&mut self.out, width)
    }

    /// The columns to fill: those of the variable `COLUMNS`, else those of the terminal.
    pub(super) fn width() -> usize {
        let named = std::env::var("COLUMNS").ok();
        let named = named.and_then(|columns| columns.parse().ok());
        let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        let columns = named.or_else(terminal).filter(|columns| *columns > 0);
        columns.map_or(WIDTH, |columns: usize| columns.max(MIN_WIDTH))
    }
}
