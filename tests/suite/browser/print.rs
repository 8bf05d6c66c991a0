//! The longest page of each kind, printed: all of it is on paper, with its footer on every sheet.

use crate::browser::lab::{Html, example, one_of_each_kind, pages, rendered};
use crate::browser::paper::{Printed, letters, print, shown};

/// Prints the longest page of each kind of an example and says what is wrong with it.
fn faults(colour: &str, school: &str) -> Vec<String> {
    let folder = rendered(&example(colour));
    let out = folder.path().join("out");
    let pages = one_of_each_kind(pages(&out));
    let files: Vec<_> = pages.iter().map(|page| out.join(&page.path)).collect();
    pages
        .iter()
        .zip(print(&files))
        .flat_map(|(page, printed)| {
            let mut found = on_each_sheet(&printed, school);
            found.extend(lost(&printed, page));
            found.extend(not_printed(&printed, colour, page));
            found
                .into_iter()
                .map(|fault| format!("{}: {fault}", page.path))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The footer: the school, the version and the number of the sheet.
fn on_each_sheet(printed: &Printed, school: &str) -> Vec<String> {
    let count = printed.count();
    let mut found = Vec::new();
    for (at, sheet) in printed.sheets.iter().enumerate() {
        let number = format!("blad {} van {count}", at + 1);
        for part in [number.as_str(), school, "2026"] {
            if !sheet.contains(part) {
                found.push(format!("sheet {} lacks {part}", at + 1));
            }
        }
        if letters(sheet).len() < 120 {
            found.push(format!("sheet {} is all but empty", at + 1));
        }
    }
    found
}

/// What the page shows on a screen and not on paper. A text that goes on on the next sheet is looked
/// for by its words.
fn lost(printed: &Printed, page: &Html) -> Vec<String> {
    let paper = printed.letters();
    let has = |text: &str| paper.contains(&letters(text));
    shown(&page.text)
        .into_iter()
        .filter(|text| !has(text) && !text.split_whitespace().all(has))
        .map(|text| format!("not on paper: {text}"))
        .collect()
}

/// Goals and actions of the document itself that are not on paper.
fn not_printed(printed: &Printed, colour: &str, page: &Html) -> Vec<String> {
    let source = example(colour).join(&page.path).with_extension("yaml");
    let Ok(text) = std::fs::read_to_string(source) else {
        return Vec::new();
    };
    let mut wanted = Vec::new();
    collect(&serde_yaml::from_str(&text).unwrap(), "", &mut wanted);
    let paper = printed.letters();
    wanted
        .into_iter()
        .filter(|text| !text.contains('$') && !paper.contains(&letters(text)))
        .map(|text| format!("of the document, not on paper: {text}"))
        .collect()
}

/// The texts of goals and actions, wherever they stand in a document.
fn collect(value: &serde_yaml::Value, key: &str, wanted: &mut Vec<String>) {
    match value {
        serde_yaml::Value::String(text) if ["doel", "wat", "leerdoelen"].contains(&key) => {
            wanted.push(text.clone());
        }
        serde_yaml::Value::Sequence(items) => {
            for item in items {
                collect(item, key, wanted);
            }
        }
        serde_yaml::Value::Mapping(fields) => {
            for (key, field) in fields {
                collect(field, key.as_str().unwrap_or_default(), wanted);
            }
        }
        _ => {}
    }
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn the_sheets_of_the_blue_example_are_whole_on_paper() {
    assert_eq!(faults("blauw", "Lyceum De Ossenkamp"), [""; 0]);
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn the_sheets_of_the_yellow_example_are_whole_on_paper() {
    assert_eq!(faults("geel", "Reigersbosch College"), [""; 0]);
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn the_sheets_of_the_green_example_are_whole_on_paper() {
    assert_eq!(faults("groen", "Leerhuis Het Hoge Licht"), [""; 0]);
}
