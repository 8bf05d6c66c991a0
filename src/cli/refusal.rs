//! What the command line parser refuses, in Dutch.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::console::FAILURE;
use super::{CLEAN, FAILED};
use crate::words;

/// Says why a command line cannot be run; help and version are no refusals.
pub(super) fn report(error: &clap::Error) -> ExitCode {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        let failed = |error: &io::Error| error.kind() != io::ErrorKind::BrokenPipe;
        let failed = error.print().is_err_and(|error| failed(&error));
        return ExitCode::from(if failed { FAILED } else { CLEAN });
    }
    let mut stderr = anstream::stderr();
    // When even the message cannot be written, the exit code still tells.
    let _ = writeln!(
        stderr,
        "{FAILURE}: {}\n  `leerplan --help` laat zien wat kan",
        words::shown(&sentence(error))
    );
    ExitCode::from(FAILED)
}

fn sentence(error: &clap::Error) -> String {
    let word = |kind| context(error, kind).unwrap_or_default();
    let argument = word(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let near = suggestion(error, ContextKind::SuggestedSubcommand);
            format!(
                "er is geen opdracht `{}`{near}",
                word(ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::UnknownArgument => {
            let near = suggestion(error, ContextKind::SuggestedArg);
            format!("ik ken `{argument}` hier niet{near}")
        }
        ErrorKind::InvalidValue if word(ContextKind::InvalidValue).is_empty() => {
            format!("achter `{argument}` ontbreekt een waarde")
        }
        ErrorKind::InvalidValue => {
            let value = word(ContextKind::InvalidValue);
            let known = word(ContextKind::ValidValue);
            format!("`{value}` kan niet bij `{argument}`; kies uit: {known}")
        }
        ErrorKind::ValueValidation => {
            let value = word(ContextKind::InvalidValue);
            let why = std::error::Error::source(error).map(ToString::to_string);
            format!(
                "`{value}` kan niet bij `{argument}`: {}",
                why.unwrap_or_default()
            )
        }
        ErrorKind::MissingRequiredArgument => format!("er ontbreekt iets: {argument}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "zeg erbij wat ik moet doen, bijvoorbeeld `leerplan check`".to_owned()
        }
        ErrorKind::ArgumentConflict => {
            format!("`{argument}` staat er te vaak, of past niet bij de rest")
        }
        _ => "deze opdracht begrijp ik niet".to_owned(),
    }
}

/// The one that was probably meant; the parser names them from far to near.
fn suggestion(error: &clap::Error, kind: ContextKind) -> String {
    let near = match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text),
        Some(ContextValue::Strings(texts)) => texts.last(),
        _ => None,
    };
    near.map_or(String::new(), |near| format!("; bedoel je `{near}`?"))
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}
