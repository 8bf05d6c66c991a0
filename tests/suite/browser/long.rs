//! Long and empty documents on real paper: heads again on every sheet, rows and paragraphs whole, and
//! no more sheets than the content needs.

use crate::browser::lab::{data, rendered};
use crate::browser::paper::{Printed, letters, print};

/// Pages of a school folder, printed.
fn printed<const N: usize>(school: &str, paths: [&str; N]) -> [Printed; N] {
    let folder = rendered(&data(school));
    let files = paths.map(|path| folder.path().join("out").join(path));
    print(&files).try_into().ok().unwrap()
}

/// Whether each of these texts stands on the sheet, however its lines are broken.
fn has(sheet: &str, texts: &[&str]) -> bool {
    let sheet = letters(sheet);
    texts.iter().all(|text| sheet.contains(&letters(text)))
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn long_documents_repeat_their_heads_and_split_nothing() {
    let paths = [
        "draaiboeken/lang.html",
        "planningen/na-lang.html",
        "leerplannen/lang.html",
    ];
    let [draaiboek, planning, plan] = printed("tests/data/lastig", paths);
    rows_are_whole(&draaiboek);
    paragraphs_are_whole(&planning);
    columns_go_on(&plan);
}

/// What is needed fills the first sheet and goes on: no head stands alone, no text over another.
fn columns_go_on(printed: &Printed) {
    let head = |sheet: &&String| has(sheet, &["Wie heb ik nodig?"]);
    let first = printed.sheets.iter().find(head).unwrap();
    assert!(
        has(first, &["Namen en rollen", "begeleiding in de"]),
        "{first}"
    );
    let last = printed.sheets.last().unwrap();
    let signed = [
        "Handtekening leerling",
        "Handtekening coach",
        "Handtekening ouder",
    ];
    assert!(has(last, &signed), "{last}");
    assert!(printed.count() <= 3, "{}", printed.count());
}

fn rows_are_whole(printed: &Printed) {
    let mut seen = 0;
    // a row below no head is not counted; neither is the timeline, which shortens its names
    for sheet in printed
        .sheets
        .iter()
        .filter(|sheet| has(sheet, &["Wat Wie Wanneer"]))
    {
        let begins = sheet.matches(" begin;").count();
        assert_eq!(begins, sheet.matches(" eind\n").count(), "{sheet}");
        seen += begins;
    }
    assert_eq!(seen, 40);
    assert!(printed.count() >= 4);
}

fn paragraphs_are_whole(printed: &Printed) {
    for sheet in &printed.sheets {
        assert!(
            has(sheet, &["Leerdoelen", "Activiteiten", "Verdieping"]),
            "{sheet}"
        );
    }
    for number in 1..=7 {
        let heading = format!("\n12.{number} ");
        let sheet = printed
            .sheets
            .iter()
            .find(|sheet| sheet.contains(&heading))
            .unwrap();
        let last = format!("bedrijf in de buurt, nummer {number}");
        assert!(has(sheet, &[&format!("(deel {number})"), &last]), "{sheet}");
    }
    assert!(printed.count() <= 3, "{}", printed.count());
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn an_empty_plan_is_two_sheets_and_an_empty_draaiboek_one() {
    let paths = ["leerplannen/leeg.html", "draaiboeken/leeg.html"];
    let counts = printed("tests/data/leeg", paths).map(|printed| printed.count());
    assert_eq!(counts, [2, 1]);
}
