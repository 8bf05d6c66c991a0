//! Results counted, and in words.

use serde::Serialize;

use crate::model::part::Uitkomst;

/// How often each result was given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Telling {
    /// The number of results `beheerst`.
    pub beheerst: usize,
    /// The number of results `deels`.
    pub deels: usize,
    /// The number of results `nog niet`.
    pub nog_niet: usize,
    /// The number of results `afwezig`: the pupil was not there.
    pub afwezig: usize,
}

impl Telling {
    /// Counts results; where there is none (`None`) nothing is counted.
    #[must_use]
    pub fn of(all: impl IntoIterator<Item = Option<Uitkomst>>) -> Self {
        let mut telling = Self::default();
        all.into_iter().flatten().for_each(|one| telling.add(one));
        telling
    }

    pub fn add(&mut self, outcome: Uitkomst) {
        match outcome {
            Uitkomst::Beheerst => self.beheerst += 1,
            Uitkomst::Deels => self.deels += 1,
            Uitkomst::NogNiet => self.nog_niet += 1,
            Uitkomst::Afwezig => self.afwezig += 1,
        }
    }

    /// How many there are without those who were absent.
    #[must_use]
    pub fn gemeten(self) -> usize {
        self.beheerst + self.deels + self.nog_niet
    }

    /// Whether half or more of those that were measured are not that far yet.
    #[must_use]
    pub fn is_hard(self) -> bool {
        self.gemeten() > 0 && 2 * self.nog_niet >= self.gemeten()
    }

    /// Whether fewer than half of those that were measured have mastered it.
    #[must_use]
    pub fn is_mastered_by_few(self) -> bool {
        self.gemeten() > 0 && 2 * self.beheerst < self.gemeten()
    }
}

/// A result by the word that a template knows it by; empty where nothing was measured.
#[must_use]
pub fn word(outcome: Option<Uitkomst>) -> &'static str {
    match outcome {
        Some(Uitkomst::Beheerst) => "beheerst",
        Some(Uitkomst::Deels) => "deels",
        Some(Uitkomst::NogNiet) => "nog niet",
        Some(Uitkomst::Afwezig) => "afwezig",
        None => "",
    }
}

/// The result that counts after one more: the last, but being absent takes nothing away.
#[must_use]
pub fn latest(known: Option<Uitkomst>, next: Uitkomst) -> Option<Uitkomst> {
    match (known, next) {
        (Some(_), Uitkomst::Afwezig) => known,
        _ => Some(next),
    }
}
