//! Pupils, class by class.

use super::parts::{LinkLine, LinkSection, OverzichtView, pupil_line};
use crate::calendar::dutch;
use crate::facts::pupils::has_left_class;
use crate::model::klas::Leerling;
use crate::model::part::Id;
use crate::render::overview_page::OverviewPage;
use crate::render::parts::breadcrumbs::{self, LinkOrigin};

/// For whom pages about pupils are.
pub(super) const FOR_WHOM: &str = "Deze bladzijde is voor docenten en coaches. Er staan gegevens van leerlingen op: deel haar niet met anderen.";

pub(super) fn all(from: &LinkOrigin<'_, '_>) -> OverzichtView {
    let context = from.context;
    let classes = context.named.classes.iter().filter_map(|(key, id)| {
        let title = breadcrumbs::title(context, &OverviewPage::Class(key.clone()));
        LinkSection::lines(&title, of_class(from, id))
    });
    let mut delen: Vec<LinkSection> = classes.collect();
    let pupils = context.pupils.values();
    let alone = pupils.filter(|id| !has_class(from, id));
    let alone = alone.map(|id| pupil_line(from, id, Some(about(from, id))));
    let heading = if delen.is_empty() {
        "Alle leerlingen"
    } else {
        "Zonder klas"
    };
    delen.extend(LinkSection::lines(heading, alone.collect()));
    OverzichtView {
        voor_wie: Some(FOR_WHOM.to_owned()),
        delen,
        ..OverzichtView::default()
    }
}

/// Whether a list of a class that has a page names the pupil.
fn has_class(from: &LinkOrigin<'_, '_>, pupil: &Id) -> bool {
    let places = from.context.school.pupil(pupil);
    places
        .iter()
        .any(|place| from.context.link(place.document).is_some())
}

/// The pupils of a class in its own order, those who left last.
pub(super) fn of_class(from: &LinkOrigin<'_, '_>, klas: &Id) -> Vec<LinkLine> {
    let context = from.context;
    let found = context.school.klas(klas);
    let Some((_, klas)) = found.filter(|(number, _)| context.link(*number).is_some()) else {
        return Vec::new();
    };
    let left = |one: &&Leerling| has_left_class(one, context.today);
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
fn about(from: &LinkOrigin<'_, '_>, pupil: &Id) -> String {
    let mut plans = from.context.school.leerplannen_van_leerling(pupil);
    plans.sort_by_key(|(number, plan)| (std::cmp::Reverse(plan.datum), *number));
    let shown = plans
        .iter()
        .filter(|(number, _)| from.context.link(*number).is_some());
    let titles: Vec<&str> = shown
        .map(|(_, plan)| plan.titel.as_deref().unwrap_or("plan zonder titel"))
        .collect();
    if titles.is_empty() {
        "nog geen leerplan".to_owned()
    } else {
        titles.join(", ")
    }
}
