//! `leerplan privacy`: what a folder holds of pupils, without a name and without a word.

use crate::check;
use crate::names::support::{named, set};
use crate::support::{Folder, TODAY, code, err, out, run};

fn shown(folder: &Folder, format: &str) -> String {
    let output = run(
        folder.path(),
        &["privacy", "--format", format, "--vandaag", TODAY],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    out(&output)
}

/// A school with a health word, an address and somebody who left long ago.
fn school() -> Folder {
    let folder = named();
    set(
        &folder,
        "[privacy]\nbewaren = \"2 jaar\"\n[bestanden]\nnegeer = [\"archief/**\"]",
    );
    folder
        .write("gesprekken/twee.yaml", "soort: gesprek\nvorm: coach\nleerling: l-9x4hb\ndatum: 2026-10-05\nverslag: |\n  Over thuis.\n  Heeft dyslexie, mail qmoeder@thuis.nl.\n")
        .write("archief/oud.yaml", "soort: gesprek\nvorm: coach\nleerling: l-weg00\ndatum: 2023-03-11\nverslag: Over epilepsie.\n")
        .write("planningen/bi.yaml", "soort: planning\nvak: bi\nniveau: vwo\nleerjaar: 3\ntitel: Diabetes en epilepsie\n");
    folder
}

#[test]
fn it_tells_how_many_and_where_and_not_who_or_what() {
    let folder = school();
    for format in ["text", "json", "md", "html"] {
        let shown = shown(&folder, format);
        // A style is called after a kind of reader.
        let shown = shown.split("<body>").last().unwrap();
        for secret in [
            "Sanne",
            "Bakker",
            "114334",
            "l-k7f2q",
            "dyslexie",
            "epilepsie",
            "qmoeder",
            "Diabetes",
        ] {
            assert!(!shown.contains(secret), "{format}: {secret}\n{shown}");
        }
        for place in ["gesprekken/twee.yaml", "archief/oud.yaml"] {
            assert!(shown.contains(place), "{format}: {place}\n{shown}");
        }
        assert!(
            !shown.contains("planningen/bi.yaml"),
            "{format}: biology is about everybody\n{shown}"
        );
    }
    let text = shown(&folder, "text");
    for line in [
        "Er staat iets over 3 leerlingen. In gebruik: 1 klas.",
        "Daarvan weg van school of uit de klassen: 1 leerling.",
        "De map met namen staat in de schoolmap: 1 lijst met namen.",
        "Deze map is geen git-repository.",
        "een woord over gezondheid, een diagnose of geloof: 2 plekken.\n    archief/oud.yaml, regel 5\n    gesprekken/twee.yaml, regel 7\n",
        "een mailadres of telefoonnummer: 1 plek.\n    gesprekken/twee.yaml, regel 7\n",
        "De school bewaart gegevens van een leerling die weg is 2 jaar.",
        "zijn van 11 maart 2023: archief/oud.yaml.",
        "haalt het weg: 1 document.\n    archief/oud.yaml\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert_eq!(text, shown(&folder, "text"), "the same every time");
}

#[test]
fn the_json_has_the_numbers_the_places_and_the_table() {
    let json: serde_json::Value = serde_json::from_str(&shown(&school(), "json")).unwrap();
    assert_eq!(json["versie"], 1);
    assert_eq!(json["vandaag"], TODAY);
    assert_eq!(
        (&json["leerlingen"], &json["weg"], &json["klassen"]),
        (&3.into(), &1.into(), &1.into())
    );
    assert_eq!(
        json["namen"],
        serde_json::json!({"map": "schoolmap", "lijsten": 1, "klassen": 0, "verzonnen": false})
    );
    assert_eq!(json["git"], serde_json::Value::Null);
    assert_eq!(
        json["oudste"],
        serde_json::json!({"dag": "2023-03-11", "bestand": "archief/oud.yaml"})
    );
    assert_eq!(json["te_lang"], serde_json::json!(["archief/oud.yaml"]));
    let first = &json["zien"][0];
    assert_eq!(
        (&first["wat"], &first["openbaar"], &first["team"]),
        (&"de naam".into(), &"nee".into(), &"ja".into())
    );
}

#[test]
fn it_tells_what_git_does_with_names() {
    let folder = school();
    let git = |args: &[&str]| drop(check::git::git(folder.path(), args));
    git(&["init", "-q"]);
    assert!(
        shown(&folder, "text")
            .contains("en gaat niet naar een server.\n  Git bewaart geen lijst met namen.")
    );
    git(&["remote", "add", "origin", "https://voorbeeld.nl/x.git"]);
    git(&["add", "-f", "namen/3v.yaml"]);
    folder.write("klassen/3w.yaml", "soort: klas\nklas: 3w\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: l-derde, naam: Piet Puk}\n");
    let text = shown(&folder, "text");
    assert!(text.contains("gaat met git naar een server."), "{text}");
    assert!(
        text.contains("Git bewaart ook 1 lijst met namen."),
        "{text}"
    );
    assert!(
        text.contains("De namen in de klassen gaan mee naar de server."),
        "{text}"
    );
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = school();
    folder.write(
        "gesprekken/stuk.yaml",
        "soort: gesprek\n  leerling: l-k7f2q\n",
    );
    let output = run(folder.path(), &["privacy", "--vandaag", TODAY]);
    assert_eq!(code(&output), 1);
    assert!(
        out(&output).starts_with(
            "niet alles was te lezen, dus dit is niet compleet:\n  gesprekken/stuk.yaml, regel 2"
        ),
        "{}",
        out(&output)
    );
}
