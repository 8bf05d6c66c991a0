use crate::facts::costs::materials_total;
use crate::finding::Problem;
use crate::model::Leerplan;
use crate::model::part::Bedrag;
use crate::path;
use crate::rules::{Scope, rule};
use crate::yaml::edit::{Fix, Safety};

rule! {
    /// Het totaal van de kosten is niet de som van de materialen.
    ///
    /// ## Waarom
    /// De leerling brengt precies in kaart wat zijn plan kost en bespreekt dat samen met anderen
    /// (stap 4, "Mijn eigen plan"). Met een verkeerd totaal bespreek je een ander plan. Staat bij
    /// een materiaal nog geen prijs, dan mag het totaal hoger zijn dan de som.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// materialen:
    ///   - {wat: Fietspomp, hoe: kopen, kosten: 12.50}
    ///   - {wat: Verf, hoe: kopen, kosten: 5}
    /// kosten: {totaal: 12.50, regeling: zakgeld}
    /// #                ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// materialen:
    ///   - {wat: Fietspomp, hoe: kopen, kosten: 12.50}
    ///   - {wat: Verf, hoe: kopen, kosten: 5}
    /// kosten: {totaal: 17.50, regeling: zakgeld}
    /// ```
    "kosten-kloppen-niet": Leerplan => check
}

fn check(plan: &Leerplan, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(total) = plan.kosten.as_ref().and_then(|costs| costs.totaal) else {
        return Vec::new();
    };
    let list = path!["materialen"];
    if plan.materialen.is_empty() || !scope.document.is_sound(&list) {
        return Vec::new();
    }
    let sum = materials_total(plan).unwrap_or(Bedrag(0));
    let complete = plan.materialen.iter().all(|m| m.kosten.is_some());
    // Materials without a price may cost the difference.
    if total == sum || (total > sum && !complete) {
        return Vec::new();
    }
    let message = format!("het totaal is `{total}`, maar de materialen kosten samen `{sum}`");
    let place = path!["kosten", "totaal"];
    let fix = Fix::value(place.clone(), sum.to_string(), Safety::Review);
    vec![
        Problem::at(place, message)
            .fix(complete.then_some(fix))
            .related(list, format!("samen {sum}"))
            .hint(format!(
                "maak er `totaal: {sum}` van, of verbeter de prijzen"
            )),
    ]
}
