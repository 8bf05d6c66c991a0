use crate::facts::answer::AnswerKind::OrNone;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::rules::shared::tactics::problem_if_empty;
use crate::rules::{Scope, rule};

rule! {
    /// De tactiek noemt geen randvoorwaarden.
    ///
    /// ## Waarom
    /// Stap 2 van geel vraagt wat er op orde moet zijn voordat je begint: een digibord, de ELO,
    /// apps, een lokaal dat groot genoeg is. Wie dat vooraf opschrijft, staat niet op de eerste
    /// dag voor een dichte deur.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// tactiek:
    ///   middelen: [vragenlijst]
    /// # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// tactiek:
    ///   middelen: [vragenlijst]
    ///   randvoorwaarden: [digibord, laptopkar op vrijdag]
    /// ```
    "randvoorwaarden-ontbreken": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let answers = scope.answers();
    problem_if_empty(
        plan,
        scope,
        "randvoorwaarden",
        |tactiek| !answers.any(&tactiek.randvoorwaarden, OrNone),
        |path| {
            Problem::at(path, "de tactiek noemt geen `randvoorwaarden`")
                .hint("schrijf op wat er klaar moet staan: bord, ELO, apps, lokaal")
        },
    )
}
