//! Keys that take one value or more, a text or parts: periods, what closes a chapter, what a portfolio
//! must hold.

use leerplan::model::Kleur;

use crate::pages::support::{page, texts};
use crate::support::{Folder, TODAY, settings};

fn found(folder: &Folder, rule: &str) -> Vec<String> {
    let report = folder.check_only(TODAY, &[rule]);
    let all = report.findings.iter();
    all.map(|one| format!("{} {}", one.span.start.line, one.message))
        .collect()
}

/// A school with two periods after each other.
fn school() -> Folder {
    let folder = Folder::empty();
    let periods = "[[periode]]\nnummer = 1\nvan = 2026-08-31\ntot = 2026-09-18\n[[periode]]\nnummer = 2\nvan = 2026-09-21\ntot = 2026-10-09\n";
    let text = settings(Kleur::Groen);
    let (head, _) = text.split_once("[[periode]]").unwrap_or((&text, ""));
    folder.write("leerplan.toml", &format!("{head}{periods}"));
    folder.write(
        "klassen/3h1.yaml",
        "soort: klas\nklas: 3h1\nniveau: havo\nleerjaar: 3\nleerlingen: [{id: abe}]\n",
    );
    folder
}

#[test]
fn a_studiewijzer_of_more_periods_has_their_weeks_together() {
    let folder = school();
    let guide = |periods: &str, weeks: &str| {
        folder.write(
            "studiewijzers/na.yaml",
            &format!(
                "soort: studiewijzer\nvak: na\nklas: 3h1\nperiode: {periods}\nweken:\n{weeks}"
            ),
        );
    };
    guide(
        "[1, 2]",
        "  - {lesweek: 4, verplicht: Les}\n  - {week: [36, 37, 38, 40, 41], verplicht: Les}\n",
    );
    for rule in [
        "week-klopt-niet",
        "week-ontbreekt",
        "week-buiten-periode",
        "onbekende-verwijzing",
    ] {
        assert_eq!(found(&folder, rule), [""; 0], "{rule}");
    }
    let html = page(&folder, "studiewijzers/na.html");
    assert_eq!(texts(&html, "h1"), ["Natuurkunde, periode 1 en 2"]);
    assert!(
        texts(&html, "dd").contains(&"31 aug – 9 okt".to_owned()),
        "{:?}",
        texts(&html, "dd")
    );
    assert!(texts(&html, "th").contains(&"3921 – 25 sep".to_owned()));
    guide(
        "[1, 2]",
        "  - {lesweek: 7, verplicht: Les}\n  - {week: [37, 42], verplicht: Les}\n",
    );
    assert_eq!(
        found(&folder, "week-klopt-niet"),
        ["6 lesweek 7 is er niet: periode 1 en 2 hebben 6 lesweken"]
    );
    assert_eq!(
        found(&folder, "week-ontbreekt"),
        ["5 week 36 en 38 t/m 41 ontbreken voor `3h1`"]
    );
    let outside = found(&folder, "week-buiten-periode");
    assert!(
        outside[0].contains("buiten periode 1 en 2 (31 augustus"),
        "{outside:?}"
    );
    guide("[1, 3]", "  - {week: 37, verplicht: Les}\n");
    assert_eq!(
        found(&folder, "onbekende-verwijzing"),
        ["4 er is geen periode `3`"]
    );
}

#[test]
fn a_planning_of_more_periods_has_their_weeks_together() {
    let folder = school();
    let planning = |periods: &str| {
        folder.write("planningen/h1.yaml", &format!("soort: planning\nvak: na\nklas: 3h1\nniveau: havo\nleerjaar: 3\ntitel: H\nperiode: {periods}\nparagrafen: [{{nummer: '1', week: [37, 40]}}]\n"));
    };
    planning("[2, 1]");
    assert_eq!(found(&folder, "planning-buiten-periode"), [""; 0]);
    let html = page(&folder, "planningen/h1.html");
    assert!(
        texts(&html, "dd").contains(&"2 en 1 (31 aug – 9 okt)".to_owned()),
        "{:?}",
        texts(&html, "dd")
    );
    planning("1");
    assert_eq!(
        found(&folder, "planning-buiten-periode"),
        ["8 week 40 valt buiten periode 1"]
    );
}

const CLOSING: &str = "\
soort: planning
vak: na
niveau: havo
leerjaar: 3
titel: H
paragrafen: [{nummer: '1', opdrachten: 1-4}]
afsluiting: {activiteiten: Quiz, opdrachten: '5-8, (9)', verdieping: Poster}
";

#[test]
fn what_closes_a_chapter_has_three_columns_where_it_has_parts() {
    let folder = school();
    folder.write("planningen/h1.yaml", CLOSING);
    let html = page(&folder, "planningen/h1.html");
    let cells = texts(&html, "td");
    assert_eq!(cells[cells.len() - 3..], ["Quiz", "5–8, (9)", "Poster"]);
    assert!(html.contains("opgave die niet verplicht is"));
    let md = page(&folder, "planningen/h1.md");
    assert!(
        md.contains("- Quiz\n- Opdrachten: 5–8, (9)\n- Verdieping: Poster"),
        "{md}"
    );
    folder.write(
        "planningen/h1.yaml",
        &CLOSING
            .replace("afsluiting: {", "afsluiting: [Test jezelf, {")
            .replace("Poster}", "Poster}]"),
    );
    let cells = texts(&page(&folder, "planningen/h1.html"), "td");
    assert_eq!(cells[cells.len() - 3], "Test jezelfQuiz");
}

#[test]
fn the_exercises_that_close_a_chapter_are_checked() {
    let folder = school();
    folder.write("planningen/h1.yaml", CLOSING);
    assert_eq!(found(&folder, "opdracht-notatie"), [""; 0]);
    assert_eq!(found(&folder, "opdracht-dubbel"), [""; 0]);
    folder.write("planningen/h1.yaml", &CLOSING.replace("5-8, (9)", "5, 4-8"));
    assert_eq!(found(&folder, "opdracht-dubbel").len(), 1);
    folder.write(
        "planningen/h1.yaml",
        &CLOSING.replace("5-8, (9)", "8-5").replace("Poster", "39)"),
    );
    assert_eq!(found(&folder, "opdracht-notatie").len(), 2);
}

#[test]
fn what_a_portfolio_must_hold_says_how_often_and_in_which_form() {
    let folder = school();
    let plan = |demands: &str| {
        folder.write(
            "invoering/plan.yaml",
            &format!("soort: invoeringsplan\ntitel: Kiezen\nportfolio_eisen: {demands}\n"),
        );
        found(&folder, "portfolio-eisen-ontbreken").len()
    };
    assert_eq!(plan("[{aantal: 2}, ' ']"), 1);
    assert_eq!(plan("{wat: Een verslag}"), 0);
    assert_eq!(
        plan(
            "[Elk verslag, {wat: Een foto van je werk, aspect: inzicht, bewijs: [foto, film], aantal: 2, voor: 2026-11-06}]"
        ),
        0
    );
    let html = page(&folder, "invoering/plan.html");
    let shown = "Een foto van je werk (2×, foto of film, aspect inzicht, vóór vr\u{a0}6\u{a0}nov)";
    assert!(
        html.contains("Elk verslag") && html.contains(shown),
        "{html}"
    );
}
