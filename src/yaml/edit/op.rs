//! What can be changed in a file, as data.

use crate::yaml::path::Path;
use crate::yaml::place::Span;

/// One change of the values or comments of a file. Every path is one of the file as it was read,
/// whatever the other operations of the same edit do: an index does not shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Op {
    /// The value at a path becomes another, of any kind.
    Set {
        path: Path,
        /// What it becomes.
        value: Value,
    },
    /// A field of a map gets a value: the one that it has is replaced, one that is missing comes
    /// where the format has it. An empty value becomes a map.
    Put {
        /// The map.
        path: Path,
        /// The name of the field.
        key: String,
        value: Value,
    },
    /// A list gets one more item at its end. An empty or missing value becomes a list, and so does
    /// a single text that stands for a list of one.
    Append {
        /// The list.
        path: Path,
        /// The item.
        value: Value,
    },
    /// A list gets an item before the one that stands at a position.
    Insert {
        /// The list.
        path: Path,
        /// The position; that behind the last item is its end.
        at: usize,
        /// The item.
        value: Value,
    },
    /// An item or a field goes. A list or map that loses the last of them becomes `[]` or `{}`.
    Remove {
        /// Which.
        path: Path,
        /// What becomes of its comments.
        comments: Comments,
    },
    /// An item or a field goes elsewhere in the same file, as it is written and with its comments.
    Move {
        /// Which.
        from: Path,
        /// Where to: a position in a list, as for [`Op::Insert`], or a field that a map lacks.
        to: Path,
    },
    /// A field gets another name and stays where it is.
    Rename {
        /// The path of its value.
        path: Path,
        name: String,
    },
    /// A scalar on one line gets another text in the same spelling. Refused where [`Op::Set`] would
    /// choose a new spelling.
    Respell {
        path: Path,
        text: String,
        /// What becomes of its quotes.
        quotes: Quotes,
    },
    /// A stretch of the file becomes another, whatever the reader makes of it: for text that is not
    /// read as it was meant, also in a file that cannot be read. No letter or digit comes or goes.
    Splice { span: Span, text: String },
    /// A comment gets another text or, without one, goes: with its line where it has one of its own.
    Comment {
        /// Where it stands, as in [`Comment`](crate::yaml::Comment).
        span: Span,
        /// The whole new comment, with its `#`.
        text: Option<String>,
    },
    /// A new comment on a line of its own, above the line that an item or field begins on.
    Annotate {
        /// The item or field.
        path: Path,
        /// The comment, with its `#`.
        text: String,
    },
}

impl Op {
    /// A scalar on one line that gets another text, its quotes kept.
    #[must_use]
    pub fn respell(path: Path, text: impl Into<String>) -> Self {
        let text = text.into();
        let quotes = Quotes::Keep;
        Self::Respell { path, text, quotes }
    }
}

/// What becomes of the comments of what is removed: those directly above it in the same column,
/// those in it and the one behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comments {
    /// They stay, those in it and behind it on lines of their own.
    Keep,
    /// They go with it.
    Drop,
    /// Nothing is removed where there are any.
    Refuse,
}

/// What becomes of the quotes of a scalar that is spelled anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quotes {
    /// They stay; without any, none come unless the text needs them.
    Keep,
    /// They go; a text that needs them is refused.
    Drop,
    /// Double quotes come around it.
    Double,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text for every reader: between quotes where it would be read as something else without.
    Text(String),
    /// A number, a word or nothing at all, as it is written: without quotes.
    Plain(String),
    List(Vec<Value>),
    /// Fields in the order in which they are to stand.
    Map(Vec<(String, Value)>),
}

impl Value {
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number or a word without quotes.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Plain(text.into())
    }

    /// Fields from names and values.
    #[must_use]
    pub fn map<K: Into<String>>(fields: impl IntoIterator<Item = (K, Self)>) -> Self {
        let named = fields.into_iter().map(|(key, value)| (key.into(), value));
        Self::Map(named.collect())
    }
}

/// The names of the fields of a map in the order of the format, by the path of the map; empty where
/// a map has names of the writer's own.
pub type Order<'o> = &'o dyn Fn(&Path) -> Vec<&'static str>;

/// The [`Order`] of a file whose format has none: a new field comes last.
#[must_use]
pub fn unordered(_: &Path) -> Vec<&'static str> {
    Vec::new()
}
