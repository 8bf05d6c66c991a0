//! Where a class stands on the goals of a chapter: the last result of each pupil, and the goals that
//! are too hard for it. Pages and rules ask the same here.

mod places;
mod series;
mod telling;

use chrono::NaiveDate;

use crate::facts::as_of::AsOf;
use crate::model::Voortgang;
use crate::model::part::Id;
use crate::model::voortgang::Meting;
use crate::school::{DocumentNumber, School};

pub(crate) use places::{Plek, codes, name_of};
pub(crate) use series::{MeasuredPupil, Series, by_date, stand};
pub use telling::Telling;
pub(crate) use telling::{latest, word};

/// From this many results on they say something about a goal; of a small class from half of it on,
/// and from [`FEWEST`] on.
pub(crate) const ENOUGH: usize = 5;

/// The result of one pupil says nothing about a class.
const FEWEST: usize = 2;

/// The results of a class on one planning.
pub(crate) struct ClassResults<'v> {
    /// The measurements by date.
    pub(crate) metingen: Vec<&'v Meting>,
    /// What was measured, or is still to be.
    pub(crate) places: Vec<Plek>,
    /// The pupils with their results on each of the places.
    pub(crate) pupils: Vec<MeasuredPupil>,
}

impl<'v> ClassResults<'v> {
    /// The results in all documents of a class on one planning. Those of a paragraph as a whole hold
    /// for each of its goals.
    pub(crate) fn new(school: &School, today: NaiveDate, results: &[&'v Voortgang]) -> Self {
        let metingen = by_date(AsOf { school, today }, results);
        let places = places::places(school, results, &metingen);
        let measured = series::measured(&metingen, &places);
        Self {
            pupils: series::pupils(school, today, results, measured),
            metingen,
            places,
        }
    }

    /// The results on a place of those who are still in the class.
    pub(crate) fn series(&self, at: usize) -> impl Iterator<Item = &Series> {
        let here = self.pupils.iter().filter(|pupil| !pupil.weg);
        here.filter_map(move |pupil| pupil.series.get(at))
    }

    /// The last result of each of them on a place, counted.
    pub(crate) fn counted(&self, at: usize) -> Telling {
        Telling::of(self.series(at).map(|series| stand(series, None)))
    }

    /// The last measurement of a place, apart from those at which everybody was away.
    pub(crate) fn last_measurement(&self, at: usize) -> Option<&'v Meting> {
        let place = self.places.get(at)?;
        let mut latest_first = self.metingen.iter().rev();
        latest_first
            .find(|one| series::measures(one, place))
            .copied()
    }

    /// Whether what these results are about is too hard for the class: half or more of those that were
    /// measured are not that far yet, where enough were.
    pub(crate) fn needs_care(&self, results: Telling) -> bool {
        let class = self.pupils.iter().filter(|pupil| !pupil.weg).count();
        let enough = class.div_ceil(2).clamp(FEWEST, ENOUGH);
        results.gemeten() >= enough && results.is_hard()
    }
}

/// The documents with results of the class of one of them, on the same planning; only that one where
/// it names no planning.
pub(crate) fn of_same_class<'s>(
    school: &'s School,
    (number, results): (DocumentNumber, &'s Voortgang),
) -> Vec<(DocumentNumber, &'s Voortgang)> {
    let is_same = |other: &Voortgang| other.leerplan.is_none() && other.klas == results.klas;
    let planning: Option<&Id> = results.planning.as_ref().filter(|id| !id.is_empty());
    let Some(planning) = planning.filter(|_| results.klas.is_some()) else {
        return vec![(number, results)];
    };
    let mut all = school.voortgangen_van_planning(planning);
    all.retain(|(_, other)| is_same(other));
    all
}
