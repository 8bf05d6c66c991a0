//! What the command tells: how many places, where the old id still stands, and what is known of findings.

use super::support::{files, hernoem, text};
use crate::support::{Folder, check, code, err, out, school};

const KLAS: &str = "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: sanne, naam: Sanne de Wit}   # sanne zit vooraan\n  - {id: sanne-b}\n";

fn folder() -> Folder {
    let folder = school();
    folder.write("klassen/3v.yaml", KLAS);
    folder.write(
        "leerplannen/sanne-raket.yaml",
        "soort: leerplan\nid: raket-van-sanne\nleerling: sanne\nvak: na\ndatum: 2026-09-14\nidee: |\n  Met sanne-b en Sanne.\n  Zie fotos/sanne.jpg.\n",
    );
    folder.write(
        "voortgang/een.yaml",
        "soort: voortgang\nplanning: na-h1\nklas: 3v\nmetingen:\n  - {datum: 2026-09-11, resultaten: {sanne: b, sanne-b: n}}\n  - {datum: 2026-09-12, resultaten: {sanne: b}}\n",
    );
    folder.write(
        "planningen/na-h1.yaml",
        "soort: planning\nvak: na\nklas: 3v\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\nparagrafen: [{nummer: \"1.1\", leerdoelen: [Krachten]}]\n",
    );
    folder
}

#[test]
fn each_file_is_told_with_its_places_and_where_the_word_still_stands() {
    let folder = folder();
    let output = hernoem(&folder, &["leerling", "Sanne de Wit", "l-k7f2q"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(
        out(&output),
        "leerling `sanne` heet nu `l-k7f2q`\n  klassen/3v.yaml  1 plek\n  leerplannen/sanne-raket.yaml  1 plek\n  voortgang/een.yaml  2 plekken\n\
         `sanne` staat nog als woord in een tekst:\n  klassen/3v.yaml:6\n  leerplannen/sanne-raket.yaml:8\n\
         `sanne` staat nog in de naam van:\n  leerplannen/sanne-raket.yaml\n\
         `sanne` staat nog in een andere id:\n  leerplan `raket-van-sanne`\n"
    );
    let output = hernoem(&folder, &["planning", "na-h1", "na-h1-vwo"]);
    assert_eq!(
        out(&output),
        "planning `na-h1` heet nu `na-h1-vwo`\n  planningen/na-h1.yaml → planningen/na-h1-vwo.yaml\n  voortgang/een.yaml  1 plek\n"
    );
}

#[test]
fn a_dry_run_shows_what_git_applies_and_changes_nothing() {
    let (one, other) = (folder(), folder());
    let before = files(one.path());
    let shown = hernoem(&one, &["planning", "na-h1", "na-h2", "--diff"]);
    assert_eq!(code(&shown), 1, "{}", err(&shown));
    assert!(files(one.path()) == before);
    let expected = "diff --git a/planningen/na-h1.yaml b/planningen/na-h2.yaml\nrename from planningen/na-h1.yaml\nrename to planningen/na-h2.yaml\n";
    assert!(out(&shown).starts_with(expected), "{}", out(&shown));
    assert!(out(&shown).contains("\n+planning: na-h2\n"));
    std::fs::write(other.path().join("verschil"), &shown.stdout).unwrap();
    let mut git = std::process::Command::new("git");
    let applied = git
        .args(["apply", "verschil"])
        .current_dir(other.path())
        .output()
        .unwrap();
    assert!(applied.status.success(), "{}", err(&applied));
    std::fs::remove_file(other.path().join("verschil")).unwrap();
    assert_eq!(code(&hernoem(&one, &["planning", "na-h1", "na-h2"])), 0);
    assert!(files(one.path()) == files(other.path()));
}

#[test]
fn capitals_alone_can_change() {
    let folder = folder();
    assert_eq!(code(&hernoem(&folder, &["klas", "3v", "3V"])), 0);
    assert!(text(&folder, "klassen/3v.yaml").contains("\nklas: 3V\n"));
    assert!(text(&folder, "voortgang/een.yaml").contains("\nklas: 3V\n"));
    assert_eq!(code(&hernoem(&folder, &["klas", "3V", "3v"])), 0);
    assert_eq!(text(&folder, "klassen/3v.yaml"), KLAS);
}

#[test]
fn an_id_that_looks_like_a_number_is_still_an_id() {
    let folder = folder();
    for id in ["3", "1e3", "0x1F", "no", "2026-09-14", "null", "3v"] {
        let now = hernoem(&folder, &["klas", "3v", id]);
        assert_eq!(
            code(&now),
            if id == "3v" { 2 } else { 0 },
            "{id}: {}",
            err(&now)
        );
        let seen = folder.load(crate::support::TODAY);
        let klas = seen.klassen().next().unwrap().1.klas.to_string();
        assert_eq!(klas, id);
        let back = hernoem(&folder, &["klas", id, "3v"]);
        assert_eq!(
            code(&back),
            if id == "3v" { 2 } else { 0 },
            "{id}: {}",
            err(&back)
        );
    }
}

#[test]
fn what_a_baseline_knows_stays_known() {
    let folder = folder();
    let known = |folder: &Folder| {
        let output = check(folder, &["--baseline", "bekend.jsonl", "--fail-on", "tip"]);
        (code(&output), err(&output))
    };
    let written = check(&folder, &["--write-baseline", "bekend.jsonl"]);
    assert_eq!(code(&written), 0, "{}", err(&written));
    let before = files(folder.path());
    assert!(text(&folder, "bekend.jsonl").contains("na-h1"));
    assert_eq!(known(&folder).0, 0);
    for (noun, from, to) in [
        ("leerling", "sanne", "l-k7f2q"),
        ("planning", "na-h1", "na-x"),
        ("klas", "3v", "4v"),
        ("leerplan", "raket-van-sanne", "raket"),
    ] {
        let output = hernoem(&folder, &[noun, from, to]);
        assert_eq!(code(&output), 0, "{}", err(&output));
        assert_eq!(known(&folder).0, 0, "{noun}: {}", known(&folder).1);
    }
    assert!(text(&folder, "bekend.jsonl").contains("planningen/na-x.yaml"));
    for (noun, from, to) in [
        ("leerplan", "raket", "raket-van-sanne"),
        ("klas", "4v", "3v"),
        ("planning", "na-x", "na-h1"),
        ("leerling", "l-k7f2q", "sanne"),
    ] {
        assert_eq!(code(&hernoem(&folder, &[noun, from, to])), 0);
    }
    assert!(files(folder.path()) == before, "the baseline too");
}

#[test]
fn findings_name_the_command_that_helps() {
    let folder = folder();
    let plan = text(&folder, "planningen/na-h1.yaml");
    folder.write(
        "planningen/van mij.yaml",
        &plan.replace("vak: na", "id: na-h1\nvak: na"),
    );
    let output = check(&folder, &["--regel", "dubbele-id"]);
    let command = "leerplan hernoem planning na-h1 NIEUW --in \"planningen/van mij.yaml\"";
    assert!(
        out(&output).contains(&format!("`{command}`")),
        "{}",
        out(&output)
    );
    let args = [
        "planning",
        "na-h1",
        "NIEUW",
        "--in",
        "planningen/van mij.yaml",
    ];
    let output = hernoem(&folder, &args);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(code(&check(&folder, &["--regel", "dubbele-id"])), 0);
    folder.write(
        "namen/3v.yaml",
        "soort: namen\nklas: 3v\nnamen: {sanne-de-wit: Sanne de Wit}\n",
    );
    let output = check(&folder, &["--regel", "id-lijkt-op-naam"]);
    assert!(
        out(&output).contains("`leerplan hernoem leerling`"),
        "{}",
        out(&output)
    );
    assert!(!out(&output).contains("sanne-de-wit"), "{}", out(&output));
}
