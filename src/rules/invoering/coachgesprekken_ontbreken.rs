use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::part::Activiteitvorm;
use crate::rules::shared::activities::{is_of_kind, problem_if_none};
use crate::rules::{Scope, rule};

rule! {
    /// Bij de activiteiten zijn geen coachgesprekken gepland.
    ///
    /// ## Waarom
    /// Groen vraagt in stap 2 om na te denken over coachgesprekken en in stap 3 om ze te plannen, zodat
    /// stille en uitbundige leerlingen allebei aan de beurt komen. Een ronde gesprekken is één activiteit.
    /// Staat er geen `vorm` bij een activiteit, dan tellen woorden als "coachgesprek" en "coachronde".
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
    ///   - {wat: Eerste ronde gesprekken, wie: coaches, wanneer: {van: 2026-09-01, tot: 2026-09-10}, vorm: coachgesprek}
    /// ```
    "coachgesprekken-ontbreken": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    problem_if_none(
        plan,
        scope,
        |one| is_of_kind(one, Activiteitvorm::Coachgesprek),
        "bij de activiteiten staat geen coachgesprek",
    )
    .map(|problem| problem.hint("plan een ronde gesprekken, met `vorm: coachgesprek`"))
    .into_iter()
    .collect()
}
