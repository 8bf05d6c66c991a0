//! Names out of lists of names, back into classes.

use std::collections::BTreeMap;

use super::super::folder_change::refused;
use super::class_text::{PupilText, Spelled, joined_text};
use super::list_text;
use super::moved::{MovedNames, readable, refused_for};
use crate::error::Result;
use crate::facts::pupil_names;
use crate::model::klas::Leerling;
use crate::model::part::Id;
use crate::model::{Content, Klas, Namen, read};
use crate::school::{Document, DocumentNumber, School};
use crate::yaml::parse_yaml;

/// Puts the names of lists into the classes that they are of. A name with a number of the administration
/// stays in its list too, for a class has no place for the number; so does that of a pupil who is not in
/// the class.
///
/// # Errors
/// Where the lists are outside the school folder, a file cannot be read, or a pupil has two names: nothing
/// moves then.
pub fn join(school: &School) -> Result<MovedNames> {
    school.writable_names()?;
    readable(school)?;
    let mut moved = MovedNames::default();
    let mut classes: BTreeMap<DocumentNumber, Vec<(String, Spelled)>> = BTreeMap::new();
    for (number, list) in school.namenlijsten() {
        let found = school
            .klas(&list.klas)
            .filter(|(klas, _)| school.is_in_use(*klas));
        if let (Some(document), Some((klas_number, klas))) = (school.document(number), found) {
            let into = classes.entry(klas_number).or_default();
            one_list(school, (document, list), klas, into, &mut moved)?;
        }
    }
    for (number, names) in classes {
        let Some(document) = school.document(number) else {
            continue;
        };
        moved.names += names.len();
        let names: Vec<_> = names.iter().map(|(id, name)| (id.as_str(), name)).collect();
        let text = joined_text(&document.tree, &names);
        let text = text.filter(|text| is_as_meant(document, text, &names));
        let text = text.ok_or_else(|| {
            refused(
                &document.path,
                "ik kan de namen er niet in zetten zonder iets anders te veranderen",
            )
        })?;
        moved.change.put(school, document, &text)?;
    }
    moved.change.sort();
    Ok(moved)
}

/// Takes out of a list what goes into a class.
fn one_list(
    school: &School,
    (document, list): (&Document, &Namen),
    klas: &Klas,
    into: &mut Vec<(String, Spelled)>,
    moved: &mut MovedNames,
) -> Result<()> {
    let mut gone: Vec<(&str, bool)> = Vec::new();
    for (key, name) in list.names() {
        let id = Id::from_name(key.trim());
        let pupil = klas.leerlingen.iter().find(|pupil| pupil.id == id);
        let (Some(pupil), Some(name)) = (pupil, name) else {
            continue;
        };
        let stop = |reason: &str| refused_for(document, &id, reason);
        let places = pupil_names::places(school, &id);
        if places
            .iter()
            .any(|place| !pupil_names::is_same(place.naam, name))
        {
            return Err(stop("staat ergens anders een andere naam"));
        }
        let spelled = list_text::spelled(&document.tree, key);
        let spelled = spelled.ok_or_else(|| stop("staat de naam niet op één regel"))?;
        let is_there = pupil_names::own_name(pupil).is_some();
        let is_twice = into.iter().any(|(other, _)| *other == pupil.id.as_str());
        let own_lines = !is_there && !is_twice;
        if own_lines {
            into.push((pupil.id.to_string(), spelled));
        }
        if !list_text::has_more(&document.tree, key) {
            gone.push((key, own_lines && takes_comments(school, klas, &id)));
        }
    }
    if gone.is_empty() {
        return Ok(());
    }
    let spelled = document.tree.find(&crate::path!["klas"]);
    let klas = spelled.map_or("", |node| document.tree.slice(document.tree.span(node)));
    let (text, is_empty) =
        list_text::without(&document.tree, &gone, &list_text::head(school, klas))
            .map_err(|reason| refused(&document.path, &reason))?;
    if is_empty {
        moved.change.remove(school, document)
    } else {
        moved.change.put(school, document, &text)
    }
}

/// Whether a comment behind a name can come along: the pupil stands on lines of their own.
fn takes_comments(school: &School, klas: &Klas, id: &Id) -> bool {
    let position = klas.leerlingen.iter().position(|pupil| pupil.id == *id);
    let document = school
        .klas(&klas.klas)
        .and_then(|(number, _)| school.document(number));
    let text = document.zip(position);
    let text = text.and_then(|(document, at)| PupilText::of(&document.tree, at));
    text.is_some_and(|text| !text.is_flow())
}

/// Whether a class with names says what it said before, and these names.
fn is_as_meant(document: &Document, text: &str, names: &[(&str, &Spelled)]) -> bool {
    let Ok(tree) = parse_yaml(text.to_owned()) else {
        return false;
    };
    let (Some(Content::Klas(new)), faults) = read(&tree) else {
        return false;
    };
    let Some(Content::Klas(old)) = &document.content else {
        return false;
    };
    let rest = Klas {
        leerlingen: old.leerlingen.clone(),
        ..new.clone()
    };
    let pairs = old.leerlingen.iter().zip(&new.leerlingen);
    let mut found = 0;
    let alike = pairs.clone().all(|(before, now)| {
        let is_named = names.iter().any(|(id, _)| before.id == Id::from_name(id));
        found += usize::from(is_named && pupil_names::own_name(now).is_some());
        let kept = Leerling {
            naam: before.naam.clone(),
            ..now.clone()
        };
        let same_name = is_named || before.naam == now.naam;
        kept == *before && same_name
    });
    let whole = old.leerlingen.len() == new.leerlingen.len() && alike && rest == *old;
    whole && found == names.len() && faults.len() <= document.faults.len()
}
