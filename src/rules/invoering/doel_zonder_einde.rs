use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::rules::shared::round_goals::goals_lacking;
use crate::rules::{Scope, rule};

rule! {
    /// Bij een doel staat niet wanneer je het wilt bereiken.
    ///
    /// ## Waarom
    /// Het stappenplan vraagt je te bedenken wanneer je je doel wilt bereiken. Een datum hoeft
    /// niet: het einde van een hoofdstuk of een project is ook goed. Zo weet iedereen wanneer je
    /// samen terugkijkt.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// doel:
    ///   omschrijving: Leerlingen weten welk leerdoel ze oefenen
    ///   streef:
    /// # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// doel:
    ///   omschrijving: Leerlingen weten welk leerdoel ze oefenen
    ///   streef: als hoofdstuk 1 af is
    /// ```
    "doel-zonder-einde": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    goals_lacking(plan, scope, "streef", |doel| doel.streef.as_ref())
        .map(|problem| {
            problem.hint(
                "schrijf bij `streef` een datum, of een mijlpaal zoals `als hoofdstuk 1 af is`",
            )
        })
        .into_iter()
        .collect()
}
