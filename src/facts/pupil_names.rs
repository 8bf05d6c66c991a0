//! Names of pupils: where they stand, and whether two are the same.

use crate::model::klas::Leerling;
use crate::model::part::Id;
use crate::path;
use crate::school::{DocumentNumber, School};
use crate::words;
use crate::yaml::Path;

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
    school.listed_name(pupil).unwrap_or(pupil.as_str())
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
