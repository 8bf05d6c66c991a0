//! The pupil whom people mean by a name or an id.

use super::pupil_names::is_same;
use super::pupils::{classes_of, each_once};
use super::{kept_pupils, pupil_mentions};
use crate::model::part::Id;
use crate::model::{Content, Soort};
use crate::school::School;
use crate::{typing, words};

/// How many names a message lists at most.
const LISTED: usize = 8;

/// The pupil whom a text means: by id as it is written, or else by full name, or else by first name; or by
/// id in other capitals.
///
/// # Errors
/// Where nobody is called so, or several are: why, in Dutch, with what to do.
pub(crate) fn find(school: &School, text: &str) -> Result<Id, String> {
    let all = known_pupils(school);
    match &meant(school, &all, text)[..] {
        [one] => Ok(one.clone()),
        [] => Err(nobody(school, &all, text.trim())),
        several => {
            let ids = several.iter().map(|id| told(school, id, false));
            let ids = words::or(&ids.collect::<Vec<_>>());
            Err(format!(
                "er zijn meer leerlingen met deze naam\n  noem de id: {ids}"
            ))
        }
    }
}

/// The pupil of whom anything is kept whom a text means: also by the number of the school's administration,
/// and also where no class has the pupil any more. In a log no name is told.
///
/// # Errors
/// Where nobody is called so, or several are: why, in Dutch, with what to do.
pub(crate) fn find_kept(school: &School, text: &str) -> Result<Id, String> {
    let tells_names = !school.is_in_log();
    let text = text.trim();
    let all = kept_pupils::all(school);
    let mut found = meant(school, &all, text);
    if found.is_empty() {
        let numbered = all.iter().filter(|id| {
            let numbers = pupil_mentions::numbers(school, id);
            numbers.iter().any(|number| number == text)
        });
        found = numbered.cloned().collect();
    }
    match &found[..] {
        [one] => return Ok(one.clone()),
        [] => {}
        several => {
            let each = several.iter().map(|id| told(school, id, tells_names));
            let each: Vec<String> = each.collect();
            return Err(format!(
                "er zijn meer leerlingen met deze naam: {}\n  noem de id",
                words::and(&each)
            ));
        }
    }
    let names = all.iter().filter_map(|id| school.known_name(id));
    let names = names.filter(|_| tells_names);
    let near = typing::did_you_mean(text, all.iter().map(Id::as_str).chain(names));
    let hint = near.unwrap_or_else(|| {
        "noem de id, de naam, of het nummer uit een document `namen`; is deze leerling al weggehaald, dan is er niets meer".to_owned()
    });
    let shown = if tells_names {
        words::quote(text)
    } else {
        "die zo heet".to_owned()
    };
    Err(format!(
        "over een leerling {shown} staat niets in deze schoolmap\n  {hint}"
    ))
}

/// A pupil with name and classes, by which people tell two apart.
fn told(school: &School, id: &Id, tells_names: bool) -> String {
    let classes = classes_of(school, id);
    let classes = each_once(classes.iter().map(Id::as_str));
    let name = school.known_name(id).filter(|_| tells_names);
    let about: Vec<&str> = name.into_iter().chain(classes).collect();
    let id = words::quote(id.as_str());
    if about.is_empty() {
        return id;
    }
    format!("{id} ({})", about.join(", "))
}

/// Those of some pupils whom a text means: by id as it is written, or else by full name, or else by first
/// name; or by id in other capitals, which may be somebody's name too.
fn meant(school: &School, all: &[Id], text: &str) -> Vec<Id> {
    let text = text.trim();
    let id = Id::from_name(text);
    if let Some(same) = all.iter().find(|one| one.as_str() == text) {
        return vec![same.clone()];
    }
    let first = |name: &str| name.split_whitespace().next().map(str::to_owned);
    let named = |is_meant: &dyn Fn(&str) -> bool| -> Vec<Id> {
        let found = all
            .iter()
            .filter(|id| school.known_name(id).is_some_and(is_meant));
        found.cloned().collect()
    };
    let mut found = named(&|name| is_same(name, text));
    if found.is_empty() {
        found = named(&|name| first(name).is_some_and(|first| is_same(&first, text)));
    }
    let same = all.iter().filter(|one| **one == id && id.as_str() == text);
    found.extend(same.cloned());
    found.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    found.dedup();
    found
}

/// What to say where nobody is called so.
fn nobody(school: &School, all: &[Id], text: &str) -> String {
    let called = |id: &Id| {
        if school.is_in_log() {
            id.to_string()
        } else {
            school.pupil_name(id)
        }
    };
    let names: Vec<String> = all.iter().map(called).collect();
    let ids = all.iter().map(Id::as_str);
    let near = typing::did_you_mean(text, ids.chain(names.iter().map(String::as_str)));
    let hint = near.unwrap_or_else(|| {
        let quoted: Vec<String> = names.iter().map(|name| words::quote(name)).collect();
        match &quoted[..] {
            [] => "zet leerlingen eerst in een klas: `leerplan nieuw klas`".to_owned(),
            few if few.len() <= LISTED => format!("kies uit {}", words::or(few)),
            many => {
                let mut shown = many[..LISTED].to_vec();
                shown.push("nog meer".to_owned());
                format!("kies uit {}", words::or(&shown))
            }
        }
    });
    format!("ik ken geen leerling {}\n  {hint}", words::quote(text))
}

/// The pupils of classes, ignored ones too, each once, in order of id; without any class those of whom a
/// name is known.
pub(crate) fn known_pupils(school: &School) -> Vec<Id> {
    let has_classes = school.index.has(Soort::Klas);
    let mut ids: Vec<Id> = Vec::new();
    for (_, document) in school.all_documents() {
        match &document.content {
            Some(Content::Klas(klas)) => {
                ids.extend(klas.leerlingen.iter().map(|pupil| pupil.id.clone()));
            }
            Some(Content::Namen(names)) if !has_classes => {
                ids.extend(names.names().map(|(id, _)| Id::from_name(id.trim())));
            }
            _ => {}
        }
    }
    ids.retain(|id| !id.is_empty());
    ids.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    ids.dedup();
    ids
}
