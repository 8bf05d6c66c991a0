use chrono::NaiveDate;

use crate::calendar::{IsoWeek, dutch};
use crate::facts::tests::{self, PlannedTest, Tested};
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::{Beknopt, Leerdoel, Moment};
use crate::model::planning::Paragraaf;
use crate::rules::shared::paragraphs;
use crate::rules::{Scope, rule};
use crate::words;
use crate::yaml::Path;

rule! {
    /// Een toets komt voor de week waarin de stof wordt gegeven.
    ///
    /// ## Waarom
    /// In stap 3 sluit een toets een paragraaf of hoofdstuk af. Komt hij voor de eerste les, dan
    /// klopt een van de twee weken niet. Wij kijken naar weken: een toets in de week waarin de
    /// stof begint is goed. De toets van het hoofdstuk vergelijken wij met de paragraaf die het
    /// laatst begint; noemt hij `leerdoelen`, dan alleen met de paragrafen daarvan.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     week: 37
    ///     toets: {vorm: formatief, week: 36}
    ///     #                              ^
    ///   - nummer: "1.2"
    ///     week: [38, 39]
    /// toets: {vorm: summatief, datum: 2026-09-11}
    ///   #                             ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     week: 37
    ///     toets: {vorm: formatief, week: 37}
    ///   - nummer: "1.2"
    ///     week: [38, 39]
    /// toets: {vorm: summatief, datum: 2026-09-14}
    /// ```
    "toets-voor-les": Planning => check
}

/// A paragraph with the first week in which it is taught.
struct TaughtParagraph<'p> {
    at: usize,
    paragraph: &'p Paragraaf,
    week: IsoWeek,
    path: Path,
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    if scope.is_over() {
        return Vec::new();
    }
    let paragraphs = planning.paragrafen.iter().enumerate();
    let taught: Vec<TaughtParagraph<'_>> = paragraphs
        .filter_map(|(at, paragraph)| {
            let (week, path) = paragraphs::first_week(scope, at, paragraph)?;
            Some(TaughtParagraph {
                at,
                paragraph,
                week,
                path,
            })
        })
        .collect();
    let tests = tests::in_planning(planning);
    tests
        .filter_map(|test| {
            let closed = closed_by(planning, &taught, &test)?;
            compare(planning, scope, &test, closed)
        })
        .collect()
}

/// The paragraph that a test comes after: its own, or of those that the test of the chapter is about the
/// one that begins last.
fn closed_by<'t, 'p>(
    planning: &Planning,
    taught: &'t [TaughtParagraph<'p>],
    test: &PlannedTest<'_>,
) -> Option<&'t TaughtParagraph<'p>> {
    if let Some(paragraph) = test.paragraph {
        return taught
            .iter()
            .find(|one| std::ptr::eq(one.paragraph, paragraph));
    }
    let about = Tested::by(test.test);
    let tested = taught
        .iter()
        .filter(|one| is_about(&about, planning.goals_of(one.paragraph)));
    tested.max_by_key(|one| one.week)
}

/// A problem where a test comes before what it tests.
fn compare(
    planning: &Planning,
    scope: &Scope<'_>,
    test: &PlannedTest<'_>,
    taught: &TaughtParagraph<'_>,
) -> Option<Problem> {
    let (day, key, when) = last_day(planning, test, scope)?;
    if day >= taught.week.monday() {
        return None;
    }
    let of = match test.paragraph {
        Some(_) => "de paragraaf",
        None => "het hoofdstuk",
    };
    let message = format!(
        "de toets van {of} is {when}, en paragraaf {} begint pas in week {}",
        words::quote(&paragraphs::paragraph_name(planning, taught.at)),
        paragraphs::week_name(scope, taught.week),
    );
    let problem = Problem::at(test.path.then(key), message);
    let problem = problem.related(taught.path.clone(), "de eerste week van de paragraaf");
    Some(problem.hint("pas de week van de les of de toets aan"))
}

fn is_about(test: &Tested, goals: &[Beknopt<Leerdoel>]) -> bool {
    matches!(test, Tested::All) || goals.iter().any(|goal| test.covers(goal))
}

/// The last day on which a test may be, the key that gives it, and how to say it. A date of
/// another school year is a mistake of its own.
fn last_day(
    planning: &Planning,
    test: &PlannedTest<'_>,
    scope: &Scope<'_>,
) -> Option<(NaiveDate, &'static str, String)> {
    let when = tests::of_test(scope.school, test.test, None, &planning.klas)?;
    match when.moment {
        Moment::Dag(day) if scope.calendar().year().contains(day.0) => {
            Some((day.0, "datum", format!("op {}", dutch::short_date(day.0))))
        }
        Moment::Dag(_) => None,
        Moment::Week(_) => {
            let week = IsoWeek::of(when.first);
            let name = paragraphs::week_name(scope, week);
            Some((week.sunday(), "week", format!("in week {name}")))
        }
        Moment::Reeks(_) => Some((when.last, "toetsweek", format!("in {}", when.in_words()))),
    }
}
