//! What is spelled right without asking: typing errors of one choice. A word that means something
//! itself is never made into another.

use leerplan::internals::finding::Finding;
use leerplan::internals::yaml::edit::Safety;

use crate::support::{Folder, PLANNING, TODAY, school};

const VOORTGANG: &str = "soort: voortgang\nmetingen:\n  - datum: 2026-09-11\n    resultaten:\n";

/// A document in which a field has a word.
fn document(field: &str, word: &str) -> String {
    match field {
        "niveau" => PLANNING.replace("vwo", word),
        "vak" => PLANNING.replace("vak: na", &format!("vak: {word}")),
        "nummering" => format!("{PLANNING}nummering: {word}\n"),
        "toets" => format!("{PLANNING}toets: {{vorm: {word}}}\n"),
        "vorm" => format!("soort: gesprek\nvorm: {word}\nleerling: sanne\ndatum: 2026-09-11\n"),
        "resultaten" => format!("{VOORTGANG}      sanne: {word}\n"),
        "leervoorkeur" => format!(
            "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen: [{{id: a, leervoorkeur: {word}}}]\n"
        ),
        "activiteit" => {
            format!("soort: invoeringsplan\ntitel: T\nactiviteiten: [{{wat: x, vorm: {word}}}]\n")
        }
        "soort" => PLANNING.replace("soort: planning", &format!("soort: {word}")),
        "veld" => format!("{PLANNING}{word}: x\n"),
        _ => unreachable!("{field}"),
    }
}

/// The findings about a word in a field.
fn findings(field: &str, word: &str) -> Vec<Finding> {
    let folder: Folder = school();
    folder.write("document.yaml", &document(field, word));
    let rules = [
        "verkeerde-waarde",
        "onbekend-veld",
        "onbekende-soort",
        "onbekend-vak",
    ];
    folder.check_only(TODAY, &rules).findings
}

#[test]
fn a_word_that_means_something_is_not_made_into_another() {
    let table = [
        (
            "niveau",
            "lavo lwoo lyceum mbo hbo pro isk vso technasium brugklas beroepsgericht",
        ),
        (
            "resultaten",
            "aanwezig absent ziek voldoende onvoldoende goed matig niet onbeheerst deel heel ja",
        ),
        ("vorm", "oudergesprek couch mentor proefwerk"),
        ("toets", "diagnostisch normatief portfolio centraal"),
        ("nummering", "doorlezend paragraaf"),
        ("leervoorkeur", "dromer kenner denken zoener"),
        ("activiteit", "evaluaties vragen regels voorrang"),
        (
            "vak",
            "robotica sport koken theater wo kv2 sterrenkunde wisk3 nee",
        ),
        ("soort", "klus leerling plannen gesprekken"),
        ("veld", "klus doelgroep klassen"),
    ];
    for (field, words) in table {
        for word in words.split_whitespace() {
            let findings = findings(field, word);
            assert!(!findings.is_empty(), "{field}: {word}");
            for finding in findings {
                let mending = finding.mending.map(|mending| mending.fix.description);
                assert_eq!(mending, None, "{field}: {word}");
            }
        }
    }
}

#[test]
fn a_word_that_means_something_is_not_taken_for_another_in_a_hint() {
    for (field, word) in [("niveau", "technasium"), ("resultaten", "aanwezig")] {
        let hints: Vec<String> = findings(field, word)
            .into_iter()
            .filter_map(|finding| finding.hint)
            .collect();
        assert!(hints[0].starts_with("kies uit"), "{word}: {hints:?}");
    }
}

#[test]
fn a_typing_error_of_one_choice_is_mended() {
    let table = [
        ("niveau", "havoo hvao haavo HAVO Vwo vwwo", Safety::Safe),
        (
            "resultaten",
            "beheerts beherst nog_niet afwezug",
            Safety::Safe,
        ),
        ("vorm", "coahc coachh drirhoek", Safety::Safe),
        ("toets", "formatif sumatief", Safety::Safe),
        ("soort", "plannning planing", Safety::Safe),
        ("veld", "docnt nummerring docemt", Safety::Safe),
        ("vak", "wiskudne biologei", Safety::Review),
    ];
    for (field, words, safety) in table {
        for word in words.split_whitespace() {
            let findings = findings(field, word);
            let safe = findings
                .iter()
                .filter_map(|finding| finding.mending.as_ref())
                .any(|mending| mending.fix.safety == safety && mending.replacements.is_ok());
            assert!(safe, "{field}: {word}");
        }
    }
}
