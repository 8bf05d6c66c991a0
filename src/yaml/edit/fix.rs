//! What a fix is: for whom it is safe, and what it changes.

use super::op::Op;
use crate::words;
use crate::yaml::path::Path;

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
    pub edits: Vec<Op>,
}

impl Fix {
    /// A fix that changes spelling only.
    #[must_use]
    pub fn safe(description: impl Into<String>, edits: Vec<Op>) -> Self {
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
            edits: vec![Op::respell(path, text)],
        }
    }

    /// A fix that somebody should look at.
    #[must_use]
    pub fn review(description: impl Into<String>, edits: Vec<Op>) -> Self {
        Self {
            safety: Safety::Review,
            ..Self::safe(description, edits)
        }
    }
}
