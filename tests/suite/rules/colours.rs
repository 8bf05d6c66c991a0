//! Every rule under every colour: it fires at its pins where the step plan of the colour asks for
//! it, is silent in the mended twin, and silent everywhere where the step plan does not ask.
//! `rule_examples` does so under the first colour that asks for the rule; here are the others.

use std::collections::BTreeSet;

use leerplan::internals::rules::{self, Example, ExampleFile, Examples, Rule};
use leerplan::internals::stepplan::Levels;
use leerplan::model::Kleur;

use crate::support::{Folder, IN_GIT, TODAY};

type Places = BTreeSet<(String, u32, u32)>;

fn applies(levels: &Levels, rule: &Rule, kleur: Kleur) -> bool {
    let setting = levels.of(rule.name, Some(kleur));
    setting.is_some_and(|setting| setting.niveau.level().is_some())
}

fn name(file: &ExampleFile) -> &str {
    if file.path.is_empty() {
        "document.yaml"
    } else {
        &file.path
    }
}

/// The colours under which an example is not checked by `rule_examples`: all of its own but the
/// first that asks for the rule.
fn others(levels: &Levels, rule: &Rule, example: &Example) -> Vec<Kleur> {
    let all = || Kleur::ALL.iter().copied();
    let first = all().find(|kleur| applies(levels, rule, *kleur));
    let checked = example.kleur.or(first);
    all()
        .filter(|kleur| is_meant_for(example, *kleur) && Some(*kleur) != checked)
        .collect()
}

/// The text of a file with another colour where it names one.
fn recoloured(text: &str, kleur: Kleur) -> String {
    let line = |line: &str| {
        if line.starts_with("kleur = ") {
            format!("kleur = \"{kleur}\"\n")
        } else if line.starts_with("kleur: ") {
            format!("kleur: {kleur}\n")
        } else {
            format!("{line}\n")
        }
    };
    text.lines().map(line).collect()
}

/// Where a rule fires in an example under a colour.
fn places(rule: &Rule, example: &Example, kleur: Kleur) -> Places {
    let folder = Folder::school(kleur);
    if let Some(paths) = &example.in_git {
        folder.write(IN_GIT, &paths.join("\n"));
    }
    for file in &example.files {
        folder.write(name(file), &recoloured(&file.text, kleur));
    }
    let today = example.today.as_deref().unwrap_or(TODAY);
    let report = folder.check(today);
    let own = report.findings.iter().filter(|f| f.rule == rule.name);
    own.map(|f| (f.file.clone(), f.span.start.line, f.span.start.column))
        .collect()
}

fn pins(example: &Example) -> Places {
    let of = |file: &ExampleFile| -> Vec<(String, u32, u32)> {
        let pins = file.pins.iter();
        pins.map(|pin| (name(file).to_owned(), pin.line, pin.column))
            .collect()
    };
    example.files.iter().flat_map(of).collect()
}

/// An example that names a colour shows what the rule asks under that colour alone.
fn is_meant_for(example: &Example, kleur: Kleur) -> bool {
    example.kleur.is_none_or(|own| own == kleur)
}

#[test]
fn every_rule_fires_at_its_pins_under_each_colour_that_asks_for_it_and_no_other() {
    let levels = Levels::built_in().unwrap();
    let mut wrong = String::new();
    for (_, rule) in rules::all() {
        for example in &Examples::of(rule.docs).fout {
            for kleur in others(&levels, rule, example) {
                let asked = applies(&levels, rule, kleur);
                let expected = if asked {
                    pins(example)
                } else {
                    Places::default()
                };
                let found = places(rule, example, kleur);
                if found != expected {
                    wrong += &format!("{} under {kleur}: {found:?}, not {expected:?}\n", rule.name);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_rule_is_silent_in_its_mended_twin_under_each_colour() {
    let levels = Levels::built_in().unwrap();
    let mut wrong = String::new();
    for (_, rule) in rules::all() {
        for example in &Examples::of(rule.docs).goed {
            for kleur in others(&levels, rule, example) {
                let found = places(rule, example, kleur);
                if !found.is_empty() {
                    wrong += &format!("{} under {kleur}: {found:?}\n", rule.name);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_rule_is_shown_to_fire_under_each_colour_that_asks_for_it() {
    let levels = Levels::built_in().unwrap();
    let mut wrong = String::new();
    for kleur in Kleur::ALL.iter().copied() {
        for (_, rule) in rules::all() {
            let examples = Examples::of(rule.docs);
            let shown = examples.fout.iter().any(|e| is_meant_for(e, kleur));
            if !shown && applies(&levels, rule, kleur) {
                wrong += &format!("{} has no wrong example for {kleur}\n", rule.name);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
