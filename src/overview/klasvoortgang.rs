//! How far a class is with each of its plannings.

use std::collections::HashMap;

use serde::Serialize;

use super::groups::Groep;
use super::kaart::Kaart;
use super::sources::Sources;
use crate::facts::class_results::Telling;
use crate::model::Voortgang;
use crate::model::part::{Datum, Id};
use crate::school::DocumentNumber;

/// A class on all its plannings.
#[derive(Debug, Clone, Serialize)]
pub struct Klasvoortgang {
    /// What a page calls the class.
    pub naam: String,
    /// The plannings that were measured, in order of the documents with results.
    pub vakken: Vec<Vakstand>,
    /// The pupils in the order of the class, with where they stand on each planning.
    pub leerlingen: Vec<Leerlingstand>,
}

/// A class on one planning.
#[derive(Debug, Clone, Serialize)]
pub struct Vakstand {
    /// The name of the subject; absent where the planning is unknown.
    pub vak: Option<String>,
    /// The heading of the planning, or else its id.
    pub titel: String,
    /// The day of the last measurement.
    pub laatste: Option<Datum>,
    /// The goals that are too hard for the class.
    pub aandacht: Vec<Doelstand>,
    /// The last results of all pupils, counted.
    pub telling: Telling,
    /// The map of pupils by goals that the counts come from.
    #[serde(skip)]
    pub kaart: Kaart,
    /// The first document with these results.
    #[serde(skip)]
    pub document: DocumentNumber,
}

/// A goal of a class.
#[derive(Debug, Clone, Serialize)]
pub struct Doelstand {
    /// Paragraph and letter: "1.2a".
    pub code: String,
    /// The goal; absent for a paragraph as a whole.
    pub doel: Option<String>,
    /// The short name of the goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kort: Option<String>,
    /// How many have mastered it.
    pub beheerst: usize,
    /// How many are not that far yet.
    pub nog_niet: usize,
    /// How many have a result, without those who were absent.
    pub gemeten: usize,
}

/// A pupil on all plannings.
#[derive(Debug, Clone, Serialize)]
pub struct Leerlingstand {
    /// The name, or else the id.
    pub naam: String,
    /// The last results on each planning, counted.
    pub standen: Vec<Telling>,
    /// The same of all plannings together.
    pub samen: Telling,
    /// The pupil's id, in lower case.
    #[serde(skip)]
    key: String,
}

impl Klasvoortgang {
    pub(super) fn new(sources: &Sources<'_>, groep: &Groep) -> Self {
        let found = groep
            .id
            .as_ref()
            .map_or(Vec::new(), |klas| results(sources, klas));
        let vakken: Vec<Vakstand> = found
            .into_iter()
            .map(|(number, all)| Vakstand::new(sources, number, &all))
            .collect();
        let maps: Vec<HashMap<&str, Telling>> = vakken.iter().map(per_pupil).collect();
        let pupil = |key: String, naam: String| {
            let of = |map: &HashMap<&str, Telling>| map.get(key.as_str()).copied();
            let standen: Vec<Telling> =
                maps.iter().map(|map| of(map).unwrap_or_default()).collect();
            Leerlingstand {
                naam,
                samen: sum(&standen),
                standen,
                key,
            }
        };
        let leerlingen = groep.leden.iter();
        let leerlingen = leerlingen
            .map(|one| pupil(one.id.key(), one.naam.clone()))
            .collect();
        Self {
            naam: groep.naam().to_owned(),
            leerlingen,
            vakken,
        }
    }

    /// The last results of a pupil on all plannings, counted.
    pub(super) fn of_pupil(&self, pupil: &Id) -> Telling {
        let key = pupil.key();
        let found = self.leerlingen.iter().find(|one| one.key == key);
        found.map_or_else(Telling::default, |one| one.samen)
    }
}

/// The documents with results of a class, together where they are of one planning.
fn results<'s>(sources: &Sources<'s>, klas: &Id) -> Vec<(DocumentNumber, Vec<&'s Voortgang>)> {
    let mut all: Vec<(DocumentNumber, Vec<&Voortgang>)> = Vec::new();
    for (number, one) in sources.school.voortgangen() {
        if one.klas.as_ref() != Some(klas) || one.leerplan.is_some() {
            continue;
        }
        let same = |(_, others): &&mut (_, Vec<&Voortgang>)| {
            let first = others.first().and_then(|other| other.planning.as_ref());
            first.is_some() && first == one.planning.as_ref()
        };
        match all.iter_mut().find(same) {
            Some((_, others)) => others.push(one),
            None => all.push((number, vec![one])),
        }
    }
    all
}

/// Whether there are results of a class on any planning.
pub(super) fn has_results(sources: &Sources<'_>, klas: &Id) -> bool {
    !results(sources, klas).is_empty()
}

fn per_pupil(vak: &Vakstand) -> HashMap<&str, Telling> {
    let rows = vak.kaart.rijen.iter();
    rows.map(|row| (row.key.as_str(), row.telling)).collect()
}

fn sum<'t>(all: impl IntoIterator<Item = &'t Telling>) -> Telling {
    let mut total = Telling::default();
    for one in all {
        total.beheerst += one.beheerst;
        total.deels += one.deels;
        total.nog_niet += one.nog_niet;
        total.afwezig += one.afwezig;
    }
    total
}

impl Vakstand {
    fn new(sources: &Sources<'_>, document: DocumentNumber, results: &[&Voortgang]) -> Self {
        let school = sources.school;
        let kaart = Kaart::new(school, sources.today, results);
        let plan = results.first().and_then(|one| one.planning.as_ref());
        let found = plan.and_then(|id| school.planning(id));
        let care = kaart
            .kolommen()
            .filter(|one| one.aandacht)
            .map(|one| Doelstand {
                code: one.code.clone(),
                doel: one.doel.clone(),
                kort: one.kort.clone(),
                beheerst: one.telling.beheerst,
                nog_niet: one.telling.nog_niet,
                gemeten: one.gemeten,
            });
        let here = kaart.rijen.iter().filter(|row| !row.weg);
        Self {
            vak: found.map(|(_, plan)| school.vakken.naam(&plan.vak).to_owned()),
            titel: match (found, plan) {
                (Some((_, plan)), _) => plan.kop(),
                (None, Some(id)) => id.to_string(),
                (None, None) => String::new(),
            },
            laatste: kaart.laatste,
            aandacht: care.collect(),
            telling: sum(here.map(|row| &row.telling)),
            kaart,
            document,
        }
    }
}
