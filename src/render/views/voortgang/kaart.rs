//! A class on the goals of a chapter: pupils by goals, each with the last result.

use indexmap::IndexMap;
use serde::Serialize;

use super::{Stand, Telling, by_date, latest, word};
use crate::model::Voortgang;
use crate::model::part::{Id, Resultaat, Uitkomst};
use crate::model::voortgang::Meting;
use crate::render::desk::Desk;

/// Pupils by goals.
#[derive(Debug, Serialize)]
pub(super) struct Kaart {
    /// The paragraphs, in the order of the columns.
    groepen: Vec<Groep>,
    /// The number of columns.
    breedte: usize,
    rijen: Vec<Rij>,
}

/// A paragraph with its columns.
#[derive(Debug, Serialize)]
struct Groep {
    kop: String,
    kolommen: Vec<Kolom>,
}

/// A goal, or a paragraph as a whole.
#[derive(Debug, Serialize)]
struct Kolom {
    /// "a", "b", …; absent where the paragraph has one column.
    letter: Option<String>,
    /// "1.2a".
    code: String,
    /// The goal; absent for a paragraph as a whole.
    doel: Option<String>,
    telling: Telling,
    gemeten: usize,
    /// Whether fewer than half of the pupils have mastered it.
    aandacht: bool,
}

/// A pupil.
#[derive(Debug, Serialize)]
struct Rij {
    naam: String,
    /// Whether the pupil has left the class.
    weg: bool,
    standen: Vec<Stand>,
    telling: Telling,
    gemeten: usize,
}

/// What a column measures, before there are results.
struct Plek {
    paragraaf: String,
    goal: Option<String>,
    doel: Option<String>,
}

impl Kaart {
    /// The map of a class. Results of a paragraph as a whole hold for each of its goals.
    pub(super) fn new(desk: &Desk<'_>, results: &Voortgang) -> Self {
        let places = places(desk, results);
        let mut per_pupil: IndexMap<String, Vec<Option<Uitkomst>>> = IndexMap::new();
        for meting in by_date(results) {
            for (pupil, result) in meting.resultaten.iter().flatten() {
                let row = per_pupil.entry(key(pupil));
                let row = row.or_insert_with(|| vec![None; places.len()]);
                if let Some(result) = result {
                    fill(row, &places, meting, result);
                }
            }
        }
        let rows = pupils(desk, results, per_pupil, places.len());
        Self {
            groepen: groups(&places, &rows),
            breedte: places.len(),
            rijen: rows.into_iter().map(Rij::from).collect(),
        }
    }
}

/// A pupil with the last result of each column.
struct Leerling {
    naam: String,
    weg: bool,
    all: Vec<Option<Uitkomst>>,
}

impl From<Leerling> for Rij {
    fn from(pupil: Leerling) -> Self {
        let telling = count(pupil.all.iter().copied());
        Self {
            naam: pupil.naam,
            weg: pupil.weg,
            standen: pupil.all.into_iter().map(word).collect(),
            gemeten: telling.gemeten(),
            telling,
        }
    }
}

fn key(text: &str) -> String {
    text.trim().to_lowercase()
}

fn count(all: impl Iterator<Item = Option<Uitkomst>>) -> Telling {
    let mut telling = Telling::default();
    all.flatten().for_each(|outcome| telling.add(outcome));
    telling
}

/// The goals of the planning, and behind them what only a measurement names.
fn places(desk: &Desk<'_>, results: &Voortgang) -> Vec<Plek> {
    let plan = results.planning.as_ref();
    let plan = plan.and_then(|id| desk.school.planning(id));
    let mut places = Vec::new();
    for paragraph in plan.into_iter().flat_map(|(_, plan)| &plan.paragrafen) {
        let place = |goal: Option<&Id>, doel| Plek {
            paragraaf: paragraph.nummer.clone(),
            goal: goal.map(Id::key),
            doel,
        };
        let goals = paragraph.leerdoelen.iter();
        places.extend(goals.map(|goal| place(goal.id.as_ref(), Some(goal.doel.clone()))));
        if paragraph.leerdoelen.is_empty() {
            places.push(place(None, None));
        }
    }
    for meting in by_date(results) {
        let number = meting.paragraaf.as_deref().unwrap_or("geheel");
        for result in meting
            .resultaten
            .iter()
            .flat_map(|all| all.values())
            .flatten()
        {
            add_unknown(&mut places, number, result);
        }
    }
    places
}

fn add_unknown(places: &mut Vec<Plek>, number: &str, result: &Resultaat) {
    let Resultaat::PerDoel(goals) = result else {
        if !places
            .iter()
            .any(|place| key(&place.paragraaf) == key(number))
        {
            places.push(Plek {
                paragraaf: number.to_owned(),
                goal: None,
                doel: None,
            });
        }
        return;
    };
    for goal in goals.keys() {
        let known = |place: &Plek| place.goal.as_ref() == Some(&key(goal));
        if !places.iter().any(known) {
            places.push(Plek {
                paragraaf: number.to_owned(),
                goal: Some(key(goal)),
                doel: Some(goal.clone()),
            });
        }
    }
}

fn fill(row: &mut [Option<Uitkomst>], places: &[Plek], meting: &Meting, result: &Resultaat) {
    let number = key(meting.paragraaf.as_deref().unwrap_or("geheel"));
    for (cell, place) in row.iter_mut().zip(places) {
        let outcome = match result {
            Resultaat::Geheel(outcome) => (key(&place.paragraaf) == number).then_some(*outcome),
            Resultaat::PerDoel(goals) => goals
                .iter()
                .find(|(id, _)| place.goal.as_ref() == Some(&key(id)))
                .and_then(|(_, outcome)| *outcome),
        };
        if let Some(outcome) = outcome {
            *cell = latest(*cell, outcome);
        }
    }
}

/// The pupils of the class, and behind them those that only a measurement names. Who left is there
/// as long as there are results.
fn pupils(
    desk: &Desk<'_>,
    results: &Voortgang,
    mut measured: IndexMap<String, Vec<Option<Uitkomst>>>,
    columns: usize,
) -> Vec<Leerling> {
    let klas = results.klas.as_ref();
    let klas = klas.and_then(|id| desk.school.klas(id));
    let members = klas.into_iter().flat_map(|(_, klas)| &klas.leerlingen);
    let mut pupils = Vec::new();
    for pupil in members.filter(|pupil| !pupil.id.is_empty()) {
        let all = measured.shift_remove(&pupil.id.key());
        let weg = pupil.tot.is_some_and(|last| last.0 < desk.today);
        if all.is_some() || !weg {
            pupils.push(Leerling {
                naam: desk.school.pupil_name(&pupil.id),
                weg,
                all: all.unwrap_or_else(|| vec![None; columns]),
            });
        }
    }
    pupils.extend(measured.into_iter().map(|(name, all)| Leerling {
        naam: desk.school.pupil_name(&Id::from_name(&name)),
        weg: false,
        all,
    }));
    pupils
}

fn groups(places: &[Plek], rows: &[Leerling]) -> Vec<Groep> {
    let mut groups: Vec<Groep> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let here = rows.iter().filter(|pupil| !pupil.weg);
        let telling = count(here.filter_map(|pupil| pupil.all.get(at).copied()));
        let kolom = Kolom {
            letter: None,
            code: place.paragraaf.clone(),
            doel: place.doel.clone(),
            gemeten: telling.gemeten(),
            aandacht: telling.needs_care(),
            telling,
        };
        match groups.last_mut().filter(|last| last.kop == place.paragraaf) {
            Some(last) => last.kolommen.push(kolom),
            None => groups.push(Groep {
                kop: place.paragraaf.clone(),
                kolommen: vec![kolom],
            }),
        }
    }
    for group in groups.iter_mut().filter(|group| group.kolommen.len() > 1) {
        for (letter, kolom) in ('a'..='z').cycle().zip(&mut group.kolommen) {
            kolom.letter = Some(letter.to_string());
            kolom.code = format!("{}{letter}", group.kop);
        }
    }
    groups
}
