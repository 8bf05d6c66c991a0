use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::rules::shared::besluit;
use crate::rules::{Scope, rule};

rule! {
    /// Er is geen literatuur gedeeld.
    ///
    /// ## Waarom
    /// Het groene plan raadt in stap 7 aan om met elkaar te delen wat je over je vak las, bijvoorbeeld
    /// één artikel aan het begin van een overleg. Zo krijgt persoonlijk leren samen een sterke
    /// plek. Wij vragen het zodra er een besluit is.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Feedback met een maatje
    /// bijstelling: {besluit: op-koers, delen: teamoverleg}
    /// #            ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Feedback met een maatje
    /// bijstelling:
    ///   besluit: op-koers
    ///   delen: teamoverleg
    ///   literatuur: [Een artikel over feedback tussen leeftijdgenoten]
    /// ```
    "literatuur-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    match besluit::taken(plan) {
        Some(bijstelling) if !scope.answers().any(&bijstelling.literatuur, Substance) => {
            besluit::missing_field(
                "literatuur",
                "er is geen literatuur met elkaar gedeeld",
                "noem bij `literatuur` een artikel of onderzoek dat anderen ideeën geeft",
            )
        }
        _ => Vec::new(),
    }
}
