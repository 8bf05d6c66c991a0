//! The lessons of a pupil's classes: what this week is about, and the tests and deadlines that come.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::calendar::IsoWeek;
use crate::facts::goal_levels::GoalLevels;
use crate::facts::pupils::has_left_class;
use crate::facts::tests::{self, Term, TermKind};
use crate::model::Planning;
use crate::model::part::{Id, Tekst};
use crate::model::planning::Paragraaf;
use crate::render::parts::titles::chapter;
use crate::render::views::leerling::dossier::Dossier;
use crate::words;

/// How many days ahead tests and deadlines are listed.
const AHEAD: u64 = 21;

/// What a subject is about this week.
#[derive(Debug, Serialize)]
pub(super) struct LessonRow {
    /// The subject with the chapter.
    hoofdstuk: String,
    paragraaf: Option<Tekst>,
    doelen: Vec<Tekst>,
}

/// The paragraphs of this week, from the plannings that name a class of the pupil.
pub(super) fn of(dossier: &Dossier<'_, '_>) -> Vec<LessonRow> {
    if dossier.left_on().is_some() {
        return Vec::new();
    }
    let context = dossier.context;
    let (week, year) = (IsoWeek::of(context.today), context.school.calendar.year());
    let now = |paragraph: &&Paragraaf| {
        let mut weeks = paragraph.week.iter();
        weeks.any(|one| one.in_year(year) == Some(week))
    };
    let own = |planning: &Planning| classes(dossier).any(|id| planning.klas.contains(id));
    let mut lessons = Vec::new();
    for (_, planning) in context.school.planningen() {
        if !own(planning) {
            continue;
        }
        let own = classes(dossier).filter(|id| planning.klas.contains(id));
        let levels = GoalLevels::of_classes(context.school, own);
        lessons.extend(planning.paragrafen.iter().filter(now).map(|paragraph| {
            LessonRow {
                hoofdstuk: chapter(context, planning),
                paragraaf: paragraph.titel.clone(),
                doelen: planning
                    .goals_of(paragraph)
                    .iter()
                    .filter(|goal| levels.include(goal))
                    .map(|goal| goal.doel.clone())
                    .collect(),
            }
        }));
    }
    lessons
}

/// A test or something to hand in of the lessons.
pub(super) struct LessonTerm {
    /// The last day on which it can be.
    pub(super) dag: NaiveDate,
    /// That day, or its week, in words.
    pub(super) wanneer: String,
    /// "toets: Proefwerk H1 (Wiskunde)".
    pub(super) wat: String,
}

/// Tests and what is to be handed in by the classes of the pupil, in the weeks to come. A formative test
/// that only a planning has is between pupil and teacher.
pub(super) fn terms(dossier: &Dossier<'_, '_>) -> Vec<LessonTerm> {
    let school = dossier.context.school;
    let today = dossier.context.today;
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let classes: Vec<Id> = classes(dossier).cloned().collect();
    let terms = tests::of_classes(school, &classes).into_iter();
    let terms = terms.filter(|term| !term.is_only_planned_to_learn());
    let dated = terms.filter_map(|term| {
        let when = term.when?;
        (today..=last).contains(&when.last).then(|| LessonTerm {
            dag: when.last,
            wanneer: at_hour(when.in_words(), term.test.uur.as_ref()),
            wat: told(dossier, &term, &classes),
        })
    });
    dated.collect()
}

/// "ma 12 okt, 5e uur".
fn at_hour(day: String, hour: Option<&Tekst>) -> String {
    match hour.map(|hour| hour.trim()).filter(|hour| !hour.is_empty()) {
        Some(hour) => format!("{day}, {hour}"),
        None => day,
    }
}

fn told(dossier: &Dossier<'_, '_>, term: &Term<'_>, classes: &[Id]) -> String {
    let vakken = term.vakken.iter();
    let subjects: Vec<String> = vakken.map(|vak| dossier.context.subject(vak)).collect();
    let mut beside: Vec<String> = Vec::new();
    if !subjects.is_empty() {
        beside.push(words::and(&subjects));
    }
    // `groep` may be a class of the pupil: that need not be said.
    let groups = term.groups_beside(classes);
    if !groups.is_empty() {
        beside.push(format!("voor {}", words::and(&groups)));
    }
    let beside = match beside.as_slice() {
        [] => String::new(),
        some => format!(" ({})", some.join(", ")),
    };
    let kind = match term.kind {
        _ if !term.is_named => "",
        TermKind::Toets => "toets: ",
        TermKind::Inleveren => "inleveren: ",
    };
    format!("{kind}{}{beside}", term.name)
}

/// The classes that the pupil is still in.
fn classes<'d>(dossier: &'d Dossier<'_, '_>) -> impl Iterator<Item = &'d Id> {
    let today = dossier.context.today;
    let here = dossier
        .klassen
        .iter()
        .filter(move |(_, own)| !has_left_class(own, today));
    here.map(|(klas, _)| &klas.klas)
}
