//! How old the data are that a school keeps of pupils who left.

use chrono::NaiveDate;

use super::pupils::{has_left_class, pupil_of_document};
use crate::model::part::{Datum, Id};
use crate::model::voortgang::Meting;
use crate::model::{Content, Draaiboek, Soort};
use crate::path;
use crate::school::{Document, School};
use crate::yaml::Path;

/// Data of a pupil who left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LeftData {
    /// Where they stand in the document.
    pub(crate) path: Path,
    /// The day that they are of.
    pub(crate) day: NaiveDate,
}

/// Whether a pupil left: the last day in every class in use is past, or no class in use has the pupil any
/// more. Not so where there are no classes to see it by, or a file cannot be read.
pub(crate) fn is_gone(school: &School, pupil: &Id, today: NaiveDate) -> bool {
    let classes = school.pupil(pupil).into_iter();
    let mut in_use = classes
        .filter(|place| school.is_in_use(place.document))
        .peekable();
    if in_use.peek().is_none() {
        return school.klassen().next().is_some() && school.is_all_read();
    }
    in_use.all(|place| has_left_class(place.leerling, today))
}

/// The data of pupils who left in a document, in the order of the file. What carries no day is not among
/// them.
pub(crate) fn left_data(school: &School, document: &Document, today: NaiveDate) -> Vec<LeftData> {
    let Some(content) = &document.content else {
        return Vec::new();
    };
    let is_gone = |pupil: &Id| is_gone(school, pupil, today);
    match content {
        Content::Klas(klas) => {
            let pupils = klas.leerlingen.iter().enumerate();
            let left = pupils.filter(|(_, pupil)| is_gone(&pupil.id));
            let left = left.filter_map(|(at, pupil)| {
                let path = path!["leerlingen", at];
                Some(LeftData {
                    path,
                    day: pupil.tot?.0,
                })
            });
            left.collect()
        }
        Content::Namen(list) => {
            let named = list
                .names()
                .map(|(key, _)| (key, Id::from_name(key.trim())));
            let left = named.filter(|(_, pupil)| is_gone(pupil));
            let left = left.filter_map(|(key, pupil)| {
                let path = path!["namen", key];
                Some(LeftData {
                    path,
                    day: last_day(school, &pupil)?,
                })
            });
            left.collect()
        }
        Content::Voortgang(results) if results.leerplan.is_none() => {
            let all = results.metingen.iter().enumerate();
            all.flat_map(|(at, one)| results_of_left(at, one, &is_gone))
                .collect()
        }
        content => {
            let pupil = pupil_of_document(school, content).filter(|pupil| is_gone(pupil));
            let day = pupil.and_then(|_| newest_day(content));
            let key = if content.soort() == Soort::Leerplan || content.soort() == Soort::Gesprek {
                "leerling"
            } else {
                "leerplan"
            };
            day.map(|day| LeftData {
                path: path![key],
                day,
            })
            .into_iter()
            .collect()
        }
    }
}

fn results_of_left(at: usize, one: &Meting, is_gone: &dyn Fn(&Id) -> bool) -> Vec<LeftData> {
    let left = one
        .named()
        .filter(|(_, key)| is_gone(&Id::from_name(key.trim())));
    let data = left.map(|(field, key)| LeftData {
        path: path!["metingen", at, field, key],
        day: one.datum.0,
    });
    data.collect()
}

/// The last day of a pupil in any class, ignored ones too.
fn last_day(school: &School, pupil: &Id) -> Option<NaiveDate> {
    let days = school
        .pupil(pupil)
        .into_iter()
        .filter_map(|place| place.leerling.tot);
    days.map(|day| day.0).max()
}

/// The newest day in a document about a pupil.
fn newest_day(content: &Content) -> Option<NaiveDate> {
    let newest = match content {
        Content::Leerplan(plan) => plan.datum,
        Content::Gesprek(talk) => talk.datum,
        Content::Draaiboek(book) => newest_in(book),
        Content::Voortgang(results) => results.metingen.iter().map(|one| one.datum).max()?,
        _ => return None,
    };
    Some(newest.0)
}

fn newest_in(book: &Draaiboek) -> Datum {
    let log = book.logboek.iter().filter_map(|one| one.datum);
    let feedback = book.evaluaties.iter().filter_map(|one| one.ontvangen);
    log.chain(feedback).fold(book.datum, Datum::max)
}
