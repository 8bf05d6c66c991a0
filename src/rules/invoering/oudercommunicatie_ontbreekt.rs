use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::rules::shared::tactics::problem_if_empty;
use crate::rules::{Scope, rule};

rule! {
    /// De tactiek zegt niet hoe ouders horen wat hun kind leert.
    ///
    /// ## Waarom
    /// Stap 2 van groen wijst op de driehoek van leerling, ouders en school: laat ouders weten wat
    /// hun kind leert en wat het moet inleveren. Geel plant in stap 4 momenten met ouders; dat je daar
    /// in stap 2 al aan denkt, is bij geel onze keuze en daarom een tip.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// tactiek:
    ///   middelen: [feedbackkaarten]
    ///   ouders:
    /// # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// tactiek:
    ///   middelen: [feedbackkaarten]
    ///   ouders: Elke drie weken een bericht wat hun kind leert en inlevert
    /// ```
    "oudercommunicatie-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let answers = scope.answers();
    problem_if_empty(
        plan,
        scope,
        "ouders",
        |tactiek| !answers.given(tactiek.ouders.as_ref(), Substance),
        |path| {
            Problem::at(path, "de tactiek zegt niets over `ouders`")
                .hint("schrijf op hoe ouders horen wat hun kind leert en moet inleveren")
        },
    )
}
