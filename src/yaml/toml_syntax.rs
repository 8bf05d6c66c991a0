//! What the parser says of broken TOML, in words for people who never heard of TOML.

use std::ops::Range;

use super::fault::Fault;
use super::lines::Lines;
use super::number;
use crate::words;

/// The fault for an error of the parser of TOML in a text.
pub(super) fn fault(error: &toml::de::Error, text: &str, lines: &Lines) -> Fault {
    let at = error.span().unwrap_or(0..0);
    let message = error.message();
    let what = message.split(", expected").next().unwrap_or_default();
    let asks_characters = message.contains("characters");
    let cause = cause(what, asks_characters);
    let place = Place::new(text, at.clone());
    let (message, hint) = cause.words(&place);
    // Behind a name, the parser skips spaces and a colon.
    let at = match cause {
        Cause::NoEquals => at.start - place.before.len() + place.first_name().len()..at.end,
        _ => at,
    };
    Fault::unreadable(lines.span(text, at), message).with_hint(hint)
}

/// What a person did that the parser could not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// A value that is neither a number nor a date nor in quotes, or none at all.
    Value,
    NoEquals,
    BehindValue,
    Twice,
    Date,
    Number,
    OpenQuote,
    Backslash,
    HiddenCharacter,
    Block,
    List,
    Group,
    Name,
    TooDeep,
    NotAGroup,
    Other,
}

/// The cause behind the parser's description of what is wrong.
fn cause(what: &str, asks_characters: bool) -> Cause {
    match what {
        "string values must be quoted"
        | "missing value"
        | "missing value for key"
        | "invalid value"
        | "missing opening quote" => Cause::Value,
        "key with no value" => Cause::NoEquals,
        "unexpected key or value" | "unexpected content" => Cause::BehindValue,
        "duplicate key" => Cause::Twice,
        "invalid basic string"
        | "invalid literal string"
        | "invalid multi-line basic string"
        | "invalid multi-line literal string"
            if !asks_characters =>
        {
            Cause::OpenQuote
        }
        "missing escaped value" | "too few unicode value digits" => Cause::Backslash,
        "carriage return must be followed by newline"
        | "invalid comment character"
        | "missing comment start"
        | "unexpected content between comment and newline" => Cause::HiddenCharacter,
        "invalid table" | "unclosed table" | "unclosed array table" | "missing table open" => {
            Cause::Block
        }
        "cannot recurse further; max recursion depth met" | "recursion limit" => Cause::TooDeep,
        "invalid key"
        | "invalid unquoted key"
        | "unquoted keys cannot be empty"
        | "invalid key-value pair"
        | "extra `=`" => Cause::Name,
        _ if asks_characters => Cause::HiddenCharacter,
        _ => by_word(what),
    }
}

/// The cause behind a description that has many forms.
fn by_word(what: &str) -> Cause {
    const NUMBERS: [&str; 10] = [
        "integer", "float", "radix", "sign", "zero", "mantissa", "fraction", "exponent", "digit",
        "numeric",
    ];
    const GROUPS: [&str; 2] = ["inline table", "key-value pairs"];
    let any = |words: &[&str]| words.iter().any(|word| what.contains(word));
    if any(&["date", "time", "offset"]) {
        Cause::Date
    } else if any(&["with a dotted key"]) {
        Cause::NotAGroup
    } else if any(&GROUPS) {
        Cause::Group
    } else if any(&NUMBERS) {
        Cause::Number
    } else if any(&["array"]) {
        Cause::List
    } else if any(&["key"]) {
        Cause::Name
    } else {
        Cause::Other
    }
}

/// Where the parser stopped, with what stands around it on its line.
struct Place<'t> {
    /// What the parser points at.
    here: &'t str,
    /// The line before it.
    before: &'t str,
    /// The rest of the line, without a comment.
    rest: &'t str,
}

impl<'t> Place<'t> {
    fn new(text: &'t str, at: Range<usize>) -> Self {
        let start = text.get(..at.start).map_or(0, |before| {
            before.rfind(['\n', '\r']).map_or(0, |end| end + 1)
        });
        let tail = text.get(at.start..).unwrap_or_default();
        let rest = tail.lines().next().unwrap_or_default();
        let rest = rest.split(" #").next().unwrap_or_default();
        Self {
            here: text.get(at.clone()).unwrap_or_default().trim(),
            before: text.get(start..at.start).unwrap_or_default(),
            rest: rest.trim(),
        }
    }

    /// The value that stands here, as it was written on the line.
    fn value(&self) -> &'t str {
        if self.rest.is_empty() {
            self.here
        } else {
            self.rest
        }
    }

    /// The name before the sign where the parser stopped.
    fn name(&self) -> &'t str {
        let name = self.before.split('=').next().unwrap_or_default();
        let name = name.rsplit(['{', ',', '[']).next().unwrap_or_default();
        name.trim()
    }

    /// The first word of the line.
    fn first_name(&self) -> &'t str {
        let name = self.before.split([':', ' ', '\t']).next();
        name.unwrap_or_default()
    }

    /// Everything behind the equals sign of the line.
    fn whole_value(&self) -> String {
        let before = self.before.rsplit('=').next().unwrap_or_default();
        format!("{}{}", before.trim_start(), self.rest)
    }

    /// The name between the brackets of a block.
    fn block(&self) -> &'t str {
        let all = if self.before.trim().is_empty() {
            self.rest
        } else {
            self.before
        };
        all.trim_matches(|c: char| c == '[' || c == ']' || c.is_whitespace())
    }
}

impl Cause {
    /// What is wrong, and what to do.
    fn words(self, place: &Place<'_>) -> (String, String) {
        match self {
            Self::Value => value(place),
            Self::NoEquals => no_equals(place),
            Self::BehindValue => behind_value(place),
            Self::Date => date(place),
            Self::Number => number(place),
            Self::Twice => said(
                format!("{} staat er twee keer", words::quote(place.here)),
                "houd een van de twee",
            ),
            Self::OpenQuote => said(
                "een aanhalingsteken wordt niet gesloten",
                "zet aan het eind van de tekst hetzelfde aanhalingsteken als aan het begin",
            ),
            Self::Backslash => said(
                "achter een `\\` staat een teken dat daar niet kan",
                "schrijf mappen met `/`, of zet de tekst tussen enkele aanhalingstekens (`'…'`)",
            ),
            Self::HiddenCharacter => said(
                "hier staat een teken dat je niet ziet",
                "haal de regel weg en typ hem opnieuw",
            ),
            Self::Block => block(place),
            Self::List => said(
                "een lijst tussen blokhaken klopt niet",
                "schrijf `[\"een\", \"twee\"]`, met een komma tussen de delen",
            ),
            Self::Group => said(
                "een groep tussen accolades klopt niet",
                "schrijf `{naam = \"een\", andere = \"twee\"}`, met een komma tussen de velden",
            ),
            Self::Name => said(
                "hier hoort de naam van een instelling",
                "schrijf `naam = waarde`; een naam heeft alleen letters, cijfers, `-` en `_`",
            ),
            Self::TooDeep => said(
                "lijsten en groepen zitten hier te diep in elkaar",
                "kijk of er haakjes te veel staan",
            ),
            Self::NotAGroup => said(
                format!(
                    "{} heeft al een waarde, en kan geen groep zijn",
                    words::quote(place.here)
                ),
                "haal een van de twee weg",
            ),
            Self::Other => said(
                "deze regel is niet te lezen",
                "schrijf `naam = waarde`, met tekst tussen aanhalingstekens",
            ),
        }
    }
}

fn said(message: impl Into<String>, hint: impl Into<String>) -> (String, String) {
    (message.into(), hint.into())
}

/// Quotation marks of a word processor.
const TYPOGRAPHIC: [char; 8] = ['“', '”', '„', '‟', '‘', '’', '«', '»'];

fn value(place: &Place<'_>) -> (String, String) {
    let value = place.value();
    if value.is_empty() {
        let name = place.name();
        return said(
            format!("achter {} staat niets", words::quote(&format!("{name} ="))),
            "schrijf de waarde erachter, of haal de regel weg",
        );
    }
    let bare = value.trim_matches(|c| TYPOGRAPHIC.contains(&c) || c == '"' || c == '\'');
    let quoted = words::quote(&format!("\"{bare}\""));
    if value.starts_with(TYPOGRAPHIC) {
        return said(
            format!(
                "de aanhalingstekens van {} zijn die van een tekstverwerker",
                words::quote(value)
            ),
            format!("schrijf {quoted}, met gewone aanhalingstekens"),
        );
    }
    said(
        format!("{} staat niet tussen aanhalingstekens", words::quote(value)),
        format!("schrijf {quoted}"),
    )
}

fn no_equals(place: &Place<'_>) -> (String, String) {
    let line = format!("{}{}", place.before, place.rest);
    let name = place.first_name();
    let hint = format!("schrijf {}", words::quote(&format!("{name} = …")));
    if line.contains(':') {
        return said(
            format!(
                "achter {} staat een dubbele punt waar `=` hoort",
                words::quote(name)
            ),
            hint,
        );
    }
    said(format!("achter {} ontbreekt `=`", words::quote(name)), hint)
}

fn behind_value(place: &Place<'_>) -> (String, String) {
    let amount = place.whole_value();
    if let Some(point) = number::with_point(&amount) {
        return said(
            format!(
                "{} heeft een komma waar een punt hoort",
                words::quote(&amount)
            ),
            format!("schrijf {}", words::quote(&point)),
        );
    }
    said(
        format!(
            "achter de waarde staat nog iets: {}",
            words::quote(place.value())
        ),
        "zet elke instelling op een eigen regel; tekst staat helemaal tussen aanhalingstekens",
    )
}

/// A value that begins as a date: a date in another order, a school year, or a day that is not there.
fn date(place: &Place<'_>) -> (String, String) {
    let value = place.value();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = value.split('-').collect();
    match parts.as_slice() {
        [first, second] if first.len() == 4 && second.len() == 4 => said(
            format!("{} staat niet tussen aanhalingstekens", words::quote(value)),
            format!("schrijf {}", words::quote(&format!("\"{value}\""))),
        ),
        [first, month, last] if parts.iter().all(digits) && last.len() == 4 => {
            meant(value, last, month, first)
        }
        [first, month, last] if parts.iter().all(digits) && first.len() == 4 => {
            if month.len() == 2 && last.len() == 2 {
                return said(
                    format!("de datum {} bestaat niet", words::quote(value)),
                    "schrijf jaar-maand-dag, zoals `2026-09-14`",
                );
            }
            meant(value, first, month, last)
        }
        _ => said(
            format!("{} is geen datum", words::quote(value)),
            "schrijf jaar-maand-dag, zoals `2026-09-14`; zet andere tekst tussen aanhalingstekens",
        ),
    }
}

fn meant(value: &str, year: &str, month: &str, day: &str) -> (String, String) {
    let date = format!("{year}-{month:0>2}-{day:0>2}");
    said(
        format!("{} is geen datum", words::quote(value)),
        format!("schrijf jaar-maand-dag: {}", words::quote(&date)),
    )
}

fn number(place: &Place<'_>) -> (String, String) {
    let value = place.whole_value();
    let short = value.trim_start_matches('0');
    let is_whole = !short.is_empty() && short.bytes().all(|b| b.is_ascii_digit());
    let hint = if is_whole {
        format!("schrijf {}", words::quote(short))
    } else {
        "schrijf alleen het getal, zoals `2` of `2.5`; zet tekst tussen aanhalingstekens".to_owned()
    };
    said(format!("{} is geen getal", words::quote(&value)), hint)
}

fn block(place: &Place<'_>) -> (String, String) {
    let name = place.block();
    let name = if name.is_empty() { "periode" } else { name };
    said(
        "de haken om de naam van een blok zijn niet compleet",
        format!(
            "schrijf {} waar er maar een van is, en {} waar er meer van kunnen zijn",
            words::quote(&format!("[{name}]")),
            words::quote(&format!("[[{name}]]")),
        ),
    )
}
