//! Rules about what does not belong in a shared folder.

use leerplan::internals::finding::Finding;
use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

fn talk(report: &str) -> Folder {
    let folder = Folder::school(Kleur::Groen);
    folder.write(
        "g.yaml",
        &format!(
            "soort: gesprek\nvorm: coach\nleerling: s\ndatum: 2026-10-06\nverslag: {report}\n"
        ),
    );
    folder
}

fn found(folder: &Folder, rule: &str) -> Vec<Finding> {
    folder.check_only(TODAY, &[rule]).findings
}

fn number(report: &str, rule: &str) -> usize {
    found(&talk(report), rule).len()
}

#[test]
fn a_bsn_is_nine_digits_that_pass_the_test_of_eleven_near_the_word() {
    // 1·9+2·8+3·7+4·6+5·5+6·4+7·3+8·2−2 = 154 = 14·11
    for report in [
        "BSN 123456782",
        "Zijn bsn-nummer is 1234.56.782",
        "'burgerservicenummer: 123 456 782'",
        "123-456-782 (sofinummer)",
        "111222333 is het BSN",
    ] {
        assert_eq!(number(report, "bsn-gevonden"), 1, "{report}");
        assert_eq!(number(report, "bsn-mogelijk"), 0, "{report}");
    }
    for report in [
        "BSN 123456789",
        "BSN 1123456782",
        "BSN NL12123456782",
        "BSN 000000000",
        "het BSN staat op papier",
        "BSN 12 34 56 782",
    ] {
        assert_eq!(number(report, "bsn-gevonden"), 0, "{report}");
        assert_eq!(number(report, "bsn-mogelijk"), 0, "{report}");
    }
}

#[test]
fn a_number_without_the_word_is_only_asked_about() {
    for report in ["123456782", "nummer 1234.56.782.", "boeking 111222333"] {
        assert_eq!(number(report, "bsn-mogelijk"), 1, "{report}");
        assert_eq!(number(report, "bsn-gevonden"), 0, "{report}");
    }
    for report in [
        "leerlingnummer 123456782",
        "'https://voorbeeld.nl/video/123456782'",
        "123 456 782 inwoners",
        "+31 612345678",
        "ISBN 978-90-345-1234-5",
        "2026-10-06 12.30",
    ] {
        assert_eq!(number(report, "bsn-mogelijk"), 0, "{report}");
    }
}

#[test]
fn a_bsn_is_found_anywhere_and_never_repeated() {
    let folder = Folder::school(Kleur::Blauw);
    folder.write(
        "k.yaml",
        "# BSN van de mentor: 123456782\nsoort: klas\nklas: k\nniveau: vwo\nleerjaar: 3\nbsn: 123456782\n",
    );
    let findings = found(&folder, "bsn-gevonden");
    let places: Vec<_> = findings
        .iter()
        .map(|f| (f.span.start.line, f.span.start.column))
        .collect();
    assert_eq!(places, [(1, 22), (6, 6)]);
    for finding in findings {
        assert!(!finding.message.contains("123456782"));
    }
    let folder = talk("hier is niets");
    folder.write(
        "k.yaml",
        "soort: klas\nklas: k\nniveau: vwo\nleerjaar: 3\nmentor: 123456782\n",
    );
    assert_eq!(found(&folder, "bsn-mogelijk"), []);
}

#[test]
fn an_ignore_comment_may_say_what_the_number_is() {
    let text = "vanmiddag # leerplan: negeer[bsn-mogelijk] 123456782 is een kamer";
    assert_eq!(number(text, "bsn-mogelijk"), 0);
}

#[test]
fn in_a_long_text_the_line_is_shown_and_the_comment_stands_above_it() {
    let block = "|\n\n  Eerste regel.\n  Bel 06-12345678 even.\nintern: x";
    let findings = found(&talk(block), "contactgegevens");
    let [finding] = findings.as_slice() else {
        panic!("{findings:#?}");
    };
    let start = finding.span.start;
    assert_eq!((start.line, start.column), (8, 7));
    for header in [
        "| # leerplan: negeer[contactgegevens] nummer van school",
        "|",
    ] {
        let comment = match header {
            "|" => "# leerplan: negeer[contactgegevens] nummer van school\n",
            _ => "",
        };
        let folder = talk("");
        let text = format!(
            "soort: gesprek\nvorm: coach\nleerling: s\ndatum: 2026-10-06\n{comment}verslag: {header}\n  Een.\n  Bel 06-12345678.\n"
        );
        folder.write("g.yaml", &text);
        assert_eq!(found(&folder, "contactgegevens"), [], "{text}");
    }
}

#[test]
fn phone_numbers_in_the_ways_that_people_write_them() {
    for report in [
        "06-12345678",
        "0612345678",
        "06 12 34 56 78",
        "06 - 12345678",
        "06-1234 5678",
        "0612 345 678",
        "'+31 6 12345678'",
        "'+31612345678'",
        "'+31 (0)6 12 34 56 78'",
        "0031612345678",
        "'+32 471 23 45 67'",
        "020-1234567",
        "020 123 45 67",
        "(020) 1234567",
        "0182-123456",
        "tel.06-12345678.",
        "(06-12345678)",
        "06.12.34.56.78",
    ] {
        assert_eq!(number(report, "contactgegevens"), 1, "{report}");
    }
    for report in [
        "06-10-2026 12.30",
        "2026-10-06",
        "6-10-2026 om 12.30 uur",
        "opgave 1-6, 8, 10 t/m 12",
        "0306406152",
        "978-90-345-1234-5",
        "12.30-13.15 uur",
        "maandag 020",
        "0900-1234",
        "3,1415926535",
        "01 02 03 04 05 06 07",
        "1234567890",
        "'https://voorbeeld.nl/0612345678'",
        "blz. 012-034",
        "NL91ABNA0612345678",
        "+1234567890",
    ] {
        assert_eq!(number(report, "contactgegevens"), 0, "{report}");
    }
}

#[test]
fn mail_addresses_but_not_those_of_the_school() {
    for (report, expected) in [
        ("jan.de-boer@voorbeeld.nl", 1),
        ("mail naar <a@b.example>, of c@d.example.", 2),
        ("'mailto:a@voorbeeld.nl'", 1),
        ("'@sanne en a@b zijn geen adres'", 0),
        ("a@School.nl en b@leerling.school.nl", 0),
        ("a@andereschool.nl", 1),
    ] {
        let folder = talk(report);
        let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
        folder.write(
            "leerplan.toml",
            &format!("{settings}\n[privacy]\ndomein = \"@school.nl\"\n"),
        );
        assert_eq!(
            found(&folder, "contactgegevens").len(),
            expected,
            "{report}"
        );
    }
}

const PUBLIC: &str = "soort: invoeringsplan\ntitel: Dyslexie, bel 06-12345678\n";

#[test]
fn documents_that_everybody_may_see_are_looked_at_from_edition_2027_on() {
    let folder = Folder::school(Kleur::Groen);
    folder.write("i.yaml", PUBLIC);
    assert_eq!(folder.said_in("2026", TODAY, "contactgegevens"), [""; 0]);
    let said = folder.said_in("2027", TODAY, "contactgegevens");
    assert_eq!(
        said,
        ["2 hier staat een telefoonnummer, en iedereen mag dit document zien"]
    );
    // Lessons may be about health, but for where a pupil is named as well.
    assert_eq!(found(&folder, "bijzondere-gegevens"), []);
    folder.write(
        "k.yaml",
        "soort: klas\nklas: k\nniveau: vwo\nleerjaar: 3\nmentor: bel 06-12345678\nleerlingen: [{id: tim, naam: Tim Bos}]\n",
    );
    folder.write("i.yaml", &format!("{PUBLIC}eigenaar: Bos, Tim\n"));
    for rule in [
        "bijzondere-gegevens",
        "contactgegevens",
        "naam-in-openbaar-document",
    ] {
        assert_eq!(found(&folder, rule).len(), 1, "{rule}");
    }
    folder.write("i.yaml", &format!("# Tim Bos, 06-12345678\n{PUBLIC}"));
    assert_eq!(found(&folder, "naam-in-openbaar-document"), []);
    assert_eq!(found(&folder, "contactgegevens").len(), 1);
}

#[test]
fn the_name_of_a_file_is_published_too() {
    let folder = Folder::school(Kleur::Groen);
    folder
        .write("k.yaml", "soort: klas\nklas: k\nniveau: vwo\nleerjaar: 3\nleerlingen: [{id: l-k7f2q, naam: Tim Bos}]\n")
        .write("ronden/tim-bos.yaml", "soort: invoeringsplan\ntitel: Toetsen\n")
        .write("ronden/l-k7f2q.yaml", "soort: invoeringsplan\ntitel: Toetsen\n");
    let found = found(&folder, "naam-in-openbaar-document");
    let files: Vec<&str> = found.iter().map(|one| one.file.as_str()).collect();
    assert_eq!(files, ["ronden/l-k7f2q.yaml", "ronden/tim-bos.yaml"]);
}

#[test]
fn contacts_that_everybody_may_see_are_let_be_everywhere() {
    let folder = talk("bel 0182-123456 of mail info@museum.nl, of 06-12345678");
    folder.write(
        "i.yaml",
        "soort: invoeringsplan\ntitel: Bel +31 182 123456 of INFO@museum.nl\n",
    );
    assert_eq!(found(&folder, "contactgegevens").len(), 5);
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    let open = "\n[privacy]\nopenbaar = [\"0182 123456\", \"info@museum.nl\"]\n";
    folder.write("leerplan.toml", &format!("{settings}{open}"));
    assert_eq!(found(&folder, "contactgegevens").len(), 1);
}

#[test]
fn another_pupil_in_a_document_about_one_is_told_by_one_rule() {
    let names = "soort: klas\nklas: k\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: s, naam: Sanne de Wit}\n  - {id: tim, naam: Tim Bos}\n";
    let rules = ["andere-leerling-genoemd", "naam-buiten-klas"];
    for (text, expected) in [
        ("verslag: Met Tim Bos", [1, 0]),
        ("verslag: Met Tim en Sanne", [0, 0]),
        ("verslag: Sanne de Wit", [0, 1]),
        ("afspraken: [{wat: bellen, wie: tim}]", [1, 0]),
        ("afspraken: [{wat: bellen, wie: [s, tim]}]", [0, 0]),
        ("met: [coach, tim]", [0, 0]),
        ("met: [coach, Tim Bos]", [0, 0]),
        ("afspraken: [{wat: bellen, wie: s}]", [0, 0]),
        ("# Tim Bos kwam later\nuur: 10 uur", [1, 0]),
    ] {
        let folder = talk("");
        folder.write("k.yaml", names);
        let document =
            format!("soort: gesprek\nvorm: coach\nleerling: s\ndatum: 2026-10-06\n{text}\n");
        folder.write("g.yaml", &document);
        let told = rules.map(|rule| found(&folder, rule).len());
        assert_eq!(told, expected, "{text}");
    }
}

#[test]
fn full_names_are_found_as_whole_words_next_to_each_other() {
    let names = "soort: klas\nklas: k\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: a, naam: Zoë van 't Hof}\n  \
                 - {id: b, naam: Tim Bos}\n  - {id: c, naam: Cher}\n  - {id: d, naam: Tim Bos-Kuik}\n";
    for (report, expected) in [
        ("Met ZOË VAN 'T HOF gepraat", 1),
        ("Tim  Bos zijn plan", 1),
        ("Tim Bos's plan", 1),
        ("|\n  Met Tim\n  Bos gepraat", 1),
        ("Tim Bosma", 0),
        ("Tim, Bos en hei", 0),
        ("Zoë en Cher", 0),
        ("Tim Bos-Kuik", 1),
    ] {
        let folder = talk(report);
        folder.write("k.yaml", names);
        assert_eq!(
            found(&folder, "andere-leerling-genoemd").len(),
            expected,
            "{report}"
        );
    }
}

#[test]
fn words_about_health_are_whole_words() {
    for (report, expected) in [
        ("Heeft ADHD.", 1),
        ("'Diagnose: volgt'", 1),
        ("een diagnostische toets", 0),
        ("de dyslexiecoach", 0),
        ("een kerk tekenen", 0),
        ("was ziek", 0),
    ] {
        assert_eq!(number(report, "bijzondere-gegevens"), expected, "{report}");
    }
}
