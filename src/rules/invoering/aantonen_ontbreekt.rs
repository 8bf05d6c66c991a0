use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::path;
use crate::rules::shared::lacking::{are_lacking, lacking_fields};
use crate::rules::shared::tactics::tactics;
use crate::rules::{Scope, rule};

rule! {
    /// De tactiek zegt niet hoe leerlingen mondeling en schriftelijk laten zien dat ze op weg zijn.
    ///
    /// ## Waarom
    /// Stap 2 van groen geeft als tip om te bedenken hoe leerlingen laten zien dat ze op de goede
    /// weg zijn, in een gesprek en op papier. De een vertelt makkelijker, de ander schrijft
    /// liever; met allebei zie je iedereen.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// tactiek:
    ///   middelen: [feedbackkaarten]
    ///   aantonen: {mondeling: Een minuut vertellen bij de dagstart}
    ///   #         ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// tactiek:
    ///   middelen: [feedbackkaarten]
    ///   aantonen:
    ///     mondeling: Een minuut vertellen bij de dagstart
    ///     schriftelijk: Een bladzijde terugblik in het portfolio
    /// ```
    "aantonen-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(tactiek) = tactics(plan, scope) else {
        return Vec::new();
    };
    let shown = tactiek.aantonen.as_ref();
    let answers = scope.answers();
    let lacks = |text| !answers.given(text, Substance);
    let fields = [
        (
            "mondeling",
            lacks(shown.and_then(|one| one.mondeling.as_ref())),
        ),
        (
            "schriftelijk",
            lacks(shown.and_then(|one| one.schriftelijk.as_ref())),
        ),
    ];
    lacking_fields(scope, &path!["tactiek", "aantonen"], shown.is_some(), &fields)
        .map(|(path, names)| {
            Problem::at(path, format!("bij `aantonen` {}", are_lacking(&names)))
                .hint("schrijf op wat een leerling vertelt en wat hij opschrijft om te laten zien hoe het gaat")
        })
        .into_iter()
        .collect()
}
