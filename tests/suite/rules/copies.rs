//! Copies of files, and what is measured twice.

use leerplan::internals::finding::Finding;
use leerplan::model::Kleur;

use crate::support::{KLAS, PLANNING, TODAY, check, err, out, school};

/// A planning that is long enough to be like another.
fn plan(title: &str) -> String {
    let body = "toelichting: We werken in tweetallen\nparagrafen:\n  - {nummer: \"2.1\", titel: Licht}\n  \
                - {nummer: \"2.2\", titel: Schaduw}\n  - {nummer: \"2.3\", titel: Spiegels}\n";
    PLANNING.replace("Krachten", title) + body
}

/// What is found in a folder with two files, of which the first has the name of an original.
fn beside(original: &str, other: &str, text: &str) -> Vec<Finding> {
    let folder = school();
    folder.write(&format!("licht/{original}"), &plan("Licht"));
    folder.write(&format!("licht/{other}"), text);
    folder.check_only(TODAY, &["kopie"]).findings
}

#[test]
fn a_copy_is_known_by_the_names_that_people_and_programs_give() {
    for copy in [
        "Kopie van na-h2.yaml",
        "kopie (3) van na-h2.yaml",
        "Kopie van Kopie van na-h2.yaml",
        "Copy of na-h2.yaml",
        "na-h2 - kopie.yaml",
        "na-h2 - Kopie (2).yaml",
        "na-h2 kopie 2.yaml",
        "na-h2_copy.yml",
        "na-h2 (1).yaml",
        "na-h2(12).yaml",
        "na-h2_conflict_van_Petra.yaml",
        "na-h2_conflict-20261005-081500.yaml",
        "na-h2 (conflict van Petra 2026-10-05).yaml",
        "na-h2 (Petra's conflicted copy 2026-10-05).yaml",
        "na-h2-conflict.yaml",
        "na-h2.sync-conflict-20261005-081500-QWERTY1.yaml",
        "na-h2-LAPTOP-7K2.yaml",
        "na-h2-DESKTOP-4HQ9PLM.yaml",
        "na-h2-Laptop van Petra.yaml",
        "na-h2_REMOTE_4711.yaml",
        "na-h2.orig.yaml",
    ] {
        let found = beside("na-h2.yaml", copy, &plan("Licht"));
        assert_eq!(found.len(), 1, "{copy}");
        assert_eq!(found[0].file, format!("licht/{copy}"));
        assert_eq!(
            found[0].message, "dit bestand is een kopie van `licht/na-h2.yaml`",
            "{copy}"
        );
        assert_eq!(
            found[0].hint.as_deref(),
            Some("er staat hetzelfde in: haal de kopie weg")
        );
        assert_eq!(found[0].related[0].file, "licht/na-h2.yaml");
    }
}

#[test]
fn a_name_that_means_something_else_is_no_copy_though_the_content_is_the_same() {
    for other in [
        "na-h2-havo.yaml",
        "na-h2 VWO.yaml",
        "na-h2-VWO.yaml",
        "na-h2-3V2.yaml",
        "na-h2 (havo).yaml",
        "na-h2 (2026).yaml",
        "na-h2b.yaml",
        "na-h2-2.yaml",
        "na-h22.yaml",
        "na-h2 deel 2.yaml",
        "na-h2-PCO.yaml",
        "na-h2-toets.yaml",
        "na-h2-kopieerblad.yaml",
        "na-h2-kopieren.yaml",
        "kopie.yaml",
        "conflict.yaml",
        "kopieerwerk na-h2.yaml",
        "na-h2-conflicten.yaml",
        "na-h2-window.yaml",
        "na-h2.nieuw.yaml",
        "kopie van na-h3.yaml",
        "copyright of na-h2.yaml",
    ] {
        let found = beside("na-h2.yaml", other, &plan("Licht"));
        assert_eq!(found, [], "{other}");
    }
}

#[test]
fn a_name_that_is_not_sure_counts_where_the_content_is_alike() {
    let edited = plan("Licht").replace("Spiegels", "Spiegels en lenzen");
    let other = "soort: planning\nvak: ma\nniveau: havo\nleerjaar: 4\ntitel: Macht\n";
    for name in [
        "na-h2 (1).yaml",
        "na-h2-conflict-thuis.yaml",
        "na-h2-PC-3.yaml",
    ] {
        let found = beside("na-h2.yaml", name, &edited);
        assert_eq!(found.len(), 1, "{name}");
        let hint = found[0].hint.as_deref().unwrap();
        assert_eq!(
            hint,
            "leg ze naast elkaar, zet wat klopt in `licht/na-h2.yaml`, en haal de kopie weg"
        );
        assert_eq!(beside("na-h2.yaml", name, other), [], "{name}");
    }
    assert_eq!(beside("na-h2.yaml", "Kopie van na-h2.yaml", other).len(), 1);
    assert_eq!(
        beside("na-h2.yaml", "Kopie van na-h2.yaml", KLAS),
        [],
        "of another soort"
    );
}

#[test]
fn without_its_original_a_copy_is_a_document() {
    assert_eq!(
        beside("na-h3.yaml", "Kopie van na-h2.yaml", &plan("Licht")),
        []
    );
    let folder = school();
    folder.write("na-h2.yaml", &plan("Licht"));
    folder.write("oud/Kopie van na-h2.yaml", &plan("Licht"));
    assert_eq!(folder.check_only(TODAY, &["kopie"]).findings, []);
    let report = folder.write("Kopie van na-h2.yaml", &plan("Licht"));
    let settings = crate::support::settings(Kleur::Blauw);
    report.write(
        "leerplan.toml",
        &(settings + "[regels]\nversie = \"2026\"\n"),
    );
    assert_eq!(
        folder.check_only(TODAY, &["kopie"]).findings,
        [],
        "new in 2027"
    );
}

#[test]
fn what_clashes_with_its_copy_is_blamed_on_the_copy() {
    // In order of path the copy comes first.
    let folder = school();
    folder.write("3v.yaml", KLAS).write("3v (1).yaml", KLAS);
    folder.write("oud/3w.yaml", &KLAS.replace("3v", "3w"));
    folder.write(
        "oud/Kopie van 3w.yaml",
        &KLAS.replace("3v", "3w").replace("Sanne de", "Sanna de"),
    );
    let found = folder.check_only(TODAY, &["dubbele-id"]).findings;
    let blamed: Vec<&str> = found.iter().map(|one| one.file.as_str()).collect();
    assert!(
        blamed.contains(&"3v (1).yaml") && blamed.contains(&"oud/Kopie van 3w.yaml"),
        "{blamed:?}"
    );
    assert!(
        blamed
            .iter()
            .all(|file| file.contains("Kopie") || file.contains("(1)")),
        "{found:#?}"
    );
}

const HEAD: &str = "soort: voortgang\nplanning: na-h2\nklas: 3v\nmetingen:\n";

fn measured(files: &[(&str, &[&str])]) -> Vec<Finding> {
    let folder = school();
    for (name, metingen) in files {
        let lines: String = metingen
            .iter()
            .map(|one| format!("  - {{{one}}}\n"))
            .collect();
        folder.write(name, &format!("{HEAD}{lines}"));
    }
    folder.check_only(TODAY, &["meting-dubbel"]).findings
}

#[test]
fn a_pupil_is_measured_once_on_a_day_in_a_paragraph() {
    let found = measured(&[(
        "v.yaml",
        &[
            "datum: 2026-09-22, paragraaf: \"2.1\", resultaten: {sanne: b, ali: d, mo: n, bo: a}",
            "datum: 2026-09-22, paragraaf: \" 2.1\", resultaten: {Ali: d, mo: b, bo: b, eva: b}",
        ],
    )]);
    assert_eq!(found.len(), 1, "{found:#?}");
    let told = "leerlingen `Ali` en nog 1 zijn op 22 september 2026 al gemeten bij paragraaf `2.1`, met een andere uitkomst";
    assert_eq!(found[0].message, told);
    assert_eq!(
        (
            found[0].span.start.line,
            found[0].related[0].span.start.line
        ),
        (6, 5)
    );
}

#[test]
fn what_differs_in_day_aspect_paragraph_goal_class_or_pupil_is_measured_once() {
    let first =
        "datum: 2026-09-22, paragraaf: \"2.1\", aspect: inzicht, resultaten: {sanne: {na.2a: b}}";
    for other in [
        "datum: 2026-09-23, paragraaf: \"2.1\", aspect: inzicht, resultaten: {sanne: {na.2a: b}}",
        "datum: 2026-09-22, paragraaf: \"2.2\", aspect: inzicht, resultaten: {sanne: {na.2a: b}}",
        "datum: 2026-09-22, paragraaf: \"2.1\", aspect: tempo, resultaten: {sanne: {na.2a: b}}",
        "datum: 2026-09-22, paragraaf: \"2.1\", aspect: inzicht, resultaten: {sanne: {na.2b: b}}",
        "datum: 2026-09-22, paragraaf: \"2.1\", aspect: inzicht, resultaten: {ali: {na.2a: b}}",
        "datum: 2026-09-22, paragraaf: \"2.1\", aspect: inzicht, resultaten: {sanne: {na.2a: a}}",
        "datum: 2026-09-22, paragraaf: \"2.1\", aspect: inzicht, gemaakt: {sanne: \"1-4\"}",
    ] {
        assert_eq!(measured(&[("v.yaml", &[first, other])]), [], "{other}");
    }
    let same = first.replace("inzicht", "Inzicht ");
    assert_eq!(measured(&[("v.yaml", &[first, &same])]).len(), 1);
    let folder = school();
    folder.write("a.yaml", &format!("{HEAD}  - {{{first}}}\n"));
    folder.write(
        "b.yaml",
        &format!("{}  - {{{first}}}\n", HEAD.replace("3v", "3w")),
    );
    assert_eq!(
        folder.check_only(TODAY, &["meting-dubbel"]).findings,
        [],
        "another class"
    );
}

#[test]
fn two_files_are_told_of_at_both_places_and_the_copy_is_at_fault() {
    let one = "datum: 2026-09-22, paragraaf: \"2.1\", resultaten: {sanne: b}";
    let other = "datum: 2026-09-22, paragraaf: \"2.1\", resultaten: {sanne: n}";
    let found = measured(&[("jan.yaml", &[one]), ("petra.yaml", &[other])]);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].file.as_str(), found[0].related[0].file.as_str()),
        ("petra.yaml", "jan.yaml")
    );
    assert!(found[0].hint.as_deref().unwrap().contains("`aspect`"));
    let found = measured(&[("v3.yaml", &[one]), ("Kopie van v3.yaml", &[one])]);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].file.as_str(), found[0].related[0].file.as_str()),
        ("Kopie van v3.yaml", "v3.yaml")
    );
    assert!(
        found[0]
            .hint
            .as_deref()
            .unwrap()
            .contains("dit bestand is een kopie")
    );
    assert!(!found[0].message.contains("andere uitkomst"));
}

#[test]
fn a_goal_of_a_pupils_own_plan_is_measured_once_on_a_day() {
    let folder = school();
    let own = "soort: voortgang\nleerplan: raket\nmetingen:\n  - {datum: 2026-09-22, resultaten: {r.1: b, r.2: d}}\n";
    folder
        .write("a.yaml", own)
        .write("b.yaml", &own.replace("r.1: b, ", ""));
    folder.write("c.yaml", &own.replace("raket", "vlieger"));
    let found = folder.check_only(TODAY, &["meting-dubbel"]).findings;
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0]
            .message
            .starts_with("leerdoel `r.2` is op 22 september 2026 al gemeten"),
        "{}",
        found[0].message
    );
    let settings = crate::support::settings(Kleur::Groen) + "[regels]\nversie = \"2026\"\n";
    folder.write("leerplan.toml", &settings);
    assert_eq!(
        folder.check_only(TODAY, &["meting-dubbel"]).findings.len(),
        1,
        "in every edition"
    );
}

#[test]
fn files_that_look_like_documents_are_named_once_with_what_to_do() {
    let folder = school();
    folder.write("klassen/3v.yaml", KLAS);
    folder
        .write("klassen/3w.yaml.txt", KLAS)
        .write("klassen/3x.yml~", KLAS);
    folder.write("klassen/3y.txt", "# van Petra\nsoort: klas\n");
    folder
        .write("klassen/lijst.docx", "")
        .write("klassen/Cijfers H1.XLSX", "");
    folder.write("klassen/leesmij.txt", "soorten klassen: drie\n");
    folder
        .write("klassen/~$lijst.docx", "")
        .write("brieven/brief.txt", "soort: brief\n");
    let output = check(&folder, &[]);
    let told = err(&output);
    assert_eq!(told.matches("let op").count(), 1, "{told}");
    for name in [
        "klassen/3w.yaml.txt",
        "klassen/3x.yml~",
        "klassen/3y.txt",
        "klassen/lijst.docx",
        "klassen/Cijfers H1.XLSX",
    ] {
        assert!(told.contains(&format!("`{name}`")), "{name}: {told}");
    }
    for name in ["leesmij", "~$", "brief"] {
        assert!(!told.contains(name), "{name}: {told}");
    }
    assert!(
        told.contains("negeer") && !told.contains("importeer"),
        "{told}"
    );
    assert_eq!(out(&output), "1 document bekeken, alles in orde\n");
    assert_eq!(
        err(&check(&folder, &["klassen/3v.yaml"])),
        "",
        "only what is asked for"
    );
}

#[test]
fn a_file_that_a_document_names_or_the_school_leaves_aside_is_not_told_of() {
    let folder = school();
    let talk = "soort: gesprek\nvorm: coach\nleerling: sanne\ndatum: 2026-10-06\nverslag: Zie verslag.docx\n";
    folder.write("klas.yaml", KLAS).write("g.yaml", talk);
    folder.write("verslag.docx", "");
    assert_eq!(err(&check(&folder, &[])), "");
    folder.write("oud/rooster.xlsx", "");
    assert!(err(&check(&folder, &[])).contains("`oud/rooster.xlsx`"));
    let settings = crate::support::settings(Kleur::Blauw) + "[bestanden]\nnegeer = [\"oud\"]\n";
    folder.write("leerplan.toml", &settings);
    assert_eq!(err(&check(&folder, &[])), "");
}
