//! What is wrong with a document that is no YAML, or is read as something else than was meant: where
//! it is, and what `--fix` makes of it.

use leerplan::internals::yaml::edit::{self, Safety, unordered};
use leerplan::internals::yaml::{diagnose, parse_yaml};
use proptest::prelude::*;

use crate::mend::folders::{after, files};
use crate::support::{Folder, KLAS, PLANNING, TODAY, school};

pub(super) fn folder_with(text: &str) -> Folder {
    let folder: Folder = school();
    folder.write("document.yaml", text);
    folder
}

/// The faults of shape of a document, as `line:column rule`.
pub(super) fn faults(text: &str) -> Vec<String> {
    let rules = [
        "onleesbaar-bestand",
        "onbekende-soort",
        "onbekend-veld",
        "verkeerde-waarde",
        "regel-opgeslokt",
        "samenvoeging-open",
        "onzichtbaar-teken",
        "aanhalingstekens",
        "tekst-afgekapt",
    ];
    let findings = folder_with(text).check_only(TODAY, &rules).findings;
    let shown = findings
        .iter()
        .filter(|f| f.file == "document.yaml")
        .map(|f| {
            let start = f.span.start;
            format!("{}:{} {}", start.line, start.column, f.rule)
        });
    shown.collect()
}

/// The document after `--fix`.
pub(super) fn mended(text: &str) -> String {
    let before = files(folder_with(text).path());
    let after = after(&before, Safety::Safe);
    String::from_utf8(after["document.yaml"].clone()).unwrap()
}

/// What stands behind a planning, which has five lines: the faults, and what becomes of it.
pub(super) fn holds(table: &[(&str, &[&str], &str)]) {
    for (rest, expected, after) in table {
        let text = format!("{PLANNING}{rest}");
        assert_eq!(&faults(&text), expected, "{rest}");
        assert_eq!(mended(&text), format!("{PLANNING}{after}"), "{rest}");
    }
}

#[test]
fn short_words_with_an_apostrophe_get_double_quotes() {
    holds(&[
        (
            "docent: 't Hooft\n",
            &["6:9 onleesbaar-bestand"],
            "docent: \"'t Hooft\"\n",
        ),
        (
            "docent: 's-Gravesande # wiskunde\nmethode: 'n Begin\n",
            &["6:9 onleesbaar-bestand", "7:10 onleesbaar-bestand"],
            "docent: \"'s-Gravesande\" # wiskunde\nmethode: \"'n Begin\"\n",
        ),
        (
            "paragrafen:\n  - {nummer: '1', titel: 't Zeil \"hijsen\", week: 38}\n",
            &["7:26 onleesbaar-bestand"],
            "paragrafen:\n  - {nummer: '1', titel: \"'t Zeil \\\"hijsen\\\"\", week: 38}\n",
        ),
        (
            "paragrafen:\n  - nummer: 1\n    leerdoelen: [Je kunt zeilen, 'k Kan varen]\n",
            &["8:34 onleesbaar-bestand"],
            "paragrafen:\n  - nummer: 1\n    leerdoelen: [Je kunt zeilen, \"'k Kan varen\"]\n",
        ),
    ]);
}

#[test]
fn a_space_that_is_missing_is_put_in() {
    holds(&[
        (
            "docent:Jansen\n",
            &["6:1 onleesbaar-bestand"],
            "docent: Jansen\n",
        ),
        (
            "paragrafen:\n  - nummer:\"1.2\"\n    week: 38\n",
            &["7:5 onleesbaar-bestand"],
            "paragrafen:\n  - nummer: \"1.2\"\n    week: 38\n",
        ),
        (
            "paragrafen:\n  - nummer: 1\n    toets: {week:39, vorm: formatief}\n",
            &["8:13 onbekend-veld"],
            "paragrafen:\n  - nummer: 1\n    toets: {week: 39, vorm: formatief}\n",
        ),
        (
            "paragrafen:\n  - nummer: 1\n    leerdoelen:\n      - Je kunt meten\n      -Je kunt wegen\n",
            &["10:7 onleesbaar-bestand"],
            "paragrafen:\n  - nummer: 1\n    leerdoelen:\n      - Je kunt meten\n      - Je kunt wegen\n",
        ),
        (
            "paragrafen:\n  - nummer: 1\n    leerdoelen:\n      -Je kunt meten\n      -Je kunt wegen\n",
            &["10:7 regel-opgeslokt"],
            "paragrafen:\n  - nummer: 1\n    leerdoelen:\n      - Je kunt meten\n      - Je kunt wegen\n",
        ),
    ]);
    let all = "soort:klas\nklas:3v2\nniveau:vwo\nleerjaar:3\n";
    assert_eq!(faults(all), ["1:1 onbekende-soort"]);
    assert_eq!(mended(all), KLAS_LINES);
}

const KLAS_LINES: &str = "soort: klas\nklas: 3v2\nniveau: vwo\nleerjaar: 3\n";

#[test]
fn a_line_that_is_swallowed_is_found_and_put_back() {
    let goals = "paragrafen:\n  - nummer: 1\n    leerdoelen:\n      - Je kunt meten,\n        ook met een rolmaat\n";
    holds(&[
        (
            &format!(
                "{goals}       - Je kunt wegen\n         op een balans\n      - Je kunt tellen\n"
            ),
            &["11:8 regel-opgeslokt"],
            &format!(
                "{goals}      - Je kunt wegen\n         op een balans\n      - Je kunt tellen\n"
            ),
        ),
        (
            "paragrafen:\n  - nummer: 1\n    titel: Meten\n      week: 38\n      opdrachten: 1-4\n    verdieping: \"5\"\n",
            &["9:7 regel-opgeslokt"],
            "paragrafen:\n  - nummer: 1\n    titel: Meten\n    week: 38\n    opdrachten: 1-4\n    verdieping: \"5\"\n",
        ),
        (
            "paragrafen:\n  - nummer: 1\n    titel: Meten\n     - nummer: 2\n       titel: Wegen\n",
            &["9:6 regel-opgeslokt"],
            "paragrafen:\n  - nummer: 1\n    titel: Meten\n  - nummer: 2\n    titel: Wegen\n",
        ),
        (
            "paragrafen:\n  - nummer: '1'\n     titel: Meten\n  - nummer: '2'\n   titel: Wegen\n",
            &["8:6 onleesbaar-bestand", "10:4 onleesbaar-bestand"],
            "paragrafen:\n  - nummer: '1'\n    titel: Meten\n  - nummer: '2'\n    titel: Wegen\n",
        ),
    ]);
}

#[test]
fn a_deeper_list_in_a_text_is_only_mended_by_who_looks() {
    let text = format!(
        "{PLANNING}paragrafen:\n  - nummer: 1\n    leerdoelen:\n      - Je kunt drie dingen\n          - meten\n"
    );
    assert_eq!(faults(&text), ["10:11 regel-opgeslokt"]);
    assert_eq!(mended(&text), text);
    let before = files(folder_with(&text).path());
    let after = after(&before, Safety::Review);
    let after = String::from_utf8(after["document.yaml"].clone()).unwrap();
    assert_eq!(after, text.replace("          - meten", "      - meten"));
}

#[test]
fn a_text_may_go_on_over_more_lines() {
    let lines = [
        "Eerst lezen\n  en dan: schrijven",
        "Eerst lezen,\n  dan schrijven - of tekenen",
        "Eerst lezen,\n  – en dan schrijven",
        "Kijk op\n  https://leerplan.example/start",
        "Wij lezen\n  18:30 uur",
        "Wij lezen\n  tekst:bron 3",
        "Wij lezen\n  --- en schrijven",
        "Wij lezen\n  -1 graad telt ook",
        "\"Eerst lezen\n  - en dan schrijven\"",
        "|\n  Eerst lezen\n   - en dan schrijven",
        ">\n  Eerst lezen\n\n    - en dan schrijven\n  week: 38",
    ];
    for text in lines {
        let found = faults(&format!("{PLANNING}toelichting: {text}\n"));
        let is_syntax = text.contains("dan: ");
        let expected: &[&str] = if is_syntax {
            &["7:9 onleesbaar-bestand"]
        } else {
            &[]
        };
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_comma_in_a_number_between_braces_cuts_nothing_off() {
    holds(&[
        (
            "paragrafen:\n  - {nummer: 1, opdrachten: 3-5,8, week: 38}\n",
            &["7:29 verkeerde-waarde"],
            "paragrafen:\n  - {nummer: 1, opdrachten: \"3-5,8\", week: 38}\n",
        ),
        (
            "paragrafen:\n  - nummer: 1\n    opdrachten: {makkelijk: 1,2,4}\n",
            &["8:29 verkeerde-waarde"],
            "paragrafen:\n  - nummer: 1\n    opdrachten: {makkelijk: \"1,2,4\"}\n",
        ),
    ]);
    let plan = "soort: leerplan\nleerling: sanne\ndatum: 2026-09-10\nvak: na\nmaterialen:\n  - {wat: Hout, kosten: 7,25}\n";
    assert_eq!(faults(plan), ["6:25 verkeerde-waarde"]);
    assert_eq!(mended(plan), plan.replace("7,25", "7.25"));
}

#[test]
fn a_comment_that_is_text_hides_a_bracket_no_more() {
    let text = format!("{PLANNING}docent: [Jansen #2, De Boer]\n");
    assert_eq!(faults(&text)[0], "6:17 tekst-afgekapt");
    let text = format!("{PLANNING}paragrafen:\n  - {{nummer: 1, titel: Kracht #2\n    }}\n");
    let before = files(folder_with(&text).path());
    let after = after(&before, Safety::Review);
    let after = String::from_utf8(after["document.yaml"].clone()).unwrap();
    assert_eq!(after, text.replace("Kracht #2", "\"Kracht #2\""));
}

#[test]
fn words_of_a_list_may_have_capitals() {
    let results = "soort: voortgang\nplanning: document\nklas: 3v2\nmetingen:\n  - {datum: 2026-09-10, paragraaf: 1, resultaten: {a: B, b: N, c: Nog-Niet, d: AFWEZIG}}\n";
    assert_eq!(faults(results).len(), 4);
    let after = mended(results);
    assert!(
        after.contains("{a: b, b: n, c: nog-niet, d: afwezig}"),
        "{after}"
    );
    let talk = "soort: gesprek\nvorm: Coach\nleerling: sanne\ndatum: 2026-09-14\n";
    assert_eq!(mended(talk), talk.replace("Coach", "coach"));
    assert_eq!(
        faults(&KLAS.replace("vwo", "Vwo")),
        ["3:9 verkeerde-waarde"]
    );
}

#[test]
fn what_cannot_be_guessed_is_told_as_before() {
    for rest in [
        "docent: \"Jansen\n",
        "a b\n",
        "docent: [x\n",
        "klas: *x\n",
        "docent: }\n",
    ] {
        let text = format!("{PLANNING}{rest}");
        let found = faults(&text);
        assert!(
            found[0].ends_with("onleesbaar-bestand"),
            "{rest}: {found:?}"
        );
        assert_eq!(mended(&text), text);
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    /// Of any text that cannot be read there is a fault, each lies in the text, and a fix that is made
    /// leaves every letter.
    #[test]
    fn any_text_can_be_looked_at(
        text in "([a-z]{1,3}|soort|vak:|titel: |: |- |-|  |\n|\n|\n  |\n    |'s |'|\"|“|”|\\[|\\]|\\{|\\}|, |,|#| #|\t|\u{a0}|\u{200b}|\u{3000}|\u{7}|é|[0-9]){0,60}",
    ) {
        if let Err((fault, tree)) = parse_yaml(text.clone()) {
            let is_field = |name: &str| matches!(name, "soort" | "vak" | "titel");
            let faults = diagnose(&text, *fault, is_field);
            prop_assert!(!faults.is_empty());
            for fault in faults {
                let (start, end) = (fault.span.start.offset as usize, fault.span.end.offset as usize);
                prop_assert!(text.get(start..end).is_some(), "{fault:?}");
                let edits = fault.fix.map_or_else(Vec::new, |fix| fix.edits);
                if let Ok(edited) = edit::apply(&tree, &edits, &unordered) {
                    prop_assert_eq!(letters(&edited.text), letters(&text));
                }
            }
        }
    }
}
