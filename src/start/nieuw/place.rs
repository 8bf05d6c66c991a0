//! Where a new document goes and what it is called.

use super::field::Field;
use super::form::{Form, a};
use super::{Draft, values};
use crate::error::{Error, Result};
use crate::model::part::Id;
use crate::model::{Kleur, Soort};
use crate::school::{Document, School};
use crate::start::{NewFile, name};
use crate::words;

/// The id of the new document, which no other of its soort has.
///
/// # Errors
/// [`Error::Usage`] where another document has the id.
pub(super) fn id(draft: &Draft<'_>) -> Result<Id> {
    let id = match (draft.soort, draft.one(Field::Klas)) {
        (Soort::Klas, Some(klas)) => Id::from_name(klas),
        _ => Id::from_name(&stem(draft)),
    };
    let taken = draft.school.index.documents(draft.soort, &id).first();
    let Some(other) = taken.and_then(|number| draft.school.document(*number)) else {
        return Ok(id);
    };
    let hint = match draft.soort {
        Soort::Klas => "geef de nieuwe klas een andere naam",
        _ => "kies een andere naam met `--naam`",
    };
    Err(Error::Usage(format!(
        "er is al {} {}: {}\n  {hint}",
        a(draft.soort),
        words::quote(id.as_str()),
        other.path
    )))
}

/// The id of a document that was just made.
pub(super) fn id_of(draft: &Draft<'_>, file: &NewFile) -> String {
    match (draft.soort, draft.one(Field::Klas)) {
        (Soort::Klas, Some(klas)) => klas.to_owned(),
        _ => Document::id_from_path(&file.path).to_string(),
    }
}

/// The path of the new document from the school folder.
pub(super) fn path(draft: &Draft<'_>, id: &Id) -> String {
    let folder = folder(draft.school, draft.soort);
    let stem = match (draft.soort, draft.one(Field::Naam)) {
        (Soort::Klas, None) => name::file(id.as_str()),
        _ => stem(draft),
    };
    if folder.is_empty() {
        format!("{stem}.yaml")
    } else {
        format!("{folder}/{stem}.yaml")
    }
}

/// The folder that holds most documents of a soort; of equals the first.
fn folder(school: &School, soort: Soort) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let of_soort = school
        .documents
        .iter()
        .filter(|document| document.soort() == Some(soort) && !document.aside);
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

/// The step plan that applies to a path.
pub(super) fn kleur(school: &School, path: &str) -> Option<Kleur> {
    let below = |folder: &str| {
        path.strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    let nearest = school
        .subconfigs
        .iter()
        .filter(|file| below(file.folder()))
        .max_by_key(|file| file.folder().len());
    let nearest = nearest.and_then(|file| file.config.as_ref());
    let school = school.config.config.as_ref();
    nearest
        .map(|config| config.kleur)
        .or(school.map(|config| config.kleur))
}

/// The file name without its extension: the one that was asked for, or made of what is known.
fn stem(draft: &Draft<'_>) -> String {
    if let Some(naam) = draft.one(Field::Naam) {
        return naam.to_owned();
    }
    let of = |field| draft.one(field).unwrap_or_default();
    let klassen = draft.all(Field::Klas).join("-");
    match draft.soort {
        Soort::Klas => name::file(of(Field::Klas)),
        Soort::Leerlijn => name::joined(&[of(Field::Vak), of(Field::Titel)]),
        Soort::Planning => {
            let group = if klassen.is_empty() {
                format!("{}{}", of(Field::Niveau), of(Field::Leerjaar))
            } else {
                klassen
            };
            let chapter = draft.one(Field::Hoofdstuk).unwrap_or(of(Field::Titel));
            name::joined(&[of(Field::Vak), &group, chapter])
        }
        Soort::Studiewijzer => {
            let period = values::period(draft).map_or(String::new(), |p| format!("p{}", p.nummer));
            name::joined(&[of(Field::Vak), &klassen, &period])
        }
        Soort::Leerplan => {
            let subject = draft.one(Field::Vak).unwrap_or(of(Field::Leerlijn));
            name::joined(&[
                of(Field::Leerling),
                draft.one(Field::Titel).unwrap_or(subject),
            ])
        }
        Soort::Draaiboek => match draft.one(Field::Leerplan) {
            Some(leerplan) => name::file(leerplan),
            None => name::joined(&["invoering", of(Field::Invoeringsplan)]),
        },
        Soort::Voortgang => match draft.one(Field::Leerplan) {
            Some(leerplan) => name::file(leerplan),
            None => name::joined(&[of(Field::Planning), &klassen]),
        },
        Soort::Gesprek => {
            let day = values::talk_day(draft).to_string();
            name::joined(&[&day, of(Field::Leerling)])
        }
        Soort::Invoeringsplan => {
            let round = values::round(draft).to_string();
            let title = name::file(of(Field::Titel));
            name::joined(&[&title, &round])
        }
    }
}
