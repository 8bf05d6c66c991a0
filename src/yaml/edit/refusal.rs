//! Why an edit is not made, and what a person can do instead.

use std::fmt;

/// An edit that is not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub reason: Reason,
    /// The lines that a person can put in the file, where the edit was about new ones.
    pub paste: Option<String>,
}

/// Why an edit is not made; in Dutch where it is shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Reason {
    /// A path leads nowhere, or a comment is not there.
    #[error("de plek is niet te vinden")]
    NotFound,
    /// The file cannot be read, with what the reader says.
    #[error("het bestand is niet te lezen: {0}")]
    Unread(String),
    /// The fields of another map belong to these.
    #[error("bij deze velden staat `<<`; andere programma's lezen dat als meer velden")]
    Merge,
    /// A name on the path stands twice in its map.
    #[error("het veld `{0}` staat er twee keer")]
    Twice(String),
    /// There is a field of that name.
    #[error("het veld `{0}` is er al")]
    Taken(String),
    #[error("hier staat geen lijst")]
    NotAList,
    #[error("hier staan geen velden")]
    NotAMap,
    /// A list has fewer items than the position asks for.
    #[error("de lijst heeft maar {length} delen, plek {at} is er niet")]
    Position {
        /// The position, from 0.
        at: usize,
        /// How many items there are.
        length: usize,
    },
    #[error("hier staat een lijst of groep velden")]
    NotAScalar,
    /// The scalar is a block.
    #[error("de tekst staat in een blok achter `|` of `>`")]
    Block,
    /// The scalar spans lines.
    #[error("de tekst staat over meer regels")]
    MoreLines,
    /// The scalar is empty or not literally in the file.
    #[error("hier staat niets, of iets dat ik niet zeker herken")]
    Unrecognised,
    /// The new text has a character that ends or breaks a line.
    #[error("de nieuwe tekst past niet op een regel")]
    NotOneLine,
    /// The new text is something else without quotes.
    #[error("deze tekst kan niet zonder aanhalingstekens")]
    NeedsQuotes,
    /// The quotes that stay cannot hold the new text.
    #[error("de nieuwe tekst past niet tussen deze aanhalingstekens")]
    QuotesTooWeak,
    /// The new text has a character that no file can hold.
    #[error("het teken U+{:04X} kan niet in een bestand staan", u32::from(*.0))]
    Character(char),
    /// A comment is no comment.
    #[error("commentaar begint met `#` en staat op één regel")]
    NotAComment,
    /// Two edits want the same bytes.
    #[error("dit raakt aan iets anders dat ook verandert")]
    Overlap,
    /// Another edit removes, moves or replaces this.
    #[error("deze plek verandert of verdwijnt ook door iets anders")]
    Clash,
    /// Something would move into itself.
    #[error("een deel kan niet naar binnen in zichzelf")]
    IntoItself,
    /// It is the top value of the file.
    #[error("dit is het hele bestand")]
    WholeFile,
    /// The file would have no value left.
    #[error("daarna zou er niets meer staan")]
    NothingLeft,
    /// A comment would have no place any more.
    #[error("er staat commentaar bij")]
    Commented,
    /// The file is written in a way that is only edited by people.
    #[error("dit is geschreven op een manier waar ik niet zeker van ben")]
    Unusual,
    /// The structure of TOML is not edited.
    #[error("in dit bestand voeg ik niets toe en haal ik niets weg")]
    Settings,
    /// The new text cannot be read.
    #[error("het bestand zou daarna niet meer te lezen zijn")]
    Unreadable,
    /// The new text says more or less than was meant.
    #[error("er zou meer veranderen dan dit alleen")]
    MoreChanges,
    /// A comment would be lost or moved.
    #[error("er zou commentaar verloren gaan of verhuizen")]
    LostComment,
    /// An independent reader would see other values.
    #[error("andere programma's zouden het bestand anders lezen")]
    SecondOpinion,
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self {
            reason,
            paste: None,
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.reason.fmt(f)
    }
}

impl std::error::Error for Refusal {}
