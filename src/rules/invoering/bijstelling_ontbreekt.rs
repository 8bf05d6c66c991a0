use crate::facts::ronde;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::path;
use crate::rules::shared::besluit;
use crate::rules::{Scope, rule};

rule! {
    /// Er is teruggekeken, maar er staat nog geen besluit.
    ///
    /// ## Waarom
    /// Stap 7 van elk stappenplan legt wat je zag naast je doel: ben je op koers, moet je bijsturen
    /// of heb je het doel gehaald? Zonder besluit blijft terugkijken liggen. We vragen het pas als de
    /// dag van de controle er is.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// # <
    /// titel: Zelf je route kiezen
    /// controle: {datum: 2026-09-25, uitkomst: 11 van de 19}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// controle: {datum: 2026-09-25, uitkomst: 11 van de 19}
    /// bijstelling: {besluit: bijsturen, onderdelen: activiteiten}
    /// ```
    "bijstelling-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    if ronde::held_controle(plan, scope.as_of()).is_none() || besluit::taken(plan).is_some() {
        return Vec::new();
    }
    let place = match plan.bijstelling {
        Some(_) => path!["bijstelling", "besluit"],
        None => path!["bijstelling"],
    };
    let problem = Problem::at(place, "na de controle staat er nog geen besluit");
    let problem = problem.related(path!["controle"], "hier is teruggekeken");
    vec![problem.hint("kies bij `bijstelling` een `besluit`: op-koers, bijsturen of behaald")]
}
