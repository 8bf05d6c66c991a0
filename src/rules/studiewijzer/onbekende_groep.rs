use std::collections::HashSet;

use crate::facts::tests;
use crate::finding::Problem;
use crate::model::part::{Id, Tekst};
use crate::model::{Content, Soort};
use crate::rules::{Scope, rule};
use crate::school::WeekIn;
use crate::yaml::Path;
use crate::yaml::edit::{Fix, Safety};
use crate::{typing, words};

rule! {
    /// Een toets is voor een groep die op de naam van een klas lijkt, en die klas is er niet.
    ///
    /// ## Waarom
    /// Staat bij `groep` de id van een klas, dan komt de toets alleen op het blad van die klas. Is de
    /// id verkeerd geschreven, dan staat de toets bij iedereen: verbeter de id. Eigen woorden mogen
    /// altijd ("havo", "wie herkanst"): we kijken alleen naar een woord met dezelfde opbouw van cijfers
    /// en letters als een klas die er wel is. Het stappenplan vraagt dit niet; het is een keuze van
    /// leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen: [{id: sanne}]
    /// # bestand: studiewijzers/na.yaml
    /// soort: studiewijzer
    /// vak: na
    /// klas: 3v2
    /// weken:
    ///   - week: 39
    ///     verplicht: [Opgave 1-8]
    ///     toets: [{naam: SO 1.1, datum: 2026-09-25, groep: 3v7}]
    ///     #                                                ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen: [{id: sanne}]
    /// # bestand: studiewijzers/na.yaml
    /// soort: studiewijzer
    /// vak: na
    /// klas: 3v2
    /// weken:
    ///   - week: 39
    ///     verplicht: [Opgave 1-8]
    ///     toets: [{naam: SO 1.1, datum: 2026-09-25, groep: 3v2}]
    ///     inleveren: [{wat: Verslag, datum: 2026-09-24, groep: [havo, wie herkanst]}]
    /// ```
    "onbekende-groep": [Planning, Studiewijzer] => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let groups = groups(scope);
    let index = &scope.school.index;
    if groups.is_empty() || !index.has(Soort::Klas) || index.known().is_hidden(Soort::Klas) {
        return Vec::new();
    }
    let classes = scope.school.klassen();
    let shapes: HashSet<String> = classes
        .filter_map(|(_, klas)| shape(klas.klas.as_str()))
        .collect();
    let unknown = |text: &str| {
        let is_class = !index
            .documents(Soort::Klas, &Id::from_name(text))
            .is_empty();
        let alike = shape(text).is_some_and(|shape| shapes.contains(&shape));
        alike && !is_class && !names_class(scope, text)
    };
    let mut seen = HashSet::new();
    let groups = groups.into_iter().map(|(path, text)| (path, text.trim()));
    groups
        .filter(|(_, text)| unknown(text) && seen.insert(words::lower(text).into_owned()))
        .map(|(path, text)| problem(scope, path, text))
        .collect()
}

/// Whether the document itself names a class so: without a list of pupils it is one too.
fn names_class(scope: &Scope<'_>, text: &str) -> bool {
    let id = Id::from_name(text);
    match &scope.document.content {
        Some(Content::Planning(planning)) => planning.klas.contains(&id),
        Some(Content::Studiewijzer(wijzer)) => wijzer.klas.contains(&id),
        _ => false,
    }
}

/// The groups of tests and of what is handed in, with their paths.
fn groups<'s>(scope: &Scope<'s>) -> Vec<(Path, &'s Tekst)> {
    let mut all = Vec::new();
    let mut add = |path: &Path, groups: &'s [Tekst]| {
        let groups = groups.iter().enumerate();
        all.extend(groups.map(|(at, text)| (path.then("groep").then(at), text)));
    };
    match &scope.document.content {
        Some(Content::Planning(planning)) => {
            for one in tests::in_planning(planning) {
                add(&one.path, &one.test.groep);
            }
        }
        Some(Content::Studiewijzer(wijzer)) => {
            let rows = WeekIn::all(scope.number, wijzer).flat_map(|item| item.rows());
            for row in rows {
                for one in tests::in_row(&row) {
                    add(&one.path, &one.test.groep);
                }
                for one in tests::work_in_row(&row) {
                    add(&one.path, &one.work.groep);
                }
            }
        }
        _ => {}
    }
    all
}

/// Stretches of digits and letters: `3v2` and `4aktl11` are both `9a9`. None without a digit: a class
/// may be called by a word, and any word would look like that.
fn shape(text: &str) -> Option<String> {
    let mut shape = String::new();
    for c in text.chars() {
        let kind = match c {
            _ if c.is_ascii_digit() => '9',
            _ if c.is_alphabetic() => 'a',
            _ => c,
        };
        if !shape.ends_with(kind) {
            shape.push(kind);
        }
    }
    (shape.contains('9') && shape.contains('a')).then_some(shape)
}

fn problem(scope: &Scope<'_>, path: Path, text: &str) -> Problem {
    let known = scope.school.index.known().documents(Soort::Klas);
    let hint = known.and_then(|names| names.nearest(text)).map_or_else(
        || "schrijf de id van een klas, of zeg in eigen woorden voor wie het is".to_owned(),
        typing::do_you_mean,
    );
    let meant = known.and_then(|names| names.one_letter_off(text));
    let fix = meant.map(|id| Fix::value(path.clone(), id, Safety::Review));
    let message = format!("er is geen klas {}", words::quote(text));
    Problem::at(path, message).hint(hint).fix(fix)
}
