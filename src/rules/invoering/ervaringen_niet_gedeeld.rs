use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::rules::shared::besluit;
use crate::rules::{Scope, rule};

rule! {
    /// De ervaringen worden niet met collega's gedeeld.
    ///
    /// ## Waarom
    /// Alle drie de plannen raden in stap 7 aan om collega's te vertellen wat je meemaakte en wat je
    /// leerde: in een nieuwsbrief, het teamoverleg of de sectie. Wij vragen het zodra er een besluit is.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// bijstelling:
    ///   besluit: op-koers
    ///   delen: []
    ///   #      ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// bijstelling:
    ///   besluit: op-koers
    ///   delen: [sectievergadering]
    /// ```
    "ervaringen-niet-gedeeld": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    match besluit::taken(plan) {
        Some(bijstelling) if !scope.answers().any(&bijstelling.delen, Substance) => {
            besluit::missing_field(
                "delen",
                "nergens staat waar je je ervaringen met collega's deelt",
                "zet bij `delen` bijvoorbeeld sectievergadering, teamoverleg of nieuwsbrief",
            )
        }
        _ => Vec::new(),
    }
}
