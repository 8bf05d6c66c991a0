//! `leerplan nieuw`.

mod questions;

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::cli::args::Nieuw;
use crate::cli::console::Console;
use crate::cli::exit::{CLEAN, FAILED};
use crate::cli::here::here;
use crate::cli::{ask, folder_change, surroundings, today};
use crate::disk;
use crate::mend::names::leave_out;
use crate::model::Soort;
use crate::report;
use crate::schema::Kind;
use crate::school::{LoadOptions, School, find_root};
use crate::start::{self, Draft};
use crate::words;

pub(in crate::cli) fn run(command: &Nieuw, console: &mut Console) -> Result<u8> {
    let today = today::or_today(command.vandaag);
    let root = find_root(Path::new("."))?;
    let options = LoadOptions {
        today,
        kleur: None,
        regelset: None,
        surroundings: surroundings::AROUND,
    };
    let school = School::load(&root, options)?;
    let soort = questions::soort(command, console)?;
    let mut draft = Draft::new(&school, soort, today);
    questions::take_options(command, soort, &mut draft)?;
    if !draft.is_complete() && ask::is_possible() {
        while let Some(question) = draft.question() {
            questions::answer(&mut draft, &question, console)?;
        }
    }
    let file = draft.file()?;
    let schema = start::schema_file(Kind::Soort(soort))?;
    let mut files = vec![file.clone()];
    let names = draft.names()?;
    let has_names = names.is_some() || soort == Soort::Namen;
    files.extend(names);
    if !school.root.join(&schema.path).exists() {
        files.push(schema);
    }
    // Before any name is there, git leaves it out.
    if has_names && !folder_change::write(&leave_out(&school)?, &school, "gemaakt", console)? {
        return Ok(FAILED);
    }
    disk::create_all(&school.root, &files)?;
    let typed = typed(&school.root.join(&file.path));
    write!(console.prose(), "{}", draft.done(&files, &typed)?)?;
    console.out.flush()?;
    Ok(CLEAN)
}

/// A path as it is typed in the current folder.
fn typed(path: &Path) -> String {
    let shown = here().map_or_else(
        |_| path.display().to_string(),
        |here| report::path_from(&here, path),
    );
    words::typed(&shown)
}
