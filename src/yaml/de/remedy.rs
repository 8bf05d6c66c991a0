//! What to do where a value of another kind stands than the field takes.

use crate::yaml::number;
use crate::{typing, words};

/// How many fields a hint lists.
const SHOWN: usize = 6;

/// What stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found<'t> {
    Text(&'t str),
    List,
    Map,
}

/// What to do where `expected`, as a message calls it, was to stand, and something else does.
pub(super) fn remedy(expected: &str, found: Found<'_>) -> String {
    let fixed = match (expected, found) {
        ("een lijst", _) => "zet elk deel op een eigen regel, met een streepje ervoor",
        ("een groep velden", _) => "zet de velden onder elkaar, iets verder naar rechts",
        (_, Found::Map) => COLON_IN_TEXT,
        (_, Found::List) => "schrijf hier één tekst of getal, zonder blokhaken en streepjes",
        ("`ja` of `nee`", Found::Text(_)) => "kies een van de twee",
        ("een heel getal", Found::Text(text)) => {
            return words::number_list(text).map_or_else(
                || "schrijf alleen het getal, zonder woorden".to_owned(),
                |list| format!("schrijf er meer als lijst: `{list}`"),
            );
        }
        (_, Found::Text(text)) => {
            let point = text.replace(',', ".");
            if number::decimal(&point).is_some() {
                return format!("bedoel je `{point}`?");
            }
            "schrijf alleen het getal, zoals `2` of `2.5`"
        }
    };
    fixed.to_owned()
}

/// What to do where a colon in a text made a field of it.
pub(super) const COLON_IN_TEXT: &str =
    "staat er een dubbele punt in de tekst, zet de tekst dan tussen aanhalingstekens";

/// What to do where a comma in a text between braces began a field.
pub(super) const COMMA_IN_TEXT: &str =
    "hoort dit bij de tekst voor de komma, zet die tekst dan helemaal tussen aanhalingstekens";

/// What to do where a text stands instead of fields.
pub(super) fn as_fields(fields: &[&str]) -> String {
    let first = fields.first().copied().unwrap_or_default();
    let shape = format!("schrijf het als `{{{first}: ...}}`");
    if fields.len() < 2 || fields.len() > SHOWN {
        return shape;
    }
    let names: Vec<String> = fields.iter().map(|field| words::quote(field)).collect();
    format!("{shape}; de velden zijn {}", words::and(&names))
}

/// What to do where a word is none of those to choose from.
pub(super) fn choice(word: Option<&str>, variants: &[&str]) -> String {
    let text = word.unwrap_or_default();
    let parts = words::several(text).filter(|parts| parts.iter().all(|p| variants.contains(p)));
    if let Some(parts) = parts {
        return format!("schrijf er meer als lijst: `[{}]`", parts.join(", "));
    }
    let near = typing::suggestion(text, variants.iter().copied());
    near.unwrap_or_else(|| {
        let choices: Vec<String> = variants.iter().map(|v| words::quote(v)).collect();
        format!("kies uit {}", words::or(&choices))
    })
}
