//! Each id of the example schools gets another and its own again: every byte is as it was, and in between
//! a check finds the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use leerplan::internals::mend::rename::{Renamed, Request, Subject, rename};
use leerplan::internals::school::{LoadOptions, School};
use leerplan::model::{IdKind, words_of};
use leerplan::{CheckOptions, check};
use rayon::prelude::*;

use super::support::{files, make};
use crate::names::moving::copy;
use crate::support::{Folder, TODAY, day};

/// Nothing in the examples is called so, or like it.
const FRESH: &str = "q9.nieuw-x";

/// Every id that something has, with what has it and in which file.
fn ids(school: &School) -> BTreeSet<(&'static str, String, String)> {
    let mut all = BTreeSet::new();
    for (_, document) in school.all_documents() {
        let Some(content) = &document.content else {
            continue;
        };
        let words = words_of(content, &document.tree);
        let own = words.ids.iter().filter(|place| place.is_own);
        let mut found: Vec<(IdKind, String)> = own
            .map(|place| (place.kind, place.text.to_owned()))
            .collect();
        found.push((IdKind::Document(content.soort()), document.id.to_string()));
        for (kind, id) in found {
            let subject = Subject::ALL.iter().find(|subject| subject.has(kind));
            all.extend(subject.map(|one| (one.noun(), id, document.path.clone())));
        }
    }
    all
}

fn load(root: &Path) -> School {
    School::load(root, LoadOptions::new(day(TODAY))).unwrap()
}

/// What a check finds, whatever it says of ids.
fn found(root: &Path) -> Vec<(String, u32)> {
    let report = check(&load(root), &CheckOptions::new(day(TODAY))).unwrap();
    let all = report.findings.iter();
    let mut all: Vec<_> = all
        .map(|one| (one.rule.clone(), one.span.start.line))
        .collect();
    all.sort();
    all
}

fn to(root: &Path, noun: &str, (from, to): (&str, &str), inside: Option<&str>) -> Renamed {
    let subject = Subject::ALL.into_iter().find(|one| one.noun() == noun);
    let request = Request {
        subject: subject.unwrap(),
        from,
        to,
        inside,
    };
    let renamed = rename(&load(root), LoadOptions::new(day(TODAY)), request);
    renamed.unwrap_or_else(|error| panic!("{noun} {from}: {error}"))
}

/// Holds the files of a folder against what they were.
fn same(now: &BTreeMap<String, Vec<u8>>, before: &BTreeMap<String, Vec<u8>>, what: &str) {
    assert!(now.keys().eq(before.keys()), "{what}: other files");
    for (path, bytes) in before {
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(String::from_utf8_lossy(&now[path]), text, "{what}: {path}");
    }
}

/// Renames every id of a school and back; how many there are.
fn there_and_back(example: &str) -> usize {
    let path = Path::new("examples").join(example);
    let before = files(&path);
    let ids = ids(&load(&path.canonicalize().unwrap()));
    let findings = found(&path.canonicalize().unwrap());
    let all = ids.len();
    let ids = some(ids);
    ids.par_chunks(ids.len().div_ceil(4)).for_each(|ids| {
        let folder: Folder = copy(&path);
        let root = folder.path().canonicalize().unwrap();
        for (noun, id, file) in ids {
            let inside = (*noun == "leerdoel" || *noun == "activiteit").then_some(&**file);
            let renamed = to(&root, noun, (id, FRESH), inside);
            let places: usize = renamed.places.iter().map(|(_, places)| places).sum();
            assert!(places + renamed.change.moved.len() > 0, "{noun} {id}");
            make(&renamed.change, &root);
            assert_eq!(found(&root), findings, "{noun} {id}");
            let back = to(&root, noun, (FRESH, id), None);
            make(&back.change, &root);
            same(&files(&root), &before, &format!("{noun} {id}"));
        }
    });
    all
}

/// A part of the ids, with every kind of thing and every file in it: all of them take minutes.
fn some(ids: BTreeSet<(&'static str, String, String)>) -> Vec<(&'static str, String, String)> {
    if std::env::var_os("LEERPLAN_ALLES").is_some() {
        return ids.into_iter().collect();
    }
    let mut seen = BTreeMap::new();
    let is_wanted = |(noun, _, file): &(&'static str, String, String)| {
        let count: &mut usize = seen.entry((*noun, file.clone())).or_default();
        *count += 1;
        *count == 2 || (*noun != "leerdoel" && *count == 1)
    };
    let mut wanted: Vec<_> = ids.into_iter().filter(is_wanted).collect();
    let mut number = 0;
    wanted.retain(|(noun, ..)| {
        number += 1;
        number % 3 == 0 || !["leerdoel", "leerplan", "draaiboek"].contains(noun)
    });
    wanted
}

#[test]
fn every_id_of_blauw_changes_and_comes_back() {
    assert!(there_and_back("blauw") > 50);
}

#[test]
fn every_id_of_geel_changes_and_comes_back() {
    assert!(there_and_back("geel") > 50);
}

#[test]
fn every_id_of_groen_changes_and_comes_back() {
    assert!(there_and_back("groen") > 50);
}
