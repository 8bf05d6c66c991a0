use crate::facts::goal_levels::GoalLevels;
use crate::facts::tests;
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::Toets;
use crate::model::planning::Paragraaf;
use crate::path;
use crate::rules::shared::faulty_fields::FaultyFields;
use crate::rules::shared::paragraphs;
use crate::rules::shared::planning_goals::{self, Goal, Tested};
use crate::rules::{Scope, rule};

rule! {
    /// Een leerdoel komt in geen enkele toets met een datum of een week.
    ///
    /// ## Waarom
    /// In stap 3 laat de planning zien wanneer een leerdoel wordt getoetst: dan kan een leerling
    /// zelf plannen. De toets van de paragraaf telt, en ook die van het hoofdstuk, want die gaat
    /// over alle leerdoelen. Noemt een toets een lijst `leerdoelen`, dan telt hij alleen daarvoor.
    /// Een leerdoel met een `niveau` dat geen van de klassen heeft, telt niet mee.
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
    "toetsmoment-ontbreekt": Planning => check
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    let faults = FaultyFields::of(scope);
    // A test that could not be read may cover any goal.
    if faults.touches(&path!["toets"]) {
        return Vec::new();
    }
    let levels = GoalLevels::of_planning(scope.school, planning);
    let of_chapter = planned(planning.toets.iter());
    let mut wholly = vec![false; planning.paragrafen.len()];
    let mut partly: Vec<Goal<'_>> = Vec::new();
    for (at, paragraph) in planning.paragrafen.iter().enumerate() {
        let own = planned(paragraph.toets.iter());
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
        let untested = untested_in_chapter(planning);
        let untested = untested.filter(|goal| levels.include(goal.doel));
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

/// The goals of the chapter as a whole that no test with a day or a week covers.
fn untested_in_chapter(planning: &Planning) -> impl Iterator<Item = Goal<'_>> {
    let tests = planned(tests::of_chapter(planning).into_iter());
    planning_goals::goals_of_chapter(planning)
        .filter(move |goal| !tests.iter().any(|test| test.covers(goal.doel)))
}

/// The goals that each test covers that has a moment.
fn planned<'p>(tests: impl Iterator<Item = &'p Toets>) -> Vec<Tested> {
    let planned = tests.filter(|test| test.has_moment());
    planned.map(Tested::by).collect()
}
