//! The overviews of a school, from facts and findings that are gathered once.

use chrono::NaiveDate;

use super::dagstart::Dagstart;
use super::groups::{self, Groep};
use super::klasvoortgang::{self, Klasvoortgang};
use super::rounds::Rondestand;
use super::schoolstand::Schoolstand;
use super::sources::Sources;
use crate::check::Report;
use crate::error::{Error, Result};
use crate::finding::Finding;
use crate::model::part::Id;
use crate::school::{DocumentNumber, School};
use crate::{typing, words};

/// Everything that overviews draw from, gathered once.
pub struct Overview<'s> {
    sources: Sources<'s>,
    groepen: Vec<Groep>,
}

impl<'s> Overview<'s> {
    /// Gathers what a school and its findings say on a day. The report must be of the whole school.
    #[must_use]
    pub fn new(school: &'s School, report: &'s Report, today: NaiveDate) -> Self {
        Self {
            sources: Sources::new(school, report, today),
            groepen: groups::all(school, today),
        }
    }

    /// The classes, those without a klas document too, and last the pupils who are in none.
    #[must_use]
    pub fn groepen(&self) -> &[Groep] {
        &self.groepen
    }

    /// The findings in the file at a path from the school folder, in order of place.
    #[must_use]
    pub fn findings(&self, path: &str) -> &[&'s Finding] {
        self.sources.findings(path)
    }

    /// The class with an id.
    #[must_use]
    pub fn klas(&self, id: &Id) -> Option<&Groep> {
        let mut all = self.groepen.iter();
        all.find(|group| group.id.as_ref() == Some(id))
    }

    /// The class with an id, or why there is none.
    ///
    /// # Errors
    /// Where no document names the class: [`Error::Usage`], with the class that was meant where one
    /// is near.
    pub fn known(&self, id: &Id) -> Result<&Groep> {
        self.klas(id).ok_or_else(|| {
            let all = self.groepen.iter().filter_map(|group| group.id.as_ref());
            let names: Vec<&str> = all.map(Id::as_str).collect();
            let near = typing::did_you_mean(id.as_str(), names.iter().copied());
            let known = || format!("deze klassen ken ik: {}", words::and(&names));
            let hint = near.or_else(|| (!names.is_empty()).then(known));
            let hint = hint.map_or(String::new(), |hint| format!("\n  {hint}"));
            let name = words::quote(id.as_str());
            Error::Usage(format!("ik ken geen klas {name} met leerlingen{hint}"))
        })
    }

    /// A class as coaches begin their day with it (step 5 of groen).
    #[must_use]
    pub fn dagstart(&self, groep: &Groep) -> Dagstart {
        Dagstart::new(&self.sources, groep)
    }

    /// How far a class is with each of its plannings (step 5).
    #[must_use]
    pub fn voortgang(&self, groep: &Groep) -> Klasvoortgang {
        Klasvoortgang::new(&self.sources, groep)
    }

    /// Whether there are results of a class on any planning.
    #[must_use]
    pub fn has_results(&self, groep: &Groep) -> bool {
        let klas = groep.id.as_ref();
        klas.is_some_and(|id| klasvoortgang::has_results(&self.sources, id))
    }

    /// The school by class, and its rounds by step.
    ///
    /// # Errors
    /// Only where a step plan that is compiled in is broken.
    pub fn school(&self) -> Result<Schoolstand> {
        Schoolstand::new(&self.sources, &self.groepen)
    }

    /// How far an invoeringsplan is in each of the seven steps, by the number of its document.
    ///
    /// # Errors
    /// Only where a step plan that is compiled in is broken.
    pub fn ronde(&self, number: DocumentNumber) -> Result<Option<Rondestand>> {
        Rondestand::new(&self.sources, number)
    }
}
