//! Exercise notation as schools spell it.

use leerplan::model::part::notatie::{Notatie, NotatieFout, Opgave, bedoeld, ontleed};
use proptest::prelude::*;

/// The exercises in one spelling, each with the piece of text that it takes up: `4a=4a b=4b`.
fn shown(text: &str) -> String {
    let Notatie::Opgaven(items) = ontleed(text) else {
        panic!("{text} is no notation: {:?}", ontleed(text));
    };
    let piece = |item: &Opgave| text.chars().collect::<Vec<_>>()[item.plek.clone()].to_vec();
    let one = |item: &Opgave| format!("{}={item}", piece(item).iter().collect::<String>());
    items.iter().map(one).collect::<Vec<_>>().join(" | ")
}

#[test]
fn spellings_of_schools_are_read() {
    let table = [
        ("5", "5=5"),
        ("007", "007=7"),
        ("1–5", "1–5=1-5"),
        ("1 — 5", "1 — 5=1-5"),
        ("2-6", "2-6=2-6"),
        ("2 t/m 6", "2 t/m 6=2-6"),
        ("2t/m6", "2t/m6=2-6"),
        ("2 T/M 6", "2 T/M 6=2-6"),
        ("2 tot en met 6", "2 tot en met 6=2-6"),
        ("4-4", "4-4=4"),
        ("4a", "4a=4a"),
        ("4A", "4A=4a"),
        ("4a,b", "4a=4a | b=4b"),
        ("4a en b", "4a=4a | b=4b"),
        ("4a, b, 5, 6c, d", "4a=4a | b=4b | 5=5 | 6c=6c | d=6d"),
        ("4a-c", "4a-c=4a-c"),
        ("4a-4c, e", "4a-4c=4a-c | e=4e"),
        ("4a - 5b", "4a - 5b=4a-5b"),
        ("4-6b", "4-6b=4-6b"),
        ("(1, 2)", "1=(1) | 2=(2)"),
        (
            "(1), 2-6, 8, (10), 11 t/m 12",
            "1=(1) | 2-6=2-6 | 8=8 | 10=(10) | 11 t/m 12=11-12",
        ),
        ("1 t/m 8 + 10", "1 t/m 8=1-8 | 10=10"),
        ("1; 2;3", "1=1 | 2=2 | 3=3"),
        ("1, 2 en 3.", "1=1 | 2=2 | 3=3"),
        ("1, 2,", "1=1 | 2=2"),
        ("1, 2;", "1=1 | 2=2"),
        ("1, 2,.", "1=1 | 2=2"),
        (" 1 ,\u{a0}2\n", "1=1 | 2=2"),
        ("**8**, 9", "8=**8** | 9=9"),
        ("*8*", "8=**8**"),
        ("_8_, __9-11__", "8=**8** | 9-11=**9-11**"),
        ("**8, 9**, 10", "8=**8** | 9=**9** | 10=10"),
        ("(**8**), **(9)**", "8=(**8**) | 9=(**9**)"),
        ("11, 12 (13)", "11=11 | 12=12 | 13=(13)"),
        ("9-14 (15) 16", "9-14=9-14 | 15=(15) | 16=16"),
        ("1-5\n7, 8\n", "1-5=1-5 | 7=7 | 8=8"),
    ];
    for (text, expected) in table {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn a_bracket_marks_all_that_stands_in_it() {
    let Notatie::Opgaven(items) = ontleed("1, (2, **3**), 4a") else {
        panic!("no notation");
    };
    let marks: Vec<_> = items.iter().map(|i| (i.optioneel, i.nadruk)).collect();
    let expected = [(false, false), (true, false), (true, true), (false, false)];
    assert_eq!(marks, expected);
    let letters: Vec<_> = items.iter().map(|i| i.van.letter).collect();
    assert_eq!(letters, [None, None, None, Some('a')]);
}

#[test]
fn other_letters_and_signs_make_it_free_text() {
    let table = [
        "",
        "  ",
        "-",
        "()",
        "Opdr. 4 blz. 17",
        "opgave 3",
        "Test jezelf",
        "Test jezelf 1 t/m 20",
        "T1 t/m T18",
        "H1 §3",
        "1.2, 1.3",
        "3/4",
        "50%",
        "44, puzzelblad",
        "a, b",
        "1, b",
        "4 a",
        "4abc",
        "4a b",
        "4é",
        "4-c",
        "2 tot 6",
        "1...",
        "2 * 3",
        "2*3",
        "8*, 9",
        "8* 9",
        "**8, 9",
        "*8**",
        "99999999999",
    ];
    for text in table {
        assert_eq!(ontleed(text), Notatie::Tekst, "{text}");
    }
}

fn fault(text: &str) -> NotatieFout {
    match ontleed(text) {
        Notatie::Kapot(fault) => fault,
        other => panic!("{text} is not at fault: {other:?}"),
    }
}

#[test]
fn what_is_wrong_has_its_place_and_its_name() {
    let table = [
        ("39), 40", 0..3, "haakje zonder begin in `39)`"),
        ("1, 2 t/m 5)", 3..11, "haakje zonder begin in `2 t/m 5)`"),
        (")1", 0..1, "haakje zonder begin"),
        ("1, )2", 3..4, "haakje zonder begin"),
        ("(1, 2", 0..2, "haakje zonder eind in `(1`"),
        ("1, (2-4, 5", 3..7, "haakje zonder eind in `(2-4`"),
        ("(1, (2))", 4..5, "haakje binnen een haakje"),
        ("1, ( ), 2", 3..6, "tussen de haakjes staat geen opgave"),
        ("(1,)", 2..3, "na `,` ontbreekt een opgave"),
        ("12-8", 0..4, "de reeks `12-8` loopt terug"),
        ("1, 12 t/m 8", 3..11, "de reeks `12 t/m 8` loopt terug"),
        ("4c-a", 0..4, "de reeks `4c-a` loopt terug"),
        ("1-", 0..2, "de reeks `1-` heeft geen eind"),
        ("3, 1 t/m, 4", 3..8, "de reeks `1 t/m` heeft geen eind"),
        ("1--5", 0..2, "de reeks `1-` heeft geen eind"),
        ("-5", 0..2, "de reeks `-5` heeft geen begin"),
        ("1, - 5", 3..6, "de reeks `- 5` heeft geen begin"),
        ("1, -", 3..4, "voor `-` ontbreekt een opgave"),
        ("1-2-3", 3..4, "na `1-2` kan geen `-` staan"),
        ("(1)-3", 3..4, "na `1` kan geen `-` staan"),
        ("2,,3", 2..3, "voor `,` ontbreekt een opgave"),
        ("1, en 3", 3..5, "voor `en` ontbreekt een opgave"),
        (",1", 0..1, "voor `,` ontbreekt een opgave"),
        ("(, 1)", 1..2, "voor `,` ontbreekt een opgave"),
        ("1 en", 2..4, "na `en` ontbreekt een opgave"),
        ("1 +.", 2..3, "na `+` ontbreekt een opgave"),
        ("1, (", 3..4, "na `(` ontbreekt een opgave"),
        ("1 2 3", 0..3, "na `1` ontbreekt een komma"),
        ("7 **8**", 0..4, "na `7` ontbreekt een komma"),
        ("1–3 5", 0..5, "na `1–3` ontbreekt een komma"),
    ];
    for (text, place, message) in table {
        let fault = fault(text);
        assert_eq!(
            (fault.plek, fault.melding.as_str()),
            (place, message),
            "{text}"
        );
    }
}

#[test]
fn the_hint_gives_what_was_probably_meant() {
    let optional = "haakjes staan om een opgave die niet verplicht is";
    let table = [
        ("39), 40", format!("bedoel je `(39)`? {optional}")),
        ("(1, 2", format!("bedoel je `(1)`? {optional}")),
        ("12-8", "bedoel je `8-12`?".to_owned()),
        ("4c-a", "bedoel je `4a-4c`?".to_owned()),
        (
            "1 2",
            "zet tussen twee opgaven een komma, zoals in `1, 2`".to_owned(),
        ),
    ];
    for (text, hint) in table {
        assert_eq!(fault(text).hint, hint, "{text}");
    }
}

#[test]
fn a_number_covers_its_letters_and_a_range_what_lies_between() {
    let one = |text: &str| match ontleed(text) {
        Notatie::Opgaven(items) => items[0].clone(),
        other => panic!("{text}: {other:?}"),
    };
    let table = [
        ("4", "4", true),
        ("4", "4a", true),
        ("4a", "4b", false),
        ("4a-c", "4b", true),
        ("2-6", "6", true),
        ("2-6", "7", false),
        ("2-4a", "4", true),
        ("2-4a", "4b", false),
        ("2-6", "3-4", true),
    ];
    for (a, b, expected) in table {
        assert_eq!(one(a).overlapt(&one(b)), expected, "{a} and {b}");
        assert_eq!(one(b).overlapt(&one(a)), expected, "{b} and {a}");
    }
}

fn in_text(place: &std::ops::Range<usize>, text: &str) -> bool {
    place.start < place.end && place.end <= text.chars().count()
}

/// Checks what holds of any text.
fn holds(text: &str) -> Result<(), TestCaseError> {
    match ontleed(text) {
        Notatie::Tekst => {}
        Notatie::Kapot(fault) => {
            prop_assert!(in_text(&fault.plek, text), "{text:?}: {fault:?}");
            prop_assert!(!fault.melding.contains('\n') && !fault.hint.is_empty());
        }
        Notatie::Opgaven(items) => {
            prop_assert!(!items.is_empty());
            prop_assert!(items.iter().all(|item| in_text(&item.plek, text)));
            prop_assert!(items.iter().all(|item| item.van <= item.tot));
            let apart = |pair: &[Opgave]| pair[0].plek.end <= pair[1].plek.start;
            prop_assert!(items.windows(2).all(apart), "{text:?}: {items:?}");
            let again: Vec<String> = items.iter().map(ToString::to_string).collect();
            let Notatie::Opgaven(read) = ontleed(&again.join(", ")) else {
                return Err(TestCaseError::fail(format!("{again:?}")));
            };
            prop_assert_eq!(read.len(), items.len());
            for (a, b) in read.iter().zip(&items) {
                prop_assert_eq!((a.van, a.tot), (b.van, b.tot));
                prop_assert_eq!((a.optioneel, a.nadruk), (b.optioneel, b.nadruk));
            }
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        holds(&text)?;
    }

    #[test]
    fn any_mix_of_signs_is_read(text in "([0-9]{1,2}[a-d]?|[-–,;+().*_ \n]|\\*\\*|en| t/m |tot en met){0,14}") {
        holds(&text)?;
    }

    #[test]
    fn what_is_written_well_is_read_as_meant(
        items in prop::collection::vec((1..200_u32, 0..20_u32, any::<bool>()), 1..12),
        dash in prop::sample::select(vec!["-", "–", " t/m ", " tot en met "]),
        joint in prop::sample::select(vec![",", ", ", "; ", " + ", " en "]),
    ) {
        let write = |(van, more, optional): &(u32, u32, bool)| {
            let range = format!("{van}{dash}{}", van + more);
            if *optional { format!("({range})") } else { range }
        };
        let text = items.iter().map(write).collect::<Vec<_>>().join(joint);
        let Notatie::Opgaven(read) = ontleed(&text) else {
            return Err(TestCaseError::fail(text));
        };
        let read: Vec<_> = read
            .iter()
            .map(|item| (item.van.getal, item.tot.getal - item.van.getal, item.optioneel))
            .collect();
        prop_assert_eq!(read, items);
    }
}

#[test]
fn what_lacks_nothing_but_form_has_one_reading() {
    let cases = [
        ("39), 40", Some("(39), 40")),
        ("1, (2", Some("1, (2)")),
        ("2-6), 8", Some("(2-6), 8")),
        ("1, 2,, 3", Some("1, 2, 3")),
        (", 4", Some("4")),
        ("1, 2, en 3", Some("1, 2 en 3")),
        ("1, 39), 40", None),
        ("(1, 2", None),
        ("12-8", None),
        ("4-", None),
        ("1 2", None),
        ("1, ()", None),
        ("1, 2", None),
        ("Opdr. 39)", None),
    ];
    for (text, meant) in cases {
        assert_eq!(bedoeld(text).as_deref(), meant, "{text}");
    }
}
