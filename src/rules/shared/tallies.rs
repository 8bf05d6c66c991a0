//! The results of a class in a measurement, counted.

use indexmap::IndexMap;

use crate::facts::measured::Measured;
use crate::model::part::{Resultaat, Uitkomst, Velden};
use crate::model::voortgang::Meting;
use crate::path;
use crate::yaml::Path;

/// Outcomes counted; `afwezig` does not count.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tally<'v> {
    /// As written: the id of the goal or the number of the paragraph.
    pub(crate) name: &'v str,
    /// How many have mastered it.
    pub(crate) mastered: usize,
    /// How many are not that far yet.
    pub(crate) not_yet: usize,
    /// How many have a result.
    pub(crate) total: usize,
}

impl Tally<'_> {
    fn add(&mut self, outcome: Uitkomst) {
        self.total += usize::from(outcome != Uitkomst::Afwezig);
        self.mastered += usize::from(outcome == Uitkomst::Beheerst);
        self.not_yet += usize::from(outcome == Uitkomst::NogNiet);
    }
}

/// The counts of a measurement of a class: per goal where any pupil has results per goal (one
/// value for the whole then holds for each goal), else of the paragraph.
pub(crate) fn tallies(meting: &Meting) -> IndexMap<Measured<'_>, Tally<'_>> {
    let results: Vec<&Resultaat> = meting
        .resultaten
        .iter()
        .flat_map(Velden::values)
        .flatten()
        .collect();
    let mut tallies: IndexMap<Measured<'_>, Tally<'_>> = IndexMap::new();
    for result in &results {
        if let Resultaat::PerDoel(goals) = result {
            for (id, outcome) in goals.iter() {
                let tally = tallies.entry(Measured::goal(id)).or_default();
                tally.name = id;
                tally.add(outcome.unwrap_or(Uitkomst::Afwezig));
            }
        }
    }
    if tallies.is_empty() {
        let tally = tallies.entry(Measured::paragraph(meting)).or_default();
        tally.name = meting.paragraaf.as_deref().unwrap_or_default();
    }
    for tally in tallies.values_mut() {
        for result in &results {
            if let Resultaat::Geheel(outcome) = result {
                tally.add(*outcome);
            }
        }
    }
    tallies
}

/// Where a measurement names what it measures: its paragraph, else its results.
pub(crate) fn place(at: usize, meting: &Meting) -> Path {
    let field = if meting.paragraaf.is_some() {
        "paragraaf"
    } else {
        "resultaten"
    };
    path!["metingen", at, field]
}
