//! Dates and weeks as people write them: mended where they can mean one thing, else the choices are
//! told. The school year of these tests is 2026-2027; its days of the week are those of a calendar.

use leerplan::internals::finding::Finding;
use leerplan::internals::yaml::edit::Safety;

use crate::support::{TODAY, school};

/// The finding about a value in a field: what its fix writes and how sure it is, and the hint.
fn told(field: &str, written: &str) -> (Option<(String, Safety)>, String) {
    let text = match field {
        "datum" => format!("soort: gesprek\nvorm: coach\nleerling: sanne\ndatum: {written}\n"),
        "wanneer" => format!(
            "soort: draaiboek\nleerplan: raket\ndatum: 2026-09-28\nacties:\n  - {{wat: x, wie: leerling, wanneer: \"{written}\"}}\n"
        ),
        "week" => format!(
            "soort: studiewijzer\nvak: en\nklas: 1a\nweken:\n  - {{week: {written}, keuze: x}}\n"
        ),
        _ => unreachable!("{field}"),
    };
    let folder = school();
    folder.write("document.yaml", &text);
    let findings: Vec<Finding> = folder.check_only(TODAY, &["verkeerde-waarde"]).findings;
    assert_eq!(findings.len(), 1, "{field}: {written}: {findings:?}");
    let finding = &findings[0];
    let fix = finding.mending.as_ref().map(|mending| {
        assert!(
            mending.replacements.is_ok(),
            "{field}: {written}: {mending:?}"
        );
        let text = mending.fix.description.replace("schrijf ", "");
        (text.trim_matches('`').to_owned(), mending.fix.safety)
    });
    (fix, finding.hint.clone().unwrap_or_default())
}

#[test]
fn a_date_that_can_mean_one_day_is_mended() {
    let table = [
        (
            "2026-10-08",
            "8 oktober 2026|do 8-10-2026|8/10|8-10-26|8 okt.|8 okt|donderdag 8 oktober|Do. 8 Okt. 2026|8.10.2026|8e oktober|08-10-'26|26-10-08|2026/10/8",
        ),
        (
            "2027-01-22",
            "22 januari|vr 22-1|22/1/2027|22-01-27|22 jan. 2027|1/22/2027",
        ),
        ("2026-12-01", "1 december|dinsdag 1 dec|1/12"),
        ("2027-03-15", "15 mrt|15 maart 2027|ma 15/3"),
        ("2026-09-30", "30 sept.|wo 30 september 2026|30-9"),
        // outside the school year, but whole
        ("2024-02-29", "29 februari 2024|29-2-2024"),
    ];
    for (date, texts) in table {
        for text in texts.split('|') {
            let (fix, hint) = told("datum", text);
            assert_eq!(fix, Some((date.to_owned(), Safety::Safe)), "{text}");
            assert_eq!(hint, format!("bedoel je `{date}`?"), "{text}");
            let (fix, _) = told("wanneer", text);
            // Two numbers may be weeks as well.
            let weeks = ["8/10", "1/12"].contains(&text);
            assert_eq!(fix.is_some(), !weeks, "{text}");
        }
    }
}

#[test]
fn a_date_that_can_mean_more_or_none_is_told_with_the_choices() {
    for (text, hint) in [
        (
            "9/11/2026",
            "bedoel je `2026-11-09` (9 november) of `2026-09-11` (11 september)?",
        ),
        (
            "wo 8-10-2026",
            "`2026-10-08` is een donderdag; kijk welke dag het moet zijn",
        ),
        ("29 februari", "schrijf jaar-maand-dag, zoals `2026-09-14`"),
        ("31 september", "schrijf jaar-maand-dag, zoals `2026-09-14`"),
        ("oktober", "schrijf jaar-maand-dag, zoals `2026-09-14`"),
        ("na 8 oktober", "schrijf jaar-maand-dag, zoals `2026-09-14`"),
        (
            "8 oktober 2026 om 10 uur",
            "schrijf jaar-maand-dag, zoals `2026-09-14`",
        ),
        (
            "8 t/m 9 oktober",
            "schrijf jaar-maand-dag, zoals `2026-09-14`",
        ),
    ] {
        let (fix, told) = told("datum", text);
        assert_eq!(told, hint, "{text}");
        assert!(
            fix.is_none_or(|(_, safety)| safety == Safety::Review),
            "{text}"
        );
    }
    // Of English and Dutch order the Dutch one is likely.
    let likely = ("2026-11-09".to_owned(), Safety::Review);
    assert_eq!(told("datum", "9/11/2026").0, Some(likely));
}

#[test]
fn weeks_become_a_list_and_never_the_first_of_them() {
    let table = [
        (
            "[38, 39, 40]",
            "wk 38-40|week 38 t/m 40|week 38 t/m week 40|Week 38 tot en met 40|weken 38–40|38-40|38, 39 en 40|wk38-40",
        ),
        ("[44, 45]", "44/45|wk 44/45|44 en 45|week 44 + 45|44-45"),
        ("[44, 46]", "44 en 46|wk 44, 46"),
        // The year 2026 has a week 53.
        ("[52, 53, 1, 2]", "52-2|wk 52 t/m 2"),
        ("45", "wk 45|Week 45|w45|weeknr. 45|wk. 45"),
    ];
    for (weeks, texts) in table {
        for text in texts.split('|') {
            let written = format!("\"{text}\"");
            let (fix, _) = told("week", &written);
            assert_eq!(fix, Some((weeks.to_owned(), Safety::Safe)), "{text}");
        }
    }
}

#[test]
fn weeks_that_can_mean_more_or_none_are_told() {
    assert_eq!(
        told("week", "44/47"),
        (
            None,
            "bedoel je `[44, 47]` of `[44, 45, 46, 47]`?".to_owned()
        )
    );
    for text in [
        "40-38",
        "47/44",
        "week 60",
        "halverwege 40",
        "wk 3-40",
        "40 tot 42",
        "P2",
        "1.2",
        "week",
    ] {
        assert_eq!(told("week", text).0, None, "{text}");
    }
}

#[test]
fn a_moment_may_be_a_day_weeks_or_a_span_of_days() {
    let safe = |text: &str| Some((text.to_owned(), Safety::Safe));
    for (text, fix) in [
        ("wk 45", safe("45")),
        ("week 45-46", safe("[45, 46]")),
        ("39-41", safe("[39, 40, 41]")),
        ("wo 7 oktober", safe("2026-10-07")),
        (
            "5 t/m 9 oktober",
            safe("{van: 2026-10-05, tot: 2026-10-09}"),
        ),
        (
            "ma 28 sept - vr 2 okt 2026",
            safe("{van: 2026-09-28, tot: 2026-10-02}"),
        ),
        (
            "21 december t/m 8 januari",
            safe("{van: 2026-12-21, tot: 2027-01-08}"),
        ),
        ("5-9 oktober", safe("{van: 2026-10-05, tot: 2026-10-09}")),
        ("9 t/m 5 oktober", None),
        ("10-11", None),
        ("na de vakantie", None),
    ] {
        assert_eq!(told("wanneer", text).0, fix, "{text}");
    }
    let (_, hint) = told("wanneer", "10-11");
    assert_eq!(
        hint,
        "bedoel je de dag `2026-11-10` of de weken `[10, 11]`?"
    );
}

#[test]
fn an_item_of_a_list_becomes_several_items() {
    let folder = school();
    folder.write(
        "document.yaml",
        "soort: studiewijzer\nvak: en\nklas: 1a\nweken:\n  - {week: [37, 39-40, wk 44], keuze: x}\n",
    );
    let findings = folder.check_only(TODAY, &["verkeerde-waarde"]).findings;
    let fixes: Vec<&str> = findings
        .iter()
        .filter_map(|f| Some(f.mending.as_ref()?.fix.description.as_str()))
        .collect();
    assert_eq!(fixes, ["schrijf `[39, 40]`", "schrijf `44`"]);
    let run = crate::support::check(&folder, &["--fix", "--regel", "verkeerde-waarde"]);
    let after = std::fs::read_to_string(folder.path().join("document.yaml")).unwrap();
    assert!(
        after.contains("week: [37, 39, 40, 44]"),
        "{after}\n{}",
        crate::support::out(&run)
    );
}

#[test]
fn without_a_school_year_a_date_without_a_year_stays() {
    let folder = school();
    folder.write("leerplan.toml", "kleur = \"blauw\"\n");
    folder.write(
        "document.yaml",
        "soort: gesprek\nvorm: coach\nleerling: sanne\ndatum: 8 okt\n",
    );
    let findings = folder.check_only(TODAY, &["verkeerde-waarde"]).findings;
    let finding = findings
        .iter()
        .find(|finding| finding.file == "document.yaml")
        .unwrap();
    assert!(finding.mending.is_none());
    assert_eq!(
        finding.hint.as_deref(),
        Some("zet het jaar erbij: jaar-maand-dag, zoals `2026-09-14`")
    );
}
