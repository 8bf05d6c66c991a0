use crate::facts::{test_weeks, tests};
use crate::finding::Problem;
use crate::model::part::{Id, Tekst, Toets, is_blank};
use crate::model::{Content, Planning, Studiewijzer};
use crate::rules::shared::week_words::quoted;
use crate::rules::{Scope, rule};
use crate::school::WeekIn;
use crate::words;
use crate::yaml::Path;

rule! {
    /// Een toets noemt een toetsweek die er niet is.
    ///
    /// ## Waarom
    /// Staat bij een toets `toetsweek`, dan haalt leerplan de dagen uit `leerplan.toml`. Is daar geen
    /// toetsweek met dat nummer of die naam, of is die voor andere klassen, dan heeft de toets geen
    /// moment en staat die op geen blad. Verbeter het nummer of de naam, of zet de toetsweek in
    /// `leerplan.toml`. Je mag schrijven zoals op school gebruikelijk is: `1`, `TW1`, `Toetsweek 1` of
    /// de eigen naam. Het stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    ///
    /// [[toetsweek]]
    /// nummer = 1
    /// van = 2026-11-05
    /// tot = 2026-11-13
    /// # bestand: planningen/bi-h2.yaml
    /// soort: planning
    /// vak: bi
    /// niveau: havo
    /// leerjaar: 4
    /// titel: Cellen
    /// toets: {vorm: summatief, toetsweek: TW2}
    /// #                                   ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    ///
    /// [[toetsweek]]
    /// nummer = 1
    /// van = 2026-11-05
    /// tot = 2026-11-13
    /// # bestand: planningen/bi-h2.yaml
    /// soort: planning
    /// vak: bi
    /// niveau: havo
    /// leerjaar: 4
    /// titel: Cellen
    /// toets: {vorm: summatief, toetsweek: TW1}
    /// ```
    "onbekende-toetsweek": [Planning, Studiewijzer] => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let named = match &scope.document.content {
        Some(Content::Planning(planning)) => of_planning(planning),
        Some(Content::Studiewijzer(wijzer)) => of_studiewijzer(wijzer, scope),
        _ => Vec::new(),
    };
    let named = named
        .into_iter()
        .filter(|(_, text, _)| !is_blank(Some(text)));
    named
        .filter_map(|(path, text, classes)| problem(path, text, classes, scope))
        .collect()
}

/// A test week that is named, with its path, and the classes for which the test is.
type Named<'s> = (Path, &'s Tekst, &'s [Id]);

fn of_planning(planning: &Planning) -> Vec<Named<'_>> {
    let tests = tests::in_planning(planning);
    tests
        .flat_map(|one| of_test(&one.path, one.test, &planning.klas))
        .collect()
}

fn of_studiewijzer<'s>(wijzer: &'s Studiewijzer, scope: &Scope<'_>) -> Vec<Named<'s>> {
    let rows = WeekIn::all(scope.number, wijzer).flat_map(|item| item.rows());
    let mut named = Vec::new();
    for row in rows {
        for one in tests::in_row(&row) {
            named.extend(of_test(&one.path, one.test, &wijzer.klas));
        }
    }
    named
}

fn of_test<'s>(path: &Path, test: &'s Toets, classes: &'s [Id]) -> Vec<Named<'s>> {
    let own = test
        .toetsweek
        .iter()
        .map(|text| (path.then("toetsweek"), text));
    let parts = test.onderdelen.iter().enumerate();
    let parts = parts.flat_map(|(at, part)| {
        let path = path.then("onderdelen").then(at).then("toetsweek");
        part.toetsweek.iter().map(move |text| (path.clone(), text))
    });
    own.chain(parts)
        .map(|(path, text)| (path, text, classes))
        .collect()
}

fn problem(path: Path, text: &Tekst, classes: &[Id], scope: &Scope<'_>) -> Option<Problem> {
    let found = test_weeks::named(scope.school, text);
    let written = words::quote(text.trim());
    if found.is_empty() {
        let known = test_weeks::names(scope.school);
        let known: Vec<String> = known.iter().map(|name| words::quote(name)).collect();
        let hint = match known.as_slice() {
            [] => "zet de toetsweken van de school in `leerplan.toml`, elk bij een eigen `[[toetsweek]]`"
                .to_owned(),
            known => format!("in `leerplan.toml` staan {}", words::and(known)),
        };
        return Some(Problem::at(path, format!("er is geen toetsweek {written}")).hint(hint));
    }
    let fits = found
        .iter()
        .any(|one| test_weeks::may_be_for(scope.school, one, classes));
    let classes: Vec<String> = classes.iter().map(ToString::to_string).collect();
    let message = format!("toetsweek {written} is er niet voor {}", quoted(&classes));
    let hint = "kijk in `leerplan.toml` naar `leerjaar` en `niveau` van de toetsweek";
    (!fits).then(|| Problem::at(path, message).hint(hint))
}
