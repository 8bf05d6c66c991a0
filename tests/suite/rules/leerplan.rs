//! The group `leerplan`: versions of a draaiboek, costs, feedback over time.

use leerplan::internals::finding::Finding;
use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

const HEAD: &str = "soort: draaiboek\nleerplan: raket\n";

fn found(folder: &Folder, today: &str, rule: &str) -> Vec<Finding> {
    folder.check_only(today, &[rule]).findings
}

fn count(folder: &Folder, today: &str, rule: &str) -> usize {
    found(folder, today, rule).len()
}

/// A school with the versions of one draaiboek, as `1.yaml`, `2.yaml`, …
fn draaiboeken(kleur: Kleur, versions: &[&str]) -> Folder {
    let folder = Folder::school(kleur);
    for (at, version) in versions.iter().enumerate() {
        folder.write(&format!("{}.yaml", at + 1), &format!("{HEAD}{version}"));
    }
    folder
}

fn leerplan(fields: &str) -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    let head = "soort: leerplan\nleerling: sanne\nvak: na\ndatum: 2026-09-14\n";
    folder.write("raket.yaml", &format!("{head}{fields}"));
    folder
}

#[test]
fn a_total_may_be_higher_while_a_price_is_open_but_never_lower() {
    let rule = "kosten-kloppen-niet";
    let costs = |total: &str, second: &str| {
        let list = format!("materialen: [{{wat: a, kosten: 12.50}}, {{wat: b{second}}}]\n");
        count(
            &leerplan(&format!("{list}kosten: {{totaal: {total}}}\n")),
            TODAY,
            rule,
        )
    };
    assert_eq!(costs("20", ""), 0);
    assert_eq!(costs("12", ""), 1);
    assert_eq!(costs("20", ", kosten: 5"), 1);
    assert_eq!(costs("17.5", ", kosten: 5"), 0);
    assert_eq!(
        costs("17.5", ", kosten: veel"),
        0,
        "rests on a broken price"
    );
}

#[test]
fn who_needs_nothing_has_answered() {
    let rule = "vraag-onbeantwoord";
    let all = "idee: Een kas\nmotivatie: {omdat: Groen, daarom: Bouwen}\nvoorkennis: {school: niets, ervaring: Moestuin}\n\
        resultaat: Meten\nouders: {informeren: Thuis, hulp: Zagen}\n";
    let nothing = "personen: [{wie: Niemand}]\nbenodigdheden: [{wat: n.v.t.}]\n\
        materialen: [{wat: geen materialen}]\n";
    let open = "personen: [{wie: Kok}, {wie: Toa}]\nbenodigdheden: []\nmaterialen: [{wat: Lijm}]\n";
    assert_eq!(count(&leerplan(&format!("{all}{nothing}")), TODAY, rule), 0);
    let messages: Vec<String> = found(&leerplan(&format!("{all}{open}")), TODAY, rule)
        .into_iter()
        .map(|finding| finding.message)
        .collect();
    assert_eq!(messages.len(), 3, "{messages:#?}");
    assert!(messages[0].ends_with("geen antwoord voor `Kok` en `Toa`"));
    assert!(messages[1].contains("`Wat heb ik nodig?`"));
    assert!(messages[2].contains("`Hoe kom ik aan de materialen?`"));
}

#[test]
fn a_moment_with_parents_in_two_versions_counts_once() {
    let rule = "ouder-evaluaties";
    let one = "evaluaties: [{met: ouders, wanneer: 2026-10-12}]\n";
    let other = "evaluaties: [{met: verzorgers, wanneer: 2026-11-02}]\n";
    let old = format!("datum: 2026-09-10\n{one}");
    let same = draaiboeken(Kleur::Geel, &[&format!("datum: 2026-09-17\n{one}"), &old]);
    let findings = found(&same, TODAY, rule);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].file, "1.yaml", "the latest version by date");
    assert_eq!(findings[0].related[0].file, "2.yaml");
    let two = draaiboeken(Kleur::Geel, &[&format!("datum: 2026-09-17\n{other}"), &old]);
    assert_eq!(count(&two, TODAY, rule), 0);
}

#[test]
fn an_evaluation_on_two_days_is_two_moments() {
    let rule = "ouder-evaluaties";
    let twice = "datum: 2026-09-17\nevaluaties: [{met: ouders, wanneer: [2026-10-12, 45]}]\n";
    assert_eq!(count(&draaiboeken(Kleur::Groen, &[twice]), TODAY, rule), 0);
    let typo = "datum: 2026-09-17\nevaluaties: [{mett: ouders, wanneer: 2026-10-12}]\n";
    let typo = draaiboeken(Kleur::Groen, &[typo]);
    assert_eq!(count(&typo, TODAY, rule), 0, "the typo is reported already");
    assert_eq!(
        count(
            &draaiboeken(Kleur::Groen, &["datum: 2026-09-17\n"]),
            TODAY,
            rule
        ),
        1
    );
}

#[test]
fn the_demand_on_parents_is_not_for_an_invoeringsplan() {
    let folder = Folder::school(Kleur::Groen);
    folder.write(
        "plan.yaml",
        "soort: draaiboek\ninvoeringsplan: ronde-1\ndatum: 2026-09-17\n\
         logboek: [{datum: 2026-09-18, gedaan: Overlegd}]\n",
    );
    let rules = ["leerplan", "bewijs-ontbreekt", "logboek-leeg"];
    assert!(folder.check_only(TODAY, &rules).findings.is_empty());
}

#[test]
fn the_coach_may_be_named_as_in_the_class() {
    let rule = "coachafspraak-ontbreekt";
    let folder = leerplan("");
    folder.write(
        "klas.yaml",
        "soort: klas\nklas: 3v2\nniveau: vwo\nleerjaar: 3\nmentor: B. de Boer\n\
         leerlingen: [{id: sanne, coach: A. Jansen}]\n",
    );
    let with = |who: &str| {
        let list = format!("evaluaties: [{{met: {who}, wanneer: 2026-10-12}}]\n");
        folder.write("d.yaml", &format!("{HEAD}datum: 2026-09-17\n{list}"));
        count(&folder, TODAY, rule)
    };
    assert_eq!(with("a. jansen"), 0);
    assert_eq!(with("mentor"), 0);
    assert_eq!(with("B. de Boer"), 1, "has another coach than the mentor");
}

#[test]
fn feedback_is_judged_in_the_last_version_that_has_the_moment() {
    let rule = "feedback-niet-verwerkt";
    let open = "evaluaties: [{met: ouders, wanneer: 2026-09-28, tips: [Meer foto's]}]\n";
    let done =
        "evaluaties: [{met: ouders, wanneer: 2026-09-28, tips: [Meer foto's], verwerkt: Gedaan}]\n";
    let moved = "evaluaties: [{met: ouders, wanneer: 2026-10-28}]\n";
    let old = format!("datum: 2026-09-17\n{open}");
    let with = |new: &str| {
        let new = format!("datum: 2026-10-01\n{new}");
        draaiboeken(Kleur::Blauw, &[&old, &new])
    };
    assert_eq!(count(&with(done), TODAY, rule), 0);
    let still = found(&with(open), TODAY, rule);
    assert_eq!(still.len(), 1);
    assert_eq!(still[0].file, "2.yaml");
    assert_eq!(found(&with(moved), TODAY, rule)[0].file, "1.yaml");
}

#[test]
fn feedback_has_three_school_days_without_the_holiday() {
    let rule = "feedback-uitgebleven";
    let list = "datum: 2026-09-17\nevaluaties: [{met: ouders, wanneer: 2026-10-15}]\n";
    let folder = draaiboeken(Kleur::Blauw, &[list]);
    assert_eq!(count(&folder, "2026-10-25", rule), 0, "autumn holiday");
    assert_eq!(count(&folder, "2026-10-27", rule), 0, "third school day");
    assert_eq!(count(&folder, "2026-10-28", rule), 1);
    assert_eq!(count(&folder, "2027-08-01", rule), 0, "the year is over");
}

#[test]
fn tops_and_tips_may_be_in_the_linked_file() {
    let rule = "tops-en-tips";
    let of = |fields: &str| {
        let list = format!("datum: 2026-10-06\nevaluaties: [{{met: ouders, {fields}}}]\n");
        count(&draaiboeken(Kleur::Blauw, &[&list]), TODAY, rule)
    };
    assert_eq!(of("feedback: a.md"), 0);
    assert_eq!(of("ontvangen: 2026-10-05"), 1);
    assert_eq!(of("tips: [Meer foto's], feedback: a.md"), 1);
    assert_eq!(of("wanneer: 2026-10-05"), 0);
}

#[test]
fn a_new_version_after_the_feedback_is_up_to_date() {
    let rule = "draaiboek-verouderd";
    let list = "evaluaties: [{met: ouders, ontvangen: 2026-10-03, tips: [Meer foto's], verwerkt: Gedaan}]\n";
    let old = format!("datum: 2026-09-17\n{list}");
    assert_eq!(count(&draaiboeken(Kleur::Blauw, &[&old]), TODAY, rule), 1);
    let same_day = draaiboeken(Kleur::Blauw, &[&old, "datum: 2026-10-03\n"]);
    assert_eq!(count(&same_day, TODAY, rule), 0);
    let before = draaiboeken(Kleur::Blauw, &[&old, "datum: 2026-10-02\n"]);
    let before = found(&before, TODAY, rule);
    assert_eq!(before.len(), 1);
    assert_eq!(before[0].file, "2.yaml");
}

#[test]
fn a_talk_that_is_still_to_come_asks_for_no_draaiboek_yet() {
    let rules = ["plan-niet-besproken", "leerplan-zonder-draaiboek"];
    let plan = leerplan("besproken: 2026-10-08\n");
    assert_eq!(count(&plan, TODAY, rules[1]), 0);
    assert_eq!(count(&plan, TODAY, rules[0]), 1, "nothing is discussed yet");
    assert_eq!(count(&plan, "2026-10-08", rules[0]), 0);
    assert_eq!(count(&plan, "2026-10-15", rules[1]), 0);
    assert_eq!(count(&plan, "2026-10-16", rules[1]), 1);
    plan.write(
        "d.yaml",
        "soort: draaiboek\nleerplan: RAKET\ndatum: 2026-10-08\n",
    );
    assert_eq!(count(&plan, "2026-10-16", rules[1]), 0);
}
