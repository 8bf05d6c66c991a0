//! Every example in a rule's documentation is a little school folder that is checked.

use std::collections::BTreeSet;

use leerplan::internals::rules::{self, Example, Examples, Rule};
use leerplan::internals::stepplan::Levels;
use leerplan::model::Kleur;

use crate::support::{Folder, IN_GIT, TODAY};

pub(super) fn folder(rule: &Rule, example: &Example) -> Folder {
    let levels = Levels::built_in().unwrap();
    let applies = |kleur: &Kleur| {
        let setting = levels.of(rule.name, Some(*kleur));
        setting.is_some_and(|setting| setting.niveau.level().is_some())
    };
    let first = Kleur::ALL.iter().copied().find(applies);
    let kleur = example.kleur.or(first).unwrap_or(Kleur::Blauw);
    let folder = Folder::school(kleur);
    if let Some(paths) = &example.in_git {
        folder.write(IN_GIT, &paths.join("\n"));
    }
    for file in &example.files {
        folder.write(path(&file.path), &file.text);
    }
    folder
}

pub(super) fn path(path: &str) -> &str {
    if path.is_empty() {
        "document.yaml"
    } else {
        path
    }
}

type Places = BTreeSet<(String, u32, u32)>;

fn places(rule: &Rule, example: &Example) -> Places {
    let today = example.today.as_deref().unwrap_or(TODAY);
    let report = folder(rule, example).check(today);
    let own = report.findings.iter().filter(|f| f.rule == rule.name);
    own.map(|f| (f.file.clone(), f.span.start.line, f.span.start.column))
        .collect()
}

#[test]
fn every_wrong_example_fires_at_its_pins_and_nowhere_else() {
    for (_, rule) in rules::all() {
        let examples = Examples::of(rule.docs).fout;
        assert!(!examples.is_empty(), "{} has no wrong example", rule.name);
        for example in &examples {
            let pinned: Places = example
                .files
                .iter()
                .flat_map(|file| {
                    let name = path(&file.path).to_owned();
                    file.pins
                        .iter()
                        .map(move |pin| (name.clone(), pin.line, pin.column))
                })
                .collect();
            assert!(!pinned.is_empty(), "{} pins no place", rule.name);
            assert_eq!(places(rule, example), pinned, "{}", rule.name);
        }
    }
}

#[test]
fn every_right_example_is_silent_and_well_formed() {
    for (_, rule) in rules::all() {
        let examples = Examples::of(rule.docs).goed;
        assert!(!examples.is_empty(), "{} has no right example", rule.name);
        for example in &examples {
            let today = example.today.as_deref().unwrap_or(TODAY);
            let report = folder(rule, example).check(today);
            let shape = [
                "onleesbaar-bestand",
                "onbekend-veld",
                "verplicht-veld",
                "verkeerde-waarde",
            ];
            let unwanted: Vec<_> = report
                .findings
                .iter()
                .filter(|f| f.rule == rule.name || shape.contains(&f.rule.as_str()))
                .collect();
            assert!(unwanted.is_empty(), "{}: {unwanted:#?}", rule.name);
        }
    }
}

#[test]
fn every_rule_says_what_and_why() {
    for (_, rule) in rules::all() {
        let summary = rule.summary();
        assert!(
            summary.ends_with('.') && !summary.contains('\n'),
            "{}: {summary}",
            rule.name
        );
        let why = rules::section(rule.docs, "Waarom");
        assert!(why.trim().len() > 20, "{} does not say why", rule.name);
        assert!(!rule.docs.contains('!'), "{} shouts", rule.name);
    }
}
