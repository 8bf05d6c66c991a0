//! The pupil whom people mean by a name or an id.

use super::pupil_names::is_same;
use crate::model::part::Id;
use crate::model::{Content, Soort};
use crate::school::School;
use crate::{typing, words};

/// How many names a message lists at most.
const LISTED: usize = 8;

/// The pupil whom a text means: by id, or else by full name, or else by first name.
///
/// # Errors
/// Where nobody is called so, or several are: why, in Dutch, with what to do.
pub(crate) fn find(school: &School, text: &str) -> Result<Id, String> {
    let text = text.trim();
    let all = known_pupils(school);
    let id = Id::from_name(text);
    if let Some(same) = all.iter().find(|one| **one == id && id.as_str() == text) {
        return Ok(same.clone());
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
    match &found[..] {
        [one] => Ok(one.clone()),
        [] => Err(nobody(school, &all, text)),
        several => {
            let ids: Vec<String> = several.iter().map(|id| words::quote(id.as_str())).collect();
            let ids = words::or(&ids);
            Err(format!(
                "er zijn meer leerlingen met deze naam\n  noem de id: {ids}"
            ))
        }
    }
}

/// What to say where nobody is called so.
fn nobody(school: &School, all: &[Id], text: &str) -> String {
    let names: Vec<String> = all.iter().map(|id| school.pupil_name(id)).collect();
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
