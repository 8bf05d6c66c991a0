use chrono::NaiveDate;

use crate::calendar::{IsoWeek, dutch};
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::{Beknopt, Leerdoel, Toets};
use crate::model::planning::Paragraaf;
use crate::rules::shared::paragraphs;
use crate::rules::shared::planning_goals::Tested;
use crate::rules::shared::planning_tests::placed;
use crate::rules::{Scope, rule};
use crate::yaml::Path;
use crate::{path, words};

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
    let mut problems = Vec::new();
    for one in &taught {
        let field = path!["paragrafen", one.at, "toets"];
        for (path, test) in placed(field, &one.paragraph.toets) {
            problems.extend(compare(planning, scope, (test, path, "de paragraaf"), one));
        }
    }
    for (path, test) in placed(path!["toets"], &planning.toets) {
        let about = Tested::by(test);
        let tested = taught
            .iter()
            .filter(|one| is_about(&about, planning.goals_of(one.paragraph)));
        let last = tested.max_by_key(|one| one.week);
        problems.extend(
            last.and_then(|one| compare(planning, scope, (test, path, "het hoofdstuk"), one)),
        );
    }
    problems
}

/// A problem where a test, with its path and what it closes, comes before what it tests.
fn compare(
    planning: &Planning,
    scope: &Scope<'_>,
    (test, path, of): (&Toets, Path, &str),
    taught: &TaughtParagraph<'_>,
) -> Option<Problem> {
    let (day, key, when) = last_day(test, scope)?;
    if day >= taught.week.monday() {
        return None;
    }
    let message = format!(
        "de toets van {of} is {when}, en paragraaf {} begint pas in week {}",
        words::quote(&paragraphs::paragraph_name(planning, taught.at)),
        paragraphs::week_name(scope, taught.week),
    );
    let problem = Problem::at(path.then(key), message);
    let problem = problem.related(taught.path.clone(), "de eerste week van de paragraaf");
    Some(problem.hint("pas de week van de les of de toets aan"))
}

fn is_about(test: &Tested, goals: &[Beknopt<Leerdoel>]) -> bool {
    matches!(test, Tested::All) || goals.iter().any(|goal| test.covers(goal))
}

/// The last day on which a test may be, the key that gives it, and how to say it. A date of
/// another school year is a mistake of its own.
fn last_day(test: &Toets, scope: &Scope<'_>) -> Option<(NaiveDate, &'static str, String)> {
    if let Some(day) = test.datum {
        if !scope.calendar().year().contains(day.0) {
            return None;
        }
        return Some((day.0, "datum", format!("op {}", dutch::short_date(day.0))));
    }
    let week = scope.week(test.week?)?;
    Some((
        week.sunday(),
        "week",
        format!("in week {}", paragraphs::week_name(scope, week)),
    ))
}
