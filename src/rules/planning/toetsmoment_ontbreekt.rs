use std::collections::HashSet;

use crate::facts::goal_levels::GoalLevels;
use crate::facts::practical_tests::is_in_lessons;
use crate::facts::tests::{self, Tested};
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::{Id, Toets};
use crate::model::planning::Paragraaf;
use crate::path;
use crate::rules::shared::faulty_fields::FaultyFields;
use crate::rules::shared::paragraphs;
use crate::rules::shared::planning_goals::{self, Goal};
use crate::rules::{Scope, rule};

rule! {
    /// Een leerdoel komt in geen enkele toets met een datum of een week.
    ///
    /// ## Waarom
    /// In stap 3 laat de planning zien wanneer een leerdoel wordt getoetst: dan kan een leerling
    /// zelf plannen. De toets van de paragraaf telt, en ook die van het hoofdstuk, want die gaat
    /// over alle leerdoelen. Noemt een toets een lijst `leerdoelen`, dan telt hij alleen daarvoor.
    /// Een leerdoel met een `niveau` dat geen van de klassen heeft, telt niet mee. Bij lichamelijke
    /// opvoeding en de kunstvakken is een toets met een `wijze` zoals `praktisch` of `observatie` in
    /// de lessen: dan is de week van de paragraaf genoeg.
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
    ///     leerdoelen: [Je kunt soorten krachten herkennen]
    ///     toets: {vorm: formatief, week: 36}
    ///   - nummer: "1.2"
    ///     leerdoelen: [Je kunt het begrip evenwicht uitleggen]
    ///     toets: {vorm: formatief}
    ///     #      ^
    /// ```
    ///
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen:
    ///       - {doel: Je kunt soorten krachten herkennen, id: na.1a}
    ///       - {doel: Je kunt rekenen met druk, id: na.1b}
    ///       #        ^
    ///     toets: {week: 36, leerdoelen: na.1a}
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
    ///     leerdoelen: [Je kunt soorten krachten herkennen]
    ///   - nummer: "1.2"
    ///     leerdoelen: [Je kunt het begrip evenwicht uitleggen]
    /// toets: {vorm: summatief, datum: 2026-10-14}
    /// ```
    ///
    /// ```yaml
    /// soort: planning
    /// vak: mu
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Ritme
    /// paragrafen:
    ///   - nummer: "1"
    ///     week: [36, 37]
    ///     leerdoelen: [Je kunt een maat volhouden]
    ///     toets: {wijze: praktisch}
    /// ```
    "toetsmoment-ontbreekt": Planning => check
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    let faults = FaultyFields::of(scope);
    // A test that could not be read may cover any goal.
    if faults.touches(&path!["toets"]) {
        return Vec::new();
    }
    let levels = GoalLevels::of_planning(scope.school, planning);
    let is_planned = |test: &Toets, taught: bool| {
        test.has_moment() || taught && is_in_lessons(scope.school, &planning.vak, test)
    };
    let taught = planning.paragrafen.iter().any(|one| !one.week.is_empty());
    let ids: HashSet<String> = planning
        .all_goals()
        .filter_map(|goal| goal.id.as_ref().map(Id::key))
        .collect();
    let goals_of = |tests: &mut dyn Iterator<Item = &Toets>, taught: bool| -> Vec<Tested> {
        let planned = tests.filter(|test| is_planned(test, taught));
        planned.map(|test| goals_of(test, &ids)).collect()
    };
    let of_chapter = goals_of(&mut planning.toets.iter(), taught);
    let mut wholly = vec![false; planning.paragrafen.len()];
    let mut partly: Vec<Goal<'_>> = Vec::new();
    for (at, paragraph) in planning.paragrafen.iter().enumerate() {
        let taught = !paragraph.week.is_empty();
        let own = goals_of(&mut paragraph.toets.iter(), taught);
        let tests = || own.iter().chain(&of_chapter);
        let is_tested = |goal: &Goal<'_>| tests().any(|test| test.covers(goal.doel));
        let goals = planning_goals::goals_of(at, paragraph);
        let goals = goals.filter(|goal| levels.include(goal.doel));
        let (tested, untested): (Vec<_>, Vec<_>) = goals.partition(is_tested);
        wholly[at] = tested.is_empty() && !untested.is_empty();
        if !wholly[at] && !faults.touches(&path!["paragrafen", at, "toets"]) {
            partly.extend(untested);
        }
    }
    if !faults.touches(&path!["paragrafen"]) {
        let of_goals = goals_of(&mut tests::of_chapter(planning).into_iter(), taught);
        let is_tested = |goal: &Goal<'_>| of_goals.iter().any(|test| test.covers(goal.doel));
        let goals = planning_goals::goals_of_chapter(planning);
        let untested = goals.filter(|goal| levels.include(goal.doel) && !is_tested(goal));
        partly.splice(0..0, untested);
    }
    let lacks = "geen toetsmoment";
    let whole = |at: usize, _: &Paragraaf| wholly[at];
    let whole = paragraphs::lacking_paragraphs(planning, scope, ("toets", lacks), whole);
    let part = planning_goals::lacking_goals(planning, scope, ("doel", lacks), partly);
    let whole = whole.map(|problem| problem.hint(WHOLE));
    let part = part.map(|problem| problem.hint(PART));
    whole.into_iter().chain(part).collect()
}

const WHOLE: &str = "zet bij `toets` een `week` of een `datum`, in de paragraaf of onderaan voor \
                     het hele hoofdstuk";
const PART: &str = "noem het `id` van het leerdoel bij een toets, in `leerdoelen`; laat je die \
                    lijst weg, dan gaat de toets over alles";

/// The goals that a test covers. One that names a goal that is not there, of which `onbekende-verwijzing`
/// speaks, may be about any.
fn goals_of(test: &Toets, ids: &HashSet<String>) -> Tested {
    let tested = Tested::by(test);
    match &tested {
        Tested::Listed(named) if !named.is_subset(ids) => Tested::All,
        _ => tested,
    }
}
