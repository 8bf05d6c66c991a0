//! Overviews for coaches: who of a class needs attention today, how far a class is, and how far the
//! rounds of a school are.
//!
//! What a rule knows is not worked out again: reasons come from the findings of a
//! [`Report`], so what a school turned off or ignored is no reason here. The
//! terminal, the page and the JSON all show the same structs.
//!
//! Overviews are for staff. They never hold what is `intern`, what was said in a talk, what feedback
//! said, or how a pupil is in talks and likes to learn: that last only decides an order.

mod dagstart;
mod details;
mod findings;
mod groups;
pub mod kaart;
mod klasvoortgang;
mod moments;
mod reasons;
mod rounds;
mod schoolstand;
mod sources;
mod talks;

pub use dagstart::{Aandacht, Dagstart, Leerling, Stand};
pub use groups::{Groep, Lid};
pub use klasvoortgang::{Klasvoortgang, Vakstand};
pub use moments::{Klasmoment, Komend};
pub use reasons::Reden;
pub use rounds::{Ronde, Stapstand};
pub use schoolstand::{Klasstand, Schoolstand};
pub use talks::Gesprek;

use chrono::NaiveDate;

use crate::check::Report;
use crate::error::{Error, Result};
use crate::finding::Finding;
use crate::model::part::Id;
use crate::school::School;
use crate::words;
use sources::Sources;

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
            let near = words::did_you_mean(id.as_str(), names.iter().copied());
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
        Schoolstand::new(self)
    }

    /// How far an invoeringsplan is in each of the seven steps, by the number of its document.
    ///
    /// # Errors
    /// Only where a step plan that is compiled in is broken.
    pub fn ronde(&self, number: crate::school::DocumentNumber) -> Result<Option<Ronde>> {
        Ronde::new(&self.sources, number)
    }
}
