use crate::facts::kring::Kring;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::rules::shared::besluit;
use crate::rules::{Scope, rule};

rule! {
    /// Leerlingen doen niet mee aan wat er verandert.
    ///
    /// ## Waarom
    /// Het gele plan vraagt in stap 7 om leerlingen te betrekken bij de stappen die volgen: het gaat
    /// om hun manier van leren. We kijken alleen bij een besluit om bij te sturen, en ook woorden als
    /// leerlingenraad en klas zijn goed.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Onze eigen leervraag
    /// bijstelling:
    ///   besluit: bijsturen
    ///   met: [teamleider]
    ///   #    ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Onze eigen leervraag
    /// bijstelling:
    ///   besluit: bijsturen
    ///   met: [teamleider, leerlingen]
    /// ```
    "leerlingen-niet-betrokken": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, _: &Scope<'_>) -> Vec<Problem> {
    match besluit::change_of_course(plan) {
        Some(bijstelling)
            if !bijstelling
                .met
                .iter()
                .any(|met| Kring::Leerlingen.has_member_in(met)) =>
        {
            besluit::missing_field(
                "met",
                "leerlingen doen niet mee aan wat er verandert",
                "praat met leerlingen over de volgende stap, en zet hen bij `met`",
            )
        }
        _ => Vec::new(),
    }
}
