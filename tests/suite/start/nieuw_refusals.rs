//! What `leerplan nieuw` refuses, and that nothing is written over.

use std::fs;

use leerplan::model::Kleur;

use crate::start::support::{nieuw, school, text};
use crate::support::{Folder, TODAY};

#[test]
fn nothing_is_written_over() {
    let folder = school(Kleur::Blauw);
    let plan = "soort: leerplan\nid: anders\nleerling: tim\nvak: na\ndatum: 2026-09-14\n";
    folder.write("leerplannen/tim-na.yaml", plan);
    let elsewhere = "soort: leerlijn\nid: NA\nvak: na\n";
    folder.write("ergens/lijn.yaml", elsewhere);
    let cases: [(&[&str], &str); 4] = [
        // the file is there, under another id
        (
            &["leerplan", "--leerling", "tim", "--vak", "na"],
            "het bestaat al",
        ),
        // another file has the id
        (
            &["leerlijn", "--vak", "na"],
            "er is al een leerlijn `na`: ergens/lijn.yaml\n  kies een andere naam met `--naam`",
        ),
        (
            &["klas", "3V2", "--niveau", "vwo", "--leerjaar", "3"],
            "er is al een klas `3V2`: klassen/3v2.yaml",
        ),
        (
            &[
                "planning",
                "--vak",
                "na",
                "--klas",
                "3v2",
                "--titel",
                "X",
                "--naam",
                "na-h1.yaml",
            ],
            "er is al een planning `na-h1`",
        ),
    ];
    let number = || folder.load(TODAY).documents().count();
    let before = number();
    for (args, expected) in cases {
        let output = nieuw(folder.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = text(&output.stderr);
        assert!(said.contains(expected), "{args:?}: {said}");
    }
    assert_eq!(number(), before);
    let read = |path| fs::read_to_string(folder.path().join(path)).unwrap();
    assert_eq!(read("leerplannen/tim-na.yaml"), plan);
    assert_eq!(read("ergens/lijn.yaml"), elsewhere);
}

#[test]
fn a_name_of_a_file_stays_in_its_folder() {
    let folder = school(Kleur::Blauw);
    let names = [
        ("../../x y", "x-y"),
        ("Zoë's \"plan\".yaml", "zoes-plan"),
        (".verborgen", "verborgen"),
        ("/etc/passwd", "etc-passwd"),
        ("Zoe\u{308}", "zoe"),
    ];
    for (given, expected) in names {
        let args = ["leerlijn", "--vak", "na", "--naam", given];
        let output = nieuw(folder.path(), &args);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{given}: {}",
            text(&output.stderr)
        );
        let path = format!("leerlijnen/{expected}.yaml");
        assert!(
            folder.path().join(&path).is_file(),
            "{given}: {}",
            text(&output.stdout)
        );
    }
}

#[test]
fn what_is_unknown_is_refused_with_what_was_probably_meant() {
    let folder = school(Kleur::Blauw);
    let cases: [(&[&str], &str); 16] = [
        (
            &["plannning"],
            "er is geen soort `plannning`\n  bedoel je `planning`?",
        ),
        (&["x"], "kies uit `klas`, `leerlijn`"),
        (&[], "zeg erbij wat je wilt maken: klas,"),
        (
            &["leerplan", "--leerling", "sane", "--vak", "na"],
            "ik ken geen leerling `sane`\n  bedoel je `sanne`?",
        ),
        (
            &["leerplan", "--leerling", "zzzz", "--vak", "na"],
            "kies uit `Sanne de Wit`, `Tim Bos` of `Wie Weg`",
        ),
        (
            &["leerplan", "--leerling", "tim", "--vak", "natuurkunda"],
            "ik ken geen vak `natuurkunda`\n  bedoel je `natuurkunde`?",
        ),
        (
            &["studiewijzer", "--klas", "3v1"],
            "ik ken geen klas `3v1`\n  bedoel je `3v2`?",
        ),
        (
            &["studiewijzer", "--klas", "3v2", "--periode", "5"],
            "er is geen periode `5` in `leerplan.toml`\n  kies uit 1, 2, 3 of 4",
        ),
        (
            &["draaiboek", "--leerplan", "sanne-raked"],
            "bedoel je `sanne-raket`?",
        ),
        (
            &["draaiboek"],
            "voor een draaiboek ontbreekt nog `--leerplan` of `--invoeringsplan`\n  bijvoorbeeld: `leerplan nieuw draaiboek",
        ),
        (
            &["planning"],
            "ontbreekt nog `--vak`, `--klas` (of `--niveau` en `--leerjaar`) en `--titel`",
        ),
        (
            &["voortgang", "--klas", "3v2"],
            "voor voortgang ontbreekt nog `--planning`\n",
        ),
        (
            &["klas", "3v3", "--niveau", "hvao", "--leerjaar", "3"],
            "`hvao` is geen niveau\n  bedoel je `havo`?",
        ),
        (
            &["klas", "3v3", "--niveau", "havo", "--leerjaar", "7"],
            "`7` is geen leerjaar",
        ),
        (
            &[
                "gesprek",
                "--leerling",
                "tim",
                "--vorm",
                "coach",
                "--datum",
                "9-10-2026",
            ],
            "bedoel je `2026-10-09`?",
        ),
        (
            &[
                "leerplan",
                "--leerling",
                "tim",
                "--vak",
                "na",
                "--hoofdstuk",
                "H1",
            ],
            "`--hoofdstuk` hoort niet bij een leerplan",
        ),
    ];
    let before = folder.load(TODAY).documents().count();
    for (args, expected) in cases {
        let output = nieuw(folder.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = text(&output.stderr);
        assert!(said.contains(expected), "{args:?}: {said}");
        assert_eq!(text(&output.stdout), "");
    }
    assert_eq!(folder.load(TODAY).documents().count(), before);
}

#[test]
fn without_klas_documents_any_pupil_will_do() {
    let folder = Folder::school(Kleur::Blauw);
    let args = ["leerplan", "--leerling", "l-17", "--vak", "na"];
    let output = nieuw(folder.path(), &args);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(folder.path().join("leerplannen/l-17-na.yaml").is_file());
}
