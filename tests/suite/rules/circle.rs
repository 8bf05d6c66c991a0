//! Who takes part: the circle around a round and around a pupil's plan, and the talks of each coach.

use leerplan::model::Kleur;

use super::round_support::{about_plan, message, school};
use crate::support::{Folder, TODAY, settings};

const KRING: &str = "feedback-kring";

fn feedback(items: &str) -> String {
    format!("controle:\n  datum: 2026-09-18\n  feedback:\n{items}")
}

#[test]
fn a_name_without_anything_said_is_no_feedback() {
    let said = feedback(
        "    - {van: [leerlingen, ouders, de sectie], samenvatting: Het bord helpt}\n    - {van: TL, samenvatting: \"-\"}\n",
    );
    assert_eq!(
        about_plan(Kleur::Geel, KRING, &said),
        "er staat geen feedback van teamleider"
    );
    let all = said.replace("\"-\"", "Rustige lessen");
    assert_eq!(about_plan(Kleur::Geel, KRING, &all), "");
}

#[test]
fn one_person_speaks_for_one_circle() {
    let of = |extra: &str| {
        let two = "    - {van: leerlingen, samenvatting: Fijn}\n    - {van: M. Kok (ouder en collega), samenvatting: Duidelijk}\n    - {van: teamleider, samenvatting: Goed}\n";
        about_plan(Kleur::Groen, KRING, &feedback(&format!("{two}{extra}")))
    };
    assert_eq!(of(""), "er staat geen feedback van collega's");
    assert_eq!(
        of("    - {van: de vaksectie, samenvatting: Ook iets voor ons}\n"),
        ""
    );
    // M. Kok can speak for the colleagues where other parents speak.
    assert_eq!(of("    - {van: pleegmoeder, samenvatting: Mooi}\n"), "");
}

#[test]
fn several_in_one_text_are_several() {
    let all = feedback(
        "    - {van: \"leerlingen, ouders, een collega en de teammanager\", samenvatting: Het loopt}\n",
    );
    assert_eq!(about_plan(Kleur::Groen, KRING, &all), "");
    let three = feedback(
        "    - {van: driehoeksgesprekken, samenvatting: Men ziet groei}\n    - {van: collega en TL, samenvatting: Prima}\n",
    );
    assert_eq!(about_plan(Kleur::Groen, KRING, &three), "");
}

#[test]
fn tops_and_tips_in_the_draaiboek_are_feedback_too() {
    let plan = feedback("    - {van: [leerlingen, de sectie, teamleider], samenvatting: Goed}\n");
    let of = |book: &str| {
        message(&school(Kleur::Geel, &plan, book), TODAY, KRING).replace("Route", "route")
    };
    let moment = |rest: &str| {
        let folder = Folder::school(Kleur::Geel);
        folder.write("plan/route.yaml", &super::round_support::plan(&plan));
        let head = "soort: draaiboek\ninvoeringsplan: route\ndatum: 2026-09-01\nevaluaties:\n";
        folder.write(
            "boek/route.yaml",
            &format!("{head}  - {{met: ouders, wanneer: 2026-09-15{rest}}}\n"),
        );
        message(&folder, TODAY, KRING)
    };
    assert_eq!(of(""), "er staat geen feedback van ouders");
    assert_eq!(moment(""), "er staat geen feedback van ouders");
    assert_eq!(moment(", tips: [Meer foto's]"), "");
    assert_eq!(
        moment(", tips: [\"?\"]"),
        "er staat geen feedback van ouders"
    );
}

#[test]
fn the_edition_of_before_asks_only_who_was_asked() {
    let folder = Folder::school(Kleur::Geel);
    let old = format!("{}[regels]\nversie = \"2026\"\n", settings(Kleur::Geel));
    folder.write("leerplan.toml", &old);
    let text = feedback(
        "    - {van: leerlingen}\n    - {van: M. Kok (ouder en collega)}\n    - {van: teamleider}\n",
    );
    folder.write("route.yaml", &super::round_support::plan(&text));
    assert_eq!(message(&folder, TODAY, KRING), "");
}

/// What `feedback-eenzijdig` says of a plan of `lotte` with these people at two evaluations.
fn one_sided(first: &str, second: &str) -> String {
    let folder = Folder::school(Kleur::Groen);
    folder.write(
        "klas.yaml",
        "soort: klas\nklas: 2h\nniveau: havo\nleerjaar: 2\nmentor: P. de Wit\nleerlingen:\n  - {id: lotte, naam: Lotte Vermeer, coach: A. Kuiper}\n  - {id: daan, naam: Daan Bosch}\n",
    );
    folder.write(
        "plan.yaml",
        "soort: leerplan\nid: plan\nleerling: lotte\nvak: na\ndatum: 2026-09-14\n",
    );
    let text = format!(
        "soort: draaiboek\nleerplan: plan\ndatum: 2026-09-17\nevaluaties:\n  - {{met: {first}, wanneer: 2026-10-12}}\n  - {{met: {second}, wanneer: 2026-10-14}}\n"
    );
    folder.write("boek.yaml", &text);
    message(&folder, TODAY, "feedback-eenzijdig")
}

const NO_OUTSIDER: &str = "niemand van buiten kijkt mee met dit plan";
const NO_PUPIL: &str = "geen medeleerling kijkt mee met dit plan";

#[test]
fn a_teacher_with_a_subject_is_nobody_from_outside() {
    for teacher in [
        "mevrouw Vos (wiskunde)",
        "meneer Aydin van natuurkunde",
        "\"S. Prins, aardrijkskunde\"",
        "P. de Wit",
        "A. Kuiper",
    ] {
        assert_eq!(one_sided(teacher, "daan"), NO_OUTSIDER, "{teacher}");
    }
    for outsider in [
        "meneer Bos van de kinderboerderij",
        "mevrouw Vos (bakkerij)",
        "imker",
        "Opa van de raketclub",
    ] {
        assert_eq!(one_sided(outsider, "daan"), "", "{outsider}");
    }
    assert_eq!(one_sided("\"-\"", "daan"), NO_OUTSIDER);
}

#[test]
fn a_pupil_is_no_fellow_pupil_of_their_own() {
    assert_eq!(one_sided("externe", "lotte"), NO_PUPIL);
    assert_eq!(one_sided("externe", "Lotte Vermeer"), NO_PUPIL);
    assert_eq!(one_sided("externe", "daan"), "");
    assert_eq!(one_sided("externe", "Daan Bosch"), "");
    assert_eq!(one_sided("externe", "mijn maatje"), "");
    // A pupil by name is not somebody from outside.
    assert_eq!(one_sided("Daan Bosch", "medeleerling"), NO_OUTSIDER);
}

#[test]
fn introverts_come_first_with_their_own_coach() {
    let of = |coach_of_eva: &str| {
        let folder = Folder::school(Kleur::Groen);
        let klas = format!(
            "soort: klas\nklas: dollard\nniveau: havo\nleerjaar: 2\nmentor: M. Post\nleerlingen:\n  - {{id: eva, gespreksstijl: extravert{coach_of_eva}}}\n  - {{id: ida, gespreksstijl: introvert, coach: J. Tuin}}\n"
        );
        folder.write("klas.yaml", &klas);
        folder.write(
            "1.yaml",
            "soort: gesprek\nvorm: coach\nleerling: eva\ndatum: 2026-10-12\n",
        );
        folder.write(
            "2.yaml",
            "soort: gesprek\nvorm: coach\nleerling: ida\ndatum: 2026-10-14\n",
        );
        message(&folder, TODAY, "introverten-eerst")
    };
    assert_eq!(
        of(", coach: J. Tuin"),
        "het gesprek met `eva` is eerder dan dat met `ida`"
    );
    assert_eq!(of(", coach: B. Ster"), "");
    assert_eq!(of(""), "", "the mentor coaches eva");
}
