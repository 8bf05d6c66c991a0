//! Nothing of a pupil gets out: on generated schools, and in forms that are written otherwise.

use std::collections::BTreeSet;

use leerplan::internals::audience::{Gate, Leaks, Page as Searched};
use leerplan::internals::render::{Format, Page, folder};
use leerplan::internals::school::School;
use leerplan::model::Soort;
use rayon::prelude::*;

use super::random_school::{MARK, Plant, RandomSchool};
use crate::pages::support::options;
use crate::support::{TODAY, check_school};

/// How many schools are generated.
const SCHOOLS: u64 = 100;

/// The least number of fields that must come on a page with what was planted in them.
const FIELDS: usize = 80;

/// The pages of a school that everybody may see, in both formats.
fn public(school: School) -> Vec<Page> {
    let school = school.without_pupils();
    let report = check_school(&school, TODAY, &[]);
    let formats = [Format::Html, Format::Markdown].into_iter();
    let pages = formats.flat_map(|format| folder(&school, &report, options(format)).unwrap());
    pages.collect()
}

/// What stands between the marks of each plant in a text, with the number of the plant.
fn shown(text: &str) -> Vec<(usize, &str)> {
    let mut all = Vec::new();
    for (at, _) in text.match_indices(MARK) {
        let rest = &text[at + MARK.len()..];
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let Ok(number) = rest[..end].parse() else {
            continue;
        };
        let [before, after] = Plant::marks(number);
        let inside = text[at..].strip_prefix(&before);
        let inside = inside.and_then(|inside| inside.split_once(&after));
        all.extend(inside.map(|(inside, _)| (number, inside)));
    }
    all
}

/// Whether it need not be found here, because it stands beside it as it was written: where signs were left
/// out to make an address of it, and "Bos, Tim" in lower case, which may be two words of a list.
fn is_let_be(inside: &str, text: &str) -> bool {
    inside.starts_with('-') || text.contains(", ") && inside == inside.to_lowercase()
}

/// The fields of one school that were shown.
fn hold(seed: u64) -> BTreeSet<(Soort, String)> {
    let school = RandomSchool::new(seed);
    let loaded = school.folder.load(TODAY);
    let gate = Gate::new([&loaded]);
    let pages = public(loaded);
    let mut told = BTreeSet::new();
    let (mut told_of, mut found) = (BTreeSet::new(), BTreeSet::new());
    for page in &pages {
        let texts = [&page.contents, &page.path];
        for (number, inside) in texts.into_iter().flat_map(|text| shown(text)) {
            let plant = &school.plants[number];
            let place = format!(
                "seed {seed}: {} {} on {}",
                plant.soort, plant.field, page.path
            );
            assert!(!plant.is_about_pupil, "{place}: about a pupil");
            let traces = gate.search("", inside);
            let is_found = traces.iter().any(|trace| trace.kind == plant.kind);
            assert!(
                is_found || is_let_be(inside, &plant.text),
                "{place}: {:?} {:?} passed as {inside:?}",
                plant.kind,
                plant.text,
            );
            told_of.insert(number);
            found.extend(is_found.then_some(number));
            told.insert((plant.soort, plant.field.clone()));
        }
    }
    let passed = told_of
        .difference(&found)
        .map(|number| &school.plants[*number]);
    let passed: Vec<_> = passed.map(|plant| (&plant.field, &plant.text)).collect();
    assert!(passed.is_empty(), "seed {seed}: found nowhere: {passed:?}");
    let mut leaks = Leaks::default();
    let searched = pages.iter().map(|page| Searched {
        path: &page.path,
        contents: &page.contents,
    });
    leaks.search(&gate, &searched.collect::<Vec<_>>());
    assert_eq!(
        told.is_empty(),
        leaks.0.is_empty(),
        "seed {seed}: the run stops"
    );
    told
}

/// The soorten that everybody may see.
const PUBLIC: [&str; 5] = [
    "draaiboek",
    "invoeringsplan",
    "leerlijn",
    "planning",
    "studiewijzer",
];

#[test]
fn nothing_of_a_pupil_is_published_from_any_field_of_any_document() {
    let schools: Vec<_> = (0..SCHOOLS).into_par_iter().map(hold).collect();
    let told: BTreeSet<(Soort, String)> = schools.into_iter().flatten().collect();
    // The test says something only where fields come on pages with what was planted in them.
    let soorten: BTreeSet<String> = told.iter().map(|(soort, _)| soort.to_string()).collect();
    assert_eq!(soorten, PUBLIC.map(str::to_owned).into());
    assert!(told.len() > FIELDS, "{} fields", told.len());
}
