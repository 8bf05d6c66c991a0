//! Signs that nobody sees, and quotation marks of a word processor: where they matter they are a
//! finding at the sign, and in a sentence they are fine.

use leerplan::internals::yaml::edit::Safety;

use crate::mend::folders::{after, files};
use crate::support::{Folder, PLANNING, TODAY, school};

const RULES: &[&str] = &["onzichtbaar-teken", "aanhalingstekens"];

/// What is found in a document, as `line:column message`, and the document after `--fix`.
fn told(text: &str, rules: &[&str]) -> (Vec<String>, String) {
    let folder: Folder = school();
    folder.write("document.yaml", text);
    let findings = folder.check_only(TODAY, rules).findings;
    let shown = findings.iter().map(|f| {
        let start = f.span.start;
        format!("{}:{} {}", start.line, start.column, f.message)
    });
    let shown = shown.collect();
    let after = after(&files(folder.path()), Safety::Safe);
    (
        shown,
        String::from_utf8(after["document.yaml"].clone()).unwrap(),
    )
}

fn holds(table: &[(&str, &str, &str)]) {
    for (rest, expected, mended) in table {
        let (found, after) = told(&format!("{PLANNING}{rest}"), RULES);
        assert_eq!(found, [*expected], "{rest:?}");
        assert_eq!(after, format!("{PLANNING}{mended}"), "{rest:?}");
    }
}

#[test]
fn signs_in_the_structure_are_named_and_mended() {
    holds(&[
        (
            "toets:\n\u{a0}\u{a0}week: 40\n",
            "7:1 voor `week` staat een vaste spatie (U+00A0), geen gewone spatie",
            "toets:\n  week: 40\n",
        ),
        (
            "toets:\n  week: 40\n \u{202f}vorm: formatief\n",
            "8:2 hier staat een smalle vaste spatie (U+202F), geen gewone spatie",
            "toets:\n  week: 40\n  vorm: formatief\n",
        ),
        (
            "docent:\u{2007}Jansen\n",
            "6:8 hier staat een cijferspatie (U+2007), geen gewone spatie",
            "docent: Jansen\n",
        ),
        (
            "docent: \u{200b}Jansen\n",
            "6:9 voor de tekst staat een spatie zonder breedte (U+200B)",
            "docent: Jansen\n",
        ),
        (
            "do\u{ad}cent: Jansen\n",
            "6:3 in de naam `docent` staat een zacht afbreekstreepje (U+00AD)",
            "docent: Jansen\n",
        ),
        (
            "docent\u{3000}: Jansen\n",
            "6:7 in de naam `docent` staat een brede spatie (U+3000)",
            "docent: Jansen\n",
        ),
        (
            "paragrafen:\n  - nummer: 1\n    leerdoelen:\n      -\u{a0}Je kunt meten\n      -\u{a0}Je kunt wegen\n",
            "9:8 achter het streepje staat een vaste spatie (U+00A0), geen gewone spatie",
            "paragrafen:\n  - nummer: 1\n    leerdoelen:\n      - Je kunt meten\n      - Je kunt wegen\n",
        ),
        (
            "toets:\n\tweek: 40\n\tvorm: formatief\n",
            "7:1 hier staat een tab (U+0009) waar spaties moeten staan",
            "toets:\n  week: 40\n  vorm: formatief\n",
        ),
    ]);
}

#[test]
fn signs_in_what_is_no_sentence_are_named_and_mended() {
    holds(&[
        (
            "toets: {datum: 2026-10-01\u{a0}, vorm: formatief}\n",
            "6:26 in `2026-10-01` staat een vaste spatie (U+00A0)",
            "toets: {datum: 2026-10-01, vorm: formatief}\n",
        ),
        (
            "toets: {week: 40, vorm: forma\u{200b}tief}\n",
            "6:30 in `formatief` staat een spatie zonder breedte (U+200B)",
            "toets: {week: 40, vorm: formatief}\n",
        ),
        (
            "klas: 3v2\u{202f}\n",
            "6:10 in `3v2` staat een smalle vaste spatie (U+202F)",
            "klas: 3v2\n",
        ),
    ]);
}

#[test]
fn characters_that_steer_a_machine_are_found_anywhere() {
    holds(&[
        (
            "docent: \"Jan\\0sen\"\n",
            "6:9 in deze tekst staat een stuurteken (U+0000)",
            "docent: \"Jansen\"\n",
        ),
        (
            "docent: Jan\u{8}sen\n",
            "6:12 in deze tekst staat een stuurteken (U+0008)",
            "docent: Jansen\n",
        ),
        (
            "docent: Jan\u{93}sen\n",
            "6:12 in deze tekst staat een stuurteken (U+0093)",
            "docent: Jansen\n",
        ),
    ]);
}

#[test]
fn marks_of_a_word_processor_around_a_value_become_quotes() {
    let message = |text: &str| {
        format!(
            "om `{text}` staan aanhalingstekens van een tekstverwerker; die horen nu bij de tekst"
        )
    };
    holds(&[
        (
            "docent: „Jansen”\n",
            &format!("6:9 {}", message("„Jansen”")),
            "docent: \"Jansen\"\n",
        ),
        (
            "docent: ‘Jansen en foto’s’\n",
            &format!("6:9 {}", message("‘Jansen en foto’s’")),
            "docent: \"Jansen en foto’s\"\n",
        ),
        (
            "paragrafen:\n  - {nummer: “2.10”, week: 38}\n",
            &format!("7:14 {}", message("“2.10”")),
            "paragrafen:\n  - {nummer: \"2.10\", week: 38}\n",
        ),
        (
            "paragrafen:\n  - nummer: 1\n    leerdoelen: [“Je kunt meten, wegen”, Je kunt tellen]\n",
            &format!("8:18 {}", message("“Je kunt meten, wegen”")),
            "paragrafen:\n  - nummer: 1\n    leerdoelen: [\"Je kunt meten, wegen\", Je kunt tellen]\n",
        ),
    ]);
}

#[test]
fn a_value_that_cannot_be_read_with_such_marks_is_one_fault_with_the_fix() {
    let all = &[
        RULES,
        &["verkeerde-waarde", "onbekend-veld", "onleesbaar-bestand"],
    ]
    .concat();
    for (rest, place, after) in [
        ("toets: {week: “40”}\n", "6:15 ", "toets: {week: \"40\"}\n"),
        (
            "paragrafen:\n  - {nummer: 1, titel: “Meten, wegen”}\n",
            "7:32 ",
            "paragrafen:\n  - {nummer: 1, titel: \"Meten, wegen\"}\n",
        ),
        ("docent: \"Jansen”\n", "6:16 ", "docent: \"Jansen\"\n"),
    ] {
        let (found, mended) = told(&format!("{PLANNING}{rest}"), all);
        assert!(
            found.len() == 1 && found[0].starts_with(place),
            "{rest}: {found:?}"
        );
        assert_eq!(mended, format!("{PLANNING}{after}"), "{rest}");
    }
}

#[test]
fn in_a_sentence_they_are_fine() {
    let sentences = [
        "Opdracht\u{a0}4 en 5",
        "Lees blz.\u{202f}12",
        "€\u{a0}12,50 per groep",
        "Na\u{200b}tuurkunde in het lab",
        "af\u{ad}breken aan het eind",
        "Een hart \u{2764}\u{fe0f} en een gezin \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
        "Een eind met een vaste spatie\u{a0}",
        "We lezen “Oeroeg” en bespreken het",
        "“Oeroeg” van Haasse",
        "lees het boek “Oeroeg”",
        "“Oeroeg” en “De aanslag”",
        "‘s Avonds lezen we",
        "’s Avonds lezen we",
        "’t Is klaar’",
        "foto’s en video’s",
        "5″ en 10″",
        "«Bonjour» zegt zij",
        "“",
        "“”",
        "\"“Oeroeg”\"",
        "'‘Oeroeg’'",
        "de 17e eeuw – ‘gouden’ of niet",
    ];
    for sentence in sentences {
        let (found, _) = told(&format!("{PLANNING}toelichting: {sentence}\n"), RULES);
        assert_eq!(found, [""; 0], "{sentence}");
    }
}
