use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::part::Activiteitvorm;
use crate::rules::shared::activities::{is_of_kind, problem_if_none};
use crate::rules::{Scope, rule};

rule! {
    /// Geen enkele activiteit is vakoverstijgend.
    ///
    /// ## Waarom
    /// Stap 3 van geel geeft de tip om projecten van meer vakken te zoeken die docenten samen kunnen doen, en
    /// groen deelt projecten over docenten. Een aanpak die in meer vakken terugkomt, blijft beter hangen.
    /// Staat er geen `vorm` bij een activiteit, dan tellen woorden als "vakoverstijgend" en "drie vakken".
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// activiteiten:
    /// # <
    ///   - {wat: Vragenlijst over leren, wie: mentor, wanneer: 2026-08-26, vorm: nulmeting}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// activiteiten:
    ///   - {wat: Project De beek, wie: [J. Aerts, I. Baptista], wanneer: 2026-09-16, vorm: vakoverstijgend}
    /// ```
    "vakoverstijgend-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    problem_if_none(
        plan,
        scope,
        |one| is_of_kind(one, Activiteitvorm::Vakoverstijgend),
        "geen activiteit is vakoverstijgend",
    )
    .map(|problem| {
        problem.hint(
            "zoek een project dat je met een ander vak kunt doen, met `vorm: vakoverstijgend`",
        )
    })
    .into_iter()
    .collect()
}
