use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::rules::shared::round_goals::goals_lacking;
use crate::rules::{Scope, rule};

rule! {
    /// Bij een doel staat niet waaraan je ziet dat het gehaald is.
    ///
    /// ## Waarom
    /// In stap 6 kijk je of je op weg bent naar je doel. Dat kan alleen als je vooraf afspreekt
    /// waaraan je het ziet. De stappenplannen vragen daarom om een doel dat je kunt meten
    /// (blauw en geel in stap 2, groen waar het gaat over evalueren). Een getal mag, maar hoeft niet.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// doel:
    ///   omschrijving: Leerlingen weten welk leerdoel ze oefenen
    /// # ^
    ///   streef: 2026-11-06
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// doel:
    ///   omschrijving: Leerlingen weten welk leerdoel ze oefenen
    ///   meetbaar: Driekwart noemt zonder hulp het leerdoel van de les
    ///   streef: 2026-11-06
    /// ```
    "doel-niet-meetbaar": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    goals_lacking(plan, scope, "meetbaar", |doel| doel.meetbaar.as_ref())
        .map(|problem| {
            problem.hint("schrijf bij `meetbaar` waaraan je ziet dat het doel gehaald is")
        })
        .into_iter()
        .collect()
}
