use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::path;
use crate::rules::shared::lacking::{are_lacking, lacking_fields};
use crate::rules::shared::tactics::tactics;
use crate::rules::{Scope, rule};

rule! {
    /// De tactiek maakt geen verschil tussen uitleg geven en coachen.
    ///
    /// ## Waarom
    /// Stap 2 van groen vraagt om na te denken over coachgesprekken, en om momenten voor uitleg
    /// en momenten om te coachen uit elkaar te houden. Een leerling weet dan waarvoor hij komt.
    /// Daarom hoort bij allebei iets te staan.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// tactiek:
    ///   middelen: [feedbackkaarten]
    ///   coaching: {coach: Elke dag vijf minuten op het leerplein}
    ///   #         ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// tactiek:
    ///   middelen: [feedbackkaarten]
    ///   coaching:
    ///     instructie: Dinsdag een half uur uitleg voor wie zich inschrijft
    ///     coach: Elke dag vijf minuten op het leerplein
    /// ```
    "coachmomenten-ontbreken": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(tactiek) = tactics(plan, scope) else {
        return Vec::new();
    };
    let coaching = tactiek.coaching.as_ref();
    let answers = scope.answers();
    let lacks = |text| !answers.given(text, Substance);
    let fields = [
        (
            "instructie",
            lacks(coaching.and_then(|one| one.instructie.as_ref())),
        ),
        ("coach", lacks(coaching.and_then(|one| one.coach.as_ref()))),
    ];
    lacking_fields(
        scope,
        &path!["tactiek", "coaching"],
        coaching.is_some(),
        &fields,
    )
    .map(|(path, names)| {
        Problem::at(path, format!("bij `coaching` {}", are_lacking(&names))).hint(
            "schrijf bij `instructie` wanneer je uitleg geeft en bij `coach` wanneer je coacht",
        )
    })
    .into_iter()
    .collect()
}
