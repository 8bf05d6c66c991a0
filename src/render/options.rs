//! Options of rendering, and the page that it gives.

use chrono::NaiveDate;

use super::variant::Variant;

/// What kind of pages to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// HTML, for paper and screen.
    Html,
    /// Markdown, for reading in a repository.
    Markdown,
}

impl Format {
    /// The extension of its files, without a dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }
}

/// The options of rendering a school or a document.
#[derive(Debug, Clone, Copy)]
pub struct RenderOptions {
    /// Today: the version of pages whose document carries no date, and the week that the index
    /// points out.
    pub today: NaiveDate,
    /// Whether pages are HTML or Markdown.
    pub format: Format,
    /// Whether each HTML page holds its style and fonts itself, so that it can be mailed or moved;
    /// else they share one `stijl.css` in the output folder.
    pub self_contained: bool,
    /// How HTML pages differ from the usual.
    pub variant: Variant,
}

impl RenderOptions {
    /// The usual pages of a format, on a day; HTML pages share one style sheet.
    #[must_use]
    pub fn new(today: NaiveDate, format: Format) -> Self {
        Self {
            today,
            format,
            self_contained: false,
            variant: Variant::default(),
        }
    }
}

/// A file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its path from the output folder, with `/`: `planningen/na-3v-h1.html`,
    /// `klassen/3v1/2026-W39.html`.
    pub path: String,
    /// The contents of the file.
    pub contents: String,
}

/// The paper of a poster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Poster {
    /// For a desk or a door.
    A4,
    /// For a wall.
    A3,
}

impl Poster {
    /// The name in file names and styles: `a4` or `a3`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
        }
    }
}
