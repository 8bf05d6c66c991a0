use chrono::NaiveDate;

use crate::facts::tests;
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::Id;
use crate::path;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::{Scope, rule};
use crate::words::Noun;
use crate::yaml::Path;

rule! {
    /// De toetsen van een planning zijn voorbij, en er zijn geen resultaten.
    ///
    /// ## Waarom
    /// In stap 6 controleer je met de resultaten waar de leerlingen staan, bijvoorbeeld met de
    /// toets aan het eind van elke paragraaf. Zonder resultaten kan dat niet. De regel wacht tot
    /// de laatste toets met een dag of een week langer dan een schoolweek geleden is, en kijkt
    /// dan of er van elke klas resultaten zijn. De schoolweek is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// klas: [3v1, 3v2]
    /// #           ^
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen: [{nummer: "1.1", toets: {vorm: formatief, week: 37}}]
    /// toets: {vorm: summatief, datum: 2026-09-21}
    /// # bestand: voortgang/na-h1-3v1.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v1
    /// metingen:
    ///   - {datum: 2026-09-21, resultaten: {sanne: b}}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen: [{nummer: "1.1", toets: {vorm: formatief, week: 37}}]
    /// toets: {vorm: summatief, datum: 2026-09-21}
    /// # bestand: voortgang/na-h1-3v1.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v1
    /// metingen:
    ///   - {datum: 2026-09-21, resultaten: {sanne: b}}
    /// ```
    "voortgang-ontbreekt": Planning => check
}

/// How many school days the results may take.
const GRACE: usize = 5;

const KLAS: Noun = Noun("klas", "klassen");

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    let tests = tests(planning, scope);
    let Some((last, path)) = tests.into_iter().max_by_key(|(day, _)| *day) else {
        return Vec::new();
    };
    if !scope.is_past(last, GRACE) || !readable(scope) {
        return Vec::new();
    }
    let now = scope.as_of();
    let school = scope.school.with_ignored();
    let results = school.voortgangen_van_planning(&scope.document.id);
    let results = results.iter().map(|(_, voortgang)| voortgang);
    let measured: Vec<&Option<Id>> = results
        .filter(|voortgang| {
            let mut held = voortgang.metingen.iter().filter(|m| now.has_come(m.datum));
            held.any(|m| m.resultaten.is_some())
        })
        .map(|voortgang| &voortgang.klas)
        .collect();
    let hint = "maak een document met `soort: voortgang` en zet de resultaten bij `metingen:`";
    if planning.klas.is_empty() {
        let message = "de toetsen zijn voorbij, maar er zijn nog geen resultaten";
        let problem = Problem::at(path, message).hint(hint);
        return measured.is_empty().then_some(problem).into_iter().collect();
    }
    let classes = planning.klas.iter().enumerate();
    let missing: Vec<_> = classes
        .filter(|(_, klas)| !measured.iter().any(|one| one.as_ref() == Some(*klas)))
        .map(|(at, klas)| (path!["klas", at], klas.to_string()))
        .collect();
    let lacks = "nog geen resultaten, terwijl de toetsen voorbij zijn";
    let problem = summarize_lacking(&missing, KLAS, lacks);
    problem.map(|p| p.hint(hint)).into_iter().collect()
}

/// The tests of this school year that have a day or a week: the last day of each, and where it stands.
fn tests(planning: &Planning, scope: &Scope<'_>) -> Vec<(NaiveDate, Path)> {
    let all = tests::in_planning(planning).filter_map(|one| {
        let when = tests::of_test(scope.school, one.test, None, &planning.klas)?;
        Some((when.last, one.path))
    });
    all.filter(|(day, _)| scope.calendar().year().contains(*day))
        .collect()
}

fn readable(scope: &Scope<'_>) -> bool {
    ["paragrafen", "toets"]
        .iter()
        .all(|field| scope.document.is_sound(&path![*field]))
}
