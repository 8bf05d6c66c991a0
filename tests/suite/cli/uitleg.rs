//! The examples of `leerplan uitleg`: right, and with every key of the second version of the format.

use leerplan::internals::finding::Level;
use leerplan::internals::schema::Kind;

use crate::support::{Folder, TODAY, code, out, run};

/// The example of a kind of file.
fn example(kind: Kind) -> String {
    let output = run(Folder::empty().path(), &["uitleg", kind.name()]);
    assert_eq!(code(&output), 0);
    let text = out(&output);
    let (_, example) = text.split_once("\nVoorbeeld:\n\n").unwrap();
    example.to_owned()
}

#[test]
fn the_examples_together_are_a_school_without_errors() {
    let folder = Folder::empty();
    for kind in Kind::all() {
        let path = match kind {
            Kind::Soort(soort) => format!("{soort}.yaml"),
            Kind::Instellingen => "leerplan.toml".to_owned(),
            Kind::Stappenplan => continue,
        };
        folder.write(&path, &example(kind));
    }
    let report = folder.check(TODAY);
    assert_eq!(report.documents, 9);
    let errors = report.findings.iter().filter(|one| one.level == Level::Fout);
    let errors: Vec<&str> = errors.map(|one| one.message.as_str()).collect();
    assert_eq!(errors, [""; 0]);

    let own = "\n[stappenplan]\nbestand = \"eigen.yaml\"\n";
    let settings = example(Kind::Instellingen) + own;
    folder.write("eigen.yaml", &example(Kind::Stappenplan));
    folder.write("leerplan.toml", &settings);
    let plan = run(folder.path(), &["stappenplan"]);
    assert!(out(&plan).contains("Wie doet wat, en wanneer?"), "{}", out(&plan));
}

#[test]
fn the_examples_have_the_keys_of_the_second_version() {
    let all: Vec<String> = Kind::all().map(example).collect();
    let all = all.concat();
    let written = |key: &str| {
        let places = [format!("{key}: "), format!("{key}:\n"), format!("{key} "), format!("[[{key}]]")];
        places.iter().any(|place| all.contains(place))
    };
    let page = std::fs::read_to_string("docs/format.md").unwrap();
    let (_, table) = page.split_once("## Keys of the second version").unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    let mut missing = Vec::new();
    for row in rows {
        let cell = row.split(" | ").next().unwrap();
        for key in cell.split('`').skip(1).step_by(2) {
            let last = key.split(':').next().unwrap().rsplit('.').next().unwrap();
            let last = last.trim_matches(['[', ']']);
            if !written(last) {
                missing.push(key.to_owned());
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}
