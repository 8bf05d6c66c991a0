//! Steps 5 to 7: carrying out a round, the check and the decision.

use leerplan::model::Kleur;

use crate::rules::round_support::{about_plan, book, message, plan, school};
use crate::support::TODAY;

#[test]
fn a_decision_is_asked_once_the_check_was_held() {
    let rule = "bijstelling-ontbreekt";
    let ask = |rest: &str| about_plan(Kleur::Blauw, rule, rest);
    assert_eq!(ask("controle: {datum: 2026-11-06}\n"), "");
    assert_eq!(ask("controle: {datum: null, uitkomst: ''}\n"), "");
    assert_ne!(ask("controle: {uitkomst: 68 %}\n"), "");
    assert_ne!(
        ask("controle: {datum: 2026-10-07}\nbijstelling: {hoe: Anders}\n"),
        ""
    );
    assert_eq!(
        ask("controle: {datum: 2026-10-07}\nbijstelling: {besluit: behaald}\n"),
        ""
    );
}

#[test]
fn the_same_part_twice_is_one_part() {
    let ask = |parts: &str| {
        let rest = format!("bijstelling: {{besluit: bijsturen, onderdelen: {parts}}}\n");
        about_plan(Kleur::Blauw, "te-veel-bijgesteld", &rest)
    };
    assert_eq!(ask("[doel, doel]"), "");
    assert_eq!(
        ask("[doel, doel, tactiek]"),
        "2 onderdelen veranderen tegelijk: `doel` en `tactiek`"
    );
}

#[test]
fn staying_on_course_asks_no_strategy_and_no_next_round() {
    for rule in [
        "strategie-ontbreekt",
        "vervolgronde-ontbreekt",
        "leerlingen-niet-betrokken",
    ] {
        assert_eq!(
            about_plan(Kleur::Geel, rule, "bijstelling: {besluit: op-koers}\n"),
            ""
        );
        assert_ne!(
            about_plan(Kleur::Geel, rule, "bijstelling: {besluit: bijsturen}\n"),
            ""
        );
    }
    // A round does not follow itself.
    let itself = "vorige: route\nbijstelling: {besluit: bijsturen}\n";
    assert_ne!(
        about_plan(Kleur::Geel, "vervolgronde-ontbreekt", itself),
        ""
    );
}

#[test]
fn findings_are_kept_while_a_plan_runs() {
    let rule = "uitvoering-niet-bijgehouden";
    let folder = school(
        Kleur::Blauw,
        "uitvoering:\n  - {datum: 2026-09-25, werkt: Praten}\n",
        "periode: {van: 2026-08-31, tot: 2026-11-13}\n",
    );
    // Fifteen school days: 25 September is the first of them on 16 October.
    assert_eq!(message(&folder, "2026-10-16", rule), "");
    let late = "de laatste bevinding is van vr 25 sep, meer dan drie schoolweken geleden";
    // The autumn holiday does not count.
    assert_eq!(message(&folder, "2026-10-18", rule), late);
    assert_eq!(message(&folder, "2026-11-13", rule), late);
    assert_eq!(message(&folder, "2026-11-14", rule), "");
    folder.write(
        "plan/route.yaml",
        &plan("uitvoering:\n  - {datum: 2026-10-01}\n"),
    );
    assert_eq!(message(&folder, "2026-09-18", rule), "");
    assert_eq!(
        message(&folder, "2026-10-07", rule),
        "het plan loopt sinds ma 31 aug, maar er staat nog geen bevinding"
    );
}

#[test]
fn without_a_period_a_plan_runs_from_its_first_finding_to_its_check() {
    let rule = "uitvoering-niet-bijgehouden";
    let findings = "uitvoering:\n  - {datum: 2026-09-01, werkt: Praten}\n";
    let folder = school(Kleur::Blauw, findings, "mijlpaal: H1 af\n");
    assert_ne!(message(&folder, TODAY, rule), "");
    let checked = format!("{findings}controle: {{datum: 2026-09-30}}\n");
    folder.write("plan/route.yaml", &plan(&checked));
    assert_eq!(message(&folder, TODAY, rule), "");
    folder.write("plan/route.yaml", &plan(""));
    assert_eq!(message(&folder, TODAY, rule), "");
}

#[test]
fn a_check_is_asked_after_the_last_version_and_not_after_the_school_year() {
    let rule = "controle-ontbreekt";
    let folder = school(
        Kleur::Blauw,
        "",
        "periode: {van: 2026-08-31, tot: 2026-09-25}\n",
    );
    assert_eq!(message(&folder, "2026-09-25", rule), "");
    assert_eq!(
        message(&folder, "2026-09-26", rule),
        "het draaiboek liep tot en met vr 25 sep, maar er is nog niet teruggekeken"
    );
    assert_eq!(message(&folder, "2027-09-01", rule), "");
    let later = book(
        "2026-09-20",
        "periode: {van: 2026-08-31, tot: 2026-10-30}\n",
    );
    folder.write("boek/later.yaml", &later);
    assert_eq!(message(&folder, "2026-10-07", rule), "");
}

#[test]
fn each_colour_asks_its_own_questions() {
    let rule = "controlevragen-open";
    let check = "controle:\n  datum: 2026-09-18\n  vragen:\n    \
                 - {vraag: Krijgt het team genoeg steun?, antwoord: ja}\n    \
                 - {vraag: Liggen leerlingen op koers?, antwoord: ja}\n";
    assert_eq!(about_plan(Kleur::Groen, rule, check), "");
    assert_eq!(
        about_plan(Kleur::Geel, rule, check),
        "de controle geeft nog geen antwoord op de vraag of het klassenmanagement op orde is"
    );
    let open = format!("{check}    - {{vraag: Wat vinden ouders ervan?}}\n");
    assert_eq!(
        about_plan(Kleur::Groen, rule, &open),
        "de controle geeft nog geen antwoord op `Wat vinden ouders ervan?`"
    );
    assert_eq!(
        about_plan(Kleur::Geel, rule, "controle: {datum: 2026-11-06}\n"),
        ""
    );
}

#[test]
fn feedback_is_asked_of_the_whole_circle() {
    let rule = "feedback-kring";
    let rest = "tactiek:\n  personen:\n    - {wie: C. Smit, rol: teamleider}\n\
                controle:\n  datum: 2026-09-18\n  feedback:\n    \
                - {van: [3v2 (leerlingen), de sectie], samenvatting: Rustig}\n    - {van: C. Smit, samenvatting: Goed}\n";
    assert_eq!(about_plan(Kleur::Blauw, rule, rest), "");
    assert_eq!(
        about_plan(Kleur::Geel, rule, rest),
        "er staat geen feedback van ouders"
    );
    assert_eq!(
        about_plan(Kleur::Blauw, rule, "controle: {datum: 2026-09-18}\n"),
        "er staat geen feedback van leerlingen"
    );
}
