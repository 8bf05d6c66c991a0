//! Dependency tracking has no gaps: whatever a rule can ask of a school is recorded. See
//! `school::dependency`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The types that answer questions about the documents of a school.
const ANSWERING: [&str; 4] = ["School", "Index", "Known", "WithIgnored"];

/// Methods that answer nothing themselves, or nothing that rests on documents.
const SILENT: [&str; 11] = [
    "is_invented",
    "is_public",
    "known",
    "looks_closely",
    "period_of",
    "pinned_regelset",
    "regelset",
    "studiewijzer_weeks",
    "with_ignored",
    "writable_names",
    "written_regelset",
];

/// The fields of a school that anybody may read: settings, after a change of which the folder is loaded
/// again, and look-ups whose own methods record.
const OPEN_FIELDS: [&str; 13] = [
    "calendar",
    "config",
    "goals",
    "index",
    "inner",
    "lookalikes",
    "names_folder",
    "own_plans",
    "root",
    "subconfigs",
    "unreadable",
    "vakken",
    "weeks",
];

/// A public method of one of these types that reads: its name and its lines.
type Method = (String, String);

fn methods(source: &str) -> Vec<Method> {
    let lines: Vec<&str> = source.lines().collect();
    let mut inside = false;
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        if let Some(rest) = code.strip_prefix("impl") {
            inside = ANSWERING
                .iter()
                .any(|name| rest.contains(&format!(" {name}")));
        }
        let Some(rest) = code.strip_prefix("pub fn ").filter(|_| inside) else {
            continue;
        };
        let end = format!("{}}}", &line[..line.len() - code.len()]);
        let body: Vec<&str> = lines[at..]
            .iter()
            .copied()
            .take_while(|l| *l != end)
            .collect();
        let body = body.join("\n");
        let signature = body.split('{').next().unwrap_or_default();
        if signature.contains("&self") || signature.contains("(self") {
            let name = rest.split(['(', '<']).next().unwrap_or_default();
            found.push((name.to_owned(), body));
        }
    }
    found
}

/// The methods that neither record nor ask one that does.
fn unrecorded(methods: &[Method]) -> Vec<&str> {
    let mut recorded: BTreeSet<&str> = BTreeSet::new();
    loop {
        let records = |(name, body): &&Method| {
            let asks = |other: &&str| body.contains(&format!(".{other}("));
            SILENT.contains(&name.as_str())
                || body.contains("record")
                || recorded
                    .iter()
                    .filter(|name| !SILENT.contains(name))
                    .any(asks)
        };
        let records = methods.iter().filter(records);
        let now: BTreeSet<&str> = records.map(|(name, _)| name.as_str()).collect();
        if now == recorded {
            break;
        }
        recorded = now;
    }
    let all = methods.iter().map(|(name, _)| name.as_str());
    all.filter(|name| !recorded.contains(name)).collect()
}

fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            text += &fs::read_to_string(path).unwrap();
        }
    }
    text
}

#[test]
fn every_question_to_a_school_is_recorded() {
    let methods = methods(&sources(Path::new("src/school")));
    assert!(methods.len() > 20, "{methods:?}");
    assert_eq!(unrecorded(&methods), [""; 0]);
}

#[test]
fn the_documents_of_a_school_are_reached_through_its_methods_only() {
    let source = sources(Path::new("src/school"));
    let body = source.split("pub struct School {").nth(1).unwrap();
    let body = body.split("\n}").next().unwrap();
    let fields = body.lines().map(str::trim).filter_map(|line| {
        let rest = line.strip_prefix("pub ");
        rest.or_else(|| line.strip_prefix("pub(crate) "))
    });
    let open: BTreeSet<&str> = fields.filter_map(|field| field.split(':').next()).collect();
    assert_eq!(open, BTreeSet::from(OPEN_FIELDS));
}

#[test]
fn a_question_that_is_not_recorded_is_found() {
    let source = "impl School {\n    pub fn a(&self) -> usize {\n        self.documents.len()\n    }\n\n    \
                  pub fn b(&self) -> usize {\n        record(Dependency::AnyDocument);\n        1\n    }\n\n    \
                  pub fn c(&self) -> usize {\n        self.b() + 1\n    }\n}\n";
    assert_eq!(unrecorded(&methods(source)), ["a"]);
}
