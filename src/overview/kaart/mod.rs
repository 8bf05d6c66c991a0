//! A class on the goals of a chapter: pupils by goals, now, at first and over the weeks.

mod changes;
mod places;
mod telling;

use indexmap::IndexMap;
use serde::Serialize;

use crate::calendar::IsoWeek;
use crate::facts::pupils::has_left_class;
use crate::model::Voortgang;
use crate::model::part::{Datum, Id, Resultaat, Uitkomst};
use crate::model::voortgang::Meting;
use crate::school::School;
use chrono::NaiveDate;

pub use changes::Wisseling;
pub(super) use places::name_of;
use places::{Plek, codes, key, places};
pub use telling::{Richting, Telling, latest, word};

/// Pupils by goals.
#[derive(Debug, Clone, Serialize)]
pub struct Kaart {
    /// The paragraphs, in the order of the columns.
    pub groepen: Vec<Groep>,
    /// The number of columns.
    pub breedte: usize,
    /// The pupils in the order of the class.
    pub rijen: Vec<Rij>,
    /// The weeks in which something was measured.
    pub weken: Vec<u8>,
    /// The day of the last measurement.
    pub laatste: Option<Datum>,
    /// What changed on that day: results that differ from the one before.
    pub wisselingen: Vec<Wisseling>,
    /// What was measured for the first time on that day: codes of columns.
    pub nieuw: Vec<String>,
    /// Whether any goal was measured more than once.
    pub vaker: bool,
}

/// A paragraph with its columns.
#[derive(Debug, Clone, Serialize)]
pub struct Groep {
    /// The number of the paragraph.
    pub kop: String,
    /// Its goals, or the paragraph as a whole.
    pub kolommen: Vec<Kolom>,
}

/// A goal, or a paragraph as a whole.
#[derive(Debug, Clone, Serialize)]
pub struct Kolom {
    /// "a", "b", …; absent where the paragraph has one column.
    pub letter: Option<String>,
    /// "1.2a".
    pub code: String,
    /// The goal; absent for a paragraph as a whole.
    pub doel: Option<String>,
    /// The first result of each pupil, counted.
    pub eerst: Telling,
    /// The last result of each pupil, counted.
    pub telling: Telling,
    /// How many were measured, absence aside.
    pub gemeten: usize,
    /// Whether fewer than half of them have mastered it.
    pub aandacht: bool,
    /// Whether anybody was measured more than once.
    pub vaker: bool,
}

/// A pupil.
#[derive(Debug, Clone, Serialize)]
pub struct Rij {
    /// The pupil's id, in lower case.
    #[serde(skip)]
    pub(super) key: String,
    /// The name, or else the id.
    pub naam: String,
    /// Whether the pupil has left the class.
    pub weg: bool,
    /// The last result of each column.
    pub cellen: Vec<Cel>,
    /// The last results, counted.
    pub telling: Telling,
    /// How many goals were measured, absence aside.
    pub gemeten: usize,
    /// The same at the end of each week of the map.
    pub weken: Vec<Telling>,
}

/// The result of a pupil on a goal.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Cel {
    /// The last result by the word that a template knows it by; empty where nothing was measured.
    pub stand: &'static str,
    /// Whether it went up or down at the last measurement of the class.
    pub richting: Option<Richting>,
}

/// The results of a pupil on a goal with their days, in order of time.
type Reeks = Vec<(NaiveDate, Uitkomst)>;

/// A pupil with all results of each column.
struct Gemetene {
    key: String,
    naam: String,
    weg: bool,
    reeksen: Vec<Reeks>,
}

impl Kaart {
    /// The map of a class from the documents with its results on one planning; none of them gives
    /// an empty map. Results of a paragraph as a whole hold for each of its goals.
    #[must_use]
    pub fn new(school: &School, today: NaiveDate, results: &[&Voortgang]) -> Self {
        let metingen = by_date(results);
        let places = places(school, results, &metingen);
        let pupils = pupils(school, today, results, measured(&metingen, &places));
        let laatste = metingen.last().map(|meting| meting.datum);
        let mut weeks: Vec<IsoWeek> = metingen
            .iter()
            .map(|one| IsoWeek::of(one.datum.0))
            .collect();
        weeks.dedup();
        let codes = codes(&places);
        let groepen = groups(&places, &codes, &pupils);
        let rijen: Vec<Rij> = pupils.iter().map(|one| row(one, laatste, &weeks)).collect();
        Self {
            vaker: groepen
                .iter()
                .flat_map(|group| &group.kolommen)
                .any(|one| one.vaker),
            groepen,
            breedte: places.len(),
            rijen,
            weken: weeks.iter().map(|week| week.number()).collect(),
            wisselingen: changes::changes(&pupils, &codes, laatste),
            nieuw: changes::fresh(&pupils, &codes, laatste),
            laatste,
        }
    }

    /// The columns in order.
    pub fn kolommen(&self) -> impl Iterator<Item = &Kolom> {
        self.groepen.iter().flat_map(|group| &group.kolommen)
    }
}

/// The measurements of some documents by date.
#[must_use]
pub fn by_date<'v>(results: &[&'v Voortgang]) -> Vec<&'v Meting> {
    let all = results.iter().flat_map(|one| one.metingen.iter());
    let mut all: Vec<&Meting> = all.collect();
    all.sort_by_key(|meting| meting.datum);
    all
}

/// Every result by pupil and column.
fn measured(metingen: &[&Meting], places: &[Plek]) -> IndexMap<String, Vec<Reeks>> {
    let mut all: IndexMap<String, Vec<Reeks>> = IndexMap::new();
    for meting in metingen {
        for (pupil, result) in meting.resultaten.iter().flatten() {
            let row = all.entry(key(pupil));
            let row = row.or_insert_with(|| vec![Vec::new(); places.len()]);
            for (reeks, place) in row.iter_mut().zip(places) {
                let outcome = result.as_ref().and_then(|one| outcome(one, place, meting));
                reeks.extend(outcome.map(|one| (meting.datum.0, one)));
            }
        }
    }
    all
}

/// What a result says of a column.
fn outcome(result: &Resultaat, place: &Plek, meting: &Meting) -> Option<Uitkomst> {
    match result {
        Resultaat::Geheel(outcome) => place.is_of(meting).then_some(*outcome),
        Resultaat::PerDoel(goals) => {
            let mut all = goals.iter();
            let found = all.find(|(id, _)| place.goal.as_ref() == Some(&key(id)));
            found.and_then(|(_, outcome)| *outcome)
        }
    }
}

/// The pupils of the class, and behind them those that only a measurement names. Who left is there
/// as long as there are results.
fn pupils(
    school: &School,
    today: NaiveDate,
    results: &[&Voortgang],
    mut measured: IndexMap<String, Vec<Reeks>>,
) -> Vec<Gemetene> {
    let columns = measured.values().next().map_or(0, Vec::len);
    let klas = results.first().and_then(|one| one.klas.as_ref());
    let klas = klas.and_then(|id| school.klas(id));
    let members = klas.into_iter().flat_map(|(_, klas)| &klas.leerlingen);
    let mut pupils = Vec::new();
    for pupil in members.filter(|pupil| !pupil.id.is_empty()) {
        let all = measured.shift_remove(&pupil.id.key());
        let weg = has_left_class(pupil, today);
        if all.is_some() || !weg {
            pupils.push(Gemetene {
                key: pupil.id.key(),
                naam: school.pupil_name(&pupil.id),
                weg,
                reeksen: all.unwrap_or_else(|| vec![Vec::new(); columns]),
            });
        }
    }
    pupils.extend(measured.into_iter().map(|(name, reeksen)| Gemetene {
        naam: school.pupil_name(&Id::from_name(&name)),
        key: name,
        weg: false,
        reeksen,
    }));
    pupils
}

/// The result that counts at the end of a day; of today where no day is given.
fn stand(reeks: &Reeks, upto: Option<NaiveDate>) -> Option<Uitkomst> {
    let known = reeks
        .iter()
        .filter(|(day, _)| upto.is_none_or(|last| *day <= last));
    known.fold(None, |known, (_, next)| latest(known, *next))
}

fn row(pupil: &Gemetene, laatste: Option<Datum>, weeks: &[IsoWeek]) -> Rij {
    let cel = |reeks: &Reeks| Cel {
        stand: word(stand(reeks, None)),
        richting: laatste.and_then(|day| changes::direction(reeks, day.0)),
    };
    let at =
        |upto: Option<NaiveDate>| Telling::of(pupil.reeksen.iter().map(|one| stand(one, upto)));
    let telling = at(None);
    Rij {
        key: pupil.key.clone(),
        naam: pupil.naam.clone(),
        weg: pupil.weg,
        cellen: pupil.reeksen.iter().map(cel).collect(),
        gemeten: telling.gemeten(),
        telling,
        weken: weeks.iter().map(|week| at(Some(week.sunday()))).collect(),
    }
}

fn groups(places: &[Plek], codes: &[String], pupils: &[Gemetene]) -> Vec<Groep> {
    let mut groups: Vec<Groep> = Vec::new();
    for (at, (place, code)) in places.iter().zip(codes).enumerate() {
        let letter = code.strip_prefix(place.paragraaf.as_str());
        let letter = letter.filter(|letter| !letter.is_empty());
        let kolom = column(place, code, letter, at, pupils);
        match groups.last_mut().filter(|last| last.kop == place.paragraaf) {
            Some(last) => last.kolommen.push(kolom),
            None => groups.push(Groep {
                kop: place.paragraaf.to_string(),
                kolommen: vec![kolom],
            }),
        }
    }
    groups
}

fn column(place: &Plek, code: &str, letter: Option<&str>, at: usize, pupils: &[Gemetene]) -> Kolom {
    let here = pupils.iter().filter(|pupil| !pupil.weg);
    let series: Vec<&Reeks> = here.filter_map(|pupil| pupil.reeksen.get(at)).collect();
    let telling = Telling::of(series.iter().map(|reeks| stand(reeks, None)));
    let results = |reeks: &Reeks| -> Vec<Uitkomst> {
        let all = reeks.iter().map(|(_, one)| *one);
        all.filter(|one| *one != Uitkomst::Afwezig).collect()
    };
    Kolom {
        letter: letter.map(str::to_owned),
        code: code.to_owned(),
        doel: place.doel.as_deref().map(str::to_owned),
        eerst: Telling::of(series.iter().map(|reeks| results(reeks).first().copied())),
        gemeten: telling.gemeten(),
        aandacht: telling.needs_care(),
        vaker: series.iter().any(|reeks| results(reeks).len() > 1),
        telling,
    }
}
