//! Pupils, class by class.

use super::parts::{Deel, Overzicht, Regel, pupil_line};
use crate::calendar::dutch;
use crate::model::klas::Leerling;
use crate::model::part::Id;
use crate::render::overview_page::Spot;
use crate::render::parts::breadcrumbs::{self, From};

/// For whom pages about pupils are.
pub(super) const FOR_WHOM: &str = "Deze bladzijde is voor docenten en coaches. Er staan gegevens van leerlingen op: deel haar niet met anderen.";

/// All pupils.
pub(super) fn all(from: &From<'_, '_>) -> Overzicht {
    let desk = from.desk;
    let classes = desk.named.classes.iter().filter_map(|(key, id)| {
        let title = breadcrumbs::title(desk, &Spot::Class(key.clone()));
        Deel::lines(&title, of_class(from, id))
    });
    let mut delen: Vec<Deel> = classes.collect();
    let pupils = desk.pupils.values();
    let alone = pupils.filter(|id| !has_class(from, id));
    let alone = alone.map(|id| pupil_line(from, id, Some(about(from, id))));
    let heading = if delen.is_empty() {
        "Alle leerlingen"
    } else {
        "Zonder klas"
    };
    delen.extend(Deel::lines(heading, alone.collect()));
    Overzicht {
        voor_wie: Some(FOR_WHOM.to_owned()),
        delen,
        ..Overzicht::default()
    }
}

/// Whether a list of a class that has a page names the pupil.
fn has_class(from: &From<'_, '_>, pupil: &Id) -> bool {
    let places = from.desk.school.pupil(pupil);
    places
        .iter()
        .any(|place| from.desk.link(place.document).is_some())
}

/// The pupils of a class in its own order, those who left last.
pub(super) fn of_class(from: &From<'_, '_>, klas: &Id) -> Vec<Regel> {
    let desk = from.desk;
    let found = desk.school.klas(klas);
    let Some((_, klas)) = found.filter(|(number, _)| desk.link(*number).is_some()) else {
        return Vec::new();
    };
    let left = |one: &&Leerling| one.tot.is_some_and(|last| last.0 < desk.today);
    let pupils = klas.leerlingen.iter().filter(|one| !one.id.is_empty());
    let (gone, here): (Vec<_>, Vec<_>) = pupils.partition(left);
    let here = here
        .into_iter()
        .map(|one| pupil_line(from, &one.id, Some(about(from, &one.id))));
    let gone = gone.into_iter().map(|one| {
        let day = one.tot.map(|last| dutch::short_date(last.0));
        let note = day.map(|day| format!("uit de klas sinds {day}"));
        pupil_line(from, &one.id, note)
    });
    here.chain(gone).collect()
}

/// What a pupil works on in a few words, newest first.
fn about(from: &From<'_, '_>, pupil: &Id) -> String {
    let mut plans = from.desk.school.leerplannen_van_leerling(pupil);
    plans.sort_by_key(|(number, plan)| (std::cmp::Reverse(plan.datum), *number));
    let shown = plans
        .iter()
        .filter(|(number, _)| from.desk.link(*number).is_some());
    let titles: Vec<&str> = shown
        .map(|(_, plan)| plan.titel.as_deref().unwrap_or("plan zonder titel"))
        .collect();
    if titles.is_empty() {
        "nog geen leerplan".to_owned()
    } else {
        titles.join(", ")
    }
}
