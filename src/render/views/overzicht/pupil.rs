//! What there is of a pupil.

use super::parts::{Fact, LinkLine, LinkSection, OverzichtView};
use super::{pupils, sections};
use crate::calendar::dutch;
use crate::facts::{self, talks, versions};
use crate::model::part::Id;
use crate::model::{Content, Leerplan, Voortgang};
use crate::render::parts::breadcrumbs::LinkOrigin;
use crate::render::parts::{person, titles};
use crate::school::DocumentNumber;
use crate::words;

/// What there is of a pupil.
pub(super) fn one(from: &LinkOrigin<'_, '_>, id: &Id) -> OverzichtView {
    let velden = [
        Fact::known("Klas", classes(from, id)),
        Fact::known("Coach", coaches(from, id)),
    ];
    let delen = [
        collected(from, id),
        Some(plans(from, id)),
        talks(from, id),
        sections::results_in(from, results(from, id)),
    ];
    OverzichtView {
        velden: velden.into_iter().flatten().collect(),
        voor_wie: Some(pupils::FOR_WHOM.to_owned()),
        delen: delen.into_iter().flatten().collect(),
        ..OverzichtView::default()
    }
}

/// The pages that bring together what there is.
fn collected(from: &LinkOrigin<'_, '_>, id: &Id) -> Option<LinkSection> {
    let paths = from.context.paths.pupil(id)?;
    let line = |path: &str, title: &str, about: &str| {
        let path = format!("{path}.{}", from.context.extension);
        LinkLine::new(from.link(title, Some(path)), Some(about.to_owned()))
    };
    let lines = vec![
        line(&paths.portfolio, "Portfolio", "alles in volgorde van tijd"),
        line(
            &paths.ouders,
            "Voor ouders",
            "wat ouders en verzorgers lezen",
        ),
    ];
    LinkSection::lines("Bij elkaar", lines)
}

/// "3v1 en 3v2 (tot 31 jan)".
fn classes(from: &LinkOrigin<'_, '_>, id: &Id) -> Option<String> {
    let places = from.context.school.pupil(id);
    let names = places.iter().map(|place| {
        let name = place.klas.klas.as_str();
        place.leerling.tot.map_or_else(
            || name.to_owned(),
            |last| format!("{name} (tot en met {})", dutch::short_date(last.0)),
        )
    });
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| words::and(&names))
}

/// Everybody who coaches the pupil.
fn coaches(from: &LinkOrigin<'_, '_>, id: &Id) -> Option<String> {
    let coaches = facts::pupils::coaches(from.context.school, id);
    (!coaches.is_empty()).then(|| words::and(&coaches))
}

/// The plans, newest first, each with its draaiboeken.
fn plans(from: &LinkOrigin<'_, '_>, id: &Id) -> LinkSection {
    let context = from.context;
    let mut plans = context.school.leerplannen_van_leerling(id);
    plans.retain(|(number, _)| context.link(*number).is_some());
    plans.sort_by_key(|(number, plan)| (std::cmp::Reverse(plan.datum), *number));
    let none = plans
        .is_empty()
        .then(|| "Er is nog geen leerplan.".to_owned());
    LinkSection {
        kop: "Leerplannen".to_owned(),
        tekst: none,
        regels: plans.iter().map(|plan| plan_line(from, plan)).collect(),
        ..LinkSection::default()
    }
}

fn plan_line(from: &LinkOrigin<'_, '_>, (number, plan): &(DocumentNumber, &Leerplan)) -> LinkLine {
    let context = from.context;
    let document = context.school.document(*number);
    let id = document.map(|document| &document.id);
    let title = plan
        .titel
        .as_deref()
        .or(id.map(Id::as_str))
        .unwrap_or_default();
    let about = person::subject(context, plan.vak.as_deref(), plan.leerlijn.as_ref());
    let day = dutch::short_date(plan.datum.0);
    let about = [about, Some(day)].into_iter().flatten();
    let about = about.collect::<Vec<_>>().join(", ");
    let mut line = LinkLine::new(from.document(*number, title), Some(about));
    let books = id.map_or_else(Vec::new, |id| versions::of_leerplan(context.school, id));
    let book = |(number, book): versions::Version<'_>| {
        let day = dutch::short_date(book.datum.0);
        from.document(number, format!("draaiboek van {day}"))
    };
    line.onder = books.into_iter().rev().map(book).collect();
    line
}

/// The talks, newest first; those in the future are marked.
fn talks(from: &LinkOrigin<'_, '_>, id: &Id) -> Option<LinkSection> {
    let context = from.context;
    let mut all = context.school.gesprekken_van_leerling(id);
    all.retain(|(number, _)| context.link(*number).is_some());
    all.sort_by_key(|(number, talk)| (std::cmp::Reverse(talk.datum), *number));
    let lines = all.iter().map(|(number, talk)| {
        let day = dutch::short_date(talk.datum.0);
        let title = format!("{}, {day}", titles::gesprek(talk.vorm));
        let to_come = talks::is_to_come(talk, context.as_of());
        let note = to_come.then(|| "komt nog".to_owned());
        LinkLine::new(from.document(*number, title), note)
    });
    LinkSection::lines("Gesprekken", lines.collect())
}

/// The documents of results about a pupil.
fn results<'f>(
    from: &'f LinkOrigin<'_, '_>,
    id: &'f Id,
) -> impl Iterator<Item = DocumentNumber> + 'f {
    let context = from.context;
    let may_be = context.results.of(id).iter().copied();
    may_be.filter(move |number| {
        let document = context.school.document(*number);
        let read = document.and_then(|document| document.content.as_ref());
        matches!(read, Some(Content::Voortgang(results)) if names(from, results, id))
    })
}

/// Whether results are about a pupil: on an own plan, or among those of a class.
fn names(from: &LinkOrigin<'_, '_>, results: &Voortgang, id: &Id) -> bool {
    let plan = results.leerplan.as_ref();
    if let Some(plan) = plan {
        return facts::pupils::pupil_of_leerplan(from.context.school, plan) == Some(id);
    }
    facts::pupils::pupils_in_results(results).any(|one| one == *id)
}
