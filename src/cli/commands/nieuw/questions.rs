//! Fills in a new document from options, and at a terminal from questions.

use anyhow::Result;

use crate::cli::args::Nieuw;
use crate::cli::ask;
use crate::cli::console::Console;
use crate::error::Error;
use crate::model::Soort;
use crate::start::{self, Draft, Field, Question};
use crate::words;

/// How many choices are listed behind a question at most.
const SHOWN: usize = 12;

pub(super) fn soort(command: &Nieuw, console: &mut Console) -> Result<Soort> {
    let names: Vec<&str> = Soort::ALL.iter().map(|soort| soort.as_str()).collect();
    match &command.soort {
        Some(word) => Ok(start::soort(word)?),
        None if ask::is_possible() => {
            let question = format!("Wat wil je maken: {}?", words::or(&names));
            ask::ask(console, &question, |word| {
                start::soort(word).map_err(|error| error.to_string())
            })
        }
        None => {
            let message = format!(
                "zeg erbij wat je wilt maken: {}\n  bijvoorbeeld: `leerplan nieuw leerplan`",
                words::or(&names)
            );
            Err(Error::Usage(message).into())
        }
    }
}

pub(super) fn take_options(command: &Nieuw, soort: Soort, draft: &mut Draft<'_>) -> Result<()> {
    if let Some(name) = &command.name {
        if soort != Soort::Klas {
            let message = format!(
                "{} begrijp ik hier niet: alleen bij een klas staat de naam los\n  geef een bestand een naam met `--naam`",
                words::quote(name)
            );
            return Err(Error::Usage(message).into());
        }
        draft.tell(Field::Klas, name)?;
    }
    for (field, text) in command.options() {
        draft.tell(field, text)?;
    }
    Ok(())
}

/// Asks one question; an empty answer skips an optional one.
pub(super) fn answer(
    draft: &mut Draft<'_>,
    question: &Question,
    console: &mut Console,
) -> Result<()> {
    let choices = match &question.choices[..] {
        choices if choices.is_empty() || choices.len() > SHOWN => String::new(),
        choices => format!(" ({})", choices.join(", ")),
    };
    let leave = if question.optional { " [geen]" } else { "" };
    let text = format!("{}{choices}{leave}", question.text);
    ask::ask(console, &text, |answer| {
        if answer.is_empty() && question.optional {
            draft.decline(question.field);
            return Ok(());
        }
        draft
            .tell(question.field, answer)
            .map_err(|error| error.to_string())
    })
}
