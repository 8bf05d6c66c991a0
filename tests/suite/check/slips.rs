//! Slips that anybody makes: the hint says what to write instead.

use crate::support::Folder;
use crate::support::{PLANNING, TODAY, school};

/// Message and hint of each fault of shape in a file.
fn told(text: &str) -> Vec<String> {
    let folder: Folder = school();
    folder.write("document.yaml", text);
    let rules = ["verkeerde-waarde", "onbekend-veld"];
    let report = folder.check_only(TODAY, &rules);
    let tell = |hint: Option<&String>| hint.cloned().unwrap_or_default();
    let findings = report.findings.iter();
    findings
        .map(|f| format!("{} = {}", f.message, tell(f.hint.as_ref())))
        .collect()
}

/// What is told of a value in a field of a studiewijzer or of a row of it.
fn of_wijzer(top: &str, row: &str) -> Vec<String> {
    let head = format!("soort: studiewijzer\nvak: en\n{top}\nweken:\n");
    told(&format!("{head}  - {{{row}}}\n"))
}

#[test]
fn several_values_in_one_are_shown_as_a_list() {
    let table = [
        (
            of_wijzer("klas: 1a, 1b", "week: 36, keuze: x"),
            "`1a, 1b` is geen id = schrijf er meer als lijst: `[1a, 1b]`",
        ),
        (
            of_wijzer("klas: 3 vwo", "week: 36, keuze: x"),
            "`3 vwo` is geen id = schrijf zonder spaties: `3-vwo`",
        ),
        (
            of_wijzer("klas: 1a", "week: 36/37, keuze: x"),
            "`36/37` is geen week = schrijf meer weken als lijst: `[36, 37]`",
        ),
        (
            of_wijzer("klas: 1a", "week: 36 t/m 38, keuze: x"),
            "`36 t/m 38` is geen week = schrijf meer weken als lijst: `[36, 37, 38]`",
        ),
        (
            of_wijzer("klas: 1a", "week: week 39, keuze: x"),
            "`week 39` is geen week = bedoel je `39`?",
        ),
        (
            of_wijzer("klas: 1a", "lesweek: 1-3, keuze: x"),
            "hier hoort een heel getal, maar er staat `1-3` = schrijf er meer als lijst: `[1, 2, 3]`",
        ),
        (
            told(&PLANNING.replace("vwo", "3 vwo")),
            "`3 vwo` is hier geen geldige keuze = schrijf hier alleen `vwo`; het jaar hoort bij `leerjaar`",
        ),
    ];
    for (told, expected) in table {
        assert_eq!(told, [expected]);
    }
}

#[test]
fn a_comma_or_colon_that_cuts_a_text_is_told_as_such() {
    let comma =
        "hoort dit bij de tekst voor de komma, zet die tekst dan helemaal tussen aanhalingstekens";
    assert_eq!(
        of_wijzer("klas: 1a", "week: 36, opmerking: Docent ziek, geen les"),
        [format!("het veld `geen les` is hier onbekend = {comma}")]
    );
    assert_eq!(
        of_wijzer("klas: 1a", "week: 36, opmerking: Eerst uitleg, toets"),
        [format!("achter `toets` staat geen dubbele punt = {comma}")]
    );
    assert_eq!(
        of_wijzer("klas: 1a", "week: 36, extra: {Woorden: dieren, eten}"),
        [format!("achter `eten` staat geen dubbele punt = {comma}")]
    );
    let goal = "paragrafen:\n  - nummer: 1\n    leerdoelen:\n      - Je kunt rekenen: met kracht\n";
    assert_eq!(
        told(&format!("{PLANNING}{goal}")),
        [
            "het veld `Je kunt rekenen` is hier onbekend = staat er een dubbele punt in de tekst, zet de tekst dan tussen aanhalingstekens"
        ]
    );
}

#[test]
fn a_value_of_another_kind_says_what_to_write() {
    assert_eq!(
        of_wijzer("klas: 1a", "week: 36, uren: '2,5'"),
        [
            "hier hoort een getal (met een punt voor decimalen), maar er staat `2,5` = bedoel je `2.5`?"
        ]
    );
    assert_eq!(
        told("soort: leerplan\nleerling: tim\nvak: na\ndatum: 2026-09-14\nvoorkennis: Druk\n"),
        [
            "hier hoort een groep velden, maar er staat `Druk` = schrijf het als `{school: ...}`; de velden zijn `school` en `ervaring`"
        ]
    );
    let list = "paragrafen:\n  - {nummer: 1, opdrachten: [1-4, 6]}\n";
    assert_eq!(
        told(&format!("{PLANNING}{list}")),
        [
            "hier hoort een tekst met opdrachten, of opdrachten per niveau, maar er staat een lijst = schrijf hier één tekst of getal, zonder blokhaken en streepjes"
        ]
    );
}
