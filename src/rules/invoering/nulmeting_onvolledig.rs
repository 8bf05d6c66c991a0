use super::activities;
use super::support::{are_lacking, goals, lacking_fields, unread};
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::Nulmeting;
use crate::model::part::Activiteitvorm;
use crate::path;
use crate::rules::kinds::{all_blank, blank};
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
    let mut measured = plan.doel.iter().enumerate();
    if plan.doel.iter().any(|doel| doel.nulmeting.is_some()) {
        let all = measured.filter_map(|(at, doel)| Some((at, doel.nulmeting.as_ref()?)));
        return all
            .filter_map(|(at, one)| incomplete(&path!["doel", at, "nulmeting"], one, scope))
            .collect();
    }
    let is_baseline = |one| activities::is(one, Activiteitvorm::Nulmeting);
    let elsewhere = plan.activiteiten.iter().any(is_baseline) || activities::kind_unread(scope);
    let unread = measured.any(|(at, _)| unread(scope, &path!["doel", at, "nulmeting"]));
    let first = goals(plan).first().map(|(at, _)| *at);
    first
        .filter(|_| !elsewhere && !unread)
        .map(|at| {
            Problem::at(
                path!["doel", at, "nulmeting"],
                "het doel heeft geen `nulmeting`",
            )
        })
        .map(|problem| problem.hint(HINT))
        .into_iter()
        .collect()
}

fn incomplete(path: &Path, one: &Nulmeting, scope: &Scope<'_>) -> Option<Problem> {
    let fields = [
        ("wat", blank(one.wat.as_ref())),
        ("wie", all_blank(&one.wie)),
        ("vorm", one.vorm.is_none()),
        ("wanneer", one.wanneer.is_empty()),
    ];
    let (path, names) = lacking_fields(scope, path, true, &fields)?;
    let message = format!("bij de nulmeting {}", are_lacking(&names));
    Some(Problem::at(path, message).hint(HINT))
}
