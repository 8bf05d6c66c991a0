use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::part::Activiteitvorm;
use crate::rules::shared::activities::{is_of_kind, problem_if_none};
use crate::rules::{Scope, rule};

rule! {
    /// Geen enkele activiteit is een evaluatie.
    ///
    /// ## Waarom
    /// Stap 3 van geel noemt de evaluatie als een actie die je opschrijft, en groen neemt evaluaties op in
    /// het plan. Wie haar niet plant, komt er aan het einde niet aan toe. Staat er geen `vorm` bij een
    /// activiteit, dan tellen woorden als "evaluatie" en "terugblik".
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// activiteiten:
    /// # <
    ///   - {wat: Werkgroep maakt de kaartjes, wie: J. Aerts, wanneer: 2026-08-27, vorm: overleg}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// activiteiten:
    ///   - {wat: Terugblik met de werkgroep, wie: B. Hendrikx, wanneer: 2026-09-17, vorm: evaluatie}
    /// ```
    "evaluatie-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    problem_if_none(
        plan,
        scope,
        |one| is_of_kind(one, Activiteitvorm::Evaluatie),
        "geen activiteit is een evaluatie",
    )
    .map(|problem| problem.hint("plan een terugblik, met `vorm: evaluatie`"))
    .into_iter()
    .collect()
}
