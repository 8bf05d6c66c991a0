//! Documents that the school ignores: what is in use counts as if they were not there.

use leerplan::internals::finding::Finding;
use leerplan::internals::render::{Format, plans_of};
use leerplan::model::Kleur;
use leerplan::model::part::Id;

use super::support::{KLAS, LEERPLAN, options, page, visible};
use crate::support::{Folder, TODAY, settings};

const BOOK: &str = "\
soort: draaiboek
leerplan: raket
datum: 2026-09-10
acties:
  - {wat: Vleugels zagen, wie: sanne, wanneer: 2026-09-14}
evaluaties:
  - {met: ouders, wanneer: 2026-09-14}
";

/// A plan with a draaiboek in use, and a newer one in `archief/`.
fn school() -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    let newer = BOOK.replace("2026-09-10", "2026-09-20");
    folder
        .write(
            "leerplan.toml",
            &format!(
                "{}\n[bestanden]\nnegeer = [\"archief/**\"]\n",
                settings(Kleur::Blauw)
            ),
        )
        .write("klassen/3v1.yaml", KLAS)
        .write("leerplannen/raket.yaml", LEERPLAN)
        .write("draaiboeken/raket.yaml", BOOK)
        .write(
            "archief/raket.yaml",
            &newer.replace("Vleugels", "Oude vleugels"),
        );
    folder
}

fn of_rule(folder: &Folder, rule: &str) -> Vec<String> {
    let report = folder.check(TODAY);
    let found = report.findings.iter().filter(|found| found.rule == rule);
    found.map(|Finding { file, .. }| file.clone()).collect()
}

#[test]
fn the_plans_of_a_class_have_the_newest_draaiboek_in_use() {
    let folder = school();
    let (school, report) = (folder.load(TODAY), folder.check(TODAY));
    let class = Id::from_name("3v1");
    let made = plans_of(&school, &report, &class, options(Format::Html)).unwrap();
    let text = visible(&made.contents);
    assert!(text.contains("Vleugels zagen"), "{text}");
    assert!(!text.contains("Oude vleugels"), "{text}");
}

#[test]
fn pages_about_a_pupil_show_the_newest_draaiboek_in_use() {
    let folder = school();
    for path in ["klassen/3v1.html", "leerlingen/sanne.html"] {
        let text = visible(&page(&folder, path));
        assert!(text.contains("draaiboek van do 10 sep"), "{path}: {text}");
        assert!(!text.contains("20 sep"), "{path}: {text}");
    }
}

#[test]
fn an_ignored_version_silences_no_finding_in_the_one_in_use() {
    let folder = school();
    let book = "draaiboeken/raket.yaml";
    assert_eq!(of_rule(&folder, "actie-te-laat"), [book]);
    assert_eq!(of_rule(&folder, "feedback-uitgebleven"), [book]);
}

#[test]
fn an_ignored_draaiboek_of_a_round_takes_over_no_action() {
    let folder = school();
    let of_round = BOOK.replace("leerplan: raket", "invoeringsplan: ronde");
    folder
        .write(
            "invoering/ronde.yaml",
            "soort: invoeringsplan\ntitel: Zelf nakijken\n",
        )
        .write("draaiboeken/ronde.yaml", &of_round)
        .write(
            "archief/ronde.yaml",
            &of_round.replace("2026-09-10", "2026-09-20"),
        );
    let late = of_rule(&folder, "actie-te-laat");
    assert_eq!(late, ["draaiboeken/raket.yaml", "draaiboeken/ronde.yaml"]);
}
