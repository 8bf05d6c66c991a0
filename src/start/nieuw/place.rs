//! Where a new document goes and what it is called.

use super::answers::Answers;
use super::field::Field;
use super::form::Form;
use crate::error::{Error, Result};
use crate::model::Soort;
use crate::model::part::Id;
use crate::school::{Document, School};
use crate::start::{NewFile, name};
use crate::words;

/// The id of the new document, which no other of its soort has.
///
/// # Errors
/// [`Error::Usage`] where another document has the id.
pub(super) fn id(answers: &Answers<'_>) -> Result<Id> {
    if answers.soort == Soort::Namen {
        // Whose names these are matters only where they can be written.
        answers.school.writable_names()?;
    }
    let id = match (answers.soort, answers.one(Field::Klas)) {
        (Soort::Klas, Some(klas)) => Id::from_name(klas),
        _ => Id::from_name(&stem(answers)),
    };
    let taken = answers.school.index.documents(answers.soort, &id).first();
    let Some(other) = taken.and_then(|number| answers.school.document(*number)) else {
        return Ok(id);
    };
    let hint = match answers.soort {
        Soort::Klas => "geef de nieuwe klas een andere naam",
        _ => "kies een andere naam met `--naam`",
    };
    Err(Error::Usage(format!(
        "er is al {} {}: {}\n  {hint}",
        Form::of(answers.soort).with_article,
        words::quote(id.as_str()),
        other.path
    )))
}

/// The id of a document that was just made.
pub(super) fn id_of(answers: &Answers<'_>, file: &NewFile) -> String {
    match (answers.soort, answers.one(Field::Klas)) {
        (Soort::Klas, Some(klas)) => klas.to_owned(),
        _ => Document::id_from_path(&file.path).to_string(),
    }
}

/// The path of the new document from the school folder.
///
/// # Errors
/// [`Error::Usage`] where the document would come outside the school folder.
pub(super) fn path(answers: &Answers<'_>, id: &Id) -> Result<String> {
    let folder = match answers.soort {
        Soort::Namen => answers.school.writable_names()?,
        soort => folder(answers.school, soort),
    };
    let stem = match (answers.soort, answers.one(Field::Naam)) {
        (Soort::Klas, None) => name::file(id.as_str()),
        _ => stem(answers),
    };
    Ok(if folder.is_empty() {
        format!("{stem}.yaml")
    } else {
        format!("{folder}/{stem}.yaml")
    })
}

/// The folder that holds most documents of a soort; of equals the first.
fn folder(school: &School, soort: Soort) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let of_soort = school
        .documents()
        .map(|(_, document)| document)
        .filter(|document| document.soort() == Some(soort));
    for document in of_soort {
        match counts.iter_mut().find(|(f, _)| *f == document.folder()) {
            Some((_, count)) => *count += 1,
            None => counts.push((document.folder(), 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    let first = counts.iter().find(|(_, count)| Some(*count) == most);
    first
        .map_or(Form::of(soort).folder, |(folder, _)| folder)
        .to_owned()
}

/// The file name without its extension: the one that was asked for, or made of what is known.
fn stem(answers: &Answers<'_>) -> String {
    let told = answers.one(Field::Naam).map(str::to_owned);
    told.unwrap_or_else(|| (Form::of(answers.soort).stem)(answers))
}
