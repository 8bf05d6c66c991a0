//! Portfolios and pages for parents: what is in them, and pupils of whom little is known.

use leerplan::internals::render::Format;
use leerplan::model::Kleur;

use crate::pages::little_school::{DRAAIBOEK, EIGEN, KLAS, VOORTGANG, school};
use crate::pages::support::{page, pages, texts, visible};
use crate::support::{Folder, settings};

const LOG: &str = "\
periode: {van: 2026-09-17, tot: 2026-11-06}
acties:
  - {wat: Flessen sparen, wie: leerling, wanneer: 2026-09-21, klaar: 2026-09-22}
  - {wat: Raket bouwen, wie: [leerling, tim], wanneer: 2026-10-02}
  - {wat: Raket tonen, wie: leerling, wanneer: 2026-10-30}
evaluaties:
  - {met: ouders, wanneer: 2026-09-29, over: het plan, ontvangen: 2026-09-30, tops: [Mooi], tips: [Vraag Tim Bos], verwerkt: Met Tim gepraat}
  - {met: ouders, wanneer: 2026-10-20, over: portfolio}
logboek:
  - {datum: 2026-09-24, gedaan: Getest, bewijs: [fotos/test.png, 'https://example.org/film', ../../buiten.png], aspect: Inzicht}
  - {datum: 2026-09-22, gedaan: Gespaard, bewijs: [fotos/nep.png], aspect: netheid}
";

pub const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\nrest";

/// The little school with a draaiboek that has something in it.
fn filled() -> Folder {
    let folder = school();
    folder.write("draaiboeken/raket.yaml", &format!("{DRAAIBOEK}{LOG}"));
    folder.write("draaiboeken/fotos/nep.png", "dit is geen beeld");
    std::fs::write(folder.path().join("draaiboeken/fotos/test.png"), PICTURE).unwrap();
    folder
}

/// The first cells of a table with this caption, row by row.
fn table<'h>(html: &'h str, caption: &str) -> Vec<&'h str> {
    let (_, rest) = html.split_once(caption).unwrap();
    let body = rest.split("</tbody>").next().unwrap();
    body.split("<tr").skip(2).collect()
}

#[test]
fn a_portfolio_tells_everything_in_order_of_time() {
    let html = page(&filled(), "leerlingen/sanne-portfolio.html");
    assert_eq!(texts(&html, "h1"), ["Portfolio Sanne de Wit"]);
    let rows = table(&html, "Op volgorde van tijd</caption>");
    let kinds: Vec<String> = rows.iter().map(|row| texts(row, "td")[1].clone()).collect();
    let expected = [
        "Meting",
        "Plan",
        "Meting",
        "Draaiboek",
        "Meting",
        "Klaar",
        "Logboek",
        "Logboek",
        "Meting",
        "Meting",
        "Feedback",
        "Meting",
        "Gesprek",
    ];
    assert_eq!(kinds, expected);
    let talk = rows.last().unwrap();
    assert!(talk.contains("Het ging over de raket") && talk.contains("Testmiddag plannen"));
    let feedback = rows[10];
    for part in ["het plan", "Mooi", "Met Tim gepraat"] {
        assert!(feedback.contains(part), "{part}");
    }
    assert!(!html.contains("Tim Bos"), "a text that names another pupil");
    assert!(!html.contains("GEHEIM"));
}

#[test]
fn evidence_is_a_picture_of_the_folder_a_link_or_a_name() {
    let folder = filled();
    let outside = tempfile::Builder::new().suffix(".png").tempfile().unwrap();
    std::fs::write(outside.path(), PICTURE).unwrap();
    let name = outside.path().file_name().unwrap().to_str().unwrap();
    let book = format!("{DRAAIBOEK}{LOG}").replace("buiten.png", name);
    folder.write("draaiboeken/raket.yaml", &book);
    let html = page(&folder, "leerlingen/sanne-portfolio.html").replace("&#x2f;", "/");
    assert_eq!(html.matches("<img").count(), 1, "only what is a picture");
    // the bytes of the picture in base64
    assert!(html.contains("src=\"data:image/png;base64,iVBORw0KGgpyZXN0\""));
    assert!(html.contains("alt=\"Foto bij: Getest\""));
    assert!(html.contains("href=\"https://example.org/film\""));
    assert!(html.contains("nep.png") && html.contains(name));
}

#[test]
fn results_and_work_stand_together_by_aspect() {
    let html = page(&filled(), "leerlingen/sanne-portfolio.html");
    let (_, table) = html.split_once("<caption>Per aspect</caption>").unwrap();
    let (table, _) = table.split_once("</table>").unwrap();
    let bands = table.split("<tbody").skip(1);
    let heads: Vec<String> = bands
        .clone()
        .map(|band| texts(band, "th")[0].clone())
        .collect();
    let expected = [
        "Inzicht 1 van 2 leerdoelen beheerst",
        "Nauwkeurigheid 0 van 1 leerdoel beheerst",
        "Netheid",
        "Zonder aspect 2 van 6 leerdoelen beheerst",
    ];
    assert_eq!(heads, expected);
    let insight = bands.clone().next().unwrap();
    assert!(insight.contains("Getest") && insight.contains("Je kunt wegen"));
    assert!(!insight.contains("Gespaard"));
}

#[test]
fn parents_read_why_what_was_agreed_and_how_to_help() {
    let html = page(&filled(), "leerlingen/sanne-ouders.html");
    assert_eq!(texts(&html, "h1"), ["Hoe gaat het met Sanne?"]);
    assert_eq!(
        texts(&html, "h2"),
        [
            "Wat leert Sanne, en waarom?",
            "Wat hebben we afgesproken?",
            "Wat heeft Sanne ingeleverd?",
            "Wat komt er?",
            "Hoe kunt u helpen?"
        ]
    );
    for part in [
        "Je kunt rekenen met druk. <strong class=\"vast\">Dit lukt al.",
        "Testmiddag plannen <span class=\"met\">(Sanne, vr 16 okt)",
        "Dit had al klaar moeten zijn",
        "Raket bouwen <span class=\"met\">(Sanne en een medeleerling)",
        "Kijk mee op <strong class=\"vast\">di 20 okt</strong>: portfolio",
        "Met een medeleerling gepraat",
    ] {
        assert!(html.contains(part), "{part}");
    }
    for other in [
        "Tim",
        "Noor",
        "Abe",
        "GEHEIM",
        "introvert",
        "doener",
        "Het ging over",
        "Kan beter: Vraag",
    ] {
        assert!(!html.contains(other), "{other}");
    }
}

#[test]
fn every_pupil_has_pages_however_little_is_known() {
    let html = page(&school(), "leerlingen/abe-portfolio.html");
    assert!(html.contains("Hier is nog niets bewaard"));
    let html = page(&school(), "leerlingen/abe-ouders.html");
    assert!(html.contains("Abe heeft op dit moment geen eigen plan"));
    assert!(html.contains("Er staan nog geen afspraken") && html.contains("nog niets ingeleverd"));
    let html = page(&school(), "leerlingen/noor-ouders.html");
    assert!(html.contains("Noor zit sinds 20 september 2026 niet meer in klas 3v1"));
    assert!(!html.contains("Hoe kunt u helpen"), "who left is not asked");
}

#[test]
fn without_a_class_pupils_go_by_their_id() {
    let folder = Folder::school(leerplan::model::Kleur::Geel);
    folder.write("voortgang/krachten.yaml", VOORTGANG).write(
        "gesprekken/a.yaml",
        "soort: gesprek\nvorm: coach\nleerling: jet\ndatum: 2026-09-01\n",
    );
    let made = pages(&folder, Format::Html);
    let mut paths: Vec<&str> = made.iter().map(|page| page.path.as_str()).collect();
    paths.retain(|path| path.starts_with("leerlingen/") && path.contains('-'));
    let expected = ["jet", "noor", "sanne", "tim"]
        .iter()
        .flat_map(|id| {
            [
                format!("leerlingen/{id}-portfolio.html"),
                format!("leerlingen/{id}-ouders.html"),
            ]
        })
        .collect::<Vec<_>>();
    assert_eq!(paths, expected);
    let html = page(&folder, "leerlingen/tim-ouders.html");
    assert_eq!(texts(&html, "h1"), ["Hoe gaat het met tim?"]);
}

#[test]
fn two_coaches_and_two_classes_are_both_named() {
    let folder = school();
    let second = KLAS.replace("3v1", "plus").replace("C. Coach", "D. Duo");
    folder.write(
        "klassen/plus.yaml",
        &second.replace("naam: Sanne de Wit, ", ""),
    );
    let html = page(&folder, "leerlingen/sanne-portfolio.html");
    assert_eq!(texts(&html, "dd"), ["3v1 en plus", "C. Coach en D. Duo"]);
}

#[test]
fn results_on_the_plan_of_another_are_not_the_pupils() {
    let folder = school();
    folder.write("voortgang/raket.yaml", &EIGEN.replace("raket", "onbekend"));
    let html = page(&folder, "leerlingen/sanne-portfolio.html");
    assert!(!html.contains("rekenen met druk"));
}

#[test]
fn documents_and_pages_of_pupils_keep_out_of_each_others_way() {
    let folder = school();
    folder.write(
        "leerlingen/tim-ouders.yaml",
        "soort: gesprek\nvorm: coach\nleerling: tim\ndatum: 2026-09-03\n",
    );
    let made = pages(&folder, Format::Html);
    let count = |path: &str| made.iter().filter(|page| page.path == path).count();
    assert_eq!(count("leerlingen/tim-ouders.html"), 1);
    assert_eq!(count("leerlingen/tim-ouders-2.html"), 1);
}

#[test]
fn feedback_that_is_only_in_a_linked_file_has_come_in() {
    let folder = school();
    let log = |feedback: &str| {
        let round =
            format!("  - {{met: ouders, wanneer: 2026-10-20, over: portfolio{feedback}}}\n");
        let text = format!(
            "{DRAAIBOEK}periode: {{van: 2026-09-17, tot: 2026-11-06}}\nevaluaties:\n{round}"
        );
        folder.write("draaiboeken/raket.yaml", &text);
        visible(&page(&folder, "leerlingen/sanne-portfolio.html"))
    };
    let coming = |text: &str| {
        let rest = text.split_once("Wat er nog komt").map(|(_, rest)| rest);
        rest.is_some_and(|rest| rest.contains("20 okt"))
    };
    assert!(coming(&log("")));
    assert!(!coming(&log(", feedback: [feedback/ouders.md]")));
}

#[test]
fn the_coaches_of_every_class_are_named_but_not_those_of_an_ignored_one() {
    let folder = school();
    let class = |name: &str, coach: &str| {
        format!(
            "soort: klas\nklas: {name}\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {{id: sanne, coach: {coach}}}\n"
        )
    };
    let mut settings = settings(Kleur::Groen);
    settings.push_str("\n[bestanden]\nnegeer = [\"oud/**\"]\n");
    folder
        .write("leerplan.toml", &settings)
        .write("klassen/plus.yaml", &class("plus", "D. Derde"))
        .write("oud/2v1.yaml", &class("2v1", "O. Oud"));
    let both = "C. Coach en D. Derde";
    for path in [
        "leerplannen/raket.html",
        "leerlingen/sanne.html",
        "leerlingen/sanne-portfolio.html",
        "leerlingen/sanne-ouders.html",
        "klassen/3v1.html",
    ] {
        let text = visible(&page(&folder, path));
        assert!(text.contains(both), "{path}: {text}");
        assert!(!text.contains("O. Oud"), "{path}: {text}");
    }
}
