//! Rules of the introduction that look at pupils: who likes to learn how, who is spoken to first.

use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

const KLAS: &str = "soort: klas\nklas: dollard\nniveau: havo\nleerjaar: 2\nleerlingen:\n";

fn klas(pupils: &[&str]) -> String {
    let rows: String = pupils
        .iter()
        .map(|row| format!("  - {{{row}}}\n"))
        .collect();
    format!("{KLAS}{rows}")
}

/// File and message of each finding of a rule.
fn told(folder: &Folder, today: &str, rule: &str) -> Vec<(String, String)> {
    let findings = folder.check_only(today, &[rule]).findings;
    findings.into_iter().map(|f| (f.file, f.message)).collect()
}

fn preferences(folder: &Folder) -> Vec<(String, String)> {
    told(folder, TODAY, "leervoorkeuren-onbekend")
}

const LEERPLAN: &str = "soort: leerplan\nleerling: omar\nvak: bi\ndatum: 2026-09-14\n";

#[test]
fn a_class_without_plans_is_not_asked() {
    let folder = Folder::school(Kleur::Groen);
    folder.write("klas.yaml", &klas(&["id: omar", "id: minh"]));
    assert_eq!(preferences(&folder), []);
    folder.write("plan.yaml", LEERPLAN);
    let message = "2 leerlingen hebben geen `leervoorkeur`: `omar` en `minh`";
    assert_eq!(
        preferences(&folder),
        [("klas.yaml".to_owned(), message.to_owned())]
    );
}

#[test]
fn a_plan_that_is_set_aside_does_not_count() {
    let folder = Folder::school(Kleur::Groen);
    let settings = crate::support::settings(Kleur::Groen);
    let aside = format!("{settings}[bestanden]\nnegeer = [\"oud/**\"]\n");
    folder.write("leerplan.toml", &aside);
    folder.write("klas.yaml", &klas(&["id: omar"]));
    folder.write("oud/plan.yaml", LEERPLAN);
    assert_eq!(preferences(&folder), []);
}

#[test]
fn the_plannings_of_an_introduction_name_the_class() {
    let folder = Folder::school(Kleur::Groen);
    folder.write("klas.yaml", &klas(&["id: omar"]));
    let head = "soort: planning\nvak: bi\nniveau: havo\nleerjaar: 2\ntitel: Wad\n";
    folder.write("wad.yaml", &format!("{head}klas: Dollard\n"));
    assert_eq!(preferences(&folder), []);
    let plan = "soort: invoeringsplan\ntitel: Proef\nplanningen: wad\n";
    folder.write("invoering.yaml", plan);
    assert_eq!(preferences(&folder).len(), 1);
}

#[test]
fn a_pupil_of_two_classes_is_told_once_and_known_from_either() {
    let folder = Folder::school(Kleur::Groen);
    folder.write("a.yaml", &klas(&["id: omar", "id: ruth"]));
    let group = klas(&[
        "id: omar",
        "id: ruth, leervoorkeur: denker",
        "id: bas, tot: 2026-09-01",
    ]);
    folder.write("b.yaml", &group.replace("dollard", "bi-groep"));
    folder.write("plan.yaml", LEERPLAN);
    let message = "leerling `omar` heeft geen `leervoorkeur`";
    assert_eq!(
        preferences(&folder),
        [("a.yaml".to_owned(), message.to_owned())]
    );
}

/// A class with two introverts (`ida`, `ivo`), an extravert (`eva`) and one unknown (`ole`).
fn talks(list: &[(&str, &str)]) -> Folder {
    let folder = Folder::school(Kleur::Groen);
    let pupils = [
        "id: ida, gespreksstijl: introvert",
        "id: ivo, gespreksstijl: introvert, tot: 2026-12-01",
        "id: eva, gespreksstijl: extravert",
        "id: ole",
    ];
    folder.write("klas.yaml", &klas(&pupils));
    for (at, (pupil, rest)) in list.iter().enumerate() {
        let (form, rest) = rest.split_once(' ').unwrap();
        let text = format!("soort: gesprek\nvorm: {form}\nleerling: {pupil}\ndatum: {rest}\n");
        folder.write(&format!("{at}.yaml"), &text);
    }
    folder
}

fn first_at_fault(list: &[(&str, &str)]) -> Vec<(String, String)> {
    told(&talks(list), TODAY, "introverten-eerst")
}

#[test]
fn the_first_talk_that_passes_an_introvert_over_is_told_once_a_class() {
    let found = first_at_fault(&[
        ("eva", "coach 2026-10-13"),
        ("ole", "coach 2026-10-12"),
        ("ida", "coach 2026-10-14"),
        ("ivo", "coach 2026-10-15"),
    ]);
    let message = "het gesprek met `ole` is eerder dan dat met `ida`";
    assert_eq!(found, [("1.yaml".to_owned(), message.to_owned())]);
}

#[test]
fn who_was_spoken_to_in_this_round_is_not_passed_over() {
    let eva = ("eva", "coach 2026-10-12");
    let next = ("ida", "coach 2026-11-02");
    assert_eq!(first_at_fault(&[eva, next]).len(), 1);
    assert_eq!(
        first_at_fault(&[eva, next, ("ida", "coach 2026-09-07")]),
        []
    );
    assert_eq!(
        first_at_fault(&[eva, next, ("ida", "driehoek 2026-10-12")]),
        []
    );
    assert_eq!(
        first_at_fault(&[eva, next, ("ida", "instructie 2026-09-07")]).len(),
        1
    );
}

#[test]
fn each_round_begins_with_introverts_again() {
    let round = [("ida", "coach 2026-09-07"), ("eva", "coach 2026-09-08")];
    let next = [("eva", "coach 2026-10-12"), ("ida", "coach 2026-10-13")];
    assert_eq!(first_at_fault(&[round, next].concat()).len(), 1);
}

#[test]
fn only_talks_to_come_between_introverts_and_others_are_looked_at() {
    let ida = ("ida", "coach 2026-10-14");
    let silent = [
        [("eva", "coach 2026-10-06"), ida],
        [("eva", "coach 2026-10-07\nverslag: Gehad"), ida],
        [("eva", "driehoek 2026-10-12"), ida],
        [("eva", "coach 2026-10-14"), ida],
        [("ivo", "coach 2026-10-12"), ida],
        [("eva", "coach 2026-10-12"), ("ida", "portfolio 2026-10-14")],
        [("eva", "coach 2026-12-07"), ("ivo", "coach 2026-12-08")],
        [("zoe", "coach 2026-10-12"), ida],
        [("eva", "coahc 2026-10-12"), ida],
    ];
    for list in silent {
        assert_eq!(first_at_fault(&list), [], "{list:?}");
    }
    assert_eq!(first_at_fault(&[("eva", "coach 2026-10-07"), ida]).len(), 1);
}

#[test]
fn after_the_school_year_nothing_is_planned() {
    let folder = talks(&[("eva", "coach 2027-08-10"), ("ida", "coach 2027-08-11")]);
    assert_eq!(told(&folder, "2027-08-09", "introverten-eerst"), []);
}
