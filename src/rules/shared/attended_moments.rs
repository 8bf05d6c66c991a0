//! The moments in a document at which people must be at school.

use chrono::NaiveDate;

use crate::facts::answer::AnswerKind::Substance;
use crate::facts::answer::Answers;
use crate::facts::tests;
use crate::model::part::{Activiteitvorm, Moment, MomentOfTekst, Toets};
use crate::model::{Content, Draaiboek, Invoeringsplan, Planning, Studiewijzer};
use crate::rules::Scope;
use crate::school::WeekIn;
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
    let shown = all.iter().map(|one| written(&one.moment)).collect();
    let shown = words::and_more(shown, SHOWN);
    format!("{} momenten {many}: {shown}", all.len())
}

/// The most moments that a message lists.
const SHOWN: usize = 5;

/// Evaluations, tests, talks and actions with a room of a document, in order.
pub(crate) fn of(scope: &Scope<'_>) -> Vec<Planned> {
    let moments = match &scope.document.content {
        Some(Content::Planning(planning)) => of_planning(planning),
        Some(Content::Studiewijzer(wijzer)) => of_studiewijzer(wijzer, scope),
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
    let tests = tests::in_planning(planning);
    tests.flat_map(|one| of_test(&one.path, one.test)).collect()
}

fn of_studiewijzer(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<WrittenMoment> {
    let rows = WeekIn::all(scope.number, wijzer).flat_map(|item| item.rows());
    let moments = rows.flat_map(|row| {
        let lessons = row.lessen().iter().enumerate();
        let lessons = lessons.filter_map(|(at, les)| {
            let path = row.path().then("lessen").then(at).then("datum");
            Some((path, "de les", Moment::Dag(les.datum?)))
        });
        let mut all: Vec<WrittenMoment> = lessons.collect();
        all.extend(tests::in_row(&row).flat_map(|one| of_test(&one.path, one.test)));
        all
    });
    moments.collect()
}

/// The days and weeks that are written at a test and its parts.
fn of_test(at: &Path, test: &Toets) -> Vec<WrittenMoment> {
    let parts = test.onderdelen.iter().enumerate();
    let parts = parts.map(|(number, part)| {
        let path = at.then("onderdelen").then(number);
        (path, part.datum, part.week)
    });
    let all = std::iter::once((at.clone(), test.datum, test.week)).chain(parts);
    all.filter_map(|(path, day, week)| match (day, week) {
        (Some(day), _) => Some((path.then("datum"), TEST, Moment::Dag(day))),
        (None, Some(week)) => Some((path.then("week"), TEST, Moment::Week(week))),
        (None, None) => None,
    })
    .collect()
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
