//! Names of pupils: where they stand, and whether two are the same.

use crate::model::klas::Leerling;
use crate::model::part::Id;
use crate::model::{Content, Soort};
use crate::path;
use crate::school::{DocumentNumber, School};
use crate::yaml::Path;
use crate::{typing, words};

/// A place that gives a pupil a name.
#[derive(Debug, Clone)]
pub(crate) struct NamePlace<'s> {
    /// The document.
    pub(crate) document: DocumentNumber,
    /// The name in it.
    pub(crate) path: Path,
    /// The name as it is written.
    pub(crate) naam: &'s str,
    /// Whether it stands in a klas document.
    pub(crate) is_class: bool,
}

/// The places that give a pupil a name, in the order in which they count: lists of names first, then
/// classes. Ignored documents do not count.
pub(crate) fn places<'s>(school: &'s School, pupil: &Id) -> Vec<NamePlace<'s>> {
    let listed = school.names_of(pupil).into_iter().filter_map(|one| {
        Some(NamePlace {
            document: one.document,
            path: path!["namen", one.key.to_owned()],
            naam: one.naam?,
            is_class: false,
        })
    });
    let in_classes = school.pupil(pupil).into_iter().filter_map(|place| {
        Some(NamePlace {
            document: place.document,
            path: path!["leerlingen", place.position, "naam"],
            naam: own_name(place.leerling)?,
            is_class: true,
        })
    });
    let mut all: Vec<NamePlace<'s>> = listed.chain(in_classes).collect();
    all.retain(|place| school.is_in_use(place.document));
    all
}

/// What a message calls a pupil: the name where a list of names has it, which is at home only, else the
/// id. A name in a klas document may be on a build server, where messages are kept for long.
pub(crate) fn in_message<'s>(school: &'s School, pupil: &'s Id) -> &'s str {
    let names = school.names_of(pupil).into_iter();
    names
        .filter_map(|one| one.naam)
        .next()
        .unwrap_or(pupil.as_str())
}

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

/// The name that a klas document gives a pupil.
pub(crate) fn own_name(pupil: &Leerling) -> Option<&str> {
    let name = pupil.naam.as_deref().map(str::trim);
    name.filter(|name| !name.is_empty())
}

/// Whether two names are the same: case, spaces and how accents are composed make no difference.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let plain = |name: &str| {
        let words: Vec<&str> = name.split_whitespace().collect();
        words::lower(&words.join(" ")).into_owned()
    };
    plain(one) == plain(other)
}

/// Whether an id gives a name away: it is the last name, alone or with the first name or its initial. A
/// first name alone is a usual id.
pub(crate) fn gives_away(id: &str, name: &str) -> bool {
    let letters = |text: &str| -> String {
        let lower = words::lower(text).into_owned();
        lower.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    let words: Vec<String> = name.split_whitespace().map(letters).collect();
    let [first, .., last] = &words[..] else {
        return false;
    };
    let id = letters(id);
    let surname: String = words[1..].concat();
    let initial: String = first.chars().take(1).collect();
    let forms = [
        format!("{first}{surname}"),
        format!("{first}{last}"),
        format!("{initial}{surname}"),
        format!("{initial}{last}"),
        format!("{last}{first}"),
        format!("{last}{initial}"),
        surname,
        last.clone(),
    ];
    let whole = id.trim_end_matches(|c: char| c.is_ascii_digit());
    !last.is_empty() && forms.iter().any(|form| form == whole)
}
