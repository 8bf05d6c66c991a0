//! Mistakes in templates, in Dutch. They name the template, the line and the code at fault, which
//! is the template's own text: nothing of a document is ever in them.

use std::error::Error as _;

use minijinja::ErrorKind;

use super::templates::Templates;
use crate::error::{Error, io_reason};
use crate::words;

/// The error of the template engine as one of this crate, in Dutch.
pub(in crate::render) fn dutch(
    error: &minijinja::Error,
    asked: &str,
    templates: &Templates,
) -> Error {
    if let Some(source) = unreadable(error) {
        let reason = io_reason(source);
        return Error::Template(format!(
            "ik kan het sjabloon {} uit de map `templates` niet lezen: {reason}",
            words::quote(error.detail().unwrap_or(asked))
        ));
    }
    let error = innermost(error);
    let name = error.name().unwrap_or(asked);
    let found = templates.find(name).ok().flatten();
    let (text, own) = found.unwrap_or_default();
    let code = error.range().and_then(|range| text.get(range));
    let line = error
        .line()
        .map_or(String::new(), |line| format!(" regel {line}:"));
    let place = if own { "templates/" } else { "" };
    let help = if own {
        "\n  verbeter het eigen sjabloon, of haal het weg: dan geldt het ingebouwde"
    } else {
        ""
    };
    Error::Template(format!(
        "sjabloon `{place}{name}`,{line} {}{help}",
        what(error, code)
    ))
}

/// What is wrong, about the code at fault.
fn what(error: &minijinja::Error, code: Option<&str>) -> String {
    let code = code.map_or("dit".to_owned(), words::quote);
    let named = || {
        let name = error.detail().and_then(unknown);
        name.map_or_else(|| code.clone(), words::quote)
    };
    match error.kind() {
        ErrorKind::UndefinedError => format!("{code} is hier onbekend"),
        ErrorKind::SyntaxError => {
            "de schrijfwijze klopt niet; kijk of elke `{{` en `{%` en elk blok ook weer sluit"
                .to_owned()
        }
        ErrorKind::UnknownFilter => format!("het filter {} bestaat niet", named()),
        ErrorKind::UnknownTest => format!("de toets {} bestaat niet", named()),
        ErrorKind::UnknownFunction => format!("de functie {} bestaat niet", named()),
        ErrorKind::UnknownMethod => format!("{code} kan niet aangeroepen worden"),
        ErrorKind::TemplateNotFound => format!("het sjabloon in {code} bestaat niet"),
        ErrorKind::OutOfFuel => "het sjabloon vraagt te veel werk; kijk of een lus te vaak \
                                 rondgaat"
            .to_owned(),
        _ => format!("{code} kan hier niet"),
    }
}

/// The name in "filter x is unknown" or "x is unknown": words of the template itself.
fn unknown(detail: &str) -> Option<&str> {
    detail.strip_suffix(" is unknown")?.split(' ').next_back()
}

/// The root cause: an error inside an include is wrapped in one for each level.
fn innermost(error: &minijinja::Error) -> &minijinja::Error {
    let mut found = error;
    while let Some(inner) = found.source().and_then(|source| source.downcast_ref()) {
        found = inner;
    }
    found
}

fn unreadable(error: &minijinja::Error) -> Option<&std::io::Error> {
    let mut source = error.source();
    while let Some(error) = source {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        source = error.source();
    }
    None
}
