use std::collections::HashSet;

use crate::facts::pupil_names;
use crate::facts::pupils::has_left_class;
use crate::finding::Problem;
use crate::model::Voortgang;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::{Scope, rule};
use crate::{path, words};

rule! {
    /// Een leerling van de klas heeft in dit document nog geen enkel resultaat.
    ///
    /// ## Waarom
    /// In stap 6 controleer je of iedereen op weg is naar het doel. Wie nooit gemeten is, valt dan
    /// niet op. Wie steeds `afwezig` was, is ook nog niet gemeten: van die leerling weet je nog
    /// niets. (Met regelset 2026 telt `afwezig` als resultaat.) Wie de klas verlaten heeft (`tot`
    /// bij de leerling) telt niet mee. Zolang er helemaal geen resultaten zijn, zwijgt deze regel.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen: [{id: sanne}, {id: tim}, {id: joep}, {id: noor, tot: 2026-09-01}]
    /// # bestand: voortgang/na-h1-3v2.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// #     ^
    /// metingen:
    ///   - {datum: 2026-09-11, paragraaf: "1.1", resultaten: {sanne: b, joep: a}}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen: [{id: sanne}, {id: tim}, {id: noor, tot: 2026-09-01}]
    /// # bestand: voortgang/na-h1-3v2.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - {datum: 2026-09-11, paragraaf: "1.1", resultaten: {sanne: b, tim: a}}
    ///   - {datum: 2026-09-15, paragraaf: "1.1", resultaten: {tim: d}}
    /// ```
    "leerling-zonder-meting": Voortgang => check
}

fn check(voortgang: &Voortgang, scope: &Scope<'_>) -> Vec<Problem> {
    let klas = voortgang.klas.as_ref();
    let Some((_, klas)) = klas.and_then(|id| scope.school.klas(id)) else {
        return Vec::new();
    };
    let now = scope.as_of();
    let metingen = voortgang.metingen.iter();
    let held = metingen.filter(|meting| now.has_come(meting.datum));
    let results = held.flat_map(|m| &m.resultaten);
    let recorded = || results.clone().flatten();
    let absence_counts = !scope.school.looks_closely();
    let measured: HashSet<String> = recorded()
        .filter_map(|(pupil, result)| Some((pupil, result.as_ref()?)))
        .filter(|(_, result)| absence_counts || result.says_something())
        .map(|(pupil, _)| words::lower(pupil.trim()).into_owned())
        .collect();
    // Without any result the measurements are still to be filled in.
    let is_empty = recorded().all(|(_, result)| result.is_none());
    if is_empty || !scope.document.is_sound(&path!["metingen"]) {
        return Vec::new();
    }
    let places: Vec<_> = klas
        .leerlingen
        .iter()
        .filter(|pupil| !has_left_class(pupil, scope.today))
        .filter(|pupil| !pupil.id.is_empty() && !measured.contains(&pupil.id.key()))
        .map(|pupil| {
            (
                path!["klas"],
                pupil_names::in_message(scope.school, &pupil.id).to_owned(),
            )
        })
        .collect();
    let problem = summarize_lacking(&places, words::LEERLING, "hier nog geen enkel resultaat");
    let hint = if absence_counts {
        "haal de meting in en zet het resultaat bij `resultaten:`; was de leerling er niet, schrijf dan `afwezig`"
    } else {
        "haal de meting in en zet het resultaat bij `resultaten:`; alleen `afwezig` is nog geen resultaat"
    };
    problem.map(|p| p.hint(hint)).into_iter().collect()
}
