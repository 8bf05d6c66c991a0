use crate::facts::answer::AnswerKind::Substance;
use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::Nulmeting;
use crate::model::part::Activiteitvorm;
use crate::path;
use crate::rules::shared::activities;
use crate::rules::shared::lacking::{are_lacking, lacking_fields};
use crate::rules::shared::round_goals::goals;
use crate::rules::shared::unread::is_unread;
use crate::rules::{Scope, rule};
use crate::yaml::Path;

rule! {
    /// Van de nulmeting is niet bekend wat, wie, hoe of wanneer, of er is er geen.
    ///
    /// ## Waarom
    /// Stap 2 van geel maakt het doel concreet met een nulmeting: wie doet haar, gaat het digitaal
    /// of op papier, en waar is er plek in het rooster? Zonder begin kun je later niet zien wat er
    /// veranderd is. Bij meer doelen is één nulmeting genoeg, en een activiteit met `vorm: nulmeting`
    /// telt ook: dan vraagt deze regel niets meer. Die lezing is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// doel:
    ///   omschrijving: Leerlingen stellen zelf een leervraag
    ///   nulmeting: {wat: vragenlijst, wanneer: 2026-08-26}
    ///   #          ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// doel:
    ///   omschrijving: Leerlingen stellen zelf een leervraag
    ///   nulmeting: {wat: vragenlijst, wie: mentor, vorm: digitaal, wanneer: 2026-08-26}
    /// ```
    "nulmeting-onvolledig": Invoeringsplan => check
}

const HINT: &str =
    "zeg bij `nulmeting` `wat` je meet, `wie` het doet, `vorm` (digitaal of papier) en `wanneer`";

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let answers = scope.answers();
    let all = plan.doel.iter().enumerate();
    let begun = all.filter_map(|(at, doel)| {
        let one = doel
            .nulmeting
            .as_ref()
            .filter(|one| !is_empty(one, answers))?;
        Some((path!["doel", at, "nulmeting"], one))
    });
    let begun: Vec<(Path, &Nulmeting)> = begun.collect();
    if begun.is_empty() {
        return absent(plan, scope).into_iter().collect();
    }
    begun
        .iter()
        .filter_map(|(path, one)| incomplete(path, one, scope))
        .collect()
}

fn absent(plan: &Invoeringsplan, scope: &Scope<'_>) -> Option<Problem> {
    let goals = goals(plan, scope.answers());
    let (first, _) = goals.first()?;
    let places = goals.iter().map(|(at, _)| path!["doel", *at, "nulmeting"]);
    let is_baseline = |one| activities::is_of_kind(one, Activiteitvorm::Nulmeting);
    let elsewhere = plan.activiteiten.iter().any(is_baseline);
    if elsewhere
        || activities::is_any_kind_unread(scope)
        || places.into_iter().any(|p| is_unread(scope, &p))
    {
        return None;
    }
    let path = path!["doel", *first, "nulmeting"];
    Some(Problem::at(path, "het doel heeft geen `nulmeting`").hint(HINT))
}

fn fields(one: &Nulmeting, answers: Answers) -> [(&'static str, bool); 4] {
    [
        ("wat", !answers.given(one.wat.as_ref(), Substance)),
        ("wie", !answers.any(&one.wie, Substance)),
        ("vorm", one.vorm.is_none()),
        ("wanneer", one.wanneer.is_empty()),
    ]
}

fn is_empty(one: &Nulmeting, answers: Answers) -> bool {
    let outcome = answers.given(one.uitkomst.as_ref(), Substance);
    !outcome && fields(one, answers).iter().all(|(_, empty)| *empty)
}

fn incomplete(path: &Path, one: &Nulmeting, scope: &Scope<'_>) -> Option<Problem> {
    let (path, names) = lacking_fields(scope, path, true, &fields(one, scope.answers()))?;
    let message = format!("bij de nulmeting {}", are_lacking(&names));
    Some(Problem::at(path, message).hint(HINT))
}
