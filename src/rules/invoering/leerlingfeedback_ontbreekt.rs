use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::part::Activiteitvorm;
use crate::rules::shared::activities::{is_of_kind, problem_if_none};
use crate::rules::{Scope, rule};

rule! {
    /// Bij geen enkele activiteit wordt leerlingen gevraagd wat ze ervan vinden.
    ///
    /// ## Waarom
    /// Groen en geel geven bij stap 3 de tip om feedback te vragen aan leerlingen, in een gesprek met de klas
    /// of met een enquête. Blauw vraagt er in stap 6 om; plan je het nu, dan is het er op tijd. Staat er
    /// geen `vorm` bij een activiteit, dan tellen woorden als "klassengesprek" en "enquête".
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// activiteiten:
    /// # <
    ///   - {wat: Leerdoelen maken, wie: A. Jansen, wanneer: 2026-09-07, vorm: leerdoelen}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// activiteiten:
    ///   - {wat: Klassengesprek over kiezen, wie: A. Jansen, wanneer: 2026-09-22}
    /// ```
    "leerlingfeedback-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    problem_if_none(
        plan,
        scope,
        |one| is_of_kind(one, Activiteitvorm::Leerlingfeedback),
        "geen activiteit vraagt leerlingen om feedback",
    )
    .map(|problem| {
        problem.hint("plan een gesprek met de klas of een enquête, met `vorm: leerlingfeedback`")
    })
    .into_iter()
    .collect()
}
