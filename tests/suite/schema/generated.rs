//! Reader and schema held against each other, in both directions, on generated documents.

use std::sync::LazyLock;

use jsonschema::Validator;
use leerplan::internals::schema::Kind;
use leerplan::model::Soort;
use leerplan::model::part::{Field, Form, Group, Shape};
use proptest::prelude::*;
use proptest::sample::select;

use crate::schema::reader::{reader_takes, validator};

/// Values that fit somewhere and are odd elsewhere. No quoted `ja` and no `3.0`: JSON does not tell
/// how they are spelled.
const ODD: &[&str] = &[
    "~",
    "\"\"",
    "\" \"",
    "tekst",
    "39",
    "\"39\"",
    "1.5",
    "true",
    "\"true\"",
    "-1",
    "300",
    "ja",
    "2026-09-14",
    "2026-02-30",
    "2026-W39",
    "wk 39",
    "vwo",
    "[]",
    "[tekst]",
    "[39, 40]",
    "[~]",
    "[[]]",
    "{}",
    "{a: b}",
    "{van: 2026-09-14, tot: 2026-09-15}",
    "{doel: Je kunt dit}",
    "a b",
    "\"a/b\"",
    "é",
    "b",
    "\"2,,3\"",
];

const TEXTS: &[&str] = &[
    "tekst",
    "\"met: teken\"",
    "39",
    "1.10",
    "true",
    "~x",
    "'1.1'",
];

/// A value for a shape; one in `rate` is anything.
fn value(shape: &Shape, rate: u32) -> BoxedStrategy<String> {
    let fitting = fitting(shape, rate);
    if rate == 0 {
        return fitting;
    }
    prop_oneof![rate => fitting, 1 => select(ODD).prop_map(str::to_owned)].boxed()
}

fn fitting(shape: &Shape, rate: u32) -> BoxedStrategy<String> {
    match shape {
        Shape::Text => select(TEXTS).prop_map(str::to_owned).boxed(),
        Shape::Spelled(spelling) => spelled(spelling.form),
        Shape::Word(words) => select(words.to_vec()).prop_map(str::to_owned).boxed(),
        Shape::YesNo => select(&["ja", "nee", "true", "false", "Ja"][..])
            .prop_map(str::to_owned)
            .boxed(),
        Shape::Integer(..) => (1..120).prop_map(|n: i32| n.to_string()).boxed(),
        Shape::Decimal => select(&["1", "2.5", "0"][..])
            .prop_map(str::to_owned)
            .boxed(),
        Shape::List(item) => list(item, rate),
        Shape::OneOrMany(item) => prop_oneof![value(item, rate), list(item, rate)].boxed(),
        Shape::TextOr(spelling, fields) => {
            prop_oneof![spelled(spelling.form), value(fields, rate)].boxed()
        }
        Shape::Optional(inner) => {
            prop_oneof![9 => value(inner, rate), 1 => Just("~".to_owned())].boxed()
        }
        Shape::Map(inner) => proptest::collection::vec(value(inner, rate), 0..3)
            .prop_map(|values| {
                let pairs = values.iter().enumerate();
                let pairs: Vec<String> = pairs.map(|(at, v)| format!("sleutel{at}: {v}")).collect();
                format!("{{{}}}", pairs.join(", "))
            })
            .boxed(),
        Shape::Fields(group) => group_of(group, rate, None),
    }
}

fn list(item: &Shape, rate: u32) -> BoxedStrategy<String> {
    proptest::collection::vec(value(item, rate), 0..3)
        .prop_map(|items| format!("[{}]", items.join(", ")))
        .boxed()
}

/// A spelling that is right or nearly so.
fn spelled(form: Form) -> BoxedStrategy<String> {
    let text: &[&str] = &["tekst", "\"1-4, (5)\"", "39", "Opdr. 4"];
    match form {
        Form::Date => "20[0-9]{2}-[01][0-9]-[0-3][0-9]".boxed(),
        Form::Week => "[0-9]{1,2}|2026-W[0-5][0-2]".boxed(),
        Form::Moment => "[0-9]{1,2}|2026-W[0-5][0-2]|20[0-9]{2}-[01][0-9]-[0-3][0-9]".boxed(),
        Form::Id => "\"[a-zé0-9._/ -]{1,3}\"|[a-z]{1,3}[0-9.-]{0,2}[a-z]".boxed(),
        Form::TestName => "[a-z]{0,2}(?i:toets)? ?[0-9]{0,2}|summatief|ja|Nee|true|wk[.]? ?[0-9]{1,2}|2026-W[0-5][0-2]".boxed(),
        Form::Weekday => "(?i:ma|di|woensdag|vrij|zo|zondag|don)|x".boxed(),
        Form::UpTo(_) => "[0-9]|\"0?[0-9]\"".boxed(),
        Form::Amount => "[0-9]{1,3}(\\.[0-9]{1,2})?".boxed(),
        Form::UpToCharacters(_) => "[a-zé]{1,60}".boxed(),
        Form::Words(_) => "beheerst|deels|nog-niet|afwezig|[a-e]|nog niet".boxed(),
        Form::Levels => {
            "\"?[mhv]\"?|(vmbo|[Vv]mbo-t|tl|Kader|HAVO|vwo|mavo|gym|t)([-/, +&]|, | en | leerweg){0,1}(havo|HV|b|vmbo|plus|en|gl|3)?[+]?"
                .boxed()
        }
        Form::Free | Form::Exercises | Form::SchoolYear | Form::StepPlan => {
            select(text).prop_map(str::to_owned).boxed()
        }
    }
}

fn group_of(group: &Group, rate: u32, soort: Option<Soort>) -> BoxedStrategy<String> {
    let field = |Field { name, shape, .. }: &Field| {
        let name = *name;
        let held = match soort {
            Some(soort) if name == "soort" => return Just(Some(format!("soort: {soort}"))).boxed(),
            _ => value(shape, rate),
        };
        let often = if shape.is_required() { 40 } else { 2 };
        let there = held.prop_map(move |value| Some(format!("{name}: {value}")));
        let absent = u32::from(rate > 0 || !shape.is_required()) * 2;
        prop_oneof![often => there, absent => Just(None)].boxed()
    };
    let fields: Vec<BoxedStrategy<Option<String>>> = group.fields.iter().map(field).collect();
    let stray = prop_oneof![rate * 4 => Just(None), 1 => Just(Some("onbekend: 1".to_owned()))];
    let stray = if rate == 0 {
        Just(None).boxed()
    } else {
        stray.boxed()
    };
    (fields, stray)
        .prop_map(|(fields, stray)| {
            let fields: Vec<String> = fields.into_iter().chain([stray]).flatten().collect();
            format!("{{{}}}", fields.join(", "))
        })
        .boxed()
}

static VALIDATORS: LazyLock<Vec<Validator>> = LazyLock::new(|| {
    let kinds = Soort::ALL.iter().map(|soort| Kind::Soort(*soort));
    kinds.map(validator).collect()
});

fn document() -> impl Strategy<Value = (usize, String)> {
    let rates = select(&[0, 0, 12, 60][..]);
    (0..Soort::ALL.len(), rates).prop_flat_map(|(at, rate)| {
        let soort = Soort::ALL[at];
        let group = Kind::Soort(soort).group();
        (Just(at), group_of(&group, rate, Some(soort)))
    })
}

/// Whether both agree; `None` where there is nothing to agree about.
fn verdicts(at: usize, text: &str) -> Option<(bool, bool)> {
    let json: serde_json::Value = serde_yaml::from_str(text).ok()?;
    let schema = VALIDATORS[at].is_valid(&json);
    Some((reader_takes(text)?, schema))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn what_the_reader_takes_the_schema_takes_and_nothing_else((at, text) in document()) {
        if let Some((reader, schema)) = verdicts(at, &text) {
            prop_assert_eq!(reader, schema, "reader {}, schema {}: {}", reader, schema, text);
        }
    }
}

/// The generator makes enough of both: else the property says little.
#[test]
fn the_documents_are_right_and_wrong_in_turn() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = document();
    let (mut right, mut wrong) = (0, 0);
    for _ in 0..300 {
        let (at, text) = strategy.new_tree(&mut runner).unwrap().current();
        match verdicts(at, &text) {
            Some((true, _)) => right += 1,
            Some((false, _)) => wrong += 1,
            None => {}
        }
    }
    assert!(right > 40 && wrong > 40, "{right} right, {wrong} wrong");
}
