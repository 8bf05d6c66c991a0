use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::part::rol::mentions;
use crate::model::part::{Activiteitvorm, Rol};
use crate::rules::shared::activities::{is_of_kind, problem_if_none};
use crate::rules::{Scope, rule};

rule! {
    /// Geen enkele activiteit richt zich op ouders.
    ///
    /// ## Waarom
    /// Stap 3 van groen vraagt welk middel je kiest om ouders te bereiken. Bij de tactiek staat hoe je met
    /// hen contact houdt, hier wordt het een actie met een naam en een dag. Een activiteit waar
    /// ouders bij `wie` staan telt ook. Staat er geen `vorm`, dan tellen woorden als "ouderavond".
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// activiteiten:
    /// # <
    ///   - {wat: Feedback vragen oefenen, wie: M. Tjong, wanneer: 2026-08-25, vorm: feedback-oefenen}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// activiteiten:
    ///   - {wat: Bericht naar huis, wie: A. Veenstra, wanneer: 2026-09-02, vorm: oudercommunicatie}
    /// ```
    "oudercontact-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    problem_if_none(
        plan,
        scope,
        |one| is_of_kind(one, Activiteitvorm::Oudercommunicatie) || mentions(&one.wie, Rol::Ouders),
        "geen activiteit richt zich op ouders",
    )
    .map(|problem| {
        problem.hint("plan een bericht, brief of avond voor ouders, met `vorm: oudercommunicatie`")
    })
    .into_iter()
    .collect()
}
