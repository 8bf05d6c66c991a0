use std::collections::BTreeMap;

use crate::calendar::IsoWeek;
use crate::finding::Problem;
use crate::model::Planning;
use crate::path;
use crate::rules::shared::faulty_fields::FaultyFields;
use crate::rules::shared::paragraphs;
use crate::rules::shared::week_words::period_numbers;
use crate::rules::{Scope, rule};
use crate::words::{self, Noun};
use crate::yaml::Path;

rule! {
    /// Een week van de planning valt buiten de periode of is helemaal vrij.
    ///
    /// ## Waarom
    /// Een draaiboek of planning helpt omdat het werk in een afgebakende periode valt (stap 4).
    /// Een les in een week zonder school gaat niet door. Of een week in de periode valt, vragen
    /// wij van de weken waarin les wordt gegeven; een week die er een dag in ligt is goed. Een
    /// toets mag na de periode liggen; valt hij in een vakantie, dan zegt `datum-in-vakantie` dat.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// periode: 1
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     week: [42, 43, 44]
    ///     #          ^
    ///     #              ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// periode: 1
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     week: [41, 42]
    /// toets: {vorm: summatief, week: 44}
    /// ```
    "planning-buiten-periode": Planning => check
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    if scope.is_over() {
        return Vec::new();
    }
    let lessons = lessons(planning, scope);
    let (free, school): (Vec<_>, Vec<_>) = lessons
        .into_iter()
        .partition(|placed| scope.calendar().is_free_week(placed.week));
    let mut problems = without_school(scope, free);
    problems.extend(outside(planning, scope, &school));
    problems
}

/// A week of a paragraph, with its path.
struct PlacedWeek {
    week: IsoWeek,
    path: Path,
}

fn lessons(planning: &Planning, scope: &Scope<'_>) -> Vec<PlacedWeek> {
    let faults = FaultyFields::of(scope);
    let mut placed = Vec::new();
    for (at, paragraph) in planning.paragrafen.iter().enumerate() {
        for (i, week) in paragraph.week.iter().enumerate() {
            placed.extend(scope.week(*week).map(|week| PlacedWeek {
                week,
                path: path!["paragrafen", at, "week", i],
            }));
        }
    }
    placed.retain(|one: &PlacedWeek| !faults.touches(&one.path));
    placed
}

/// One problem for each week without school, where it first stands.
fn without_school(scope: &Scope<'_>, placed: Vec<PlacedWeek>) -> Vec<Problem> {
    let mut first: BTreeMap<IsoWeek, Path> = BTreeMap::new();
    for one in placed {
        first.entry(one.week).or_insert(one.path);
    }
    first
        .into_iter()
        .map(|(week, path)| {
            let free = scope.calendar().free_in_week(week);
            let names: Vec<String> = free.into_iter().map(|(name, ..)| name).collect();
            let message = format!(
                "week {} is helemaal vrij ({})",
                paragraphs::week_name(scope, week),
                words::and(&names)
            );
            Problem::at(path, message).hint("kies een week waarin er school is")
        })
        .collect()
}

/// One problem for all weeks of lessons outside the planning's period, at the first of them.
fn outside(planning: &Planning, scope: &Scope<'_>, placed: &[PlacedWeek]) -> Option<Problem> {
    let periods = scope.calendar().periods_named(&planning.periode);
    let within: Vec<IsoWeek> = periods.iter().flat_map(|one| one.weeks()).collect();
    let mut late: Vec<&PlacedWeek> = placed
        .iter()
        .filter(|one| !within.contains(&one.week))
        .collect();
    let path = late.first()?.path.clone();
    late.sort_by_key(|one| one.week);
    late.dedup_by_key(|one| one.week);
    let numbers: Vec<String> = late
        .iter()
        .map(|one| paragraphs::week_name(scope, one.week))
        .collect();
    let (first, last) = (within.first()?.number(), within.last()?.number());
    let message = format!(
        "{} {} {} buiten periode {}",
        words::agree(late.len(), Noun("week", "weken")),
        words::and(&numbers),
        words::agree(late.len(), Noun("valt", "vallen")),
        period_numbers(&periods),
    );
    let hint = format!(
        "periode {} {} van week {first} tot en met week {last}",
        period_numbers(&periods),
        words::agree(periods.len(), Noun("loopt", "lopen")),
    );
    let problem = Problem::at(path, message).related(path!["periode"], "de periode");
    Some(problem.hint(format!("{hint}; pas de weken aan of de `periode`")))
}
