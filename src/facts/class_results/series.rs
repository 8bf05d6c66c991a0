//! The results of each pupil on each column of a map, in order of time.

use chrono::NaiveDate;
use indexmap::IndexMap;

use super::places::Plek;
use super::telling::latest;
use crate::facts::as_of::AsOf;
use crate::facts::measured::key;
use crate::facts::pupils::has_left_class;
use crate::model::Voortgang;
use crate::model::part::{Id, Resultaat, Uitkomst, Velden};
use crate::model::voortgang::Meting;
use crate::school::School;

/// The results of a pupil on a goal with their days, in order of time.
pub(crate) type Series = Vec<(NaiveDate, Uitkomst)>;

/// A pupil with all results of each column.
pub(crate) struct MeasuredPupil {
    /// The id in lower case.
    pub(crate) key: String,
    pub(crate) naam: String,
    /// Whether the pupil has left the class.
    pub(crate) weg: bool,
    pub(crate) series: Vec<Series>,
}

/// The measurements of some documents by date, without those that only say what was made, and those
/// of a day that is still to come.
pub(crate) fn by_date<'v>(now: AsOf<'_>, results: &[&'v Voortgang]) -> Vec<&'v Meting> {
    let all = results.iter().flat_map(|one| one.metingen.iter());
    let only_made = |one: &&Meting| one.resultaten.is_none() && one.gemaakt.is_some();
    let all = all.filter(|one| !only_made(one) && now.has_come(one.datum));
    let mut all: Vec<&Meting> = all.collect();
    all.sort_by_key(|meting| meting.datum);
    all
}

/// Every result by pupil and column.
pub(super) fn measured(metingen: &[&Meting], places: &[Plek]) -> IndexMap<String, Vec<Series>> {
    let mut all: IndexMap<String, Vec<Series>> = IndexMap::new();
    for meting in metingen {
        for (pupil, result) in meting.resultaten.iter().flatten() {
            let row = all.entry(key(pupil).into_owned());
            let row = row.or_insert_with(|| vec![Vec::new(); places.len()]);
            for (series, place) in row.iter_mut().zip(places) {
                let outcome = result.as_ref().and_then(|one| outcome(one, place, meting));
                series.extend(outcome.map(|one| (meting.datum.0, one)));
            }
        }
    }
    all
}

/// What a result says of a place.
fn outcome(result: &Resultaat, place: &Plek, meting: &Meting) -> Option<Uitkomst> {
    match result {
        Resultaat::Geheel(outcome) => place.is_of(meting).then_some(*outcome),
        Resultaat::PerDoel(goals) => {
            let mut all = goals.iter();
            let found = all.find(|(id, _)| place.goal.as_deref() == Some(&*key(id)));
            found.and_then(|(_, outcome)| *outcome)
        }
    }
}

/// Whether a measurement has a result on a place, that of a pupil who was there.
pub(super) fn measures(meting: &Meting, place: &Plek) -> bool {
    let mut results = meting.resultaten.iter().flat_map(Velden::values).flatten();
    results.any(|one| outcome(one, place, meting).is_some_and(|one| one != Uitkomst::Afwezig))
}

/// The pupils of the class, and behind them those that only a measurement names. Who left is there
/// as long as there are results.
pub(super) fn pupils(
    school: &School,
    today: NaiveDate,
    results: &[&Voortgang],
    mut measured: IndexMap<String, Vec<Series>>,
) -> Vec<MeasuredPupil> {
    let columns = measured.values().next().map_or(0, Vec::len);
    let klas = results.first().and_then(|one| one.klas.as_ref());
    let klas = klas.and_then(|id| school.klas(id));
    let members = klas.into_iter().flat_map(|(_, klas)| &klas.leerlingen);
    let mut pupils = Vec::new();
    for pupil in members.filter(|pupil| !pupil.id.is_empty()) {
        let all = measured.shift_remove(&pupil.id.key());
        let weg = has_left_class(pupil, today);
        if all.is_some() || !weg {
            pupils.push(MeasuredPupil {
                key: pupil.id.key(),
                naam: school.pupil_name(&pupil.id),
                weg,
                series: all.unwrap_or_else(|| vec![Vec::new(); columns]),
            });
        }
    }
    pupils.extend(measured.into_iter().map(|(name, series)| MeasuredPupil {
        naam: school.pupil_name(&Id::from_name(&name)),
        key: name,
        weg: false,
        series,
    }));
    pupils
}

/// The result that counts at the end of a day; of today where no day is given.
pub(crate) fn stand(series: &Series, upto: Option<NaiveDate>) -> Option<Uitkomst> {
    let known = series
        .iter()
        .filter(|(day, _)| upto.is_none_or(|last| *day <= last));
    known.fold(None, |known, (_, next)| latest(known, *next))
}
