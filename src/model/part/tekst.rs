//! Texts as documents hold them.

/// A text of a document. Most are short: those are kept in place, since a school has very many.
pub type Tekst = compact_str::CompactString;
