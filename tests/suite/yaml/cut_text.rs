//! Text behind a `#` that YAML takes for a comment: a finding where text was meant, none where the
//! comment is meant.

use leerplan::internals::yaml::edit::Safety;

use crate::mend::folders::{after, files};
use crate::support::{Folder, PLANNING, TODAY, school};

/// Where text is cut off in a document, as `line:column path`.
fn places(text: &str) -> Vec<String> {
    let folder: Folder = school();
    folder.write("document.yaml", text);
    let findings = folder.check_only(TODAY, &["tekst-afgekapt"]).findings;
    let shown = findings.iter().map(|f| {
        let start = f.span.start;
        format!("{}:{} {}", start.line, start.column, f.path)
    });
    shown.collect()
}

/// What is found in the lines behind a planning, which has five.
fn behind(rest: &str) -> Vec<String> {
    places(&format!("{PLANNING}{rest}"))
}

#[test]
fn text_is_missed_in_every_position() {
    let table: &[(&str, &[&str])] = &[
        ("docent: Jansen #2e helft De Boer\n", &["6:16 docent"]),
        ("docent: Jansen #vakgroep\n", &["6:16 docent"]),
        ("docent: Jansen\t#vakgroep\r\n", &["6:16 docent"]),
        ("docent: 'Jansen' \nopmerking: a #b", &["7:14 opmerking"]),
        ("docent: #vakgroep na\n", &["6:9 docent"]),
        ("docent: #vakgroep na\nopmerking: x\n", &["6:9 docent"]),
        ("docent: #vakgroep\n  natuurkunde\n", &["6:9 docent"]),
        ("docent: de\n  heer #Jansen\n", &["7:8 docent"]),
        (
            "docent: #de\n  heer #Jansen\n",
            &["6:9 docent", "7:8 docent"],
        ),
        ("klas: [3v1, 3v2 #3v3\n  ]\n", &["6:17 klas[1]"]),
        ("klas: [3v1, #3v2\n  3v3]\n", &["6:13 klas[1]"]),
        (
            "paragrafen:\n  - nummer: a #1\n    leerdoelen:\n      - Je kunt opgave #3 maken\n      - #4\n      - x #5\n",
            &[
                "7:15 paragrafen[0].nummer",
                "9:24 paragrafen[0].leerdoelen[0]",
                "10:9 paragrafen[0].leerdoelen[1]",
                "11:11 paragrafen[0].leerdoelen[2]",
            ],
        ),
        (
            "paragrafen:\n  - {nummer: 1, titel: Kracht #2\n    }\n",
            &["7:31 paragrafen[0].titel"],
        ),
        (
            "docent: \"Jansen\" \nopmerking: é #ë\n",
            &["7:14 opmerking"],
        ),
    ];
    for (rest, expected) in table {
        assert_eq!(&behind(rest), expected, "{rest}");
    }
}

#[test]
fn a_comment_that_is_meant_is_let_be() {
    let silent = [
        "docent: Jansen # na de vakantie\n",
        "docent: Jansen #\n",
        "docent: Jansen #: tot mei\n",
        "docent: Jansen ## let op\n",
        "docent: Jansen #!nakijken\n",
        "docent: Jansen #---\n",
        "docent: Jansen #leerplan: negeer[onbekend-veld] x\n",
        "docent: Jansen#2\n",
        "docent: \"Jansen #2\"\n",
        "docent: 'Jansen' #vakgroep\n",
        "#12 herhalen\ndocent: Jansen\n",
        "docent: Jansen\n  #12 herhalen\n",
        "periode: 1 #na de toets\n",
        "toets: {datum: 2026-10-01} #vrijdag\n",
        "toets:\n  datum: 2026-10-01 #vrijdag\n  week: 2026-W40 #of later\n",
        "klas: [3v1, 3v2] #3v3\n",
        "paragrafen: #nog aanvullen\n  - nummer: 1\n",
        "paragrafen:\n  - #eerst\n    nummer: 1\n",
        "toets: #wordt later\n  naam: x\n",
        "opmerking: | #12\n  Hoofdstuk #12\n  #13\n",
        "opmerking: >\n  Hoofdstuk #12 herhalen\n",
    ];
    for rest in silent {
        assert_eq!(behind(rest), [""; 0], "{rest}");
    }
    assert_eq!(places("--- #eerste\nsoort: klas\n"), [""; 0]);
}

#[test]
fn a_finding_can_be_ignored_and_mended() {
    let ignored = "# leerplan: negeer[tekst-afgekapt] zo bedoeld\ndocent: Jansen #vakgroep\n";
    assert_eq!(behind(ignored), [""; 0]);
    let folder = school();
    let text = "docent: Jansen  #2 \"van\" de vakgroep  \n";
    folder.write("document.yaml", &format!("{PLANNING}{text}"));
    let before = files(folder.path());
    assert_eq!(after(&before, Safety::Safe), before);
    let mended = after(&before, Safety::Review);
    let text = String::from_utf8(mended["document.yaml"].clone()).unwrap();
    let written = "docent: 'Jansen  #2 \"van\" de vakgroep'  \n";
    assert_eq!(text, format!("{PLANNING}{written}"));
}
