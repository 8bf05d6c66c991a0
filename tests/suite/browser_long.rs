//! Long and empty documents on real paper: heads again on every sheet, rows and paragraphs whole, and
//! no more sheets than the content needs.

use crate::browser_lab::{data, example, rendered};
use crate::browser_paper::{Printed, print};

/// A page of a school folder, printed.
fn printed(school: &str, page: &str) -> Printed {
    let folder = rendered(&data(school));
    print(&folder.path().join("out").join(page))
}

/// Whether each of these words stands on the sheet.
fn has(sheet: &str, words: &[&str]) -> bool {
    words.iter().all(|word| sheet.contains(word))
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn a_long_draaiboek_repeats_its_head_and_splits_no_row() {
    let printed = printed("tests/data/lastig", "draaiboeken/lang.html");
    let mut seen = 0;
    for sheet in &printed.sheets {
        let begins = sheet.matches(" begin;").count();
        assert_eq!(begins, sheet.matches(" eind\n").count(), "{sheet}");
        assert!(begins == 0 || has(sheet, &["Wat Wie Wanneer"]), "{sheet}");
        seen += begins;
    }
    assert_eq!(seen, 40);
    assert!(printed.count() >= 4);
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn a_long_planning_repeats_its_head_and_splits_no_paragraph() {
    let printed = printed("tests/data/lastig", "planningen/na-lang.html");
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
fn a_plan_that_is_filled_in_is_one_sheet_and_an_empty_one_two() {
    for (colour, plan) in [
        ("blauw", "luca-podcast"),
        ("geel", "roza-vlot"),
        ("groen", "omar-wormenhotel"),
    ] {
        let folder = rendered(&example(colour));
        let page = folder.path().join(format!("out/leerplannen/{plan}.html"));
        assert_eq!(print(&page).count(), 1, "{plan}");
    }
    assert_eq!(
        printed("tests/data/leeg", "leerplannen/leeg.html").count(),
        2
    );
    assert_eq!(
        printed("tests/data/leeg", "draaiboeken/leeg.html").count(),
        1
    );
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn plannings_are_one_sheet_each() {
    let sheets = [
        ("blauw", vec!["na-3v-h1", "en-3v-unit1", "wi-3v-h1"]),
        ("geel", vec!["ak-1-h1", "en-1-unit1"]),
        ("groen", vec!["bi-2-wad", "ne-2-overtuigen"]),
    ];
    for (colour, plannings) in sheets {
        let folder = rendered(&example(colour));
        for planning in plannings {
            let page = folder
                .path()
                .join(format!("out/planningen/{planning}.html"));
            assert_eq!(print(&page).count(), 1, "{planning}");
        }
    }
}
