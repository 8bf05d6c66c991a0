//! Rules about what stands in a document: placeholders, dates, ignore comments.

use leerplan::internals::finding::Finding;
use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

fn found(folder: &Folder, rule: &str) -> Vec<Finding> {
    folder.check_only(TODAY, &[rule]).findings
}

fn messages(folder: &Folder, rule: &str) -> Vec<String> {
    found(folder, rule).into_iter().map(|f| f.message).collect()
}

fn one(path: &str, text: &str) -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    folder.write(path, text);
    folder
}

#[test]
fn placeholders_are_told_from_answers() {
    let plan = |idea: &str| {
        format!("soort: leerplan\nleerling: s\nvak: na\ndatum: 2026-09-14\nidee: {idea}\n")
    };
    for idea in [
        "...",
        "…",
        "TODO",
        "'Todo:'",
        "xxx",
        "XXXX",
        "invullen",
        "'[invullen]'",
        "'<jouw idee>'",
        "'[...]'",
        "'Daarom ...'",
        "'???'",
    ] {
        assert_eq!(
            messages(&one("p.yaml", &plan(idea)), "invultekst").len(),
            1,
            "{idea}"
        );
    }
    for idea in [
        "Een raket ...",
        "'<https://voorbeeld.nl>'",
        "x",
        "Formulier invullen",
        "'-'",
        "Daarom doe ik het ...",
        "'a < b > c'",
        "''",
    ] {
        assert_eq!(
            messages(&one("p.yaml", &plan(idea)), "invultekst"),
            Vec::<String>::new(),
            "{idea}"
        );
    }
}

#[test]
fn tests_talks_and_activities_are_looked_at_too() {
    let cases = [
        (
            "soort: gesprek\nvorm: coach\nleerling: s\ndatum: 2026-10-20\n",
            1,
        ),
        (
            "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: T\ntoets: {week: 43}\nparagrafen: [{nummer: 1, toets: {datum: 2026-12-29}}]\n",
            2,
        ),
        (
            "soort: studiewijzer\nvak: na\nklas: k\nweken: [{week: 43, toets: [{naam: SO, datum: 2026-10-20}], inleveren: [{wat: v, datum: 2026-10-21}]}]\n",
            1,
        ),
        (
            "soort: studiewijzer\nklas: k\nweken: [{week: 43, vakken: [{vak: na, toets: {naam: SO, datum: 2026-10-20}}]}]\n",
            1,
        ),
        (
            "soort: invoeringsplan\ntitel: T\nactiviteiten: [{wat: a, vorm: evaluatie, wanneer: 2026-10-20}, {wat: b, vorm: leerdoelen, wanneer: 2026-10-20}]\n",
            1,
        ),
        (
            "soort: draaiboek\nleerplan: p\ndatum: 2026-09-14\nacties: [{wat: a, wanneer: 2026-10-20}]\nevaluaties: [{met: coach, wanneer: na de vakantie}]\n",
            0,
        ),
    ];
    for (text, number) in cases {
        let folder = one("d.yaml", text);
        assert_eq!(
            messages(&folder, "datum-in-vakantie").len(),
            number,
            "{text}"
        );
        assert_eq!(
            messages(&folder, "datum-in-weekend"),
            Vec::<String>::new(),
            "{text}"
        );
        assert_eq!(
            folder
                .check_only("2027-08-02", &["datum-in-vakantie"])
                .findings,
            [],
            "{text}"
        );
    }
    let sundays = "soort: draaiboek\nleerplan: p\ndatum: 2026-09-14\nevaluaties: [{met: coach, wanneer: [2026-10-04, 2026-10-25]}]\n";
    let messages = messages(&one("d.yaml", sundays), "datum-in-weekend");
    assert_eq!(
        messages,
        ["de evaluatie van `2026-10-04` valt in een weekend"]
    );
}

#[test]
fn dates_outside_the_year_give_one_finding_a_document() {
    let log: Vec<String> = (1..=9)
        .map(|d| format!("{{datum: 2025-10-0{d}, gedaan: a}}"))
        .collect();
    let text = format!(
        "soort: draaiboek\nleerplan: p\ndatum: 2025-09-17\nlogboek: [{}]\n",
        log.join(", ")
    );
    let folder = one("d.yaml", &text);
    let found = found(&folder, "buiten-schooljaar");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].span.start.line, 3);
    let shown = "10 datums liggen buiten het schooljaar 2026-2027: `2025-09-17`, `2025-10-01`, `2025-10-02` en nog 7";
    assert_eq!(found[0].message, shown);
    assert!(found[0].hint.as_deref().unwrap().contains("negeer"));
    assert_eq!(
        folder
            .check_only("2027-08-02", &["buiten-schooljaar"])
            .findings,
        []
    );
}

#[test]
fn texts_that_look_like_dates_are_no_dates() {
    for fine in [
        "soort: klas\nklas: k\nniveau: vwo\nleerjaar: 3\nleerlingen: [{id: a, tot: 2026-06-30}]\n",
        "soort: gesprek\nvorm: coach\nleerling: s\ndatum: 2026-10-20\nverslag: 2025-01-01\n",
        "soort: studiewijzer\nvak: na\nklas: k\nweken: [{week: 39, extra: {datum: 2025-01-01}}]\n",
        "soort: gesprek\nvorm: coach\nleerling: s\ndatum: 2027-07-31\n",
    ] {
        assert_eq!(
            messages(&one("d.yaml", fine), "buiten-schooljaar"),
            Vec::<String>::new(),
            "{fine}"
        );
    }
    let week = "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: T\nparagrafen: [{nummer: 1, week: 2025-W39}]\n";
    assert_eq!(messages(&one("d.yaml", week), "buiten-schooljaar").len(), 1);
}

#[test]
fn what_stands_in_a_text_is_no_ignore_comment() {
    let text = "soort: gesprek\nvorm: coach\nleerling: s\ndatum: 2026-10-06\nverslag: |\n  \
                # leerplan: negeer[onzin]\n  Gewone tekst # leerplan: negeer[onzin]\nintern: \"# leerplan: negeer[onzin]\"\n";
    let folder = one("g.yaml", text);
    for rule in [
        "onbekende-regel",
        "overbodige-negeer",
        "negeer-zonder-reden",
    ] {
        let findings = folder.check(TODAY).findings;
        assert!(findings.iter().all(|f| f.rule != rule), "{rule}");
    }
}

#[test]
fn a_comment_may_ignore_a_group_or_a_whole_file() {
    let planning = "vak: robotica\nniveau: vwo\nleerjaar: 3\ntitel: T\nperiode: 9\n";
    for (comment, left) in [
        ("# leerplan: negeer-bestand[bestand] proef\n", 0),
        (
            "# leerplan: negeer-bestand[onbekend-vak, onbekende-verwijzing] proef\n",
            0,
        ),
        ("# leerplan: negeer-bestand[onbekend-vak] proef\n", 1),
        ("", 2),
    ] {
        let folder = one("p.yaml", &format!("{comment}soort: planning\n{planning}"));
        let report = folder.check(TODAY);
        let names: Vec<&str> = report
            .findings
            .iter()
            .filter(|f| f.group == "bestand")
            .map(|f| f.rule.as_str())
            .collect();
        assert_eq!(names.len(), left, "{comment}{names:?}");
    }
}

#[test]
fn names_in_an_own_step_plan_are_looked_up() {
    let folder = Folder::school(Kleur::Geel);
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    folder.write(
        "leerplan.toml",
        &format!("{settings}\n[stappenplan]\nbestand = \"plan.yaml\"\n"),
    );
    folder.write(
        "plan.yaml",
        "erft: geel\nstappen:\n  - nummer: 3\n    eisen: [{regel: opdracht-dubel, niveau: tip}]\n",
    );
    let found = found(&folder, "onbekende-regel");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(
        (found[0].file.as_str(), found[0].span.start.line),
        ("plan.yaml", 4)
    );
    assert_eq!(
        found[0].hint.as_deref(),
        Some("bedoel je `opdracht-dubbel`?")
    );
}
