//! Which thing gets another id, and where it is named.

use super::places::{DocumentWords, Owner};
use super::request::Request;
use super::subject::Subject;
use crate::error::{Error, Result};
use crate::facts::pupil_search;
use crate::model::part::Id;
use crate::model::{IdKind, IdPlace};
use crate::school::{DocumentNumber, School};
use crate::{typing, words};

/// How many ids a message lists at most.
const LISTED: usize = 8;

/// A thing with an id.
#[derive(Debug, Clone)]
pub(super) struct Target {
    pub(super) kind: IdKind,
    pub(super) id: Id,
    pub(super) within: Within,
}

/// Where the id counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Within {
    /// In the whole school.
    School,
    /// Where that document is meant.
    Owner(Owner),
    /// It is one of several with the same id, and stands in this document; `counts` where others mean
    /// this one.
    One {
        number: DocumentNumber,
        counts: bool,
    },
}

impl Target {
    /// Whether an id in a document is the one of the target.
    pub(super) fn is_at(
        &self,
        school: &School,
        of: &DocumentWords<'_>,
        place: &IdPlace<'_>,
    ) -> bool {
        place.kind == self.kind
            && place.id() == self.id
            && match &self.within {
                Within::School => true,
                Within::Owner(owner) => of.owner_of(school, place).as_ref() == Some(owner),
                Within::One { number, .. } if place.is_own => of.number == *number,
                Within::One { counts, .. } => *counts,
            }
    }

    /// The same thing with another id; `None` where documents are told apart by their number, which changes
    /// with their paths.
    pub(super) fn with_id(&self, id: &Id) -> Option<Self> {
        let is_one = matches!(self.within, Within::One { .. });
        (!is_one).then(|| Self {
            id: id.clone(),
            ..self.clone()
        })
    }

    /// Whether a document is the target, and has its id from the name of its file.
    pub(super) fn is_file(&self, of: &DocumentWords<'_>) -> bool {
        let is_one = match self.within {
            Within::One { number, .. } => of.number == number,
            _ => true,
        };
        is_one
            && of.is_named_by_file()
            && of
                .owner()
                .is_some_and(|(soort, id)| self.kind == IdKind::Document(soort) && self.id == id)
    }
}

/// The thing that is meant.
///
/// # Errors
/// Where there is none, or it is not clear which is meant.
pub(super) fn find(
    school: &School,
    all: &[DocumentWords<'_>],
    request: Request<'_>,
) -> Result<Target> {
    let Request {
        subject,
        from,
        inside,
        ..
    } = request;
    let id = Id::from_name(from.trim());
    if subject == Subject::Pupil {
        if inside.is_some() {
            return Err(Error::Usage(
                "`--in` past niet bij een leerling: de id van een leerling geldt in de hele school\n  laat `--in` weg"
                    .to_owned(),
            ));
        }
        let id = pupil_search::find_kept(school, from);
        return Ok(Target {
            kind: IdKind::Pupil,
            id: id.map_err(Error::Usage)?,
            within: Within::School,
        });
    }
    let mut found: Vec<(&DocumentWords<'_>, IdKind)> = Vec::new();
    for of in all {
        let own = of
            .words
            .ids
            .iter()
            .find(|place| place.is_own && subject.has(place.kind) && place.id() == id);
        let by_file = subject.document().filter(|soort| {
            of.is_named_by_file()
                && of
                    .owner()
                    .is_some_and(|owner| owner == (*soort, id.clone()))
        });
        let kind = own
            .map(|place| place.kind)
            .or(by_file.map(IdKind::Document));
        found.extend(kind.map(|kind| (of, kind)));
    }
    if found.is_empty() {
        return Err(unknown(all, subject, from));
    }
    choose(school, subject, id, &found, inside)
}

/// Which of the documents that have the id is meant.
fn choose(
    school: &School,
    subject: Subject,
    id: Id,
    found: &[(&DocumentWords<'_>, IdKind)],
    inside: Option<&str>,
) -> Result<Target> {
    let asked = |of: &DocumentWords<'_>| {
        inside.is_none_or(|inside| {
            of.document.path == inside || of.document.id == Id::from_name(inside)
        })
    };
    let owner = |of: &DocumentWords<'_>, kind| match kind {
        IdKind::OwnGoal | IdKind::Activity => of.owner(),
        _ => None,
    };
    // Of what a school leaves aside, the same id is that of the same thing.
    let is_used = |of: &DocumentWords<'_>| !of.document.is_ignored;
    let any_used = found.iter().any(|(of, _)| is_used(of));
    let mut distinct: Vec<(&DocumentWords<'_>, IdKind, Option<Owner>)> = Vec::new();
    for (of, kind) in found.iter().copied() {
        let one = (of, kind, owner(of, kind));
        let is_same = |(_, known_kind, known): &(_, _, Option<Owner>)| {
            kind == *known_kind && one.2.is_some() && one.2 == *known
        };
        if asked(of) && (is_used(of) || !any_used) && !distinct.iter().any(is_same) {
            distinct.push(one);
        }
    }
    let one = match &distinct[..] {
        [one] => one,
        [] => return Err(not_inside(subject, &id, found)),
        several => {
            let paths: Vec<&str> = several.iter().map(|(of, ..)| &*of.document.path).collect();
            return Err(several_have(subject, &id, &paths));
        }
    };
    let (of, kind, owner) = one;
    let used: Vec<_> = found.iter().filter(|(of, _)| is_used(of)).collect();
    let within = match owner {
        Some(owner) => Within::Owner(owner.clone()),
        None if inside.is_some() && used.iter().filter(|(_, one)| one == kind).count() > 1 => {
            Within::One {
                number: of.number,
                counts: counting(school, *kind, &id) == Some(of.number),
            }
        }
        None => Within::School,
    };
    let id = match kind {
        IdKind::Document(_) => of.document.id.clone(),
        _ => id,
    };
    Ok(Target {
        kind: *kind,
        id,
        within,
    })
}

/// The document whose id others mean where several have it.
fn counting(school: &School, kind: IdKind, id: &Id) -> Option<DocumentNumber> {
    match kind {
        IdKind::Document(soort) => school.index.documents(soort, id).first().copied(),
        IdKind::LineGoal => school.index.goal(id).first().map(|(number, _)| *number),
        _ => None,
    }
}

fn several_have(subject: Subject, id: &Id, paths: &[&str]) -> Error {
    let (noun, id) = (subject.noun(), words::quote(id.as_str()));
    let shown: Vec<String> = paths.iter().map(|path| words::shown(path)).collect();
    Error::Usage(format!(
        "er is meer dan één {noun} met de id {id}: {}\n  zeg welke je bedoelt met `--in`, zoals `--in {}`",
        words::and(&shown),
        shown
            .first()
            .map_or_else(String::new, |path| words::typed(path))
    ))
}

fn not_inside(subject: Subject, id: &Id, found: &[(&DocumentWords<'_>, IdKind)]) -> Error {
    let paths = found.iter().map(|(of, _)| words::shown(&of.document.path));
    Error::Usage(format!(
        "in het document van `--in` is geen {} {}\n  noem er een waar die id wel staat: {}",
        subject.noun(),
        words::quote(id.as_str()),
        words::or(&paths.collect::<Vec<_>>())
    ))
}

/// The ids that something of a kind has, each once, in order.
pub(super) fn known(all: &[DocumentWords<'_>], subject: Subject) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for of in all {
        let own = of.words.ids.iter();
        let own = own.filter(|place| place.is_own && subject.has(place.kind));
        known.extend(own.map(|place| place.id().to_string()));
        let by_file = of
            .owner()
            .filter(|(soort, _)| of.is_named_by_file() && subject == Subject::Document(*soort));
        known.extend(by_file.map(|(_, id)| id.to_string()));
    }
    known.sort();
    known.dedup();
    known
}

fn unknown(all: &[DocumentWords<'_>], subject: Subject, from: &str) -> Error {
    let known = known(all, subject);
    let near = typing::did_you_mean(from, known.iter().map(String::as_str));
    let hint = near.unwrap_or_else(|| match &known[..] {
        [] => format!("er is hier nog geen {} met een id", subject.noun()),
        some => {
            let mut quoted: Vec<String> = some.iter().map(|id| words::quote(id)).collect();
            if quoted.len() > LISTED {
                quoted.truncate(LISTED);
                quoted.push("nog meer".to_owned());
            }
            format!("kies uit {}", words::or(&quoted))
        }
    });
    let from = words::quote(from);
    Error::Usage(format!("ik ken geen {} {from}\n  {hint}", subject.noun()))
}
