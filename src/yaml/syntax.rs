//! What the parser says of broken YAML, in words for teachers.

use granit_parser::ErrorKind;

use super::fault::Fault;
use super::parse::MAX_DEPTH;
use super::place::{Point, Span};

/// The fault for a parser error at a point.
#[must_use]
pub fn fault(kind: &ErrorKind, at: Point) -> Fault {
    if matches!(kind, ErrorKind::RecursionLimitExceeded) {
        return too_deep(at);
    }
    let (message, hint) = explain(kind);
    Fault::unreadable(Span::at(at), message).with_hint(hint.to_owned())
}

/// The fault for lists and groups nested deeper than the limit.
#[must_use]
pub fn too_deep(at: Point) -> Fault {
    Fault::unreadable(
        Span::at(at),
        format!("lijsten en groepen zitten hier meer dan {MAX_DEPTH} lagen diep in elkaar"),
    )
    .with_hint("kijk of er haakjes te veel staan".to_owned())
}

fn explain(kind: &ErrorKind) -> (&'static str, &'static str) {
    use ErrorKind as E;
    match kind {
        E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar => (
            "een aanhalingsteken wordt niet gesloten",
            "zet aan het eind van de tekst hetzelfde aanhalingsteken als aan het begin",
        ),
        E::TabInIndentation
        | E::TabInBlockIndentation
        | E::TabNotAllowed
        | E::TabAtBlockScalarStart
        | E::TabInPlainScalar => (
            "er staat een tab waar spaties moeten staan",
            "vervang de tab door twee spaties",
        ),
        E::UnclosedFlowCollection { .. }
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping => (
            "een haakje `[` of `{` wordt niet gesloten",
            "zet aan het eind van de lijst of groep het haakje `]` of `}`",
        ),
        E::MisplacedFlowCollectionEnd | E::MismatchedFlowCollectionEnd { .. } => (
            "een haakje sluit zonder dat hetzelfde haakje is geopend",
            "kijk of bij elk `]` een `[` hoort en bij elk `}` een `{`",
        ),
        E::ExpectedFlowMappingSeparator | E::ExpectedFlowSequenceSeparator => (
            "tussen haakjes ontbreekt een komma of het haakje aan het eind",
            "zet komma's tussen de delen; staat er een komma of haakje in de tekst, zet die tekst dan tussen aanhalingstekens",
        ),
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => (
            "na het aanhalingsteken aan het eind staat nog tekst",
            "zet de hele tekst tussen aanhalingstekens; een `'` binnen enkele aanhalingstekens schrijf je dubbel",
        ),
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidUnicodeEscape => (
            "een `\\` tussen dubbele aanhalingstekens heeft hier een andere betekenis",
            "gebruik enkele aanhalingstekens om tekst met een `\\`",
        ),
        E::MappingValueNotAllowed | E::InvalidColonPlacement | E::InvalidSimpleKey => (
            "een dubbele punt staat op een plek waar die niet kan",
            "zet tekst met een dubbele punt tussen aanhalingstekens, en kijk of de regel goed inspringt",
        ),
        E::SimpleKeyExpected | E::ExpectedBlockMappingKey | E::MappingKeyNotAllowed => (
            "hier hoort een veld met een dubbele punt erachter",
            "schrijf `veld: waarde` en laat velden die bij elkaar horen even ver inspringen",
        ),
        E::CommentNotSeparated => (
            "voor een `#` ontbreekt een spatie",
            "zet een spatie voor het commentaar, of zet de tekst tussen aanhalingstekens",
        ),
        E::DirectiveDisallowed
        | E::ExpectedDocumentStart
        | E::MissingDocumentEndBeforeDirective => (
            "een regel die met `%` begint hoort niet in een document van leerplan",
            "haal de regel weg of zet de tekst tussen aanhalingstekens",
        ),
        E::UnexpectedCharacter { .. } | E::BomInsideDocument => (
            "een tekst kan niet met dit teken beginnen",
            "zet de tekst tussen aanhalingstekens",
        ),
        E::UnknownAnchor | E::MissingAnchorOrAliasName => (
            "een tekst kan niet met `*` of `&` beginnen",
            "zet de tekst tussen aanhalingstekens",
        ),
        _ => (
            "dit is geen goede YAML",
            "kijk naar de inspringing en de leestekens van deze regel en de regel erboven",
        ),
    }
}
