//! Who needs attention today, and why: `leerplan status`.

use leerplan::model::Kleur;
use serde_json::Value;

use crate::support::{Folder, TODAY, code, err, out, run, settings};

const KLAS: &str = "\
soort: klas
klas: 3v2
niveau: vwo
leerjaar: 3
mentor: M. Mentor
leerlingen:
  - {id: kai, naam: Kai Vos, gespreksstijl: extravert}
  - {id: sanne, naam: Sanne de Wit, coach: C. Coach en D. Tweede, gespreksstijl: introvert}
  - {id: tim, naam: Tim Bos}
  - {id: noor, naam: Noor Kok, tot: 2026-09-20}
";

const LEERPLAN: &str = "\
soort: leerplan
leerling: sanne
vak: na
datum: 2026-09-14
titel: Een raket
";

const DRAAIBOEK: &str = "\
soort: draaiboek
leerplan: raket
datum: 2026-09-17
periode: {van: 2026-09-17, tot: 2026-11-06}
acties:
  - {wat: Ontwerp tekenen, wie: leerling, wanneer: 2026-09-21}
  - {wat: Flessen sparen, wie: leerling, wanneer: 2026-09-22, klaar: 2026-09-22}
  - {wat: Raket bouwen, wie: leerling, wanneer: 2026-10-12}
evaluaties:
  - {met: ouders, wanneer: 2026-09-28}
  - {met: coach, wanneer: 2026-09-29, ontvangen: 2026-09-29, tops: [KANTLIJN], tips: [ZIJPAD]}
  - {met: tim, wanneer: 2026-10-20}
logboek:
  - {datum: 2026-09-18, gedaan: Begonnen}
";

fn talk(pupil: &str, day: &str, report: &str) -> String {
    format!("soort: gesprek\nvorm: coach\nleerling: {pupil}\ndatum: {day}\n{report}")
}

fn school() -> Folder {
    let folder = Folder::school(Kleur::Groen);
    folder
        .write("klassen/3v2.yaml", KLAS)
        .write("leerplannen/raket.yaml", LEERPLAN)
        .write("draaiboeken/raket.yaml", DRAAIBOEK);
    folder
}

fn status(folder: &Folder, args: &[&str]) -> String {
    let mut all = vec!["status", "--vandaag", TODAY];
    all.extend(args);
    let output = run(folder.path(), &all);
    assert_eq!(code(&output), 0, "{}", err(&output));
    out(&output)
}

fn json(folder: &Folder, args: &[&str]) -> Value {
    let mut all = args.to_vec();
    all.extend(["--format", "json"]);
    serde_json::from_str(&status(folder, &all)).unwrap()
}

/// A pupil of the class in the JSON.
fn pupil(klas: &Value, id: &str) -> Value {
    let all = klas["klas"]["leerlingen"].as_array().unwrap();
    let found = all.iter().find(|one| one["id"] == id);
    found.unwrap_or_else(|| panic!("no {id}")).clone()
}

/// The kinds of the reasons for a pupil.
fn heads(pupil: &Value) -> Vec<String> {
    let all = pupil["redenen"].as_array().unwrap().iter();
    all.map(|one| one["kop"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_class_begins_with_who_needs_attention_and_says_why() {
    let text = status(&school(), &["--klas", "3v2"]);
    let expected = "\
Dagstart 3v2, woensdag 7 oktober 2026, 3 leerlingen

Vandaag langs (1)
  Sanne de Wit · C. Coach en D. Tweede · 1 van 3 acties
    - Te laat: Ontwerp tekenen (ma 21 sep)
    - Nog geen feedback: ouders (ma 28 sep)
    - ook: feedback nog niet gebruikt, plan nog niet besproken en nog 4
    straks: ma 12 okt Raket bouwen; di 20 okt evaluatie met Tim Bos

Op weg (2)
  Kai Vos · M. Mentor · geen eigen plan
  Tim Bos · M. Mentor · geen eigen plan

Uit de klas: 1 leerling
";
    assert_eq!(text, expected);
}

#[test]
fn json_has_every_reason_with_its_rule() {
    let klas = json(&school(), &["--klas", "3v2"]);
    assert_eq!(klas["versie"], 1);
    assert_eq!(klas["vandaag"], TODAY);
    assert_eq!(klas["klas"]["uit_de_klas"], 1);
    let sanne = pupil(&klas, "sanne");
    assert_eq!(sanne["aandacht"], "vandaag");
    assert_eq!(sanne["stand"]["acties_klaar"], 1);
    let rules: Vec<&str> = sanne["redenen"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["regel"].as_str())
        .collect();
    let expected = [
        "actie-te-laat",
        "feedback-uitgebleven",
        "feedback-niet-verwerkt",
        "plan-niet-besproken",
        "logboek-leeg",
        "coachafspraak-ontbreekt",
        "vraag-onbeantwoord",
    ];
    // One evaluation with parents is one too few: the demand of two is a reason too.
    let with_parents: Vec<&str> = rules
        .iter()
        .copied()
        .filter(|one| *one != "ouder-evaluaties")
        .collect();
    assert_eq!(with_parents, expected);
    assert!(rules.contains(&"ouder-evaluaties"));
    assert_eq!(pupil(&klas, "tim")["aandacht"], "op weg");
}

#[test]
fn what_a_school_turned_off_or_ignored_is_no_reason() {
    let folder = school();
    let settings = crate::support::settings(Kleur::Groen);
    folder.write(
        "leerplan.toml",
        &format!("{settings}[regels]\nuit = [\"feedback-uitgebleven\"]\n"),
    );
    let ignored = DRAAIBOEK.replace(
        "wanneer: 2026-09-21}",
        "wanneer: 2026-09-21} # leerplan: negeer[actie-te-laat] ziek geweest",
    );
    folder.write("draaiboeken/raket.yaml", &ignored);
    let sanne = pupil(&json(&folder, &["--klas", "3v2"]), "sanne");
    let heads = heads(&sanne);
    assert!(!heads.contains(&"Te laat".to_owned()), "{heads:?}");
    assert!(
        !heads.contains(&"Nog geen feedback".to_owned()),
        "{heads:?}"
    );
    assert_eq!(sanne["aandacht"], "deze week");
}

#[test]
fn who_is_quiet_in_a_talk_is_spoken_to_first_and_nobody_reads_why() {
    let folder = school();
    folder
        .write("gesprekken/kai.yaml", &talk("kai", "2026-10-08", ""))
        .write("gesprekken/sanne.yaml", &talk("sanne", "2026-10-14", ""))
        .write("gesprekken/later.yaml", &talk("tim", "2026-11-20", ""));
    let klas = json(&folder, &["--klas", "3v2"]);
    let talks = klas["klas"]["gesprekken"].as_array().unwrap();
    let names: Vec<&str> = talks
        .iter()
        .map(|one| one["leerling"].as_str().unwrap())
        .collect();
    assert_eq!(
        names,
        ["Kai Vos", "Sanne de Wit"],
        "of the next three weeks, by day and name"
    );
    let text = status(&folder, &["--klas", "3v2"]);
    assert!(text.contains("  1. Sanne de Wit: coachgesprek wo 14 okt\n  2. Kai Vos"));
    for format in ["text", "json", "html", "md"] {
        let shown = status(
            &folder,
            &["--klas", "3v2", "--format", format, "--out", "-"],
        );
        assert!(!shown.to_lowercase().contains("introvert"), "{format}");
        assert!(!shown.to_lowercase().contains("gespreksstijl"), "{format}");
    }
    for format in ["html", "md"] {
        let page = status(
            &folder,
            &["--klas", "3v2", "--format", format, "--out", "-"],
        );
        let talks = page.rsplit("Gesprekken").next().unwrap();
        let at = |name: &str| talks.find(name).unwrap();
        assert!(at("Kai Vos") < at("Sanne de Wit"), "{format}: {talks}");
    }
}

#[test]
fn on_a_build_server_pupils_have_ids_and_nothing_of_theirs_is_told() {
    let folder = school();
    folder.write("gesprekken/sanne.yaml", &talk("sanne", "2026-10-14", ""));
    folder.write("gesprekken/kai.yaml", &talk("kai", "2026-10-14", ""));
    for args in [
        &["--klas", "3v2"][..],
        &["--klas", "3v2", "--format", "json"],
        &[],
        &["--format", "json"],
    ] {
        let mut command = crate::support::leerplan(folder.path());
        command.args(["status", "--vandaag", TODAY]).args(args);
        let told = out(&command.env("CI", "true").output().unwrap());
        let here = status(&folder, args);
        assert!(here.contains("Sanne de Wit"), "{args:?}");
        for secret in [
            "Sanne",
            "Kai Vos",
            "Tim Bos",
            "Ontwerp tekenen",
            "Raket bouwen",
        ] {
            assert!(!told.contains(secret), "{secret} in {args:?}: {told}");
        }
        assert!(told.contains("sanne"), "{args:?}: {told}");
    }
    let unknown = ["formulier", "leerplan", "--leerling", "Xx"];
    assert!(err(&run(folder.path(), &unknown)).contains("Sanne de Wit"));
    let mut command = crate::support::leerplan(folder.path());
    let told = err(&command.args(unknown).env("CI", "true").output().unwrap());
    assert!(told.contains("sanne") && !told.contains("Sanne"), "{told}");
}

#[test]
fn what_was_said_stays_where_it_is() {
    let folder = school();
    let said = "verslag: VERTELD thuis\nintern: GEHEIM voor de coach\n";
    folder.write("gesprekken/sanne.yaml", &talk("sanne", "2026-09-10", said));
    for class in [&["--klas", "3v2"][..], &[]] {
        for format in ["text", "json", "html", "md"] {
            let shown = status(
                &folder,
                &[class, &["--format", format, "--out", "-"]].concat(),
            );
            for secret in ["VERTELD", "GEHEIM", "KANTLIJN", "ZIJPAD"] {
                assert!(!shown.contains(secret), "{secret} in {format}");
            }
        }
    }
}

#[test]
fn a_talk_long_ago_is_a_reason_unless_one_is_planned() {
    let folder = school();
    folder
        .write(
            "gesprekken/kai.yaml",
            &talk("kai", "2026-09-02", "verslag: ok\n"),
        )
        .write(
            "gesprekken/sanne.yaml",
            &talk("sanne", "2026-09-02", "verslag: ok\n"),
        );
    let klas = json(&folder, &["--klas", "3v2"]);
    let why = |klas: &Value, id| heads(&pupil(klas, id)).contains(&"Lang geen gesprek".to_owned());
    assert!(why(&klas, "kai") && why(&klas, "sanne") && why(&klas, "tim"));
    let waiting: Vec<&str> = klas["klas"]["te_plannen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one.as_str().unwrap())
        .collect();
    assert_eq!(waiting, ["Kai Vos", "Sanne de Wit", "Tim Bos"]);
    let text = status(&folder, &["--klas", "3v2"]);
    assert!(
        text.contains("nog te plannen: Sanne de Wit, Kai Vos, Tim Bos"),
        "{text}"
    );
    folder.write("gesprekken/straks.yaml", &talk("kai", "2026-10-09", ""));
    assert!(!why(&json(&folder, &["--klas", "3v2"]), "kai"));
}

#[test]
fn a_week_of_tests_of_the_class_is_none_without_a_talk() {
    let waiting = |year: u8| {
        let folder = school();
        let settings = settings(Kleur::Groen);
        let tests = format!(
            "[[toetsweek]]\nnummer = 1\nvan = 2026-09-21\ntot = 2026-09-25\nleerjaar = {year}\n"
        );
        folder.write("leerplan.toml", &format!("{settings}{tests}"));
        for id in ["kai", "sanne"] {
            let path = format!("gesprekken/{id}.yaml");
            folder.write(&path, &talk(id, "2026-09-02", "verslag: ok\n"));
        }
        let klas = json(&folder, &["--klas", "3v2"]);
        heads(&pupil(&klas, "kai")).contains(&"Lang geen gesprek".to_owned())
    };
    assert!(waiting(4));
    assert!(!waiting(3));
}

#[test]
fn where_few_talks_are_written_down_a_missing_one_says_nothing() {
    let folder = school();
    folder.write(
        "gesprekken/kai.yaml",
        &talk("kai", "2026-09-02", "verslag: ok\n"),
    );
    let klas = json(&folder, &["--klas", "3v2"]);
    assert!(
        heads(&pupil(&klas, "tim")).is_empty(),
        "one of three had a talk"
    );
}
