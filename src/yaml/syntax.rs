//! What the parser says of broken YAML, in words for teachers.

use granit_parser::ErrorKind;

use super::fault::Fault;
use super::limits::too_deep;
use super::place::{Point, Span, advance};

/// The fault for a parser error at a point of a text.
#[must_use]
pub fn fault(kind: &ErrorKind, at: Point, text: &str) -> Fault {
    if matches!(kind, ErrorKind::RecursionLimitExceeded) {
        return too_deep(at);
    }
    let cause = cause(kind);
    let at = match cause {
        Cause::OpenQuote => opening_quote(text, at).unwrap_or(at),
        _ => at,
    };
    let (message, hint) = cause.words();
    Fault::unreadable(Span::at(at), message).with_hint(hint.to_owned())
}

/// Where the quotes that are not closed begin: the parser only knows where it gave up.
fn opening_quote(text: &str, gave_up: Point) -> Option<Point> {
    let before = text.get(..gave_up.offset as usize)?;
    let opens = |(at, _): &(usize, &str)| {
        let previous = before[..*at].chars().next_back();
        previous.is_none_or(|c| c.is_whitespace() || matches!(c, '[' | '{' | ',' | ':'))
    };
    let (at, _) = before.rmatch_indices(['"', '\'']).find(opens)?;
    Some(advance(Point::START, &before[..at]))
}

/// What a person did that the parser could not read.
#[derive(Debug, Clone, Copy)]
enum Cause {
    OpenQuote,
    Tab,
    OpenBracket,
    StrayBracket,
    NoComma,
    TextBehindQuote,
    Backslash,
    Colon,
    NoKey,
    NoSpaceBeforeHash,
    Percent,
    BadStart,
    Other,
}

fn cause(kind: &ErrorKind) -> Cause {
    use ErrorKind as E;
    match kind {
        E::UnclosedQuotedScalar
        | E::DocumentIndicatorInQuotedScalar
        | E::InvalidQuotedScalarIndent => Cause::OpenQuote,
        E::TabInIndentation
        | E::TabInBlockIndentation
        | E::TabNotAllowed
        | E::TabAtBlockScalarStart
        | E::TabInPlainScalar => Cause::Tab,
        E::UnclosedFlowCollection { .. }
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping => Cause::OpenBracket,
        E::MisplacedFlowCollectionEnd | E::MismatchedFlowCollectionEnd { .. } => {
            Cause::StrayBracket
        }
        E::ExpectedFlowMappingSeparator | E::ExpectedFlowSequenceSeparator => Cause::NoComma,
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => {
            Cause::TextBehindQuote
        }
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidUnicodeEscape => Cause::Backslash,
        E::MappingValueNotAllowed | E::InvalidColonPlacement | E::InvalidSimpleKey => Cause::Colon,
        E::SimpleKeyExpected | E::ExpectedBlockMappingKey | E::MappingKeyNotAllowed => Cause::NoKey,
        E::CommentNotSeparated => Cause::NoSpaceBeforeHash,
        E::DirectiveDisallowed
        | E::ExpectedDocumentStart
        | E::MissingDocumentEndBeforeDirective => Cause::Percent,
        E::UnexpectedCharacter { .. }
        | E::BomInsideDocument
        | E::UnknownAnchor
        | E::MissingAnchorOrAliasName => Cause::BadStart,
        _ => Cause::Other,
    }
}

impl Cause {
    /// What is wrong, and what to do.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::OpenQuote => (
                "een aanhalingsteken wordt niet gesloten",
                "zet aan het eind van de tekst hetzelfde aanhalingsteken als aan het begin",
            ),
            Self::Tab => (
                "er staat een tab waar spaties moeten staan",
                "vervang de tab door twee spaties",
            ),
            Self::OpenBracket => (
                "een haakje `[` of `{` wordt niet gesloten",
                "zet aan het eind van de lijst of groep het haakje `]` of `}`",
            ),
            Self::StrayBracket => (
                "een haakje sluit zonder dat hetzelfde haakje is geopend",
                "kijk of bij elk `]` een `[` hoort en bij elk `}` een `{`",
            ),
            Self::NoComma => (
                "tussen haakjes ontbreekt een komma of het haakje aan het eind",
                "zet komma's tussen de delen, en tekst met een komma of haakje tussen aanhalingstekens",
            ),
            Self::TextBehindQuote => (
                "na het aanhalingsteken aan het eind staat nog tekst",
                "zet de hele tekst tussen aanhalingstekens; een `'` binnen enkele aanhalingstekens schrijf je dubbel",
            ),
            Self::Backslash => (
                "een `\\` tussen dubbele aanhalingstekens heeft hier een andere betekenis",
                "gebruik enkele aanhalingstekens om tekst met een `\\`",
            ),
            Self::Colon => (
                "een dubbele punt staat op een plek waar die niet kan",
                "zet tekst met een dubbele punt tussen aanhalingstekens, en kijk of de regel goed inspringt",
            ),
            Self::NoKey => (
                "hier hoort een veld met een dubbele punt erachter",
                "schrijf `veld: waarde` en laat velden die bij elkaar horen even ver inspringen",
            ),
            Self::NoSpaceBeforeHash => (
                "voor een `#` ontbreekt een spatie",
                "zet een spatie voor het commentaar, of zet de tekst tussen aanhalingstekens",
            ),
            Self::Percent => (
                "een regel die met `%` begint hoort niet in een document van leerplan",
                "haal de regel weg of zet de tekst tussen aanhalingstekens",
            ),
            Self::BadStart => (
                "een tekst kan niet met dit teken beginnen",
                "zet de tekst tussen aanhalingstekens",
            ),
            Self::Other => (
                "dit is geen goede YAML",
                "kijk naar de inspringing en de leestekens van deze regel en de regel erboven",
            ),
        }
    }
}
