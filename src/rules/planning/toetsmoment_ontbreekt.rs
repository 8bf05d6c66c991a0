use super::support::{self, Goal};
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::planning::Paragraaf;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// Een leerdoel komt in geen enkele toets met een datum of een week.
    ///
    /// ## Waarom
    /// In stap 3 laat de planning zien wanneer een leerdoel wordt getoetst: dan kan een leerling
    /// zelf plannen. De toets van de paragraaf telt, en ook die van het hoofdstuk, want die gaat
    /// over alle leerdoelen. Noemt een toets een lijst `leerdoelen`, dan telt hij alleen daarvoor.
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
    if planning.paragrafen.is_empty() || !support::is_sound(scope, &path!["toets"]) {
        return Vec::new();
    }
    let mut partly: Vec<Goal<'_>> = Vec::new();
    let mut wholly = vec![false; planning.paragrafen.len()];
    for (at, paragraph) in planning.paragrafen.iter().enumerate() {
        let goals: Vec<Goal<'_>> = support::goals_of(at, paragraph).collect();
        let all = goals.len();
        let untested = goals
            .into_iter()
            .filter(|goal| !is_tested(planning, paragraph, goal));
        let untested: Vec<Goal<'_>> = untested.collect();
        if !untested.is_empty() && untested.len() == all {
            wholly[at] = true;
        } else if support::is_sound(scope, &path!["paragrafen", at, "toets"]) {
            partly.extend(untested);
        }
    }
    let lacks = "geen toetsmoment";
    let whole = |at: usize, _: &Paragraaf| wholly[at];
    let whole = support::lacking_paragraphs(planning, scope, ("toets", lacks), whole).map(|p| {
        p.hint(
            "zet bij `toets` een `week` of een `datum`, in de paragraaf of onderaan voor het \
             hele hoofdstuk",
        )
    });
    let part = support::lacking_goals(planning, &partly, ("doel", lacks))
        .map(|p| p.hint("geef het leerdoel een `id` en noem die bij een toets, in `leerdoelen`"));
    whole.into_iter().chain(part).collect()
}

fn is_tested(planning: &Planning, paragraph: &Paragraaf, goal: &Goal<'_>) -> bool {
    let tests = [&paragraph.toets, &planning.toets].into_iter().flatten();
    tests
        .into_iter()
        .any(|toets| support::is_planned(toets) && support::tests(toets, goal.doel))
}
