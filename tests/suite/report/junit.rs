//! The `JUnit` report, read by a strict parser and held against what Jenkins knows.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::support::{Folder, KLAS, PLANNING, check, out, school};

/// Each element of the XSD `junit-10`: where it may stand, its attributes, and those that it must
/// have.
const ELEMENTS: [(&str, &str, &str, &str); 6] = [
    ("testsuites", "", "name time tests failures errors", ""),
    (
        "testsuite",
        "testsuites",
        "name tests failures errors group time skipped timestamp hostname id package file log url",
        "name tests failures errors",
    ),
    ("testcase", "testsuite", "name time classname group", "name"),
    ("failure", "testcase", "type message", ""),
    ("skipped", "testcase", "type message", ""),
    ("system-out", "testcase", "", ""),
];

/// What is in a report: an element with its attributes each, in the order of the file.
type Elements = Vec<(String, Vec<(String, String)>)>;

fn read(xml: &str) -> Elements {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut found, mut open) = (Elements::new(), Vec::<String>::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => {
                let name = element_of(&element, open.last(), &mut found);
                open.push(name);
            }
            Event::Empty(element) => {
                element_of(&element, open.last(), &mut found);
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    found
}

fn element_of(element: &BytesStart<'_>, parent: Option<&String>, found: &mut Elements) -> String {
    let name = element.name().as_ref().to_owned();
    let known = ELEMENTS.iter().find(|(known, ..)| *known == name).unwrap();
    assert_eq!(parent.map_or("", String::as_str), known.1, "{name}");
    let attributes: Vec<(String, String)> = element
        .attributes()
        .map(|attribute| {
            let attribute = attribute.unwrap();
            let key = attribute.key.as_ref().to_owned();
            (key, attribute.value.to_string())
        })
        .collect();
    let has = |key: &str| attributes.iter().any(|(known, _)| known == key);
    for (key, _) in &attributes {
        assert!(known.2.split(' ').any(|known| known == key), "{name} {key}");
    }
    for key in known.3.split_whitespace() {
        assert!(has(key), "{name} {key}");
    }
    found.push((name.clone(), attributes));
    name
}

fn value<'e>(element: &'e (String, Vec<(String, String)>), key: &str) -> &'e str {
    let found = element.1.iter().find(|(known, _)| known == key);
    found.map_or("", |(_, value)| value)
}

fn folder() -> Folder {
    let folder = school();
    folder.write("klas.yaml", KLAS);
    folder.write(
        "p.yaml",
        &format!("{PLANNING}titel: \"<b> & ]]> \\u0001\"\nparagrafen:\n  - {{nummer: 1.1, opdrachten: \"39)\"}}\n"),
    );
    folder
}

#[test]
fn junit_is_what_jenkins_knows_and_its_numbers_add_up() {
    let elements = read(&out(&check(&folder(), &["--format", "junit"])));
    let of = |name: &'static str| elements.iter().filter(move |(n, _)| n == name);
    let total = |key: &str| -> usize {
        of("testsuite")
            .map(|suite| value(suite, key).parse::<usize>().unwrap())
            .sum()
    };
    let whole = of("testsuites").next().unwrap();
    assert_eq!(value(whole, "tests"), of("testcase").count().to_string());
    assert_eq!(total("tests"), of("testcase").count());
    assert_eq!(value(whole, "failures"), of("failure").count().to_string());
    assert_eq!(total("failures"), of("failure").count());
    assert_eq!(
        of("testsuite").count(),
        2,
        "the clean document has a suite too"
    );
    let cases: Vec<&str> = of("testcase").map(|case| value(case, "name")).collect();
    assert!(cases.contains(&"leerplan check"), "{cases:?}");
    assert!(
        cases
            .iter()
            .any(|name| name.starts_with("opdracht-notatie (")),
        "{cases:?}"
    );
}

#[test]
fn no_two_cases_of_a_file_have_one_name() {
    let folder = school();
    folder.write("p.yaml", "soort: planning\n");
    let elements = read(&out(&check(&folder, &["--format", "junit"])));
    let cases = elements.iter().filter(|(name, _)| name == "testcase");
    let names: Vec<&str> = cases.map(|case| value(case, "name")).collect();
    assert_eq!(
        names,
        [
            "verplicht-veld (1:1)",
            "verplicht-veld (1:1) 2",
            "verplicht-veld (1:1) 3",
            "verplicht-veld (1:1) 4"
        ]
    );
}

#[test]
fn only_what_fails_the_command_fails_a_case() {
    let failures = |level: &str| {
        let output = check(&folder(), &["--format", "junit", "--fail-on", level]);
        read(&out(&output))
            .iter()
            .filter(|(name, _)| name == "failure")
            .count()
    };
    let all = folder().check(crate::support::TODAY).totals();
    assert!(
        all.fouten > 0 && all.waarschuwingen > 0 && all.tips > 0,
        "{all:?}"
    );
    assert_eq!(failures("nooit"), 0);
    assert_eq!(failures("fout"), all.fouten);
    assert_eq!(failures("waarschuwing"), all.fouten + all.waarschuwingen);
}
