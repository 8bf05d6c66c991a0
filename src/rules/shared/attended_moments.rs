//! The moments in a document at which people must be at school.

use chrono::NaiveDate;

use crate::facts::answer::AnswerKind::Substance;
use crate::facts::answer::Answers;
use crate::model::part::{Activiteitvorm, Beknopt, Datum, Moment, MomentOfTekst, Toets, Week};
use crate::model::studiewijzer::Les;
use crate::model::{Content, Draaiboek, Invoeringsplan, Planning, Studiewijzer};
use crate::rules::Scope;
use crate::rules::shared::planning_tests::planning_tests;
use crate::yaml::Path;
use crate::{path, words};

/// A moment with its first and last day.
pub(crate) struct Planned {
    pub(crate) path: Path,
    /// The noun of messages, with its article: "de toets".
    pub(crate) what: &'static str,
    moment: Moment,
    pub(crate) van: NaiveDate,
    /// Inclusive.
    pub(crate) tot: NaiveDate,
}

/// The message about one moment (`one` says what is wrong) or about several (`many` does).
pub(crate) fn message(all: &[&Planned], one: &str, many: &str) -> String {
    if let [planned] = all {
        return format!("{} van {} {one}", planned.what, written(&planned.moment));
    }
    let mut shown: Vec<String> = all.iter().map(|one| written(&one.moment)).collect();
    let more = shown.len().saturating_sub(SHOWN);
    shown.truncate(SHOWN);
    shown.extend((more > 0).then(|| format!("nog {more}")));
    format!("{} momenten {many}: {}", all.len(), words::and(&shown))
}

/// The most moments that a message lists.
const SHOWN: usize = 5;

/// Evaluations, tests, talks and actions with a room of a document, in order.
pub(crate) fn of(scope: &Scope<'_>) -> Vec<Planned> {
    let moments = match &scope.document.content {
        Some(Content::Planning(planning)) => of_planning(planning),
        Some(Content::Studiewijzer(wijzer)) => of_studiewijzer(wijzer),
        Some(Content::Draaiboek(draaiboek)) => of_draaiboek(draaiboek, scope.answers()),
        Some(Content::Gesprek(gesprek)) => {
            vec![(path!["datum"], "het gesprek", Moment::Dag(gesprek.datum))]
        }
        Some(Content::Invoeringsplan(plan)) => of_invoeringsplan(plan),
        _ => Vec::new(),
    };
    let placed = moments.into_iter().filter_map(|(path, what, moment)| {
        let (van, tot) = scope.days(&moment)?;
        Some(Planned {
            path,
            what,
            moment,
            van,
            tot,
        })
    });
    placed
        .filter(|planned| planned.van <= planned.tot)
        .filter(|planned| !scope.document.is_at_fault(&planned.path))
        .collect()
}

type WrittenMoment = (Path, &'static str, Moment);

/// A moment as the document writes it.
fn written(moment: &Moment) -> String {
    match moment {
        Moment::Dag(day) => words::quote(&day.to_string()),
        Moment::Week(week) => format!("week {week}"),
        Moment::Reeks(span) => {
            let (van, tot) = (span.van.to_string(), span.tot.to_string());
            format!("{} t/m {}", words::quote(&van), words::quote(&tot))
        }
    }
}

const TEST: &str = "de toets";

fn of_planning(planning: &Planning) -> Vec<WrittenMoment> {
    let day = |at: &Path, day: Datum| (at.then("datum"), TEST, Moment::Dag(day));
    let week = |at: &Path, week: Week| (at.then("week"), TEST, Moment::Week(week));
    planning_tests(planning)
        .filter_map(|(at, test)| {
            let dated = test.datum.map(|d| day(&at, d));
            dated.or_else(|| test.week.map(|w| week(&at, w)))
        })
        .collect()
}

fn of_studiewijzer(wijzer: &Studiewijzer) -> Vec<WrittenMoment> {
    let mut found = Vec::new();
    for (i, week) in wijzer.weken.iter().enumerate() {
        found.extend(tests(&path!["weken", i], &week.toets, &week.lessen));
        for (j, row) in week.vakken.iter().enumerate() {
            let path = path!["weken", i, "vakken", j];
            found.extend(tests(&path, &row.toets, &row.lessen));
        }
    }
    found
}

/// The tests of a row and of its lessons that have a day.
fn tests(row: &Path, own: &[Beknopt<Toets>], lessons: &[Les]) -> Vec<WrittenMoment> {
    let lessons = lessons.iter().enumerate();
    let lessons = lessons.map(|(i, les)| (row.then("lessen").then(i), &*les.toets));
    let lists = std::iter::once((row.clone(), own)).chain(lessons);
    let mut found = Vec::new();
    for (path, tests) in lists {
        found.extend(tests.iter().enumerate().filter_map(|(i, test)| {
            let day = Moment::Dag(test.datum?);
            Some((path.then("toets").then(i).then("datum"), TEST, day))
        }));
    }
    found
}

fn of_draaiboek(draaiboek: &Draaiboek, answers: Answers) -> Vec<WrittenMoment> {
    let mut found = Vec::new();
    let actions = draaiboek.acties.iter().enumerate();
    let roomed = actions.filter(|(_, action)| answers.given(action.ruimte.as_ref(), Substance));
    for (i, action) in roomed {
        let moments = action.wanneer.iter().enumerate();
        found.extend(moments.map(|(j, m)| (path!["acties", i, "wanneer", j], "de actie", *m)));
    }
    for (i, evaluation) in draaiboek.evaluaties.iter().enumerate() {
        let moments = evaluation.wanneer.iter().enumerate();
        found.extend(
            moments.map(|(j, m)| (path!["evaluaties", i, "wanneer", j], "de evaluatie", *m)),
        );
    }
    found
}

fn of_invoeringsplan(plan: &Invoeringsplan) -> Vec<WrittenMoment> {
    let mut found = Vec::new();
    for (i, activity) in plan.activiteiten.iter().enumerate() {
        let what = match activity.vorm {
            Some(Activiteitvorm::Evaluatie) => "de evaluatie",
            Some(Activiteitvorm::Coachgesprek) => "het gesprek",
            Some(Activiteitvorm::FormatiefToetsen) => TEST,
            _ => continue,
        };
        for (j, moment) in activity.wanneer.iter().enumerate() {
            if let MomentOfTekst::Moment(moment) = moment {
                found.push((path!["activiteiten", i, "wanneer", j], what, *moment));
            }
        }
    }
    found
}
