//! What a fix is: for whom it is safe, and what it changes.

use crate::words;
use crate::yaml::path::Path;
use crate::yaml::place::Span;

/// How sure it is that a fix is what the writer wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// It changes the spelling and not the meaning: `check --fix` does it.
    Safe,
    /// It is most likely right, but somebody should look: only `check --fix=alles` does it.
    Review,
}

impl Safety {
    /// The word of the command line and of reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "veilig",
            Self::Review => "alles",
        }
    }
}

/// How a finding can be mended: by whom it was found, who knows the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What to write, in Dutch: "schrijf `titel`". It is also what a person can paste.
    pub description: String,
    /// How sure it is.
    pub safety: Safety,
    /// What changes; all of it or nothing.
    pub edits: Vec<Edit>,
}

/// One change of the values or comments of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// The scalar at a path says something else; its quotes stay.
    Value {
        /// Where it is.
        path: Path,
        /// What it will say.
        text: String,
    },
    /// The scalar at a path becomes a number, without quotes.
    Number {
        /// Where it is.
        path: Path,
        /// The number as it is written.
        text: String,
    },
    /// The field at a path gets another name.
    Key {
        /// The path of what it names.
        path: Path,
        /// Its new name.
        name: String,
    },
    /// The comment at a place says something else.
    Comment {
        /// Where it stands, as in [`Comment`](crate::yaml::Comment).
        span: Span,
        /// The whole new comment, with its `#`.
        text: String,
    },
    /// The comment at a place goes, with its line where it has one of its own.
    DropComment {
        /// Where it stands.
        span: Span,
    },
    /// A line with a new item, right after an item of a list.
    InsertItem {
        /// The item that stands before it.
        after: Path,
        /// What it will say.
        text: String,
    },
    /// A line with a new field, right after a field.
    InsertField {
        /// The field that stands before it.
        after: Path,
        /// Its name.
        key: String,
        /// Its value.
        text: String,
    },
    /// The lines of an item or a field go.
    Remove {
        /// Which.
        path: Path,
    },
}

impl Fix {
    /// A fix that changes spelling only.
    #[must_use]
    pub fn safe(description: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self {
            description: description.into(),
            safety: Safety::Safe,
            edits,
        }
    }

    /// The fix that writes something else at a path.
    #[must_use]
    pub fn value(path: Path, text: impl Into<String>, safety: Safety) -> Self {
        let text = text.into();
        Self {
            description: format!("schrijf {}", words::quote(&text)),
            safety,
            edits: vec![Edit::Value { path, text }],
        }
    }

    /// A fix that somebody should look at.
    #[must_use]
    pub fn review(description: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self {
            safety: Safety::Review,
            ..Self::safe(description, edits)
        }
    }
}

/// A stretch of a file and what comes in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The stretch; empty where something is only put in.
    pub span: Span,
    /// What comes there.
    pub text: String,
}

impl Replacement {
    /// The bytes of the stretch.
    #[must_use]
    pub fn range(&self) -> (usize, usize) {
        let Span { start, end } = self.span;
        (start.offset as usize, end.offset as usize)
    }

    /// Whether two replacements touch the same bytes.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let ((start, end), (from, to)) = (self.range(), other.range());
        start < to && from < end || start == from
    }
}

/// Why an edit is not made, in Dutch: "de tekst staat over meer regels".
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Refusal(pub String);

impl Refusal {
    pub(super) fn new(reason: &str) -> Self {
        Self(reason.to_owned())
    }
}
