//! A school by class, and its rounds by step.

use serde::Serialize;

use super::dagstart::{Aandacht, Dagstart};
use super::groups::Groep;
use super::moments::Klasmoment;
use super::rounds::Rondestand;
use super::sources::Sources;
use crate::error::Result;

/// The school as a whole.
#[derive(Debug, Clone, Serialize)]
pub struct Schoolstand {
    /// The classes that have pupils, in the order of [`Overview::groepen`](super::Overview::groepen).
    pub klassen: Vec<Klasstand>,
    /// The rounds, in order of path.
    pub invoeringsplannen: Vec<Rondestand>,
}

/// A class in a line.
#[derive(Debug, Clone, Serialize)]
pub struct Klasstand {
    /// The id; absent for pupils without a class.
    pub klas: Option<String>,
    /// What a page calls it.
    pub naam: String,
    /// How many pupils are in it.
    pub leerlingen: usize,
    /// How many of them need attention today.
    pub vandaag: usize,
    /// How many need attention some time this week.
    pub deze_week: usize,
    /// Who needs attention today, by name.
    pub wie: Vec<String>,
    /// How many have a plan of their own.
    pub met_plan: usize,
    /// The next test or thing to hand in.
    pub straks: Option<Klasmoment>,
}

impl Schoolstand {
    pub(super) fn new(sources: &Sources<'_>, groepen: &[Groep]) -> Result<Self> {
        let mut rounds = Vec::new();
        for (number, _) in sources.school.invoeringsplannen() {
            rounds.extend(Rondestand::new(sources, number)?);
        }
        Ok(Self {
            klassen: groepen
                .iter()
                .map(|groep| Klasstand::new(sources, groep))
                .collect(),
            invoeringsplannen: rounds,
        })
    }
}

impl Klasstand {
    fn new(sources: &Sources<'_>, groep: &Groep) -> Self {
        let Dagstart {
            klas,
            naam,
            leerlingen,
            klasmomenten,
            ..
        } = Dagstart::new(sources, groep);
        let with = |soon: Aandacht| leerlingen.iter().filter(move |one| one.aandacht == soon);
        Self {
            vandaag: with(Aandacht::Vandaag).count(),
            deze_week: with(Aandacht::DezeWeek).count(),
            wie: with(Aandacht::Vandaag)
                .map(|one| one.naam.clone())
                .collect(),
            met_plan: leerlingen
                .iter()
                .filter(|one| one.stand.plannen > 0)
                .count(),
            leerlingen: leerlingen.len(),
            straks: klasmomenten.into_iter().next(),
            klas,
            naam,
        }
    }
}
