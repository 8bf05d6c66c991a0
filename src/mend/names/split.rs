//! Names out of classes, into lists of names.

use std::collections::{BTreeMap, HashSet};

use super::super::folder_change::refused;
use super::class_text::{Change, PupilText, changed, joined_text};
use super::ignore;
use super::list_text::{self, Entry};
use super::moved::{MovedNames, readable, refused_for};
use crate::disk::NewFile;
use crate::error::Result;
use crate::facts::pupil_names;
use crate::model::Klas;
use crate::path;
use crate::school::{Document, DocumentNumber, School};
use crate::yaml::parse_yaml;

/// Takes the names out of every class, into a list of names a class. Everything else stays, byte for byte,
/// and [`join`](super::join()) puts each name back where it was.
///
/// # Errors
/// Where the lists would come outside the school folder, a file cannot be read, or a pupil has two names:
/// nothing moves then.
pub fn split(school: &School) -> Result<MovedNames> {
    let folder = school.writable_names()?;
    readable(school)?;
    let mut moved = MovedNames::default();
    let mut lists: BTreeMap<DocumentNumber, String> = BTreeMap::new();
    let mut taken = HashSet::new();
    for (number, klas) in school.klassen() {
        let Some(document) = school.document(number) else {
            continue;
        };
        let Some(class) = class(school, document, klas)? else {
            continue;
        };
        moved.names += class.names;
        moved.change.put(school, document, &class.text)?;
        let entries = class.new;
        if entries.is_empty() {
            continue;
        }
        let added = list_of(school, klas).and_then(|(number, list)| {
            let text = list_text::with(&list.tree, &entries)?;
            (!lists.contains_key(&number)).then_some((number, text))
        });
        if let Some((number, text)) = added {
            lists.insert(number, text);
            continue;
        }
        let path = free(school, &folder, document, &mut taken);
        let spelled = document.tree.find(&path!["klas"]);
        let id = spelled.map(|node| document.tree.slice(document.tree.span(node)));
        let id = id.unwrap_or(klas.klas.as_str());
        moved.change.created.push(NewFile {
            path,
            contents: list_text::new(&list_text::head(school, id), &entries),
        });
    }
    // The names of an invented school may be in git.
    if moved.names > 0 && !school.is_invented() {
        ignore::add(school, &folder, &mut moved.change)?;
    }
    for (number, text) in lists {
        if let Some(list) = school.document(number) {
            moved.change.put(school, list, &text)?;
        }
    }
    moved.change.sort();
    Ok(moved)
}

/// A class without its names.
struct Class {
    text: String,
    /// How many names it had.
    names: usize,
    /// Those that no list has yet.
    new: Vec<Entry>,
}

/// A class without its names; `None` where it has none.
fn class(school: &School, document: &Document, klas: &Klas) -> Result<Option<Class>> {
    let mut changes: Vec<Change> = Vec::new();
    let (mut all, mut new): (Vec<Entry>, Vec<Entry>) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for (position, pupil) in klas.leerlingen.iter().enumerate() {
        let Some(name) = pupil_names::own_name(pupil) else {
            continue;
        };
        let stop = |reason: &str| refused_for(document, &pupil.id, reason);
        let places = pupil_names::places(school, &pupil.id);
        if places
            .iter()
            .any(|place| !pupil_names::is_same(place.naam, name))
        {
            return Err(stop("staat ergens anders een andere naam"));
        }
        if !seen.insert(pupil.id.key()) {
            return Err(stop("staat twee keer een naam in deze klas"));
        }
        let text = PupilText::of(&document.tree, position);
        let spelled = text.as_ref().and_then(PupilText::spelled);
        let without = text.as_ref().and_then(PupilText::without);
        let (Some(text), Some(spelled), Some(change)) = (&text, spelled, without) else {
            return Err(stop("staat de naam niet op één regel"));
        };
        changes.push(change);
        let entry = Entry {
            id: text.id_as_written().to_owned(),
            name: spelled,
            text: name.to_owned(),
        };
        let is_listed = places.iter().any(|place| !place.is_class);
        new.extend((!is_listed).then(|| entry.clone()));
        all.push(entry);
    }
    if changes.is_empty() {
        return Ok(None);
    }
    let text = changed(document.tree.text(), changes);
    is_exact(document, &text, &all)?;
    Ok(Some(Class {
        text,
        names: all.len(),
        new,
    }))
}

/// Holds a class without names against what it was: putting the names back must give the same bytes.
fn is_exact(document: &Document, text: &str, entries: &[Entry]) -> Result<()> {
    let differs = || {
        refused(
            &document.path,
            "ik kan de namen er niet uit halen zonder iets anders te veranderen",
        )
    };
    let tree = parse_yaml(text.to_owned()).map_err(|_| differs())?;
    let names: Vec<_> = entries
        .iter()
        .map(|entry| (entry.id.as_str(), &entry.name))
        .collect();
    let back = joined_text(&tree, &names).ok_or_else(differs)?;
    if back == document.tree.text() {
        Ok(())
    } else {
        Err(differs())
    }
}

/// The first list of names of a class that may be written.
fn list_of<'s>(school: &'s School, klas: &Klas) -> Option<(DocumentNumber, &'s Document)> {
    let lists = school.namenlijsten();
    let mut own = lists.filter(|(_, list)| list.klas == klas.klas);
    let (number, _) = own.next()?;
    Some((number, school.document(number)?))
}

/// The path of a new list: called as the file of the class, with a number where that is taken.
fn free(school: &School, folder: &str, document: &Document, taken: &mut HashSet<String>) -> String {
    let name = document.path.rsplit('/').next().unwrap_or(&document.path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut number = 1;
    loop {
        let suffix = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        let path = format!("{folder}/{stem}{suffix}.yaml");
        if !school.root.join(&path).exists() && taken.insert(path.to_lowercase()) {
            return path;
        }
        number += 1;
    }
}
