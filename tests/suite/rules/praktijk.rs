//! Little school folders as schools really write them (`tests/data/praktijk`): no rule cries wolf.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use leerplan::internals::check::{self, CheckOptions};
use leerplan::internals::finding::Level;
use leerplan::internals::school::{LoadOptions, School, Surroundings};
use leerplan::model::Kleur;

use crate::support::{TODAY, day};

/// The folders that are checked on another day: last year's, in September after it.
const ON_ANOTHER_DAY: &[(&str, &str)] = &[("map-van-vorig-jaar", "2026-09-10")];

/// Real slips, one a folder: folder, rule and place.
const SLIPS: &[(&str, &str, &str)] = &[
    // A bracket that nothing opens.
    (
        "verschrijving-haakje",
        "opdracht-notatie",
        "wi-h2.yaml:10:44",
    ),
    // Week 46 was meant to be one of period 1.
    (
        "verschrijving-weeknummer",
        "week-buiten-periode",
        "bi.yaml:7:12",
    ),
    // Strings and a cable cost 23.50, not 21.50.
    (
        "verschrijving-optelling",
        "kosten-kloppen-niet",
        "plan.yaml:12:18",
    ),
    // A comma in a text between braces makes a field of what follows.
    ("verschrijving-komma", "onbekend-veld", "lo.yaml:6:34"),
];

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/praktijk")
}

fn folders() -> BTreeSet<String> {
    let entries = std::fs::read_dir(data()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.collect()
}

fn load(folder: &str, today: &str) -> School {
    let root = data().join(folder).canonicalize().unwrap();
    let options = LoadOptions {
        today: day(today),
        kleur: None,
        regelset: None,
        surroundings: Surroundings::UNKNOWN,
    };
    School::load(&root, options).unwrap()
}

/// The faults and warnings of a folder: rule, place, and message to read when a test fails.
fn alarms(folder: &str) -> Vec<(String, String, String)> {
    let other = ON_ANOTHER_DAY.iter().find(|(name, _)| *name == folder);
    let today = other.map_or(TODAY, |(_, today)| today);
    let options = CheckOptions {
        today: day(today),
        only: Vec::new(),
        files: None,
    };
    let report = check::check(&load(folder, today), &options).unwrap();
    let loud = report.findings.iter().filter(|f| f.level != Level::Tip);
    loud.map(|f| {
        let start = f.span.start;
        let place = format!("{}:{}:{}", f.file, start.line, start.column);
        (f.rule.clone(), place, f.message.clone())
    })
    .collect()
}

#[test]
fn what_schools_really_write_raises_no_false_alarm() {
    for folder in folders() {
        let slip = SLIPS.iter().find(|(name, ..)| *name == folder);
        let alarms = alarms(&folder);
        let found: Vec<(&str, &str)> = alarms
            .iter()
            .map(|(rule, place, _)| (rule.as_str(), place.as_str()))
            .collect();
        let expected: Vec<(&str, &str)> = slip
            .iter()
            .map(|(_, rule, place)| (*rule, *place))
            .collect();
        assert_eq!(found, expected, "{folder}: {alarms:#?}");
    }
}

#[test]
fn there_are_thirty_folders_of_all_colours_and_none_is_empty() {
    let folders = folders();
    let clean = |name: &&String| !SLIPS.iter().any(|(slip, ..)| slip == *name);
    assert!(folders.iter().filter(clean).count() >= 30, "{folders:?}");
    for (name, ..) in SLIPS {
        assert!(folders.contains(*name), "{name}");
    }
    let mut colours = [0; 3];
    for folder in &folders {
        let school = load(folder, TODAY);
        assert!(school.documents().next().is_some(), "{folder}");
        for (at, kleur) in Kleur::ALL.iter().enumerate() {
            let uses =
                |document: &leerplan::internals::school::Document| document.kleur == Some(*kleur);
            colours[at] += usize::from(school.documents().any(|(_, document)| uses(document)));
        }
    }
    assert!(colours.iter().all(|count| *count >= 7), "{colours:?}");
}
