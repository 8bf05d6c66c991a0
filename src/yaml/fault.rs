//! What the reader found wrong with the shape of a file.

use super::edit::Fix;
use super::path::Path;
use super::place::Span;

/// The kinds of structural fault; each is one rule of the group `bestand`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaultKind {
    /// The file is no readable YAML or TOML within the limits.
    Unreadable,
    /// `soort` is missing or unknown.
    UnknownSoort,
    /// A key that the format does not know.
    UnknownKey,
    /// A required key is missing or empty.
    Missing,
    /// A value has the wrong type or is not one of the words, dates or numbers asked for.
    WrongValue,
    /// A key stands twice in one map.
    DuplicateKey,
    /// The rest of a text is a comment, because of a `#` in it.
    CutOff,
    /// A line that was to be an item or a field is read as a part of the text above it.
    Swallowed,
    /// Quotation marks of a word processor, which are a part of the text.
    TypographicQuotes,
    /// A sign that nobody sees, in a place where it matters.
    HiddenSign,
    /// A merge of git that is not finished.
    OpenMerge,
}

/// One structural fault, with the place where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What kind of fault it is.
    pub kind: FaultKind,
    /// The path of the value at fault: findings of rules at or under it are not to be trusted.
    pub path: Path,
    /// The stretch of the file that is at fault, which may be a key.
    pub span: Span,
    /// What is wrong, in Dutch, one line.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// How it can be mended, where that is known.
    pub fix: Option<Fix>,
    /// Another place that explains it, with a label ("eerste keer hier").
    pub related: Option<(Span, String)>,
}

impl Fault {
    /// A fault without hint or second place.
    #[must_use]
    pub fn new(kind: FaultKind, path: Path, span: Span, message: impl Into<String>) -> Self {
        Self {
            kind,
            path,
            span,
            message: message.into(),
            hint: None,
            fix: None,
            related: None,
        }
    }

    /// The same fault with a hint.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<Option<String>>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The same fault with a way to mend it.
    #[must_use]
    pub fn with_fix(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fix = fix.into();
        self
    }

    /// A file that cannot be read, with where and why.
    #[must_use]
    pub fn unreadable(span: Span, message: impl Into<String>) -> Self {
        Self::new(FaultKind::Unreadable, Path::root(), span, message)
    }
}
