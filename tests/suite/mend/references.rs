//! References that `check --fix=alles` leaves alone: what says of whom a document is, and any while a
//! file of the school could not be read.

use leerplan::internals::yaml::edit::Safety;

use super::folders::{Files, after, files};
use crate::support::{Folder, TODAY, school};

const KLAS: &str = "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\n\
                    leerlingen: [{id: sem}, {id: sanne-b}, {id: bo}]\n";

/// A school with a class, a pupil's own plan and a line of goals.
fn folder() -> Folder {
    let folder = school();
    folder.write("klassen/3v.yaml", KLAS);
    folder.write(
        "leerplannen/sem-raket.yaml",
        "soort: leerplan\nleerling: sem\ndatum: 2026-09-14\ntitel: Raket\nidee: Ik bouw een raket\n\
         leerdoelen: [{doel: Je kunt bouwen, id: bouwen}]\n",
    );
    folder.write(
        "leerlijnen/na.yaml",
        "soort: leerlijn\nvak: na\nleerdoelen:\n  \
         - {id: na.kracht, doel: Je kunt krachten tekenen, niveau: vwo, leerjaar: 3}\n",
    );
    folder
}

/// The files after `--fix=alles`.
fn mended(folder: &Folder) -> Files {
    after(&files(folder.path()), Safety::Review)
}

#[test]
fn whose_a_document_is_stays_as_it_is_written() {
    let documents = [
        (
            "gesprek.yaml",
            "soort: gesprek\nvorm: coach\nleerling: sanne-a\ndatum: 2026-09-11\n",
        ),
        (
            "leerplan.yaml",
            "soort: leerplan\nleerling: sen\ndatum: 2026-09-14\ntitel: Boot\nidee: Ik bouw een boot\n",
        ),
        (
            "voortgang.yaml",
            "soort: voortgang\nklas: 3v\nmetingen:\n  - datum: 2026-09-11\n    resultaten: {so: b, sanneb: d, boo: n}\n",
        ),
        (
            "eigen.yaml",
            "soort: voortgang\nleerplan: sem-raket\nmetingen:\n  - datum: 2026-09-11\n    resultaten: {bouwenn: b}\n",
        ),
        (
            "draaiboek.yaml",
            "soort: draaiboek\nleerplan: sam-raket\ndatum: 2026-09-17\nacties: [{wat: Bouwen, wie: leerling}]\n",
        ),
        (
            "meting.yaml",
            "soort: voortgang\nleerplan: sem-raketj\nmetingen:\n  - datum: 2026-09-11\n    resultaten: {bouwen: b}\n",
        ),
    ];
    for (name, text) in documents {
        let folder = folder();
        folder.write(name, text);
        let rules = ["onbekende-verwijzing", "doel-zonder-id"];
        let findings = folder.check_only(TODAY, &rules).findings;
        assert!(!findings.is_empty(), "{name}");
        for finding in findings {
            assert_eq!(finding.mending, None, "{name}: {}", finding.message);
        }
        assert_eq!(mended(&folder), files(folder.path()), "{name}");
    }
}

#[test]
fn no_reference_is_changed_while_a_file_could_not_be_read() {
    let planning = "soort: planning\nvak: na\nklas: 3w\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\n\
                    paragrafen:\n  - nummer: 1\n    leerdoelen: [{doel: Je kunt a, leerlijn: na.kracht, id: na.a}]\n";
    let wrong = planning
        .replace("na.kracht,", "na.krachten,")
        .replace("krachten,", "krachtt,");
    let progress = "soort: voortgang\nplanning: na\nmetingen:\n  - datum: 2026-09-11\n    resultaten: {sem: {na.ab: b}}\n";
    let folder = folder();
    folder.write("planningen/na.yaml", &wrong);
    folder.write("voortgang/na.yaml", progress);
    let whole = mended(&folder);
    let text = |files: &Files, path: &str| String::from_utf8(files[path].clone()).unwrap();
    assert!(text(&whole, "planningen/na.yaml").contains("leerlijn: na.kracht,"));
    assert!(text(&whole, "voortgang/na.yaml").contains("{na.a: b}"));
    for unread in ["x: [1\n", "soort: iets\n", "soort: leerlijn\nvak: \"na\n"] {
        folder.write("elders.yaml", unread);
        assert_eq!(mended(&folder), files(folder.path()), "{unread:?}");
    }
}

/// A round, with what it says of other documents.
fn round(rest: &str) -> String {
    format!("soort: invoeringsplan\ntitel: Samen lezen\n{rest}\n")
}

#[test]
fn a_reference_is_only_changed_where_it_is_surely_a_slip() {
    let folder = folder();
    folder.write(
        "klassen/brug.yaml",
        "soort: klas\nklas: brugklas\nniveau: havo\nleerjaar: 1\n",
    );
    let planning = |klas: &str| {
        format!(
            "soort: planning\nvak: na\nklas: {klas}\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\nparagrafen: [{{nummer: 1}}]\n"
        )
    };
    folder.write("een.yaml", &planning("brugkla"));
    let text = String::from_utf8(mended(&folder)["een.yaml"].clone()).unwrap();
    assert!(text.contains("klas: brugklas"), "one letter, in one place");

    let same = [
        ("in another document", "een.yaml", planning("brugkla")),
        (
            "in a document of another soort",
            "sw.yaml",
            "soort: studiewijzer\nvak: na\nklas: Brugkla\nweken: [{week: 38}]\n".to_owned(),
        ),
    ];
    for (why, other, text) in same {
        folder.write("een.yaml", &planning("brugkla"));
        folder.write("twee.yaml", &planning("brugkla"));
        folder.write(other, &text);
        assert_eq!(mended(&folder), files(folder.path()), "{why}");
        std::fs::remove_file(folder.path().join("twee.yaml")).unwrap();
        if other != "een.yaml" {
            assert_eq!(mended(&folder), files(folder.path()), "{why}");
            std::fs::remove_file(folder.path().join(other)).unwrap();
        }
    }
}

#[test]
fn ids_that_differ_in_figures_and_a_document_itself_are_not_meant() {
    let folder = folder();
    let planning = "soort: planning\nvak: na\nklas: 4v\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\nparagrafen: [{nummer: 1}]\n";
    folder.write("een.yaml", planning);
    folder.write("ronde-a.yaml", &round("vorige: ronde-b"));
    folder.write(
        "voortgang.yaml",
        "soort: voortgang\nplanning: en\nklas: 3v\nmetingen: []\n",
    );
    folder.write("ronde2.yaml", &round("planningen: [een1]"));
    let found = folder.check_only(TODAY, &["onbekende-verwijzing"]).findings;
    let mendable: Vec<_> = found
        .iter()
        .filter(|one| one.mending.is_some())
        .map(|one| one.file.as_str())
        .collect();
    assert_eq!(found.len(), 4);
    assert_eq!(mendable, ["voortgang.yaml"]);
}
