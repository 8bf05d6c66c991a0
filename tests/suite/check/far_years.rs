//! A date with a slip in its year: one finding there, and nothing rests on it.

use std::collections::BTreeMap;
use std::path::Path;

use leerplan::internals::check::{CheckOptions, check};
use leerplan::internals::school::{LoadOptions, School, Texts};

use crate::support::{Folder, TODAY, day, settings, titles};

/// The findings of a folder with another text in one of its files, by file and rule with their number.
fn findings(root: &Path, texts: &Texts) -> BTreeMap<(String, String), usize> {
    let school = School::load_with(root, LoadOptions::new(day(TODAY)), texts).unwrap();
    let report = check(&school, &CheckOptions::new(day(TODAY))).unwrap();
    let mut found = BTreeMap::new();
    for one in report.findings {
        *found.entry((one.file, one.rule)).or_default() += 1;
    }
    found
}

/// Where the dates of a text stand: ten characters that are a date, with nothing around them that would
/// make it a part of a longer text or of a file's name.
fn dates(text: &str) -> Vec<usize> {
    let around = |at: usize| {
        text[..at]
            .chars()
            .next_back()
            .zip(text[at + 10..].chars().next())
    };
    let is_date = |at: &usize| {
        let alone = around(*at).is_some_and(|(before, after)| {
            matches!(before, ' ' | '[') && matches!(after, ',' | '}' | ']' | '\n')
        });
        alone && text[*at..*at + 10].parse::<chrono::NaiveDate>().is_ok()
    };
    let starts = text.match_indices("202").map(|(at, _)| at);
    starts
        .filter(|at| at + 10 < text.len() && text.is_char_boundary(at + 10))
        .filter(is_date)
        .collect()
}

/// The key before a date, with the list or group that it stands in.
fn key(text: &str, at: usize) -> &str {
    let mut words = text[..at].rsplit(|c: char| !c.is_alphanumeric());
    words
        .find(|word| !word.is_empty() && !word.starts_with(|c: char| c.is_ascii_digit()))
        .unwrap()
}

/// One date of each field in each folder of the three examples: the last, which has most before it.
#[test]
fn a_year_far_off_is_one_finding_wherever_it_stands() {
    let mut places = BTreeMap::new();
    for kleur in ["blauw", "geel", "groen"] {
        let root = Path::new("examples").join(kleur).canonicalize().unwrap();
        let school = School::load(&root, LoadOptions::new(day(TODAY))).unwrap();
        for (_, document) in school.documents() {
            let file = document.path.clone();
            let text = std::fs::read_to_string(root.join(&file)).unwrap();
            let folder = document.folder().to_owned();
            for at in dates(&text) {
                let field = (kleur, folder.clone(), key(&text, at).to_owned());
                places.insert(field, (root.clone(), file.clone(), at));
            }
        }
    }
    let mut others = Vec::new();
    for (field, (root, file, at)) in &places {
        let text = std::fs::read_to_string(root.join(file)).unwrap();
        let mut expected = findings(root, &Texts::default());
        // What may be a date or a text is no wrong value.
        let rule = if field.2 == "streef" {
            "buiten-schooljaar"
        } else {
            "verkeerde-waarde"
        };
        *expected.entry((file.clone(), rule.to_owned())).or_default() += 1;
        let mut texts = Texts::default();
        texts.put(
            root.join(file),
            format!("{}9{}", &text[..at + 1], &text[at + 2..]),
        );
        let found = findings(root, &texts);
        if found != expected {
            others.push(format!("{field:?} {file} {at}: {found:?}"));
        }
    }
    assert!(places.len() > 40, "{}", places.len());
    assert!(others.is_empty(), "{}", others.join("\n"));
}

#[test]
fn what_is_far_off_is_told_and_what_is_near_is_left_to_the_school_year() {
    let found = |date: &str| {
        let folder = Folder::empty();
        folder.write("leerplan.toml", &settings(leerplan::model::Kleur::Geel));
        let text = format!("soort: gesprek\nvorm: coach\nleerling: bo\ndatum: {date}\n");
        folder.write("g.yaml", &text);
        titles(&crate::support::check(&folder, &[]))
    };
    let far = |date: &str| {
        [format!(
            "fout[verkeerde-waarde]: het jaar van `{date}` ligt heel ver weg"
        )]
    };
    for date in [
        "2926-10-16",
        "0206-10-01",
        "2206-10-16",
        "1926-10-16",
        "2062-10-16",
    ] {
        assert_eq!(found(date), far(date));
    }
    assert_eq!(
        found("2025-10-16")[1],
        "waarschuwing[buiten-schooljaar]: `2025-10-16` ligt buiten het schooljaar 2026-2027"
    );
}

#[test]
fn in_the_settings_too_and_the_school_year_itself() {
    let base = settings(leerplan::model::Kleur::Geel);
    let found = |from: &str, to: &str| {
        let folder = Folder::empty();
        folder.write("leerplan.toml", &base.replace(from, to));
        folder.write("k.yaml", crate::support::KLAS);
        titles(&crate::support::check(&folder, &[]))
    };
    assert_eq!(
        found("2026-10-16", "2926-10-16"),
        ["fout[verkeerde-waarde]: het jaar van `2926-10-16` ligt heel ver weg"]
    );
    assert_eq!(
        found("2026-2027", "2926-2927"),
        ["fout[verkeerde-waarde]: het schooljaar 2926-2927 ligt heel ver weg"]
    );
}
