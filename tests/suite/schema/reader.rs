//! The schemas: draft-07, complete, and of one mind with the reader.

use std::path::{Path, PathBuf};

use jsonschema::Validator;
use leerplan::internals::schema::Kind;
use leerplan::internals::school::{Config, OwnPlan};
use leerplan::internals::yaml::{self, FaultKind, parse_toml, parse_yaml};
use leerplan::model::part::notatie::{Notatie, ontleed};
use leerplan::model::part::{Field, Group, Shape};
use leerplan::model::{self, Soort};

pub fn validator(kind: Kind) -> Validator {
    let schema: serde_json::Value = serde_json::from_str(&kind.text().unwrap()).unwrap();
    jsonschema::draft7::meta::validate(&schema).unwrap();
    jsonschema::draft7::new(&schema).unwrap()
}

/// Whether the reader has nothing to say about a document; `None` where that is nothing that a
/// schema could see.
pub fn reader_takes(text: &str) -> Option<bool> {
    let tree = parse_yaml(text.to_owned()).ok()?;
    let faults = model::read(&tree).1;
    let seen = |kind| !matches!(kind, FaultKind::DuplicateKey);
    faults
        .iter()
        .all(|fault| seen(fault.kind))
        .then_some(faults.is_empty())
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Every file with this extension in the examples and in the test data.
fn real(extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in ["examples", "tests/data"] {
        files(Path::new(folder), &mut found);
    }
    found.retain(|path| path.extension().is_some_and(|e| e == extension));
    found
}

fn groups(shape: &Shape, found: &mut Vec<Group>) {
    match shape {
        Shape::List(inner)
        | Shape::OneOrMany(inner)
        | Shape::TextOr(_, inner)
        | Shape::Optional(inner)
        | Shape::Map(inner) => groups(inner, found),
        Shape::Fields(group) => {
            found.push(group.clone());
            for field in &group.fields {
                groups(&field.shape, found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_group_and_field_has_help_in_whole_sentences() {
    let mut found = Vec::new();
    for kind in Kind::all() {
        groups(&Shape::Fields(kind.group()), &mut found);
    }
    for Group { name, help, fields } in &found {
        assert!(help.ends_with(['.', '?']), "{name}: {help}");
        for Field {
            name: field, help, ..
        } in fields
        {
            assert!(help.ends_with(['.', '?']), "{name}.{field}: {help}");
            assert!(!help.contains("  "), "{name}.{field}: {help}");
        }
    }
}

/// Two types of one name would share their descriptions and definitions.
#[test]
fn groups_of_one_name_are_the_same_group() {
    let mut found = Vec::new();
    for kind in Kind::all() {
        groups(&Shape::Fields(kind.group()), &mut found);
    }
    for group in &found {
        let other = found.iter().find(|other| other.name == group.name);
        assert_eq!(other, Some(group));
    }
}

#[test]
fn real_documents_are_right_for_the_reader_and_the_schema_alike() {
    let (mut taken, mut refused) = (0, 0);
    for path in real("yaml") {
        let text = std::fs::read_to_string(&path).unwrap();
        let Ok(json) = serde_yaml::from_str::<serde_json::Value>(&text) else {
            continue;
        };
        let soort = json["soort"].as_str().and_then(|word| word.parse().ok());
        let (Some(soort), Some(expected)) = (soort, reader_takes(&text)) else {
            continue;
        };
        let validator = validator(Kind::Soort(soort));
        // A slip in exercise notation is a rule's business for the reader.
        let slip = |error: &jsonschema::ValidationError| {
            error.schema_path().to_string().contains("opdrachten")
        };
        let fault = validator.iter_errors(&json).find(|error| !slip(error));
        let path = path.display();
        match fault {
            Some(fault) => assert!(!expected, "{path}: {fault} at {}", fault.instance_path()),
            None if expected => taken += 1,
            None => refused += 1,
        }
    }
    assert!(taken > 150, "{taken}");
    assert_eq!(refused, 0, "the reader refuses what the schema takes");
}

#[test]
fn real_settings_fit() {
    let validator = validator(Kind::Instellingen);
    let mut taken = 0;
    for path in real("toml") {
        let text = std::fs::read_to_string(&path).unwrap();
        let Ok(tree) = parse_toml(text.clone()) else {
            continue;
        };
        let Ok(table) = toml::from_str::<toml::Table>(&text) else {
            continue;
        };
        let json = json_of(toml::Value::Table(table));
        let right = yaml::read::<Config>(&tree).1.is_empty();
        let colour_only = json.as_object().unwrap().keys().eq(["kleur"]);
        assert_eq!(
            validator.is_valid(&json),
            right || colour_only,
            "{}",
            path.display()
        );
        taken += usize::from(right);
    }
    assert!(taken > 20, "{taken}");
}

/// TOML as the editors hand it to a schema: dates are texts.
fn json_of(value: toml::Value) -> serde_json::Value {
    match value {
        toml::Value::Datetime(when) => when.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(json_of).collect(),
        toml::Value::Table(table) => table
            .into_iter()
            .map(|(key, value)| (key, json_of(value)))
            .collect(),
        other => serde_json::to_value(other).unwrap(),
    }
}

fn takes(kind: Kind, text: &str) -> bool {
    let json: serde_json::Value = serde_yaml::from_str(text).unwrap();
    validator(kind).is_valid(&json)
}

#[test]
fn what_people_write_is_taken_and_what_they_miswrite_is_not() {
    let planning = |rest: &str| {
        let head = "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: T\n";
        takes(Kind::Soort(Soort::Planning), &format!("{head}{rest}\n"))
    };
    let right = [
        "",
        "docent:",
        "klas: 3v",
        "klas: [3v, 3w]",
        "periode: 2",
        "afsluiting: Test jezelf",
        "paragrafen: [{nummer: 1.1, week: 39}]",
        "paragrafen: [{nummer: 1.1, week: [39, 2026-W40]}]",
        "paragrafen: [{nummer: '1.1', leerdoelen: Je kunt dit}]",
        "paragrafen: [{nummer: '1.1', leerdoelen: [Je kunt dit, {doel: Je kunt dat, id: a.b}]}]",
        "paragrafen: [{nummer: '1.1', opdrachten: '(1), 2-6, 8a-c en 11 t/m 12'}]",
        "paragrafen: [{nummer: '1.1', opdrachten: {makkelijk: 1-4, moeilijk: 5}}]",
        "toets: {vorm: summatief, datum: 2028-02-29}",
    ];
    for rest in right {
        assert!(planning(rest), "{rest}");
    }
    let wrong = [
        "doccent: A",
        "klas: 3 v",
        "periode: twee",
        "periode: '2'",
        "leerdoel: []",
        "paragrafen: {nummer: 1.1}",
        "paragrafen: [{titel: T}]",
        "paragrafen: [{nummer: 1.1, week: wk 39}]",
        "paragrafen: [{nummer: 1.1, week: 54}]",
        "paragrafen: [{nummer: '1.1', leerdoelen: {id: a}}]",
        "paragrafen: [{nummer: '1.1', opdrachten: '39), 40'}]",
        "toets: {vorm: summatieve}",
        "toets: {datum: 14-9-2026}",
        "toets: {datum: 2026-02-30}",
        "toets: {datum: 2027-02-29}",
    ];
    for rest in wrong {
        assert!(!planning(rest), "{rest}");
    }
}

#[test]
fn of_two_ways_to_say_it_one_will_do() {
    let draaiboek = |rest: &str| {
        let text = format!("soort: draaiboek\ndatum: 2026-09-17\n{rest}\n");
        takes(Kind::Soort(Soort::Draaiboek), &text)
    };
    assert!(!draaiboek(""));
    assert!(!draaiboek("leerplan:"));
    assert!(draaiboek("leerplan: x"));
    assert!(draaiboek("invoeringsplan: x\nleerplan:"));
    let weeks = |row: &str| {
        let text = format!("soort: studiewijzer\nklas: 1a\nweken: [{row}]\n");
        takes(Kind::Soort(Soort::Studiewijzer), &text)
    };
    assert!(weeks("{lesweek: 4}"));
    assert!(weeks("{week: [45, 46]}"));
    assert!(!weeks("{lesstof: H2}"));
    assert!(!takes(
        Kind::Soort(Soort::Klas),
        "soort: planning\nklas: 3v\nniveau: vwo\nleerjaar: 3\n"
    ));
}

#[test]
fn an_own_step_plan_has_a_schema_too() {
    let texts = [
        (
            "erft: geel\nstappen: [{nummer: 3, eisen: [{regel: x, niveau: tip}]}]\n",
            true,
        ),
        ("erft: ons.yaml\nnaam: Van ons\n", true),
        ("erft: paars\n", false),
        ("stappen: [{nummer: 8}]\n", false),
        ("stappen: [{nummer: 1, eisen: [{regel: x}]}]\n", false),
    ];
    for (text, right) in texts {
        let tree = parse_yaml(text.to_owned()).unwrap_or_else(|(fault, _)| panic!("{fault:?}"));
        assert_eq!(yaml::read::<OwnPlan>(&tree).1.is_empty(), right, "{text}");
        assert_eq!(takes(Kind::Stappenplan, text), right, "{text}");
    }
}

/// The pattern for exercises refuses what is broken, and takes the rest.
#[test]
fn the_pattern_for_exercises_is_that_of_the_notation() {
    let schema: serde_json::Value =
        serde_json::from_str(&Kind::Soort(Soort::Planning).text().unwrap()).unwrap();
    let validator = jsonschema::draft7::new(&schema["definitions"]["opdrachten"]).unwrap();
    let signs = ["1", "12", "(", ")", ",", ";", "+", "-", "–", " ", "\n", "."];
    let mut texts = vec![String::new()];
    for _ in 0..4 {
        let longer = texts
            .iter()
            .flat_map(|text| signs.map(|sign| format!("{text}{sign}")));
        texts = longer.collect();
        for text in &texts {
            let right = match ontleed(text) {
                // A pattern cannot count.
                Notatie::Kapot(fault) if fault.melding.contains("loopt terug") => continue,
                Notatie::Kapot(_) => false,
                _ => true,
            };
            let json = serde_json::Value::from(text.as_str());
            assert_eq!(validator.is_valid(&json), right, "{text:?}");
        }
    }
}
