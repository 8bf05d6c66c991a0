//! Paths into a document: how a rule names what it is about.

use std::borrow::Cow;
use std::fmt;

use compact_str::CompactString;
use smallvec::SmallVec;

/// One step of a [`Path`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Segment {
    /// The value of a key in a map.
    Key(Cow<'static, str>),
    /// An item of a list, counted from 0. On a value that is not a list, 0 is the value itself:
    /// a list of one may be written without brackets.
    Index(usize),
}

impl From<&'static str> for Segment {
    fn from(key: &'static str) -> Self {
        Self::Key(Cow::Borrowed(key))
    }
}

impl From<String> for Segment {
    fn from(key: String) -> Self {
        Self::Key(Cow::Owned(key))
    }
}

impl From<&CompactString> for Segment {
    fn from(key: &CompactString) -> Self {
        Self::Key(Cow::Owned(key.to_string()))
    }
}

impl From<usize> for Segment {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// The way from the top of a document to a value in it; made with [`path!`](crate::path). Rules make
/// many to look whether something is wrong there: short ones are kept in place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Path(SmallVec<[Segment; 4]>);

impl Path {
    /// The path of the whole document: without steps.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The steps from the root of the document, outermost first.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// This path with one more step.
    #[must_use]
    pub fn then(&self, segment: impl Into<Segment>) -> Self {
        let steps = self.0.iter().cloned();
        steps.chain([segment.into()]).collect()
    }

    /// This path with the steps of another behind it.
    #[must_use]
    pub fn join(&self, rest: &Self) -> Self {
        self.0.iter().chain(&rest.0).cloned().collect()
    }

    /// Whether this path is `other` or leads to something inside it.
    #[must_use]
    pub fn is_under(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }
}

impl FromIterator<Segment> for Path {
    fn from_iter<I: IntoIterator<Item = Segment>>(segments: I) -> Self {
        Self(segments.into_iter().collect())
    }
}

/// `paragrafen[1].titel`; the root is the empty text.
impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if position == 0 => f.write_str(key)?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// A [`Path`] from keys and indices: `path!["feedback", i, "datum"]`.
#[doc(hidden)]
#[macro_export]
macro_rules! path {
    ($($segment:expr),* $(,)?) => {
        [$($crate::internals::Segment::from($segment)),*]
            .into_iter()
            .collect::<$crate::internals::Path>()
    };
}
