use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::path;
use crate::rules::shared::besluit;
use crate::rules::{Scope, rule};

rule! {
    /// Het plan stuurt bij, maar er is nog geen volgende ronde.
    ///
    /// ## Waarom
    /// Na stap 7 begint het stappenplan weer bij stap 1. Wie bijstuurt, schrijft dus een nieuw
    /// invoeringsplan, dat met `vorige` naar dit plan wijst. Zo blijft te zien wat je leerde.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: invoering/route-1.yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// bijstelling:
    ///   besluit: bijsturen
    ///   #        ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: invoering/route-1.yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// bijstelling:
    ///   besluit: bijsturen
    /// # bestand: invoering/route-2.yaml
    /// soort: invoeringsplan
    /// titel: Zelf nakijken en dan kiezen
    /// ronde: 2
    /// vorige: route-1
    /// ```
    "vervolgronde-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let id = &scope.document.id;
    let next = scope.school.with_ignored().rondes_na(id);
    let mut next = next.iter();
    if besluit::change_of_course(plan).is_none() || next.any(|(number, _)| *number != scope.number)
    {
        return Vec::new();
    }
    let problem = Problem::at(
        path!["bijstelling", "besluit"],
        "na `bijsturen` is er nog geen volgende ronde",
    );
    vec![problem.hint(format!("begin een nieuw invoeringsplan met `vorige: {id}`"))]
}
