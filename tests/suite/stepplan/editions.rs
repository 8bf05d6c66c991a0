//! Editions of the rules: what a school that names one gets, on step plans that were made for it.

use leerplan::internals::check::{CheckOptions, EffectiveLevels, Report, Source, check_with};
use leerplan::internals::finding::Level;
use leerplan::internals::report::EditionsDiff;
use leerplan::internals::rules;
use leerplan::internals::school::{LoadOptions, School, Surroundings};
use leerplan::internals::stepplan::{Levels, StepPlans, built_in};
use leerplan::model::Kleur;
use leerplan::model::part::{Instelling, Regelset};

use crate::support::{Folder, TODAY, day, settings};

/// A document at which each of the rules below that runs finds something.
const PLAN: &str = "soort: invoeringsplan\ntitel: Digitaal oefenen #1\n";

const GENERAL: &str = "\
kleur: algemeen
eisen:
  - {regel: tekst-afgekapt, niveau: fout}
  - {regel: onbekende-regel, niveau: waarschuwing}
";

/// Three step plans of one step. The first rule is new, the second rises, the third was mended, and
/// the last is what it was.
fn plans() -> StepPlans {
    let plan = |kleur: &str, second: &str| {
        format!(
            "kleur: {kleur}\nnaam: Proef\nkenmerk: ''\nstappen:\n  - nummer: 1\n    naam: Doel\n    titel: Doel\n    vraag: Wat?\n    toelichting: ''\n    eisen:\n      - {{regel: doel-ontbreekt, niveau: {{\"2027\": waarschuwing}}}}\n      - {{regel: tactiek-onvolledig, niveau: {second}}}\n      - {{regel: activiteiten-ontbreken, niveau: {{\"2026\": fout, \"2027\": tip}}}}\n      - {{regel: draaiboek-ontbreekt, niveau: waarschuwing}}\n"
        )
    };
    let raised = "{\"2026\": tip, \"2027\": fout}";
    let blauw = plan("blauw", "tip");
    let (geel, groen) = (plan("geel", raised), plan("groen", raised));
    StepPlans::parse(GENERAL, [&blauw, &geel, &groen]).unwrap()
}

fn edition(name: &str) -> Regelset {
    name.parse().unwrap()
}

/// A school with the document, and more settings.
fn school(kleur: Kleur, more: &str) -> Folder {
    let folder = Folder::empty();
    folder.write("leerplan.toml", &format!("{}{more}", settings(kleur)));
    folder.write("plan.yaml", PLAN);
    folder
}

fn load(folder: &Folder, regelset: Option<Regelset>) -> School {
    let options = LoadOptions {
        today: day(TODAY),
        kleur: None,
        regelset,
        surroundings: Surroundings::UNKNOWN,
    };
    School::load(&folder.path().canonicalize().unwrap(), options).unwrap()
}

fn report(school: &School) -> Report {
    let options = CheckOptions {
        today: day(TODAY),
        only: Vec::new(),
        files: None,
    };
    check_with(&EffectiveLevels::with(&plans(), school), school, &options)
}

/// Each rule that finds something, with its level.
fn found(folder: &Folder, regelset: Option<&str>) -> Vec<(String, Level)> {
    let report = report(&load(folder, regelset.map(edition)));
    let findings = report.findings.into_iter();
    let mut found: Vec<_> = findings.map(|one| (one.rule, one.level)).collect();
    found.sort();
    found
}

fn expected(levels: &[(&str, Level)]) -> Vec<(String, Level)> {
    let levels = levels.iter();
    levels
        .map(|(rule, level)| ((*rule).to_owned(), *level))
        .collect()
}

const IN_2026: &[(&str, Level)] = &[
    ("activiteiten-ontbreken", Level::Tip),
    ("draaiboek-ontbreekt", Level::Waarschuwing),
    ("tactiek-onvolledig", Level::Tip),
    ("tekst-afgekapt", Level::Fout),
];

const IN_2027: &[(&str, Level)] = &[
    ("activiteiten-ontbreken", Level::Tip),
    ("doel-ontbreekt", Level::Waarschuwing),
    ("draaiboek-ontbreekt", Level::Waarschuwing),
    ("tactiek-onvolledig", Level::Fout),
    ("tekst-afgekapt", Level::Fout),
];

const PINNED: &str = "[regels]\nversie = \"2026\"\n";

#[test]
fn a_school_that_names_an_edition_gets_no_rule_and_no_higher_level_of_a_later_one() {
    let folder = school(Kleur::Geel, PINNED);
    assert_eq!(found(&folder, None), expected(IN_2026));
    let newest = school(Kleur::Geel, "[regels]\nversie = \"2027\"\n");
    assert_eq!(found(&newest, None), expected(IN_2027));
}

#[test]
fn without_the_setting_it_is_the_newest() {
    assert_eq!(found(&school(Kleur::Geel, ""), None), expected(IN_2027));
    let only_off = "[regels]\nuit = [\"draaiboek-ontbreekt\"]\n";
    let mut less = expected(IN_2027);
    less.retain(|(rule, _)| rule != "draaiboek-ontbreekt");
    assert_eq!(found(&school(Kleur::Geel, only_off), None), less);
}

#[test]
fn the_load_options_have_the_last_word() {
    let pinned = school(Kleur::Geel, PINNED);
    assert_eq!(found(&pinned, Some("2027")), expected(IN_2027));
    let newest = school(Kleur::Geel, "");
    assert_eq!(found(&newest, Some("2026")), expected(IN_2026));
}

#[test]
fn a_level_written_once_is_that_of_every_edition_and_a_lower_one_counts_before_it_too() {
    let plans = plans();
    let level = |name: &str, rule: &str, kleur| {
        let setting = Levels::new(&plans, edition(name)).of(rule, Some(kleur));
        setting.map(|setting| setting.niveau)
    };
    let both = |rule, kleur| ["2026", "2027"].map(|name| level(name, rule, kleur));
    let (tip, fout) = (Some(Instelling::Tip), Some(Instelling::Fout));
    let geel = Kleur::Geel;
    assert_eq!(both("tactiek-onvolledig", geel), [tip, fout]);
    assert_eq!(both("tactiek-onvolledig", Kleur::Blauw), [tip, tip]);
    assert_eq!(both("activiteiten-ontbreken", geel), [tip, tip]);
    assert_eq!(
        both("doel-ontbreekt", geel),
        [None, Some(Instelling::Waarschuwing)]
    );
    assert_eq!(both("tekst-afgekapt", geel), [fout, fout]);
    assert_eq!(plans.since("doel-ontbreekt"), Some(edition("2027")));
    assert_eq!(plans.since("tactiek-onvolledig"), Some(edition("2026")));
    assert_eq!(plans.since("vak-leeg"), None);
}

#[test]
fn what_a_school_itself_says_goes_on_top() {
    let own = format!("{PINNED}niveau = {{ doel-ontbreekt = \"tip\" }}\n");
    let mut more = expected(IN_2026);
    more.insert(1, ("doel-ontbreekt".to_owned(), Level::Tip));
    assert_eq!(found(&school(Kleur::Geel, &own), None), more);
    // A level for a group is for the rules that run: the edition has the others later.
    let group = format!("{PINNED}niveau = {{ invoering = \"fout\" }}\n");
    let rules: Vec<String> = found(&school(Kleur::Geel, &group), None)
        .into_iter()
        .map(|(rule, _)| rule)
        .collect();
    assert!(!rules.contains(&"doel-ontbreekt".to_owned()), "{rules:?}");
    let plan = format!("{PINNED}[stappenplan]\nbestand = \"ons.yaml\"\n");
    let folder = school(Kleur::Geel, &plan);
    folder.write("ons.yaml", "erft: geel\nstappen:\n  - nummer: 1\n    eisen:\n      - {regel: doel-ontbreekt, niveau: fout}\n");
    more[1].1 = Level::Fout;
    assert_eq!(found(&folder, None), more);
    folder.write("ons.yaml", "erft: geel\n");
    assert_eq!(found(&folder, None), expected(IN_2026));
}

#[test]
fn a_rule_of_a_later_edition_tells_so() {
    let folder = school(Kleur::Geel, PINNED);
    let school = load(&folder, None);
    let plans = plans();
    let levels = EffectiveLevels::with(&plans, &school);
    let (_, document) = school.documents().next().unwrap();
    let source = |name: &str| {
        let (group, rule) = rules::find(name).unwrap();
        levels.of(group, rule, document).source
    };
    let later = Source::LaterEdition(edition("2027"));
    assert_eq!(source("doel-ontbreekt"), later);
    assert_eq!(source("tactiek-onvolledig"), Source::StepPlan(Kleur::Geel));
    assert_eq!(source("vak-leeg"), Source::Nowhere);
}

/// What a check says at its end of a newer edition.
fn newer(folder: &Folder, regelset: Option<&str>) -> Option<String> {
    let report = report(&load(folder, regelset.map(edition)));
    report.newer.map(|newer| newer.to_string())
}

#[test]
fn a_school_with_an_older_edition_hears_what_the_newest_brings() {
    let both = "er is een regelset 2027 met 1 nieuwe regel en 1 strengere regel: probeer `leerplan check --regelset 2027`";
    let folder = school(Kleur::Geel, PINNED);
    assert_eq!(newer(&folder, None).as_deref(), Some(both));
    let only_new = both.replace(" en 1 strengere regel", "");
    let blauw = school(Kleur::Blauw, PINNED);
    assert_eq!(newer(&blauw, None), Some(only_new));
    let off = format!("{PINNED}uit = [\"doel-ontbreekt\"]\n");
    let only_stricter = both.replace("1 nieuwe regel en ", "");
    assert_eq!(newer(&school(Kleur::Geel, &off), None), Some(only_stricter));
    let nothing = format!("{PINNED}uit = [\"invoering\"]\n");
    assert_eq!(newer(&school(Kleur::Geel, &nothing), None), None);
    assert_eq!(newer(&folder, Some("2026")), None, "it was asked for");
    assert_eq!(newer(&folder, Some("2027")), None);
    assert_eq!(newer(&school(Kleur::Geel, ""), None), None);
}

fn diff(one: &str, other: &str) -> (String, serde_json::Value) {
    let diff = EditionsDiff::new(&plans(), edition(one), edition(other));
    let mut text = Vec::new();
    diff.text(&mut text).unwrap();
    (
        String::from_utf8(text).unwrap(),
        serde_json::to_value(&diff).unwrap(),
    )
}

#[test]
fn what_differs_is_listed_by_colour() {
    let (text, json) = diff("2026", "2027");
    assert_eq!(
        text,
        "Wat regelset 2027 anders doet dan regelset 2026\n\
         \n\
         Nieuwe regels\n\
         \x20 doel-ontbreekt\n\
         \x20   Het invoeringsplan zegt niet wat je wilt bereiken.\n\
         \x20   blauw waarschuwing, geel waarschuwing, groen waarschuwing\n\
         \n\
         Regels met een hoger niveau\n\
         \x20 tactiek-onvolledig\n\
         \x20   In de tactiek ontbreken middelen, personen, materialen of kennis.\n\
         \x20   blauw tip, geel tip → fout, groen tip → fout\n\
         \n\
         `leerplan uitleg <regel>` legt een regel uit.\n"
    );
    let rules = json["regels"].as_array().unwrap();
    let named: Vec<_> = rules.iter().map(|r| (&r["naam"], &r["wat"])).collect();
    assert_eq!(named.len(), 2);
    assert_eq!(named[0], (&"doel-ontbreekt".into(), &"nieuw".into()));
    assert_eq!(named[1], (&"tactiek-onvolledig".into(), &"hoger".into()));
    assert_eq!(
        rules[1]["geel"],
        serde_json::json!({"van": "tip", "naar": "fout"})
    );
    assert!(rules[0]["blauw"]["van"].is_null());
    assert_eq!(diff("2027", "2026"), (text, json), "in either order");
    assert_eq!(
        diff("2027", "2027").0,
        "regelset 2027 en regelset 2027 zijn gelijk: geen nieuwe regels, geen hogere niveaus\n"
    );
}

/// The level of a rule in a colour; off where it does not apply.
fn level(levels: &Levels, rule: &str, kleur: Kleur) -> Instelling {
    let setting = levels.of(rule, Some(kleur));
    setting.map_or(Instelling::Uit, |setting| setting.niveau)
}

#[test]
fn no_level_of_the_built_in_plans_falls_and_every_rise_is_listed() {
    let plans = StepPlans::built_in().unwrap();
    let editions: Vec<Regelset> = Regelset::all().collect();
    for pair in editions.windows(2) {
        let [van, naar] = [pair[0], pair[1]];
        let (before, after) = (Levels::new(plans, van), Levels::new(plans, naar));
        let listed = serde_json::to_string(&EditionsDiff::new(plans, van, naar)).unwrap();
        for (_, rule) in rules::all() {
            for kleur in Kleur::ALL {
                let old = level(&before, rule.name, *kleur);
                let new = level(&after, rule.name, *kleur);
                let name = format!("\"naam\":\"{}\"", rule.name);
                assert!(old <= new, "{} {kleur}: {old} falls to {new}", rule.name);
                assert!(
                    old == new || listed.contains(&name),
                    "{} {kleur}",
                    rule.name
                );
            }
        }
    }
}

#[test]
fn what_stops_silent_loss_counts_in_every_edition() {
    let plans = StepPlans::built_in().unwrap();
    assert_eq!(plans.since("tekst-afgekapt"), Some(Regelset::OLDEST));
    let levels = Levels::new(plans, Regelset::OLDEST);
    assert_eq!(
        level(&levels, "tekst-afgekapt", Kleur::Blauw),
        Instelling::Fout
    );
}

#[test]
fn a_step_plan_names_only_editions_that_exist() {
    let broken = |niveau: &str| {
        let general = format!("eisen:\n  - {{regel: invultekst, niveau: {niveau}}}\n");
        let blauw = serde_json::to_string(&built_in(Kleur::Blauw).unwrap()).unwrap();
        StepPlans::parse(&general, [&blauw; 3])
            .err()
            .map(|e| e.to_string())
    };
    assert_eq!(broken("{\"2026\": tip}"), None);
    let message = broken("{\"2025\": tip}").unwrap();
    assert!(
        message.contains("invultekst: er is geen regelset 2025"),
        "{message}"
    );
    assert!(broken("{}").unwrap().contains("invultekst"));
    assert!(broken("{\"2026\": zwaar}").is_some());
}
