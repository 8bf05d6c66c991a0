//! `[[eigen_regel]]`: rules of a school's own.

use leerplan::internals::finding::{Finding, Level};
use leerplan::model::Kleur;

use crate::support::{Folder, TODAY, check, out, settings};

const BROKEN: &str = "eigen-regel-kapot";

/// A school with own rules, a draaiboek with two evaluations and one with none.
fn school(rules: &str) -> Folder {
    let folder = Folder::empty();
    folder.write(
        "leerplan.toml",
        &format!("{}\n{rules}", settings(Kleur::Blauw)),
    );
    folder.write(
        "draaiboeken/a.yaml",
        "soort: draaiboek\nleerplan: raket\ndatum: 2026-09-17\nevaluaties:\n  \
         - {met: ouders, wanneer: 2026-10-02}\n  - {met: coach, wanneer: 2026-10-05}\n",
    );
    folder.write(
        "draaiboeken/b.yaml",
        "soort: draaiboek\nleerplan: raket\ndatum: 2026-09-17\n",
    );
    folder.write(
        "leerplannen/raket.yaml",
        "soort: leerplan\nleerling: sanne\nvak: na\ndatum: 2026-09-14\nidee: geheim idee\n",
    );
    folder
}

fn rule(name: &str, demand: &str) -> String {
    rule_about("draaiboek", name, demand)
}

fn rule_about(soort: &str, name: &str, demand: &str) -> String {
    format!(
        "[[eigen_regel]]\nnaam = \"{name}\"\nsoort = \"{soort}\"\neis = '''{demand}'''\n\
         melding = \"Wij vragen meer\"\n"
    )
}

fn own(folder: &Folder) -> Vec<Finding> {
    let mut findings = folder.check(TODAY).findings;
    findings.retain(|finding| finding.group == "eigen");
    findings
}

fn broken(folder: &Folder) -> Vec<Finding> {
    let mut findings = folder.check(TODAY).findings;
    findings.retain(|finding| finding.rule == BROKEN);
    findings
}

fn only_broken(demand: &str) -> Finding {
    let folder = school(&rule("ons", demand));
    let mut broken = broken(&folder);
    assert_eq!(broken.len(), 1, "{demand}: {broken:#?}");
    assert_eq!(own(&folder), [], "{demand}");
    broken.remove(0)
}

#[test]
fn the_example_of_the_format_finds_who_has_too_few_talks_with_parents() {
    let demand = "evaluaties | selectattr('met', 'in', ['ouders']) | list | length >= 1";
    let findings = own(&school(&rule("een-ouderavond", demand)));
    let [finding] = findings.as_slice() else {
        panic!("{findings:#?}");
    };
    assert_eq!(finding.file, "draaiboeken/b.yaml");
    assert_eq!(finding.rule, "een-ouderavond");
    assert_eq!(finding.level, Level::Waarschuwing);
    assert_eq!(finding.message, "Wij vragen meer");
    assert_eq!((finding.span.start.line, finding.span.start.column), (1, 8));
}

#[test]
fn an_absent_list_or_group_is_empty() {
    assert_eq!(own(&school(&rule("a", "acties | length == 0"))), []);
    let nested = rule_about(
        "leerplan",
        "b",
        "kosten.totaal is undefined and leerdoelen == []",
    );
    assert_eq!(own(&school(&nested)), []);
    assert_eq!(broken(&school(&nested)), []);
}

#[test]
fn one_value_of_one_or_more_is_that_value() {
    let folder = school(&rule(
        "a",
        "evaluaties | map(attribute='met') | list | length != 2 or evaluaties[0].met == 'ouders'",
    ));
    assert_eq!(own(&folder), []);
}

#[test]
fn the_level_is_that_of_the_rule_or_of_the_settings() {
    let fout = format!("{}niveau = \"fout\"\n", rule("a", "false"));
    assert!(own(&school(&fout)).iter().all(|f| f.level == Level::Fout));
    let changed = format!("[regels]\nniveau = {{ a = \"tip\" }}\n{fout}");
    let levels: Vec<Level> = own(&school(&changed)).iter().map(|f| f.level).collect();
    assert_eq!(levels, [Level::Tip, Level::Tip]);
    let off = format!("[regels]\nuit = [\"eigen\"]\n{fout}");
    assert_eq!(own(&school(&off)), []);
}

#[test]
fn exceptions_ignore_comments_and_a_choice_of_rules_hold() {
    let excepted = format!(
        "{}[[uitzondering]]\npad = \"draaiboeken/a.yaml\"\nregels = [\"a\"]\n",
        rule("a", "false")
    );
    let files: Vec<String> = own(&school(&excepted))
        .into_iter()
        .map(|f| f.file)
        .collect();
    assert_eq!(files, ["draaiboeken/b.yaml"]);

    let folder = school(&rule("a", "false"));
    folder.write(
        "draaiboeken/a.yaml",
        "soort: draaiboek # leerplan: negeer[a] mag hier\nleerplan: raket\ndatum: 2026-09-17\n",
    );
    let report = folder.check(TODAY);
    let about = |name: &str| report.findings.iter().filter(|f| f.rule == name).count();
    assert_eq!(
        (
            about("a"),
            about("onbekende-regel"),
            about("overbodige-negeer")
        ),
        (1, 0, 0)
    );

    let chosen = school(&format!("{}{}", rule("a", "false"), rule("b", "false")));
    let names: Vec<String> = chosen
        .check_only(TODAY, &["b"])
        .findings
        .into_iter()
        .map(|f| f.rule)
        .collect();
    assert_eq!(names, ["b", "b"]);
    assert_eq!(chosen.check_only(TODAY, &["eigen"]).findings.len(), 4);
    assert_eq!(chosen.check_only(TODAY, &[BROKEN]).findings, []);
}

#[test]
fn own_names_are_known_to_the_settings() {
    let text = format!(
        "[regels]\nuit = [\"ouderavondn\", \"b\", \"eigen\"]\n{}{}",
        rule("ouderavond", "true"),
        rule("b", "true")
    );
    let report = school(&text).check_only(TODAY, &["onbekende-regel"]);
    let [finding] = report.findings.as_slice() else {
        panic!("{:#?}", report.findings);
    };
    assert_eq!(finding.hint.as_deref(), Some("bedoel je `ouderavond`?"));
}

#[test]
fn what_does_not_compile_is_found_at_its_place_without_documents() {
    let folder = Folder::empty();
    folder.write(
        "leerplan.toml",
        &format!(
            "{}\n{}",
            settings(Kleur::Blauw),
            rule("ons", "evaluaties | length >=")
        ),
    );
    let broken = broken(&folder);
    assert_eq!(broken.len(), 1, "{broken:#?}");
    assert_eq!(broken[0].file, "leerplan.toml");
    assert_eq!(broken[0].path, "eigen_regel[0].eis");
    assert_eq!(broken[0].level, Level::Fout);
    assert!(broken[0].message.contains("`ons`"), "{}", broken[0].message);
}

#[test]
fn what_gives_no_yes_or_no_is_found_once() {
    assert!(only_broken("'tekst'").message.contains("geeft tekst"));
    assert!(
        only_broken("evaluaties")
            .message
            .contains("geeft een lijst")
    );
    assert!(
        only_broken("evaluaties | length")
            .message
            .contains("geeft een getal")
    );
    assert!(only_broken("periode").message.contains("geeft niets"));
    assert!(
        only_broken("evaluaties | length")
            .message
            .contains("draaiboeken/a.yaml")
    );
}

#[test]
fn a_rule_that_works_on_some_documents_only_gives_no_other_findings() {
    // The first document has evaluations, the second none: text for one, false for the other.
    let finding = only_broken("evaluaties and evaluaties[0].met");
    assert!(
        finding.message.contains("draaiboeken/a.yaml"),
        "{}",
        finding.message
    );
}

#[test]
fn names_that_nothing_has_are_found() {
    let field = only_broken("evaluatie | length >= 3");
    assert!(field.message.contains("`evaluatie`"), "{}", field.message);
    assert_eq!(field.hint.as_deref(), Some("bedoel je `evaluaties`?"));
    assert!(
        only_broken("evaluaties | lengte >= 3")
            .message
            .contains("filter")
    );
    assert!(only_broken("evaluaties is gevuld").message.contains("test"));
    assert!(only_broken("som(evaluaties) > 3").message.contains("`som`"));
}

#[test]
fn what_goes_on_for_ever_is_stopped() {
    for demand in [
        "range(100000) | map('string') | list | sort | unique | map('upper') | sort | unique | length > 0",
        "('x' * 1000000000) | length > 0",
        "((range(100000) | list | string) * 1000) | length > 0",
    ] {
        let message = only_broken(demand).message;
        assert!(message.contains("rekent te lang"), "{demand}: {message}");
    }
}

#[test]
fn messages_are_dutch_and_say_nothing_of_a_document() {
    let folder = school(&rule_about(
        "leerplan",
        "ons",
        "idee > 3 and idee.naam.x() or idee + 1",
    ));
    for finding in broken(&folder) {
        let text = format!("{} {}", finding.message, finding.hint.unwrap_or_default());
        assert!(!text.contains("geheim"), "{text}");
        for english in [
            "unknown",
            "invalid",
            "operation",
            "undefined value",
            "error",
        ] {
            assert!(!text.contains(english), "{text}");
        }
    }
}

#[test]
fn a_name_stands_for_one_rule() {
    for name in ["opdracht-dubbel", "bestand", "eigen", "met spatie", "a,b"] {
        let folder = school(&rule(name, "false"));
        let broken = broken(&folder);
        assert_eq!(broken.len(), 1, "{name}");
        assert_eq!(broken[0].path, "eigen_regel[0].naam");
        assert_eq!(own(&folder), [], "{name}");
    }
    let twice = school(&format!("{}{}", rule("a", "true"), rule("a", "false")));
    assert_eq!(broken(&twice)[0].path, "eigen_regel[1].naam");
}

#[test]
fn a_rule_or_document_with_a_fault_of_shape_is_not_judged() {
    let folder = school(&rule_about("draaibok", "a", "false"));
    assert_eq!((own(&folder), broken(&folder)), (vec![], vec![]));
    let folder = school(&rule("a", "evaluaties | length >= 1"));
    folder.write(
        "draaiboeken/b.yaml",
        "soort: draaiboek\nleerplan: raket\ndatum: 2026-09-17\nevaluatis:\n  - {met: ouders}\n",
    );
    assert_eq!(own(&folder), []);
}

#[test]
fn every_check_tells_of_a_rule_that_does_not_work() {
    let broken = |rules: &str, file: &str| {
        let folder = school(rules);
        let output = check(&folder, &["--format", "kort", file]);
        let all = out(&output);
        all.lines().filter(|line| line.contains(BROKEN)).count()
    };
    let unreadable = rule("ons", "evaluaties | length >=");
    assert_eq!(broken(&unreadable, "leerplannen/raket.yaml"), 1);
    // What shows that it does not work stands in another file than the one that is asked for.
    let stops = rule("ons", "evaluaties[0].met == 'ouders'");
    assert_eq!(
        broken(&stops, "draaiboeken/a.yaml"),
        broken(&stops, "draaiboeken")
    );
    let works = rule("ons", "evaluaties | length >= 0");
    assert_eq!(broken(&works, "leerplannen/raket.yaml"), 0);
}
