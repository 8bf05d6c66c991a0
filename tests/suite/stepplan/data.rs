//! The step plans as data: complete, and held against the rules in both directions.

use std::collections::BTreeSet;

use leerplan::internals::rules;
use leerplan::internals::stepplan::{Advies, Levels, StepPlan, StepPlans, built_in};
use leerplan::internals::yaml::{FaultKind, parse_yaml};
use leerplan::model::{self, Kleur};

const PAGES: &[&str] = &[
    "planning",
    "studiewijzer",
    "leerplan",
    "draaiboek",
    "invoeringsplan",
    "gesprek",
    "klas",
    "dagstart",
    "leerlijn",
    "voortgang",
    "stappenplan",
    "portfolio",
    "ouders",
];

fn plans() -> Vec<StepPlan> {
    Kleur::ALL
        .iter()
        .map(|kleur| built_in(*kleur).unwrap())
        .collect()
}

fn advice() -> Vec<(StepPlan, u8, Advies)> {
    let mut all = Vec::new();
    for plan in plans() {
        for step in &plan.stappen {
            let of_step = step.adviezen.iter().cloned();
            all.extend(of_step.map(|advice| (plan.clone(), step.nummer, advice)));
        }
    }
    all
}

#[test]
fn each_colour_has_seven_steps_that_say_something() {
    let names = [
        "Doel",
        "Tactiek",
        "Activiteiten",
        "Plan",
        "Do",
        "Check",
        "Act",
    ];
    for (plan, kleur) in plans().iter().zip(Kleur::ALL) {
        assert_eq!(plan.kleur, *kleur);
        let steps: Vec<(u8, &str)> = plan
            .stappen
            .iter()
            .map(|s| (s.nummer, s.naam.as_str()))
            .collect();
        let expected: Vec<(u8, &str)> = (1..).zip(names).collect();
        assert_eq!(steps, expected);
        for step in &plan.stappen {
            assert!(
                step.vraag.ends_with('?'),
                "{kleur} {}: {}",
                step.nummer,
                step.vraag
            );
            assert!(
                step.toelichting.len() > 100 && !step.eisen.is_empty() && !step.adviezen.is_empty()
            );
            assert!(
                step.links
                    .iter()
                    .all(|link| link.url.starts_with("https://"))
            );
        }
    }
}

#[test]
fn every_rule_is_asked_for_and_every_eis_is_a_rule() {
    let known: BTreeSet<&str> = rules::all().map(|(_, rule)| rule.name).collect();
    let asked: BTreeSet<String> = Levels::built_in()
        .unwrap()
        .rules()
        .iter()
        .map(|r| (*r).to_owned())
        .collect();
    let asked: BTreeSet<&str> = asked.iter().map(String::as_str).collect();
    assert_eq!(
        known.difference(&asked).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "never asked for"
    );
    assert_eq!(
        asked.difference(&known).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "no such rule"
    );
}

#[test]
fn no_rule_stands_twice_in_a_colour() {
    for plan in plans() {
        let mut names: Vec<&str> = plan
            .stappen
            .iter()
            .flat_map(|s| &s.eisen)
            .map(|e| e.regel.as_str())
            .collect();
        let general = StepPlans::built_in().unwrap().general();
        names.extend(general.iter().map(|e| e.regel.as_str()));
        let unique: BTreeSet<&&str> = names.iter().collect();
        assert_eq!(unique.len(), names.len(), "{}", plan.kleur);
    }
}

#[test]
fn every_piece_of_advice_has_its_own_id_and_a_carrier_that_exists() {
    let mut ids = BTreeSet::new();
    for (plan, step, advice) in advice() {
        assert!(ids.insert(advice.id.clone()), "{} twice", advice.id);
        assert!(
            advice.id.starts_with(&format!("{}-{step}-", plan.kleur)),
            "{}",
            advice.id
        );
        let (kind, what) = advice
            .drager
            .split_once(' ')
            .unwrap_or((&advice.drager, ""));
        let carried = match kind {
            "regel" => {
                let own = plan.stappen.iter().flat_map(|s| &s.eisen);
                let general = StepPlans::built_in().unwrap().general();
                let asked = own.chain(general).any(|eis| eis.regel == what);
                asked && rules::find(what).is_some()
            }
            "veld" => field_exists(what),
            "pagina" => PAGES.contains(&what),
            "tekst" => said(&plan, step, &advice),
            _ => false,
        };
        assert!(carried, "{}: {}", advice.id, advice.drager);
    }
}

/// Whether the part of the step that is said to carry the advice is there at all.
fn said(plan: &StepPlan, step: u8, advice: &Advies) -> bool {
    let Some(step) = plan.stappen.iter().find(|s| s.nummer == step) else {
        return false;
    };
    match advice.waar.as_deref() {
        Some("toelichting") => !step.toelichting.is_empty(),
        Some("voorbeelden") => !step.voorbeelden.is_empty(),
        Some("tips") => !step.tips.is_empty(),
        Some("links") => !step.links.is_empty(),
        _ => false,
    }
}

/// Whether the reader knows a field: it is tried with each part as a map and as a list of maps.
fn field_exists(path: &str) -> bool {
    let mut parts = path.split('.');
    let soort = parts.next().unwrap();
    let keys: Vec<&str> = parts.collect();
    (0..1_u32 << keys.len()).any(|shape| {
        let mut text = "x".to_owned();
        for (at, key) in keys.iter().enumerate().rev() {
            let listed = shape & (1 << at) != 0;
            text = if listed {
                format!("{{{key}: [{text}]}}")
            } else {
                format!("{{{key}: {text}}}")
            };
        }
        let inner = text.trim_start_matches('{').strip_suffix('}').unwrap();
        let tree = parse_yaml(format!("soort: {soort}\n{inner}\n")).unwrap();
        let (_, faults) = model::read(&tree);
        let leaf =
            |fault: &leerplan::internals::yaml::Fault| fault.path.segments().len() >= keys.len();
        faults.iter().all(|fault| match fault.kind {
            FaultKind::UnknownKey | FaultKind::UnknownSoort => false,
            FaultKind::WrongValue => leaf(fault),
            _ => true,
        })
    })
}
