//! What people type wrong in `leerplan.toml`.

use leerplan::model::Kleur;

use crate::support::{Folder, TODAY, check, code, err, out, run, settings, titles};

const HEAD: &str = "kleur = \"geel\"\nschooljaar = \"2026-2027\"\n";

/// The findings in the settings, as place, message and hint.
fn found(text: &str) -> Vec<(String, String, String)> {
    let folder = Folder::empty();
    folder.write("leerplan.toml", text);
    let report = folder.check(TODAY);
    let findings = report
        .findings
        .iter()
        .filter(|one| one.file == "leerplan.toml");
    findings
        .map(|one| {
            let start = one.span.start;
            let place = format!("{}:{}", start.line, start.column);
            let hint = one.hint.clone().unwrap_or_default();
            (place, format!("{}: {}", one.rule, one.message), hint)
        })
        .collect()
}

fn is_found(text: &str, place: &str, message: &str, hint: &str) {
    let found = found(text);
    let [(at, said, advice)] = found.as_slice() else {
        panic!("{text}: {found:#?}");
    };
    assert_eq!((at.as_str(), said.as_str()), (place, message), "{text}");
    assert!(advice.contains(hint), "{text}: {advice}");
}

/// A file of which the third line is this one.
fn broken(line: &str, column: u32, message: &str, hint: &str) {
    let message = format!("onleesbaar-bestand: {message}");
    is_found(
        &format!("{HEAD}{line}\n"),
        &format!("3:{column}"),
        &message,
        hint,
    );
}

#[test]
fn broken_values_are_told_in_dutch_at_their_place() {
    broken(
        "regio = zuid",
        9,
        "`zuid` staat niet tussen aanhalingstekens",
        "`\"zuid\"`",
    );
    broken(
        "regio =",
        8,
        "achter `regio =` staat niets",
        "haal de regel weg",
    );
    broken(
        "school = „Het Lyceum”",
        10,
        "de aanhalingstekens van `„Het Lyceum”` zijn die van een tekstverwerker",
        "`\"Het Lyceum\"`",
    );
    broken(
        "school = \"Het Lyceum",
        21,
        "een aanhalingsteken wordt niet gesloten",
        "hetzelfde",
    );
    broken(
        "school = \"c:\\oud\"",
        14,
        "achter een `\\` staat een teken dat daar niet kan",
        "`/`",
    );
    broken(
        "max_uren = 18,5",
        14,
        "`18,5` heeft een komma waar een punt hoort",
        "`18.5`",
    );
    broken("max_uren = 018", 12, "`018` is geen getal", "`18`");
    broken("max_uren = 1.2.3", 15, "`1.2.3` is geen getal", "zoals `2`");
    broken(
        "school = \"A\" \"B\"",
        14,
        "achter de waarde staat nog iets: `\"B\"`",
        "eigen regel",
    );
    let message = "`2026-2027` staat niet tussen aanhalingstekens";
    is_found(
        "kleur = \"geel\"\nschooljaar = 2026-2027\n",
        "2:14",
        &format!("onleesbaar-bestand: {message}"),
        "`\"2026-2027\"`",
    );
}

#[test]
fn dates_in_another_order_are_told_how_to_write() {
    let date = |written: &str| format!("[[vrij]]\nvan = {written}");
    let told = |written: &str, message: &str, hint: &str| {
        let message = format!("onleesbaar-bestand: {message}");
        is_found(&format!("{HEAD}{}\n", date(written)), "4:7", &message, hint);
    };
    told("9-10-2026", "`9-10-2026` is geen datum", "`2026-10-09`");
    told("2026-10-9", "`2026-10-9` is geen datum", "`2026-10-09`");
    told(
        "2026-02-30",
        "de datum `2026-02-30` bestaat niet",
        "jaar-maand-dag",
    );
}

#[test]
fn broken_names_and_brackets_are_told_in_dutch_at_their_place() {
    broken(
        "regio: \"zuid\"",
        6,
        "achter `regio` staat een dubbele punt waar `=` hoort",
        "`regio = …`",
    );
    broken(
        "regio \"zuid\"",
        6,
        "achter `regio` ontbreekt `=`",
        "`regio = …`",
    );
    broken(
        "= \"zuid\"",
        1,
        "hier hoort de naam van een instelling",
        "`naam = waarde`",
    );
    broken(
        "kleur = \"blauw\"",
        1,
        "`kleur` staat er twee keer",
        "houd een van de twee",
    );
    broken(
        "[[vrij]",
        8,
        "de haken om de naam van een blok zijn niet compleet",
        "`[[vrij]]`",
    );
    broken(
        "[regels",
        8,
        "de haken om de naam van een blok zijn niet compleet",
        "`[regels]`",
    );
    broken(
        "x = [\"a\" \"b\"]",
        10,
        "een lijst tussen blokhaken klopt niet",
        "komma",
    );
    broken(
        "x = {a = 1 b = 2}",
        14,
        "een groep tussen accolades klopt niet",
        "komma",
    );
    broken(
        "kleur.x = 1",
        1,
        "`kleur` heeft al een waarde, en kan geen groep zijn",
        "haal een",
    );
}

/// Whatever is wrong, nobody reads the English of the parser.
#[test]
fn no_slip_gives_a_word_of_the_parser() {
    const ENGLISH: [&str; 14] = [
        "expected",
        "invalid",
        "missing",
        "unclosed",
        "unexpected",
        "extra",
        "duplicate",
        "cannot",
        "must",
        "quoted",
        "value",
        "array",
        "table",
        "key",
    ];
    let whole = format!(
        "{HEAD}max_uren = 12.5\n[[periode]]\nnummer = 1\nvan = 2026-08-31\n[vakken]\ntn = \"Techniek\"\n\
         [bestanden]\nnegeer = [\"a\", 'b']\n[regels]\nniveau = {{doel = \"tip\"}}\n"
    );
    let signs = [
        "", "\"", "'", "[", "]", "{", "}", "=", ",", ".", "\\", "#", "x", "-", "\u{1}", "\r",
    ];
    let mut seen = 0;
    for at in 0..whole.len() {
        for sign in signs {
            let mut text = whole.clone();
            text.replace_range(at..=at, sign);
            let Err((fault, _)) = leerplan::internals::yaml::parse_toml(text.clone()) else {
                continue;
            };
            seen += 1;
            let said = format!("{} {}", fault.message, fault.hint.unwrap_or_default());
            let said = said.replace("\"Techniek\"", "");
            let words: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).collect();
            let english = ENGLISH.iter().find(|word| words.contains(word));
            assert_eq!(english, None, "{text}: {said}");
        }
    }
    assert!(seen > 500, "{seen}");
}

#[test]
fn one_bracket_too_few_or_too_many_is_told_with_the_name_of_the_block() {
    let free = format!("{HEAD}[vrij]\nvan = 2026-10-09\n");
    is_found(
        &free,
        "3:1",
        "verkeerde-waarde: hier hoort een lijst, maar er staat een groep velden",
        "schrijf `[[vrij]]`, met dubbele haken",
    );
    let rules = format!("{HEAD}[[regels]]\nuit = \"privacy\"\n");
    is_found(
        &rules,
        "3:1",
        "verkeerde-waarde: hier hoort een groep velden, maar er staat een lijst",
        "schrijf `[regels]`, met enkele haken",
    );
    let number = format!("{HEAD}periode = 4\n");
    is_found(
        &number,
        "3:11",
        "verkeerde-waarde: hier hoort een lijst, maar er staat `4`",
        "`[[periode]]`",
    );
    is_found(
        "schooljaar = \"2026-2027\"\n",
        "1:1",
        "verplicht-veld: het verplichte veld `kleur` ontbreekt",
        "voeg `kleur =` toe",
    );
}

#[test]
fn a_block_that_contradicts_itself_or_another_is_told_once() {
    let periods = "[[periode]]\nnummer = 1\nvan = 2026-10-02\ntot = 2026-09-01\n\
                   [[periode]]\nnummer = 2\nvan = 2026-10-26\ntot = 2026-12-18\n";
    is_found(
        &format!("{HEAD}{periods}"),
        "6:7",
        "instelling-klopt-niet: `tot` (2026-09-01) ligt voor `van` (2026-10-02)",
        "draai de twee om",
    );
    is_found(
        &format!("{HEAD}{}", periods.replace("2026-09-01", "2026-07-01")),
        "6:7",
        "instelling-klopt-niet: `tot` (2026-07-01) ligt voor `van` (2026-10-02)",
        "draai de twee om",
    );
    let overlap = periods.replace("tot = 2026-09-01", "tot = 2026-11-02");
    is_found(
        &format!("{HEAD}{overlap}"),
        "9:7",
        "periodes-overlappen: periode 2 begint op 2026-10-26, terwijl periode 1 duurt tot en met 2026-11-02",
        "verbeter een van de twee",
    );
    let double = periods
        .replace("tot = 2026-09-01", "tot = 2026-10-16")
        .replace("= 2\n", "= 1\n");
    is_found(
        &format!("{HEAD}{double}"),
        "8:10",
        "instelling-klopt-niet: periode 1 staat er twee keer",
        "eigen nummer",
    );
}

#[test]
fn test_weeks_may_lie_on_the_same_days_for_other_classes_only() {
    let two = |first: &str, second: &str| {
        format!(
            "{HEAD}[[toetsweek]]\nnummer = 1\nvan = 2026-11-05\ntot = 2026-11-13\n{first}\n\
             [[toetsweek]]\nnummer = 2\nvan = 2026-11-09\ntot = 2026-11-13\n{second}\n"
        )
    };
    let none: [(String, String, String); 0] = [];
    assert_eq!(found(&two("niveau = \"havo\"", "niveau = \"vwo\"")), none);
    assert_eq!(found(&two("leerjaar = [4, 5]", "leerjaar = 6")), none);
    let apart = "periodes-overlappen: `Toetsweek 2` begint op 2026-11-09, terwijl `Toetsweek 1` duurt tot en met 2026-11-13";
    is_found(
        &two("leerjaar = [4, 5]", "leerjaar = 5"),
        "10:7",
        apart,
        "verbeter",
    );
    is_found(
        &two("leerjaar = [4, 5]", "niveau = \"vwo\""),
        "10:7",
        apart,
        "verbeter",
    );
}

#[test]
fn the_file_of_last_year_is_known_as_such() {
    let old = settings(Kleur::Geel).replace("2026-2027", "2027-2028");
    let folder = Folder::empty();
    folder.write("leerplan.toml", &old);
    let output = check(&folder, &[]);
    assert_eq!(
        titles(&output),
        [
            "waarschuwing[instelling-buiten-schooljaar]: 8 datums liggen buiten het schooljaar 2027-2028: \
             2026-08-31, 2026-10-16, 2026-10-26 en nog 5"
        ]
    );
    assert!(
        out(&output).contains("alle datums zijn van 2026-2027"),
        "{}",
        out(&output)
    );
}

#[test]
fn the_year_of_the_settings_is_over_once_there_are_plans_of_the_next() {
    let folder = Folder::school(Kleur::Geel);
    let talk = |date: &str| format!("soort: gesprek\nvorm: coach\nleerling: bo\ndatum: {date}\n");
    let rules = |today: &str| {
        let found = folder.check(today).findings;
        let own = found.iter().filter(|one| one.file == "leerplan.toml");
        own.map(|one| one.message.clone()).collect::<Vec<_>>()
    };
    let none: [&str; 0] = [];
    folder.write("a.yaml", &talk("2027-06-01"));
    assert_eq!(rules("2027-09-06"), none);
    folder.write("b.yaml", &talk("2027-09-20"));
    let over = "het schooljaar 2026-2027 is voorbij, en 1 document heeft datums van daarna";
    assert_eq!(rules("2027-09-06"), [over]);
    assert_eq!(rules("2027-07-31"), none);
    let soon = "het schooljaar 2026-2027 begint pas over meer dan een jaar";
    assert_eq!(rules("2024-09-06"), [soon]);
    assert_eq!(rules("2025-09-06"), none);
}

#[test]
fn other_commands_say_what_is_wrong_with_the_settings_too() {
    let folder = Folder::empty();
    folder.write(
        "leerplan.toml",
        "kleur = geel\nschooljaar = \"2026-2027\"\n",
    );
    for command in [
        &["render", "--out", "uit"][..],
        &["status"],
        &["nieuw", "klas", "3v2"],
    ] {
        let output = run(folder.path(), command);
        let said = format!("{}{}", out(&output), err(&output));
        assert!(!said.contains("expected"), "{command:?}: {said}");
        assert!(code(&output) <= 2, "{command:?}: {said}");
    }
}

#[test]
fn the_most_tests_of_a_week_is_a_whole_number_from_one_on() {
    for written in ["0", "-1", "100", "2.5", "\"drie\"", "\"\""] {
        let value = written.trim_matches('"');
        let text = format!("{HEAD}max_toetsen = {written}\n");
        let message = format!("verkeerde-waarde: `{value}` is geen heel getal van 1 tot en met 99");
        is_found(
            &text,
            "3:15",
            &message,
            "kies een getal van 1 tot en met 99",
        );
    }
    let message =
        "verkeerde-waarde: hier hoort een heel getal (1 tot en met 99), maar er staat een lijst";
    is_found(
        &format!("{HEAD}max_toetsen = [3]\n"),
        "3:15",
        message,
        "`max_toetsen = …`",
    );
    for written in ["1", "99", "\"3\""] {
        assert_eq!(found(&format!("{HEAD}max_toetsen = {written}\n")), []);
    }
}
