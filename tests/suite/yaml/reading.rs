//! Reading documents: every structural fault of a file in one run, each at its place.

use leerplan::internals::yaml::{Fault, FaultKind, Span, Tree, parse_yaml};
use leerplan::model::part::{Resultaat, TekstOf, Uitkomst};
use leerplan::model::{self, Content};
use leerplan::path;

fn tree(text: &str) -> Tree {
    parse_yaml(text.to_owned()).unwrap_or_else(|(fault, _)| panic!("{fault:?}"))
}

fn faults(text: &str) -> Vec<Fault> {
    match parse_yaml(text.to_owned()) {
        Ok(tree) => model::read(&tree).1,
        Err((fault, _)) => vec![*fault],
    }
}

/// Kind, line and column of each fault.
fn places(text: &str) -> Vec<(FaultKind, u32, u32)> {
    let place = |fault: &Fault| (fault.kind, fault.span.start.line, fault.span.start.column);
    faults(text).iter().map(place).collect()
}

fn planning(text: &str) -> model::Planning {
    let tree = tree(text);
    let (content, faults) = model::read(&tree);
    assert_eq!(faults, []);
    match content {
        Some(Content::Planning(planning)) => planning,
        other => panic!("{other:?}"),
    }
}

const HEAD: &str = "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\n";

fn with_head(rest: &str) -> String {
    format!("{HEAD}{rest}")
}

#[test]
fn nine_faults_in_one_file_are_nine_findings() {
    use FaultKind::{DuplicateKey, Missing, UnknownKey, WrongValue};
    let text = "\
soort: planning
vak: na
niveau: vwoo
leerjaar: 9
titel:
doccent: A. Jansen
paragrafen:
  - titel: Zonder nummer
  - nummer: \"1.2\"
    week: 54
    toets: {datum: 2026-02-30}
    opdrachten: [1, 2]
    nummer: \"1.3\"
";
    assert_eq!(
        places(text),
        [
            (WrongValue, 3, 9),
            (WrongValue, 4, 11),
            (Missing, 5, 1),
            (UnknownKey, 6, 1),
            (Missing, 8, 5),
            (WrongValue, 10, 11),
            (WrongValue, 11, 20),
            (WrongValue, 12, 17),
            (DuplicateKey, 13, 5),
        ]
    );
}

#[test]
fn a_near_miss_is_suggested() {
    let hint = |text: &str| faults(text).remove(0).hint.unwrap();
    assert_eq!(hint(&with_head("doccent: A\n")), "bedoel je `docent`?");
    assert_eq!(hint("soort: plannning\nvak: na\n"), "bedoel je `planning`?");
    assert_eq!(
        hint("soort: klas\nklas: 3v\nniveau: havoo\nleerjaar: 3\n"),
        "bedoel je `havo`?"
    );
}

#[test]
fn a_missing_key_is_at_its_parent_and_an_empty_one_at_its_key() {
    let missing = "soort: draaiboek\nleerplan: x\nevaluaties: []\n";
    assert_eq!(places(missing), [(FaultKind::Missing, 1, 1)]);
    let empty = "soort: draaiboek\nleerplan: x\ndatum:\n";
    assert_eq!(places(empty), [(FaultKind::Missing, 3, 1)]);
}

#[test]
fn of_two_ways_to_say_it_one_will_do() {
    assert_eq!(faults("soort: draaiboek\ndatum: 2026-09-17\n").len(), 1);
    assert_eq!(
        faults("soort: draaiboek\ndatum: 2026-09-17\ninvoeringsplan: x\n"),
        []
    );
    let half = faults("soort: voortgang\nplanning: na-h1\n");
    assert_eq!(half[0].message, "het verplichte veld `klas` ontbreekt");
    let weeks = "soort: studiewijzer\nklas: 3v\nweken:\n  - lesweek: 2\n  - lesstof: x\n";
    assert_eq!(places(weeks), [(FaultKind::Missing, 5, 5)]);
}

#[test]
fn a_half_filled_document_is_no_broken_one() {
    let text = with_head(
        "docent:\nklas:\nparagrafen:\n  - nummer: 1.1\n    titel:\n    leerdoelen:\n    toets:\n",
    );
    assert_eq!(faults(&text), []);
    assert_eq!(faults(&with_head("paragrafen:\n")), []);
    assert_eq!(
        faults("soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n"),
        []
    );
}

#[test]
fn text_is_read_as_it_is_spelled() {
    let planning = planning(&with_head(
        "hoofdstuk: 1e3\nmethode: true\nparagrafen:\n  - nummer: 1.10\n",
    ));
    assert_eq!(planning.hoofdstuk.as_deref(), Some("1e3"));
    assert_eq!(planning.methode.as_deref(), Some("true"));
    assert_eq!(planning.paragrafen[0].nummer, "1.10");
}

#[test]
fn one_may_stand_for_a_list_of_texts_but_not_for_a_list_of_groups() {
    let planning = planning(&with_head("klas: 3v1\nafsluiting: Test jezelf\n"));
    assert_eq!(planning.klas.len(), 1);
    assert_eq!(planning.afsluiting[0], TekstOf::Tekst("Test jezelf".into()));
    assert_eq!(
        places(&with_head("paragrafen: {nummer: 1}\n")),
        [(FaultKind::WrongValue, 6, 13)]
    );
}

#[test]
fn dates_are_strict() {
    for wrong in [
        "2026-9-1",
        "14-9-2026",
        "2026-13-01",
        "2026-02-30",
        "2026-09-14T08:00",
        "morgen",
    ] {
        let text = with_head(&format!("toets: {{datum: {wrong}}}\n"));
        assert_eq!(places(&text), [(FaultKind::WrongValue, 6, 16)], "{wrong}");
    }
    let fault = faults(&with_head("toets: {datum: 2026-9-1}\n")).remove(0);
    assert_eq!(fault.hint.as_deref(), Some("bedoel je `2026-09-01`?"));
    let fault = faults(&with_head("toets: {datum: 2026-02-30}\n")).remove(0);
    assert_eq!(fault.message, "de datum `2026-02-30` bestaat niet");
    assert_eq!(faults(&with_head("toets: {datum: 2028-02-29}\n")), []);
}

#[test]
fn numbers_are_numbers_and_nothing_else() {
    for wrong in ["nan", ".inf", "1_000", "0x10", "'2'", "2,5", "twee"] {
        let text = with_head(&format!("periode: {wrong}\n"));
        assert_eq!(places(&text), [(FaultKind::WrongValue, 6, 10)], "{wrong}");
    }
    assert_eq!(faults(&with_head("periode: 2\n")), []);
}

#[test]
fn yes_and_no_are_dutch() {
    let plan = |word: &str| {
        faults(&format!(
            "soort: invoeringsplan\ntitel: x\ntactiek:\n  middelen: [{{wat: x, nieuw: {word}}}]\n"
        ))
    };
    for word in ["ja", "nee", "true", "false"] {
        assert_eq!(plan(word), [], "{word}");
    }
    assert_eq!(plan("yes").len(), 1);
}

#[test]
fn the_question_mark_of_the_format_is_read() {
    let text = "soort: invoeringsplan\ntitel: x\ncontrole:\n  vragen: [{vraag: Is het klassenmanagement op orde?, antwoord: ja}]\n";
    assert_eq!(faults(text), []);
}

#[test]
fn line_endings_and_letters_with_accents_do_not_move_places() {
    let unix = with_head("paragrafen:\n  - {nummer: é, titell: ë, weekk: 3}\n");
    let windows = unix.replace('\n', "\r\n");
    let expected = [
        (FaultKind::UnknownKey, 7, 17),
        (FaultKind::UnknownKey, 7, 28),
    ];
    assert_eq!(places(&unix), expected);
    assert_eq!(places(&windows), expected);
}

#[test]
fn a_byte_order_mark_before_a_later_line_moves_no_place() {
    let mark = '\u{feff}';
    let place = |span: Span| (span.start.line, span.start.column, span.start.offset);
    let broken = format!("# eerst\n{mark}a: b\u{6}c\n");
    let (fault, _) = parse_yaml(broken).unwrap_err();
    assert_eq!(place(fault.span), (2, 5, 14));
    let good = format!("# eerst\n{mark}# dan\na: b\n");
    let tree = tree(&good);
    let comments = tree.comments().iter().map(|comment| comment.span);
    let places: Vec<_> = comments.map(place).collect();
    assert_eq!(places, [(1, 1, 0), (2, 2, 11)]);
}

#[test]
fn syntax_that_cannot_be_read_is_one_finding_with_its_place() {
    let cases = [
        ("tab", "soort: planning\nparagrafen:\n\t- nummer: 1\n", 3),
        ("quote", "soort: planning\ntitel: \"Krachten\nvak: na\n", 2),
        ("anchor", "soort: planning\nvak: &a na\n", 2),
        ("alias", "soort: planning\nvak: *a\n", 2),
        ("tag", "soort: planning\nvak: !x na\n", 2),
        ("two documents", "soort: planning\n---\nsoort: klas\n", 2),
    ];
    for (name, text, line) in cases {
        let found = places(text);
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        assert_eq!(
            (found[0].0, found[0].1),
            (FaultKind::Unreadable, line),
            "{name}"
        );
    }
}

#[test]
fn nesting_stops_at_the_limit() {
    let nested = |depth: usize| {
        format!(
            "soort: planning\nextra: {}{}\n",
            "[".repeat(depth),
            "]".repeat(depth)
        )
    };
    assert!(parse_yaml(nested(63)).is_ok());
    for depth in [64, 10_000] {
        let (fault, _) = parse_yaml(nested(depth)).unwrap_err();
        assert!(
            fault.message.contains("64 lagen"),
            "{depth}: {}",
            fault.message
        );
    }
}

#[test]
fn half_a_million_nested_flow_maps_do_not_hang() {
    let text = format!("soort: planning\nx: {}", "{a: ".repeat(62_500));
    let (fault, _) = parse_yaml(text).unwrap_err();
    assert_eq!(fault.kind, FaultKind::Unreadable);
}

#[test]
fn a_file_without_soort_says_what_to_do() {
    for (text, message) in [
        ("", "dit bestand is leeg"),
        ("# alleen commentaar\n", "dit bestand is leeg"),
        ("vak: na\n", "het veld `soort` ontbreekt"),
        ("soort:\n", "`soort` is leeg"),
        ("- a\n- b\n", "het veld `soort` ontbreekt"),
        ("soort: rooster\n", "`rooster` is geen soort document"),
    ] {
        let found = faults(text);
        assert_eq!(found.len(), 1, "{text:?}");
        assert_eq!(
            (found[0].kind, found[0].message.as_str()),
            (FaultKind::UnknownSoort, message)
        );
    }
}

#[test]
fn items_of_short_and_long_lists_are_found_by_position() {
    for length in [3, 64, 65, 200] {
        let items: String = (0..length).map(|n| format!("  - nummer: n{n}\n")).collect();
        let tree = tree(&format!("leeg: []\nparagrafen:\n{items}einde: ja\n"));
        let line = |at: usize| {
            let place = tree.place(&path!["paragrafen", at, "nummer"]);
            (tree.slice(place).to_owned(), place.start.line as usize)
        };
        for at in [0, 1, length - 2, length - 1] {
            assert_eq!(line(at), (format!("n{at}"), at + 3), "{length}");
        }
        let behind = (String::from("paragrafen"), 2);
        assert_eq!(line(length), behind, "what is not there is at the list");
    }
}

#[test]
fn of_a_name_that_stands_twice_the_first_counts_in_small_groups_and_large() {
    // From some number of names on they are looked up in a table.
    for pupils in [2, 15, 16, 17, 200] {
        let others = (1..pupils).map(|at| format!("        leerling-{at}: n\n"));
        let others: String = others.collect();
        let text = format!(
            "soort: voortgang\nplanning: na-h1\nklas: 3v2\nmetingen:\n  - datum: 2026-09-11\n    \
             resultaten:\n        sanne: b\n{others}        sanne: d\n"
        );
        let tree = tree(&text);
        let (content, faults) = model::read(&tree);
        let [fault] = faults.as_slice() else {
            panic!("{faults:?}");
        };
        let line = u32::try_from(7 + pupils).unwrap();
        let place = path!["metingen", 0, "resultaten", "sanne"];
        assert_eq!(
            (fault.kind, fault.span.start.line, &fault.path),
            (FaultKind::DuplicateKey, line, &place)
        );
        let Some(Content::Voortgang(results)) = content else {
            panic!("{content:?}");
        };
        let results = results.metingen[0].resultaten.as_ref().unwrap();
        assert_eq!(results.keys().count(), pupils);
        let first = results.get("sanne").unwrap().as_ref();
        assert_eq!(first, Some(&Resultaat::Geheel(Uitkomst::Beheerst)));
    }
}

#[test]
fn a_name_that_stands_twice_has_its_place_however_deep_it_is() {
    let text = "a:\n  - b: 1\n  - c:\n      d: {e: 1, f: [{g: 1, g: 2}]}\n      h: 1\n  - b: 1\n";
    let tree = tree(text);
    let read = leerplan::internals::yaml::read::<serde_json::Value>(&tree);
    let faults: Vec<String> = read.1.iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(faults, ["a[1].c.d.f[0].g"]);
}
