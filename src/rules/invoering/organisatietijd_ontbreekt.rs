use crate::facts::answer::AnswerKind::OrNone;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::rules::shared::tactics::problem_if_empty;
use crate::rules::{Scope, rule};

rule! {
    /// De tactiek rekent de tijd niet mee die organiseren en plannen kost.
    ///
    /// ## Waarom
    /// Met een flexibel rooster wil je weten waar elke leerling is en hoe ver hij is. Stap 2 van
    /// groen waarschuwt dat het regelen daarvan en het maken van planningen tijd kost. Een schatting
    /// in uren per week is genoeg.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// tactiek:
    ///   middelen: [feedbackkaarten]
    /// # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// tactiek:
    ///   middelen: [feedbackkaarten]
    ///   organisatie: Twee uur per week voor planningen
    /// ```
    "organisatietijd-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let answers = scope.answers();
    problem_if_empty(
        plan,
        scope,
        "organisatie",
        |tactiek| !answers.given(tactiek.organisatie.as_ref(), OrNone),
        |path| {
            Problem::at(path, "de tactiek zegt niets over `organisatie`")
                .hint("schrijf op hoeveel tijd organiseren en plannen kost, bijvoorbeeld per week")
        },
    )
}
