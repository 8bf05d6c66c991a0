//! Why a check looked at no document at all: then nothing is in order, for nothing was asked.

use std::collections::HashSet;

use crate::school::School;
use crate::words;

/// Why no document was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Nothing {
    /// The school has no documents.
    NoDocuments,
    /// What there is could not be read.
    Unread,
    /// The settings leave aside all of these: their number.
    LeftAside(usize),
    /// Nothing that was asked for changed.
    NoChange,
    /// Only settings were asked for.
    OnlySettings,
}

impl Nothing {
    /// Why a check of these files (all where absent) looks at no document; `None` where it looks at some.
    #[must_use]
    pub fn of(school: &School, files: Option<&HashSet<String>>) -> Option<Self> {
        let wanted = |path: &String| files.is_none_or(|files| files.contains(path));
        let mut left_aside = 0;
        for (_, document) in school.all_documents() {
            if wanted(&document.path) {
                if !document.is_ignored {
                    return None;
                }
                left_aside += 1;
            }
        }
        Some(match files {
            _ if left_aside > 0 => Self::LeftAside(left_aside),
            None if !school.unreadable.is_empty() => Self::Unread,
            None => Self::NoDocuments,
            Some(files) if files.is_empty() => Self::NoChange,
            Some(_) => Self::OnlySettings,
        })
    }

    /// The sentence for people.
    #[must_use]
    pub fn in_words(self) -> String {
        let why = match self {
            Self::NoDocuments => "in deze schoolmap staan nog geen documenten".to_owned(),
            Self::Unread => "ik kon niet lezen wat er staat".to_owned(),
            Self::LeftAside(number) => {
                let documents = words::count(number, words::DOCUMENT);
                format!("`negeer` in `leerplan.toml` laat hier {documents} weg")
            }
            Self::NoChange => "er is niets veranderd aan documenten".to_owned(),
            Self::OnlySettings => {
                return "geen documenten bekeken, alleen instellingen".to_owned();
            }
        };
        format!("niets bekeken: {why}")
    }
}
