//! `leerplan nieuw`.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::disk;
use crate::error::Error;
use crate::model::Soort;
use crate::report;
use crate::schema::Kind;
use crate::school::{LoadOptions, School, find_root};
use crate::start::{self, Draft, Field, Question};
use crate::words;

use super::args::Nieuw;
use super::console::Console;
use super::{CLEAN, ask, today};

/// The most choices that stand behind a question.
const SHOWN: usize = 12;

pub(super) fn run(command: &Nieuw, console: &mut Console) -> Result<u8> {
    let today = today::or_today(command.vandaag);
    let root = find_root(Path::new("."))?;
    let options = LoadOptions { today, kleur: None };
    let school = School::load(&root, options)?;
    let soort = soort(command, console)?;
    let mut draft = Draft::new(&school, soort, today);
    tell(command, soort, &mut draft)?;
    if !draft.is_complete() && ask::is_possible() {
        while let Some(question) = draft.question() {
            answer(&mut draft, &question, console)?;
        }
    }
    let file = draft.file()?;
    let schema = start::schema_file(Kind::Soort(soort))?;
    let mut files = vec![file.clone()];
    if !school.root.join(&schema.path).exists() {
        files.push(schema);
    }
    disk::create_all(&school.root, &files)?;
    let typed = typed(&school.root.join(&file.path));
    write!(console.prose(), "{}", draft.done(&files, &typed)?)?;
    console.out.flush()?;
    Ok(CLEAN)
}

fn soort(command: &Nieuw, console: &mut Console) -> Result<Soort> {
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

fn tell(command: &Nieuw, soort: Soort, draft: &mut Draft<'_>) -> Result<()> {
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
    for (field, text) in command.told() {
        draft.tell(field, text)?;
    }
    Ok(())
}

/// Asks one question; an empty answer leaves it where that is allowed.
fn answer(draft: &mut Draft<'_>, question: &Question, console: &mut Console) -> Result<()> {
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

/// A path as the person would type it from where they are.
fn typed(path: &Path) -> String {
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    let shown = here.map_or_else(
        |_| path.display().to_string(),
        |here| report::path_from(&here, path),
    );
    if shown.contains(' ') {
        format!("\"{shown}\"")
    } else {
        shown
    }
}
