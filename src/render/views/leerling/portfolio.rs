//! The portfolio of a pupil: per aspect, and all of it in order of time.

use indexmap::IndexMap;
use serde::Serialize;

use super::dossier::{Dossier, PupilPlan, named};
use super::goals::{self, GoalResult};
use super::history::{self, HistoryEvent};
use super::upcoming::{Upcoming, UpcomingKind};
use crate::calendar::dutch;
use crate::facts::class_results::{latest, word};
use crate::facts::exercises_made;
use crate::model::part::{Datum, Id, Tekst, Uitkomst};
use crate::model::{Content, Voortgang};
use crate::render::context::{RenderContext, capital};
use crate::render::parts::frame::PageFrame;
use crate::render::parts::link::Link;
use crate::render::parts::{breadcrumbs, person, titles};
use crate::render::sheet::Sheet;
use crate::words;

#[derive(Debug, Serialize)]
struct PortfolioView {
    klas: Option<String>,
    coach: Option<String>,
    /// The last day in the class, where the pupil has left.
    weg: Option<Datum>,
    plannen: Vec<PlanRow>,
    aspecten: Vec<AspectSection>,
    tijd: Vec<HistoryEvent>,
    komend: Vec<UpcomingRow>,
}

#[derive(Debug, Serialize)]
struct PlanRow {
    plan: Link,
    vak: Option<String>,
    idee: Option<Tekst>,
    /// Newest first.
    draaiboeken: Vec<Link>,
    /// "4 van 7 acties klaar".
    klaar: Option<String>,
    /// The exercises that were made for the goals of the plan.
    gemaakt: Vec<MadeForGoal>,
}

/// A goal of the plan, with "12 van 14".
#[derive(Debug, Serialize)]
struct MadeForGoal {
    doel: String,
    gemaakt: String,
}

/// Results and work of one kind of learning.
#[derive(Debug, Serialize)]
struct AspectSection {
    /// The name with a capital; absent for goals and entries without an aspect.
    naam: Option<String>,
    doelen: Vec<GoalRow>,
    /// How many of the goals are mastered now.
    beheerst: usize,
    regels: Vec<LogRow>,
}

/// A goal with its results.
#[derive(Debug, Serialize)]
struct GoalRow {
    doel: String,
    van: String,
    standen: Vec<DatedResult>,
    nu: &'static str,
}

#[derive(Debug, Serialize)]
struct DatedResult {
    datum: Datum,
    stand: &'static str,
}

/// An entry of the log.
#[derive(Debug, Serialize)]
struct LogRow {
    /// Its number in the order of time.
    nummer: usize,
    datum: Option<Datum>,
    gedaan: String,
    /// The names of the evidence.
    bewijs: Vec<String>,
}

/// Something that is still to come.
#[derive(Debug, Serialize)]
struct UpcomingRow {
    wanneer: String,
    wat: String,
    wie: String,
    laat: bool,
}

/// The portfolio of a pupil; `None` where no document is about them.
pub(in crate::render) fn sheet(context: &RenderContext<'_>, id: &Id) -> Option<Sheet> {
    made(context, id).map(|(sheet, _)| sheet)
}

/// The portfolio of a pupil where it holds anything.
pub(in crate::render) fn filled(context: &RenderContext<'_>, id: &Id) -> Option<Sheet> {
    made(context, id).and_then(|(sheet, filled)| filled.then_some(sheet))
}

/// The portfolio, and whether it holds anything.
fn made(context: &RenderContext<'_>, id: &Id) -> Option<(Sheet, bool)> {
    let paths = context.paths.pupil(id)?;
    let path = paths.portfolio.clone();
    let dossier = Dossier::new(context, id);
    let results = goals::results(&dossier);
    let tijd = history::line(&dossier, &results, &path);
    let view = PortfolioView {
        klas: named(&dossier.class_names()),
        coach: named(&dossier.coaches()),
        weg: dossier.left_on().map(Datum),
        plannen: dossier
            .plannen
            .iter()
            .map(|one| plan(context, one, &path))
            .collect(),
        aspecten: aspects(&dossier, &results, &tijd),
        tijd,
        komend: Upcoming::of(&dossier)
            .iter()
            .map(|one| coming(context, one))
            .collect(),
    };
    let mut frame = PageFrame::new(context, &path, "portfolio", "Portfolio".to_owned());
    frame.ondertitel = Some(dossier.naam.clone());
    frame.klas.clone_from(&view.klas);
    frame.breadcrumbs = breadcrumbs::of_pupil(context, &path, dossier.id);
    frame.verder = vec![Link::page(
        context,
        &path,
        &paths.ouders,
        "Bladzijde voor ouders",
    )];
    let filled = !view.tijd.is_empty();
    Some((Sheet::new("portfolio", path, &frame, &view), filled))
}

fn plan(context: &RenderContext<'_>, plan: &PupilPlan<'_>, path: &str) -> PlanRow {
    let own = plan.leerplan;
    let now = context.as_of();
    let books = plan.draaiboeken.iter().rev();
    let book = plan.newest().map(|(_, book)| book);
    let actions = book.filter(|book| !book.acties.is_empty()).map(|book| {
        let all = words::count(book.acties.len(), words::ACTIE);
        let done = book
            .acties
            .iter()
            .filter(|one| now.is_done(one.klaar))
            .count();
        format!("{done} van {all} klaar")
    });
    PlanRow {
        plan: Link::document(context, path, plan.number, plan.titel.clone()),
        vak: person::subject(context, own.vak.as_deref(), own.leerlijn.as_ref()),
        idee: own.idee.clone(),
        draaiboeken: books
            .map(|(number, book)| {
                let day = dutch::short_date(book.datum.0);
                Link::document(context, path, *number, format!("draaiboek van {day}"))
            })
            .collect(),
        klaar: actions,
        gemaakt: made_for(context, plan),
    }
}

/// The exercises made for a plan, as all results on it say.
fn made_for(context: &RenderContext<'_>, plan: &PupilPlan<'_>) -> Vec<MadeForGoal> {
    let school = context.school;
    let id = school.document(plan.number).map(|document| &document.id);
    let numbers = context.results.of(&plan.leerplan.leerling).iter();
    let results: Vec<&Voortgang> = numbers
        .filter_map(|number| match context.discreet(*number)? {
            Content::Voortgang(results) => Some(results),
            _ => None,
        })
        .filter(|results| results.leerplan.is_some() && results.leerplan.as_ref() == id)
        .collect();
    let made = exercises_made::of_plan(plan.leerplan, &results).into_iter();
    made.map(|(doel, gemaakt)| MadeForGoal { doel, gemaakt })
        .collect()
}

/// The aspects in order of name; goals and entries without an aspect come last.
fn aspects(
    dossier: &Dossier<'_, '_>,
    results: &[GoalResult],
    tijd: &[HistoryEvent],
) -> Vec<AspectSection> {
    let key = |name: Option<&Tekst>| {
        let name = name.map(|name| words::lower(name.trim()).into_owned());
        name.filter(|name| !name.is_empty())
    };
    let mut goals: IndexMap<Option<String>, Vec<&GoalResult>> = IndexMap::new();
    for one in results {
        goals.entry(key(one.aspect.as_ref())).or_default().push(one);
    }
    let mut entries: IndexMap<Option<String>, Vec<LogRow>> = IndexMap::new();
    for (event, aspect, entry) in log(dossier, tijd) {
        goals.entry(key(aspect)).or_default();
        entries.entry(key(aspect)).or_default().push(LogRow {
            nummer: event.nummer,
            datum: event.datum,
            gedaan: entry,
            bewijs: event.bewijs.iter().map(|one| one.naam.clone()).collect(),
        });
    }
    let mut names: Vec<Option<String>> = goals.keys().cloned().collect();
    names.sort_by_key(|name| (name.is_none(), name.clone()));
    names
        .into_iter()
        .map(|name| {
            let rows = rows(goals.get(&name).map_or(&[], Vec::as_slice));
            AspectSection {
                beheerst: rows.iter().filter(|row| row.nu == "beheerst").count(),
                doelen: rows,
                regels: entries.swap_remove(&name).unwrap_or_default(),
                naam: name.as_deref().map(capital),
            }
        })
        .collect()
}

/// The entries of the log among what happened, with their aspect and what was done.
fn log<'t>(
    dossier: &'t Dossier<'_, '_>,
    tijd: &'t [HistoryEvent],
) -> impl Iterator<Item = (&'t HistoryEvent, Option<&'t Tekst>, String)> {
    let books = || dossier.plannen.iter().filter_map(PupilPlan::newest);
    tijd.iter().filter_map(move |event| {
        let (number, at) = event.regel?;
        let (_, book) = books().find(|(one, _)| *one == number)?;
        let entry = book.logboek.get(at)?;
        Some((
            event,
            entry.aspect.as_ref(),
            entry.gedaan.as_deref().unwrap_or_default().to_owned(),
        ))
    })
}

/// A row for each goal, in the order in which they were first measured.
fn rows(results: &[&GoalResult]) -> Vec<GoalRow> {
    let mut by_goal: IndexMap<(&str, &str), Vec<&GoalResult>> = IndexMap::new();
    for one in results {
        let goal = (one.van.as_str(), one.doel.as_str());
        by_goal.entry(goal).or_default().push(one);
    }
    by_goal
        .into_iter()
        .map(|((van, doel), all)| {
            let now: Option<Uitkomst> = all
                .iter()
                .fold(None, |known, one| latest(known, one.uitkomst));
            GoalRow {
                doel: doel.to_owned(),
                van: van.to_owned(),
                standen: all
                    .iter()
                    .map(|one| DatedResult {
                        datum: Datum(one.datum),
                        stand: word(Some(one.uitkomst)),
                    })
                    .collect(),
                nu: word(now),
            }
        })
        .collect()
}

fn coming(context: &RenderContext<'_>, one: &Upcoming<'_>) -> UpcomingRow {
    let school = context.school;
    let (wat, wie) = match one.wat {
        UpcomingKind::Actie(action) => (
            action.wat.as_deref().unwrap_or_default().to_owned(),
            person::people(school, &action.wie),
        ),
        UpcomingKind::Feedback(round) => (
            match &round.over {
                Some(about) => format!("Feedback: {about}"),
                None => "Feedback".to_owned(),
            },
            person::people(school, &round.met),
        ),
        UpcomingKind::Gesprek(talk) => (
            titles::gesprek(talk.vorm),
            person::people(school, &talk.met),
        ),
    };
    UpcomingRow {
        wanneer: one.wanneer.delen.join(", "),
        wat,
        wie,
        laat: one.laat,
    }
}
