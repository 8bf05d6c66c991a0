//! `leerplan inzage`: all that is kept about one pupil, and nothing of another.

use std::process::Command;

use leerplan::internals::calendar::dutch;
use leerplan::internals::render::{Format, RenderOptions, inzage};
use leerplan::internals::yaml::parse_yaml;
use leerplan::model::part::Id;

use crate::names::support::{named, set};
use crate::support::{Folder, TODAY, check_school, code, day, err, leerplan, out, run};

const PLAN: &str = "soort: leerplan\nleerling: l-k7f2q\nvak: na\ndatum: 2026-09-14\ntitel: Een raket\nidee: qidee\n# zij vindt plannen lastig\n\
    motivatie: {omdat: qomdat, daarom: qdaarom}\nleerdoelen:\n  - {doel: Je kunt qdoel, id: d1}\n  - Je kunt qdoeltwee\n\
    personen:\n  - {wie: Tim Bakker, waarvoor: qhulp, contact: qmail}\nmaterialen:\n  - {wat: qfles, kosten: 1.50}\n";
const BOOK: &str = "soort: draaiboek\nleerplan: raket\ndatum: 2026-09-17\nacties:\n  - {wat: qactie, wie: [leerling, l-9x4hb], wanneer: 2026-09-21}\n\
    evaluaties:\n  - {met: ouders, wanneer: 2026-10-01, ontvangen: 2026-10-02, tops: [qtop], tips: [qtip], verwerkt: qverwerkt}\n  \
    - {met: coach, wanneer: 2026-11-01, over: qlater}\nlogboek:\n  - {datum: 2026-09-22, gedaan: qgedaan, bewijs: [fotos/qfoto.md, fotos/weg.jpg]}\n";
const RESULTS: &str = "soort: voortgang\nplanning: na-h1\nklas: 3v\nmetingen:\n  - datum: 2026-09-11\n    paragraaf: \"1.1\"\n    resultaten:\n      \
    l-k7f2q: b # qbriefje\n      l-9x4hb: n\n";
const OTHER: &str = "soort: gesprek\nvorm: coach\nleerling: l-9x4hb\nmet: [coach, l-k7f2q]\ndatum: 2026-10-05\n\
    verslag: Tim is verdrietig. Hij werkt met Sanne aan een vlieger. Hij slaapt slecht.\nintern: Sanne is bezorgd over Tim Bakker.\n";
const OWN: &str = "soort: gesprek\nvorm: coach\nleerling: l-k7f2q\ndatum: 2026-10-06\nverslag: Samen met Tim Bakker begonnen.\n\
    intern: qintern\nafspraken:\n  - {wat: qafspraak, wie: leerling, wanneer: 2026-10-30}\n";
const ARCHIVE: &str =
    "soort: gesprek\nvorm: portfolio\nleerling: l-k7f2q\ndatum: 2026-02-06\nverslag: qarchief\n";

fn school() -> Folder {
    let folder = named();
    set(&folder, "[bestanden]\nnegeer = [\"archief/**\"]");
    folder
        .write("leerplannen/raket.yaml", PLAN)
        .write("draaiboeken/raket.yaml", BOOK)
        .write("draaiboeken/fotos/qfoto.md", "Een foto.")
        .write("voortgang/na.yaml", RESULTS)
        .write("gesprekken/een.yaml", OWN)
        .write("gesprekken/tim.yaml", OTHER)
        .write("archief/oud.yaml", ARCHIVE);
    folder
}

fn shown(folder: &Folder) -> String {
    let output = run(
        folder.path(),
        &["inzage", "Sanne de Wit", "--vandaag", TODAY],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    out(&output)
}

#[test]
fn every_value_and_comment_of_the_pupil_is_in_it() {
    let shown = shown(&school()).replace('\\', "");
    for text in [PLAN, BOOK, OWN, ARCHIVE] {
        let tree = parse_yaml(text.to_owned()).unwrap();
        tree.walk(&mut |one| {
            let about_tim = one.text.contains("Tim") || one.text == "l-9x4hb";
            let is_soort = one.keys().eq(["soort"]);
            if !one.is_key && !about_tim && !is_soort {
                let line = format!("(regel {})", tree.span(one.node).start.line);
                let day = one.text.parse().map(|day| dutch::date_span(day, day));
                let text = day.as_deref().unwrap_or(one.text);
                let found = shown
                    .lines()
                    .any(|row| row.contains(text) && row.ends_with(&line));
                assert!(found, "{} {line}\n{shown}", one.text);
            }
        });
    }
    for word in [
        "zij vindt plannen lastig",
        "114334",
        "Resultaten: beheerst",
        "qbriefje",
        "Datum: 11 september 2026 (regel 5)",
        "Paragraaf: 1.1",
        "fotos/qfoto.md: staat in de schoolmap",
        "fotos/weg.jpg: is er niet",
        "bestand `fotos/weg.jpg` is er niet",
        "**intern, alleen voor coaches**): qintern",
        "## Opzij gelegd",
    ] {
        assert!(shown.contains(word), "{word}\n{shown}");
    }
}

#[test]
fn of_others_it_has_only_the_sentence_with_the_pupil_and_no_name() {
    let shown = shown(&school());
    for hidden in [
        "Tim",
        "Bakker",
        "l-9x4hb",
        "verdrietig",
        "slaapt",
        "tim.yaml",
        ": n ",
    ] {
        assert!(!shown.contains(hidden), "{hidden}\n{shown}");
    }
    for word in [
        "Hij werkt met Sanne aan een vlieger.",
        "een document over een medeleerling",
        "(**intern, alleen voor coaches**): Sanne is bezorgd over een medeleerling.",
        "Samen met een medeleerling begonnen.",
        "Andere leerlingen staan hier niet met hun naam",
        "Met: coach (regel 4)\n- Met: l-k7f2q (regel 4)",
        "Datum: 5 oktober 2026",
    ] {
        assert!(shown.contains(word), "{word}\n{shown}");
    }
    let html = run(
        school().path(),
        &[
            "inzage",
            "l-k7f2q",
            "--format",
            "html",
            "--out",
            "-",
            "--vandaag",
            TODAY,
        ],
    );
    let html = out(&html);
    assert!(html.contains("Hij werkt met Sanne"), "{html}");
    assert!(
        !html.contains("Bakker") && !html.contains("l-9x4hb"),
        "{html}"
    );
}

#[test]
fn the_examples_and_schools_of_practice_give_nobody_else_away() {
    for root in ["examples/blauw", "examples/geel", "examples/groen"] {
        let folder = Folder::empty();
        let copied = Command::new("cp")
            .args(["-r", &format!("{root}/.")])
            .arg(folder.path())
            .status();
        assert!(copied.unwrap().success());
        let school = folder.load(TODAY);
        let report = check_school(&school, TODAY, &[]);
        let pupils: Vec<Id> = school
            .klassen()
            .flat_map(|(_, klas)| klas.leerlingen.iter().map(|one| one.id.clone()))
            .collect();
        let options = RenderOptions::new(day(TODAY), Format::Markdown);
        for id in &pupils {
            let text = inzage(&school, &report, id, options).unwrap().page.contents;
            for other in pupils.iter().filter(|other| *other != id) {
                let name = school.pupil_name(other);
                assert!(
                    !text.contains(&name),
                    "{root}: {name} is told to {id}\n{text}"
                );
            }
            assert!(text.contains(&school.pupil_name(id)));
        }
    }
}

#[test]
fn a_pupil_is_found_by_id_name_and_number_also_without_a_class() {
    let folder = school();
    folder.write(
        "gesprekken/weg.yaml",
        "soort: gesprek\nvorm: coach\nleerling: l-weg00\ndatum: 2026-05-01\nverslag: qweg\n",
    );
    for who in ["l-k7f2q", "sanne de wit", "Sanne", "114334"] {
        let output = run(folder.path(), &["inzage", who, "--vandaag", TODAY]);
        assert_eq!(code(&output), 0, "{who}: {}", err(&output));
        assert!(out(&output).contains("qidee"), "{who}");
    }
    let gone = out(&run(
        folder.path(),
        &["inzage", "l-weg00", "--vandaag", TODAY],
    ));
    assert!(gone.contains("qweg"), "{gone}");
    let unknown = run(folder.path(), &["inzage", "Sann de Wit"]);
    assert_eq!(code(&unknown), 2);
    assert!(
        err(&unknown).contains("bedoel je `Sanne de Wit`?"),
        "{}",
        err(&unknown)
    );
    folder.write("klassen/3w.yaml", "soort: klas\nklas: 3w\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: l-twee2, naam: Sanne Bos}\n");
    let two = run(folder.path(), &["inzage", "Sanne"]);
    assert_eq!(code(&two), 2);
    let said = err(&two);
    assert!(
        said.contains("`l-k7f2q` (Sanne de Wit, 3v) en `l-twee2` (Sanne Bos, 3w)"),
        "{said}"
    );
}

#[test]
fn what_cannot_be_read_makes_it_incomplete() {
    let folder = school();
    folder.write(
        "gesprekken/stuk.yaml",
        "soort: gesprek\n  leerling: l-k7f2q\n",
    );
    let output = run(folder.path(), &["inzage", "l-k7f2q", "--vandaag", TODAY]);
    assert_eq!(code(&output), 1);
    assert!(
        out(&output).contains("deze inzage is niet compleet"),
        "{}",
        out(&output)
    );
    assert!(
        out(&output).contains("gesprekken/stuk.yaml, regel 2"),
        "{}",
        out(&output)
    );
    let json = run(
        folder.path(),
        &["inzage", "l-k7f2q", "--format", "json", "--vandaag", TODAY],
    );
    let json: serde_json::Value = serde_json::from_str(&out(&json)).unwrap();
    assert_eq!(
        (&json["versie"], &json["compleet"], &json["id"]),
        (&1.into(), &false.into(), &"l-k7f2q".into())
    );
}

#[test]
fn a_build_server_prints_nothing_of_a_pupil() {
    let folder = school();
    let in_ci = |args: &[&str]| {
        leerplan(folder.path())
            .args(args)
            .env("CI", "true")
            .output()
            .unwrap()
    };
    for args in [
        &["inzage", "Sanne de Wit"][..],
        &["inzage", "Sann de Wit"],
        &["inzage", "l-k7f2q", "--format", "json"],
    ] {
        let output = in_ci(args);
        assert_eq!(code(&output), 2);
        assert_eq!(out(&output), "");
        assert!(!err(&output).contains("Wit"), "{}", err(&output));
    }
    let output = in_ci(&["inzage", "l-k7f2q", "--out", "wat.md"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(!out(&output).contains("Wit") && folder.path().join("wat.md").exists());
}

#[test]
fn a_file_is_not_replaced_and_does_not_lie_about_unnoticed() {
    let folder = school();
    let html = ["inzage", "l-k7f2q", "--format", "html", "--vandaag", TODAY];
    let first = run(folder.path(), &html);
    assert_eq!(code(&first), 0, "{}", err(&first));
    assert!(
        err(&first).contains("staat in de schoolmap"),
        "{}",
        err(&first)
    );
    folder.write("inzage-l-k7f2q.html", "van een mens");
    let again = run(folder.path(), &html);
    assert_eq!(code(&again), 2);
    assert!(err(&again).contains("is er al"), "{}", err(&again));
    assert_eq!(
        std::fs::read_to_string(folder.path().join("inzage-l-k7f2q.html")).unwrap(),
        "van een mens"
    );
    let elsewhere = Folder::empty();
    let path = elsewhere.path().join("wat.html").display().to_string();
    let other = run(
        folder.path(),
        &["inzage", "l-k7f2q", "--format", "html", "--out", &path],
    );
    assert_eq!(err(&other), "");
    let git = |args: &[&str]| {
        Command::new("git")
            .args(args)
            .current_dir(folder.path())
            .output()
            .unwrap()
    };
    git(&["init", "-q"]);
    let in_git = run(folder.path(), &["inzage", "l-k7f2q", "--out", "mee.md"]);
    assert!(
        err(&in_git).contains("git neemt mee.md mee"),
        "{}",
        err(&in_git)
    );
    folder.write(".gitignore", "/namen/\n/weg/\n");
    std::fs::create_dir(folder.path().join("weg")).unwrap();
    let left_out = run(folder.path(), &["inzage", "l-k7f2q", "--out", "weg/x.md"]);
    assert!(
        err(&left_out).contains("staat in de schoolmap"),
        "{}",
        err(&left_out)
    );
}
