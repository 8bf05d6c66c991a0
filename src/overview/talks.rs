//! Talks with the pupils of a class: which come, and who waits for one.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::groups::{Groep, Lid};
use super::reden::Reden;
use super::sources::Sources;
use crate::calendar::dutch::short_date;
use crate::facts::pupils::classes_of;
use crate::facts::talks::is_to_come;
use crate::facts::test_weeks;
use crate::model::Content;
use crate::model::part::{Datum, Gespreksvorm, Tekst};
use crate::words;

/// After how many school weeks without a talk a pupil waits too long. Our choice: no step plan
/// gives a number.
const WEEKS: usize = 4;

/// For how many days the talks to come are shown.
const DAYS: u64 = 21;

/// A talk that is still to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gesprek {
    /// The name of the pupil that the talk is with, or else the id.
    pub leerling: String,
    /// The kind of talk in Dutch words: "coachgesprek".
    pub vorm: &'static str,
    /// The day on which it is planned.
    pub datum: Datum,
    /// The hour as the document writes it: "3e uur", "14.30".
    pub uur: Option<Tekst>,
    /// Whether the pupil is quiet in a talk, and so comes first (step 3 of groen). For no page: it says what a
    /// pupil is like.
    #[serde(skip)]
    pub(super) eerst: bool,
}

/// What a list of pupils is sorted by.
pub(super) fn by_name(name: &str) -> String {
    words::plain_letters(name).to_lowercase()
}

/// The talks that a class has in the next three weeks, by day and name.
pub(super) fn planned(sources: &Sources<'_>, groep: &Groep) -> Vec<Gesprek> {
    let until = sources.today.checked_add_days(Days::new(DAYS));
    let soon = |day: NaiveDate| until.is_none_or(|until| day <= until);
    let mut all: Vec<Gesprek> = Vec::new();
    for pupil in &groep.leden {
        let coming = talks(sources, pupil)
            .filter(|talk| is_to_come(talk, sources.as_of()) && soon(talk.datum.0));
        all.extend(coming.map(|talk| Gesprek {
            leerling: pupil.naam.clone(),
            vorm: talk.vorm.naam(),
            datum: talk.datum,
            uur: talk.uur.clone(),
            eerst: pupil.introvert,
        }));
    }
    all.sort_by_key(|talk| (talk.datum, by_name(&talk.leerling)));
    all
}

/// Whether the talks of a class are kept: half of it or more had one. Else a pupil without a talk
/// says nothing: not every school writes them down.
pub(super) fn are_kept(sources: &Sources<'_>, groep: &Groep) -> bool {
    let held = |pupil: &&Lid| talks(sources, pupil).any(|talk| !is_to_come(talk, sources.as_of()));
    let number = groep.leden.iter().filter(held).count();
    number > 0 && 2 * number >= groep.leden.len()
}

/// That a pupil had no talk for long and has none to come. Instruction is no such talk.
/// Test weeks of the pupil do not count.
pub(super) fn long_ago(sources: &Sources<'_>, pupil: &Lid) -> Option<Reden> {
    let calendar = &sources.school.calendar;
    let classes = classes_of(sources.school, &pupil.id);
    let since = test_weeks::weeks_before(sources.school, &classes, sources.today, WEEKS);
    let mut held: Vec<NaiveDate> = Vec::new();
    for talk in talks(sources, pupil).filter(|talk| talk.vorm != Gespreksvorm::Instructie) {
        if is_to_come(talk, sources.as_of()) {
            return None;
        }
        held.push(talk.datum.0);
    }
    let last = held.into_iter().max();
    let year = calendar.year();
    let started = calendar
        .periods()
        .first()
        .map_or(year.first_day(), |one| one.van);
    let over = sources.today > year.last_day();
    (!over && last.unwrap_or(started) < since).then(|| Reden {
        kop: "Lang geen gesprek",
        wat: vec![match last {
            Some(day) => format!("het laatste was {}", short_date(day)),
            None => "dit schooljaar nog geen".to_owned(),
        }],
        regel: None,
        vandaag: false,
    })
}

/// Who waits for a talk, by name, each with whether the pupil is quiet in one.
pub(super) fn waiting(sources: &Sources<'_>, groep: &Groep) -> Vec<(String, bool)> {
    let mut pupils: Vec<&Lid> = groep.leden.iter().collect();
    pupils.retain(|pupil| long_ago(sources, pupil).is_some());
    pupils.sort_by_key(|pupil| by_name(&pupil.naam));
    let pupils = pupils.into_iter();
    pupils
        .map(|pupil| (pupil.naam.clone(), pupil.introvert))
        .collect()
}

/// The talks with a pupil, in order of path.
fn talks<'a>(
    sources: &'a Sources<'_>,
    pupil: &Lid,
) -> impl Iterator<Item = &'a crate::model::Gesprek> {
    let documents = sources.of_pupil(&pupil.id);
    documents.filter_map(|scope| match &scope.document.content {
        Some(Content::Gesprek(talk)) => Some(talk),
        _ => None,
    })
}
