//! The map of a class: its columns, its rows, and what changed last.

use chrono::NaiveDate;
use serde::Serialize;

use super::changes::{self, Richting, Wisseling};
use crate::calendar::IsoWeek;
use crate::facts::class_results::{
    ClassResults, MeasuredPupil, Plek, Series, Telling, codes, stand, word,
};
use crate::model::Voortgang;
use crate::model::part::{Datum, Uitkomst};
use crate::school::School;

/// The results of a class on the goals of a chapter: a row a pupil, a column a goal.
#[derive(Debug, Clone, Serialize)]
pub struct Kaart {
    /// The paragraphs, in the order of the columns.
    pub groepen: Vec<Groep>,
    /// The number of columns of all paragraphs together.
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
    /// Paragraph and letter: "1.2a".
    pub code: String,
    /// The goal; absent for a paragraph as a whole.
    pub doel: Option<String>,
    /// The short name of the goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kort: Option<String>,
    /// The first result of each pupil, counted.
    pub eerst: Telling,
    /// The last result of each pupil, counted.
    pub telling: Telling,
    /// How many were measured, without those who were absent.
    pub gemeten: usize,
    /// Whether it is too hard for them.
    pub aandacht: bool,
    /// Whether anybody was measured more than once.
    pub vaker: bool,
}

/// The row of a pupil in the map.
#[derive(Debug, Clone, Serialize)]
pub struct Rij {
    /// The pupil's id, in lower case.
    #[serde(skip)]
    pub(in crate::overview) key: String,
    /// The name, or else the id.
    pub naam: String,
    /// Whether the pupil has left the class.
    pub weg: bool,
    /// The last result of each column.
    pub cellen: Vec<Cel>,
    /// The last result of each column, counted.
    pub telling: Telling,
    /// How many goals were measured, without those who were absent.
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

impl Kaart {
    /// The map of a class from the documents with its results on one planning; none of them gives
    /// an empty map. Results of a paragraph as a whole hold for each of its goals.
    #[must_use]
    pub fn new(school: &School, today: NaiveDate, results: &[&Voortgang]) -> Self {
        let all = ClassResults::new(school, today, results);
        let (metingen, pupils) = (&all.metingen, &all.pupils);
        let laatste = metingen.last().map(|meting| meting.datum);
        let mut weeks: Vec<IsoWeek> = metingen
            .iter()
            .map(|one| IsoWeek::of(one.datum.0))
            .collect();
        weeks.dedup();
        let codes = codes(&all.places);
        let groepen = groups(&all, &codes);
        let rijen: Vec<Rij> = pupils.iter().map(|one| row(one, laatste, &weeks)).collect();
        Self {
            vaker: groepen
                .iter()
                .flat_map(|group| &group.kolommen)
                .any(|one| one.vaker),
            groepen,
            breedte: all.places.len(),
            rijen,
            weken: weeks.iter().map(|week| week.number()).collect(),
            wisselingen: changes::changes(pupils, &codes, laatste),
            nieuw: changes::fresh(pupils, &codes, laatste),
            laatste,
        }
    }

    /// The columns of all paragraphs, in order.
    pub fn kolommen(&self) -> impl Iterator<Item = &Kolom> {
        self.groepen.iter().flat_map(|group| &group.kolommen)
    }
}

fn row(pupil: &MeasuredPupil, laatste: Option<Datum>, weeks: &[IsoWeek]) -> Rij {
    let cel = |series: &Series| Cel {
        stand: word(stand(series, None)),
        richting: laatste.and_then(|day| changes::direction(series, day.0)),
    };
    let at = |upto: Option<NaiveDate>| Telling::of(pupil.series.iter().map(|one| stand(one, upto)));
    let telling = at(None);
    Rij {
        key: pupil.key.clone(),
        naam: pupil.naam.clone(),
        weg: pupil.weg,
        cellen: pupil.series.iter().map(cel).collect(),
        gemeten: telling.gemeten(),
        telling,
        weken: weeks.iter().map(|week| at(Some(week.sunday()))).collect(),
    }
}

fn groups(all: &ClassResults<'_>, codes: &[String]) -> Vec<Groep> {
    let mut groups: Vec<Groep> = Vec::new();
    for (at, (place, code)) in all.places.iter().zip(codes).enumerate() {
        let letter = code.strip_prefix(place.paragraaf.as_str());
        let letter = letter
            .map(str::trim_start)
            .filter(|letter| !letter.is_empty());
        let kolom = column(all, (at, place), code, letter);
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

fn column(
    all: &ClassResults<'_>,
    (at, place): (usize, &Plek),
    code: &str,
    letter: Option<&str>,
) -> Kolom {
    let telling = all.counted(at);
    let results = |series: &Series| -> Vec<Uitkomst> {
        let all = series.iter().map(|(_, one)| *one);
        all.filter(|one| *one != Uitkomst::Afwezig).collect()
    };
    Kolom {
        letter: letter.map(str::to_owned),
        code: code.to_owned(),
        doel: place.doel.as_deref().map(str::to_owned),
        kort: place.kort.as_deref().map(str::to_owned),
        eerst: Telling::of(all.series(at).map(|one| results(one).first().copied())),
        gemeten: telling.gemeten(),
        aandacht: all.needs_care(telling),
        vaker: all.series(at).any(|one| results(one).len() > 1),
        telling,
    }
}
