use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::path;
use crate::rules::shared::activities::{filled_activities, is_any_kind_unread, problem_at_list};
use crate::rules::shared::unread::is_unread;
use crate::rules::{Scope, rule};

rule! {
    /// Het invoeringsplan heeft geen activiteiten.
    ///
    /// ## Waarom
    /// In stap 3 van elk stappenplan schrijf je op wat je gaat doen om je doel te halen; dat volgt
    /// uit de tactiek. Staat er nog niets, dan zegt alleen deze regel dat. De andere regels van
    /// stap 3 wachten tot er een activiteit staat. Dat is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// activiteiten:
    /// # <
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// activiteiten:
    ///   - {wat: Hoofdstuk 1 opdelen in leerdoelen, wie: A. Jansen, wanneer: 2026-09-07}
    /// ```
    "activiteiten-ontbreken": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let is_unsure = is_any_kind_unread(scope) || is_unread(scope, &path!["activiteiten"]);
    let lacks = filled_activities(plan, scope.answers()).is_empty() && !is_unsure;
    let problem = || {
        problem_at_list(plan, "dit plan heeft nog geen `activiteiten`")
            .hint("schrijf op wat jullie gaan doen, met `wat`, `wie` en `wanneer`")
    };
    lacks.then(problem).into_iter().collect()
}
