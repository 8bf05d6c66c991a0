//! What to do where a value of another kind stands than the field takes.

use std::fmt;

use crate::yaml::number;
use crate::yaml::tree::Syntax;
use crate::{typing, words};

/// How many fields a hint lists.
const SHOWN: usize = 6;

/// What a type takes in a place where something else is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    List,
    Group,
    Integer,
    Decimal,
    YesOrNo,
    Text,
    /// A text with a spelling of its own, in the words of its type.
    Spelled(String),
}

/// As it stands in "hier hoort …".
impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::List => "een lijst",
            Self::Group => "een groep velden",
            Self::Integer => "een heel getal",
            Self::Decimal => "een getal (met een punt voor decimalen)",
            Self::YesOrNo => "`ja` of `nee`",
            Self::Text => "tekst",
            Self::Spelled(words) => words,
        })
    }
}

/// What is written in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written<'t> {
    Text(&'t str),
    List,
    Group,
}

/// What to do where something else is written under a key than the type takes.
pub(super) fn remedy(
    syntax: Syntax,
    key: Option<&str>,
    wanted: &Wanted,
    written: Written<'_>,
) -> String {
    let key = key.filter(|_| syntax == Syntax::Toml);
    let in_settings = key.and_then(|key| in_settings(key, wanted, written));
    in_settings.unwrap_or_else(|| in_document(wanted, written))
}

/// The same where settings are written in another way than documents.
fn in_settings(key: &str, wanted: &Wanted, written: Written<'_>) -> Option<String> {
    let block = |brackets: &str| words::quote(brackets);
    match (wanted, written) {
        (Wanted::List, _) => Some(format!(
            "schrijf {}, met dubbele haken, en de velden daaronder",
            block(&format!("[[{key}]]"))
        )),
        (Wanted::Group, _) => Some(format!(
            "schrijf {}, met enkele haken, en de velden daaronder",
            block(&format!("[{key}]"))
        )),
        (_, Written::Group | Written::List) => Some(format!(
            "schrijf hier één tekst of getal: {}",
            block(&format!("{key} = …"))
        )),
        _ => None,
    }
}

fn in_document(wanted: &Wanted, written: Written<'_>) -> String {
    match (wanted, written) {
        (Wanted::List, _) => "zet elk deel op een eigen regel, met een streepje ervoor".to_owned(),
        (Wanted::Group, _) => "zet de velden onder elkaar, iets verder naar rechts".to_owned(),
        (_, Written::Group) => COLON_IN_TEXT.to_owned(),
        (_, Written::List) => {
            "schrijf hier één tekst of getal, zonder blokhaken en streepjes".to_owned()
        }
        (Wanted::YesOrNo, Written::Text(_)) => "kies een van de twee".to_owned(),
        (Wanted::Integer, Written::Text(text)) => words::number_list(text).map_or_else(
            || "schrijf alleen het getal, zonder woorden".to_owned(),
            |list| format!("schrijf er meer als lijst: `{list}`"),
        ),
        (_, Written::Text(text)) => {
            let point = text.replace(',', ".");
            if number::decimal(&point).is_some() {
                format!("bedoel je `{point}`?")
            } else {
                "schrijf alleen het getal, zoals `2` of `2.5`".to_owned()
            }
        }
    }
}

/// What to do where a colon in a text made a field of it.
pub(super) const COLON_IN_TEXT: &str =
    "staat er een dubbele punt in de tekst, zet de tekst dan tussen aanhalingstekens";

/// What to do where a comma in a text between braces began a field.
pub(super) const COMMA_IN_TEXT: &str =
    "hoort dit bij de tekst voor de komma, zet die tekst dan helemaal tussen aanhalingstekens";

/// What to do under a key where something else stands than fields.
pub(super) fn as_fields(syntax: Syntax, key: Option<&str>, fields: &[&str]) -> String {
    if let (Syntax::Toml, Some(key)) = (syntax, key) {
        let block = words::quote(&format!("[{key}]"));
        return format!("schrijf {block}, met enkele haken, en de velden daaronder");
    }
    let first = fields.first().copied().unwrap_or_default();
    let shape = format!("schrijf het als `{{{first}: ...}}`");
    if fields.len() < 2 || fields.len() > SHOWN {
        return shape;
    }
    let names: Vec<String> = fields.iter().map(|field| words::quote(field)).collect();
    format!("{shape}; de velden zijn {}", words::and(&names))
}

/// How a field is written that has a value still to come.
pub(super) fn unfilled(syntax: Syntax, name: &str) -> String {
    match syntax {
        Syntax::Yaml => format!("`{name}:`"),
        Syntax::Toml => format!("`{name} =`"),
    }
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
