//! The expression of a school's own rule: compiled once, asked of each document.

use std::collections::BTreeSet;

use minijinja::value::{Serde, ValueKind};
use minijinja::{Environment, Error, ErrorKind, Expression, UndefinedBehavior, Value};

use crate::finding::Problem;
use crate::model::{self, Content, Soort};
use crate::yaml::{self, Path};
use crate::{typing, words};

/// How much one expression may do for one document.
const FUEL: u64 = 2_000_000;

/// The longest expression, in bytes. What is joined by thousands of `or` is compiled one within the
/// other, as deep as it is long.
const LONGEST: usize = 2_000;

/// Why an expression gives no yes or no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Broken {
    message: String,
    hint: String,
}

/// An expression that compiles and names only fields that there are.
pub(super) struct Compiled<'env, 'text>(Expression<'env, 'text>);

/// Where expressions live. An absent group or list is empty in it.
pub(super) fn environment<'text>() -> Environment<'text> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Chainable);
    environment.set_fuel(Some(FUEL));
    environment
}

/// A document as expressions see it.
pub(super) fn seen(content: &Content) -> Value {
    Value::from(Serde(content))
}

impl<'env, 'text> Compiled<'env, 'text> {
    /// Compiles the expression of a rule about a soort, and tries it on an empty document: names
    /// that nothing has are found without any document.
    pub(super) fn new(
        environment: &'env Environment<'text>,
        text: &'text str,
        soort: Soort,
    ) -> Result<Self, Broken> {
        if text.len() > LONGEST {
            return Err(too_long());
        }
        let compiled = environment.compile_expression(text);
        let compiled = Self(compiled.map_err(|error| explain(&error))?);
        let Some(empty) = empty(soort) else {
            return Ok(compiled);
        };
        let fields: BTreeSet<String> = empty
            .try_iter()
            .map(|keys| keys.map(|key| key.to_string()).collect())
            .unwrap_or_default();
        let named: BTreeSet<String> = compiled.0.undeclared_variables(false).into_iter().collect();
        let built_in = |name: &str| environment.globals().any(|(global, _)| global == name);
        if let Some(name) = named
            .iter()
            .find(|name| !fields.contains(*name) && !built_in(name))
        {
            return Err(unknown_field(name, soort, &fields));
        }
        match compiled.0.eval(&empty) {
            Err(error) if is_about_the_text(error.kind()) => Err(explain(&error)),
            _ => Ok(compiled),
        }
    }

    /// Whether a document is as the rule asks.
    pub(super) fn holds(&self, document: &Value) -> Result<bool, Broken> {
        let answer = self.0.eval(document).map_err(|error| explain(&error))?;
        match answer.kind() {
            ValueKind::Bool => Ok(answer.is_true()),
            other => Err(Broken {
                message: format!("geeft {} en geen ja of nee", kind(other)),
                hint: "maak er een vergelijking van, bijvoorbeeld met `>= 3`, `==` of `is defined`"
                    .to_owned(),
            }),
        }
    }
}

impl Broken {
    /// The problem with the rule of a name, at a path in the settings. `document` is the file
    /// that brought it to light.
    pub(super) fn problem(&self, naam: &str, path: Path, document: Option<&str>) -> Problem {
        let naam = words::quote(naam);
        let Self { message, hint } = self;
        let at = document.map(|file| format!(" (bij `{file}`)"));
        let at = at.unwrap_or_default();
        Problem::at(path, format!("de eis van {naam} {message}{at}")).hint(hint)
    }
}

fn too_long() -> Broken {
    Broken {
        message: format!("is langer dan {LONGEST} tekens"),
        hint: "maak er meer regels van".to_owned(),
    }
}

/// A document of a soort with nothing in it.
fn empty(soort: Soort) -> Option<Value> {
    let tree = yaml::parse_yaml(format!("soort: {soort}\n")).ok()?;
    model::read(&tree).0.as_ref().map(seen)
}

fn unknown_field(name: &str, soort: Soort, fields: &BTreeSet<String>) -> Broken {
    let near = typing::did_you_mean(name, fields.iter().map(String::as_str));
    Broken {
        message: format!(
            "noemt {}, en dat veld heeft een {soort} niet",
            words::quote(name)
        ),
        hint: near.unwrap_or_else(|| "kijk welke velden deze soort heeft".to_owned()),
    }
}

/// Whether an error is one of the expression, whatever the document.
fn is_about_the_text(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnknownFilter
            | ErrorKind::UnknownTest
            | ErrorKind::UnknownFunction
            | ErrorKind::UnknownMethod
            | ErrorKind::OutOfFuel
    )
}

/// What went wrong, in Dutch, without anything that stands in a document.
fn explain(error: &Error) -> Broken {
    let (message, hint) = match error.kind() {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => (
            "is niet goed geschreven",
            "kijk of haakjes, aanhalingstekens en `|` kloppen; `leerplan uitleg eigen-regel-kapot` geeft een voorbeeld",
        ),
        ErrorKind::UnknownFilter => (
            "gebruikt een filter dat niet bestaat",
            "achter `|` kan bijvoorbeeld `length`, `selectattr`, `map`, `list` of `sum`",
        ),
        ErrorKind::UnknownTest => (
            "gebruikt een test die niet bestaat",
            "achter `is` kan bijvoorbeeld `defined`, `none`, `in` of `number`",
        ),
        ErrorKind::UnknownFunction | ErrorKind::UnknownMethod => (
            "gebruikt een functie die niet bestaat",
            "gebruik een filter, zoals `evaluaties | length`",
        ),
        ErrorKind::OutOfFuel => (
            "rekent te lang door",
            "maak de eis eenvoudiger: hij mag alleen over een document gaan",
        ),
        _ => (
            "is niet uit te rekenen",
            "kijk of de filters en vergelijkingen bij de velden passen",
        ),
    };
    Broken {
        message: message.to_owned(),
        hint: hint.to_owned(),
    }
}

fn kind(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Undefined | ValueKind::None => "niets",
        ValueKind::Number => "een getal",
        ValueKind::String => "tekst",
        ValueKind::Seq | ValueKind::Iterable => "een lijst",
        ValueKind::Map => "een groep velden",
        _ => "iets anders",
    }
}
