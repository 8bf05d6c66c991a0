//! Failures of a command, and refusals of the command line parser, in Dutch.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::error::io_reason;

use super::console::{Console, FAILURE, Pipe};
use super::exit::{CLEAN, FAILED};

/// The sentence for a failure; errors of the output streams get theirs here.
pub(super) fn why(error: &anyhow::Error) -> String {
    let json = error.downcast_ref::<serde_json::Error>();
    let json = json.and_then(serde_json::Error::io_error_kind);
    match (error.downcast_ref::<io::Error>(), json) {
        (Some(stream), _) => unwritable(stream),
        (None, Some(kind)) => unwritable(&kind.into()),
        (None, None) => error.to_string(),
    }
}

/// The sentence for an output stream that cannot be written.
fn unwritable(error: &io::Error) -> String {
    format!(
        "ik kan niet alles laten zien: {}\n  wat er nu staat is niet compleet",
        io_reason(error)
    )
}

/// Reports why a command line cannot be run; `--help` and `--version` are shown as they are.
pub(super) fn report(error: &clap::Error) -> ExitCode {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        return match show(error) {
            Ok(()) => ExitCode::from(CLEAN),
            Err(error) => failed(&unwritable(&error)),
        };
    }
    let hint = "`leerplan --help` laat zien wat kan";
    failed(&format!("{}\n  {hint}", sentence(error)))
}

/// Writes the page of `--help` or `--version` to stdout.
fn show(page: &clap::Error) -> io::Result<()> {
    let mut out = Pipe::new(anstream::stdout());
    write!(out, "{}", page.render().ansi())?;
    out.flush()
}

/// Reports a failure on stderr.
fn failed(why: &str) -> ExitCode {
    // Where stderr cannot be written the exit code is still right.
    let _ = writeln!(Console::stderr(), "{FAILURE}: {why}");
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
        ErrorKind::ArgumentConflict => match word(ContextKind::PriorArg) {
            other if other.is_empty() || other == argument => {
                format!("`{}` mag er maar één keer staan", bare(&argument))
            }
            other => format!(
                "`{}` kan niet samen met `{}`",
                bare(&argument),
                bare(&other)
            ),
        },
        ErrorKind::WrongNumberOfValues => format!(
            "achter `{argument}` horen {} waarden",
            word(ContextKind::ExpectedNumValues)
        ),
        ErrorKind::TooManyValues => format!("achter `{argument}` hoort geen waarde"),
        ErrorKind::InvalidUtf8 => {
            "een van de woorden achter `leerplan` is geen gewone tekst (UTF-8)\n  \
             geef het bestand of de map een andere naam, met gewone letters"
                .to_owned()
        }
        _ => "deze opdracht begrijp ik niet".to_owned(),
    }
}

/// The name of an option without its value; anything else as it is.
fn bare(argument: &str) -> &str {
    let option = argument.split([' ', '[']).next();
    option
        .filter(|option| !option.is_empty())
        .unwrap_or(argument)
}

/// The likely intended name; the parser lists the nearest last.
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
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
