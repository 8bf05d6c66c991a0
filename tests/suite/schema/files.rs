//! `leerplan schema`, and what `init` and `nieuw` do for an editor.

use std::path::{Component, Path, PathBuf};

use leerplan::internals::schema::Kind;
use leerplan::model::Soort;

use crate::schema::reader::validator;
use crate::start::support::nieuw;
use crate::support::{Folder, TODAY, code, err, out, run, school};

#[test]
fn the_list_names_them_all_and_one_is_shown() {
    let folder = Folder::empty();
    let list = out(&run(folder.path(), &["schema"]));
    for kind in Kind::all() {
        assert!(list.contains(kind.name()), "{list}");
        let shown = run(folder.path(), &["schema", kind.name()]);
        assert_eq!(out(&shown), kind.text().unwrap());
    }
    let settings = run(folder.path(), &["schema", "leerplan.toml"]);
    assert_eq!(out(&settings), Kind::Instellingen.text().unwrap());
}

#[test]
fn all_are_written_anew_in_the_school_or_in_another_folder() {
    let folder = school();
    folder
        .write("schema/planning.json", "oud")
        .write("klassen/x.txt", "");
    let output = run(&folder.path().join("klassen"), &["schema", "alles"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    for kind in Kind::all() {
        let text = std::fs::read_to_string(folder.path().join(kind.path())).unwrap();
        assert_eq!(text, kind.text().unwrap());
    }
    let elsewhere = Folder::empty();
    assert_eq!(code(&run(elsewhere.path(), &["schema", "--out", "s"])), 0);
    assert_eq!(
        code(&run(elsewhere.path(), &["schema", "klas", "--out", "een"])),
        0
    );
    let files = |folder: &str| {
        std::fs::read_dir(elsewhere.path().join(folder))
            .unwrap()
            .count()
    };
    assert_eq!((files("s"), files("een")), (12, 1));
    assert_eq!(
        code(&run(elsewhere.path(), &["schema", "alles", "--out", "-"])),
        2
    );
}

fn init(kleur: &str) -> Folder {
    let folder = Folder::empty();
    let args = [
        "init",
        "--kleur",
        kleur,
        "--school",
        "Ons College",
        "--schooljaar",
        "2026-2027",
        "--vandaag",
        TODAY,
    ];
    let output = run(folder.path(), &args);
    assert_eq!(code(&output), 0, "{}", err(&output));
    folder
}

/// The schema that the first line of a document points to.
fn schema_of(document: &Path) -> PathBuf {
    let text = std::fs::read_to_string(document).unwrap();
    let line = text.lines().next().unwrap();
    let target = line.strip_prefix("# yaml-language-server: $schema=");
    let target = target.unwrap_or_else(|| panic!("{}: {line}", document.display()));
    let mut path = document.parent().unwrap().to_owned();
    for part in Path::new(target).components() {
        match part {
            Component::ParentDir => assert!(path.pop()),
            part => path.push(part),
        }
    }
    path
}

fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(documents(&path));
        } else if path.extension().is_some_and(|e| e == "yaml") {
            found.push(path);
        }
    }
    found
}

fn soort(document: &Path) -> (Soort, serde_json::Value) {
    let text = std::fs::read_to_string(document).unwrap();
    let json: serde_json::Value = serde_yaml::from_str(&text).unwrap();
    (json["soort"].as_str().unwrap().parse().unwrap(), json)
}

#[test]
fn what_init_makes_fits_its_schemas_and_check_sees_no_more_than_before() {
    for kleur in ["blauw", "geel", "groen"] {
        let folder = init(kleur);
        let documents = documents(folder.path());
        assert!(documents.len() >= 7, "{documents:?}");
        for document in &documents {
            let (soort, json) = soort(document);
            let kind = Kind::Soort(soort);
            assert_eq!(schema_of(document), folder.path().join(kind.path()));
            let faults: Vec<String> = validator(kind)
                .iter_errors(&json)
                .map(|e| e.to_string())
                .collect();
            assert_eq!(faults, [""; 0], "{}", document.display());
        }
        let output = run(
            folder.path(),
            &["check", "--vandaag", TODAY, "--fail-on", "waarschuwing"],
        );
        assert_eq!(code(&output), 0, "{}", out(&output));
        let seen = format!("{} documenten bekeken", documents.len());
        assert!(out(&output).contains(&seen), "{}", out(&output));
    }
}

#[test]
fn the_settings_of_the_editor_lead_to_schemas_that_are_there() {
    let folder = init("groen");
    let settings = std::fs::read_to_string(folder.path().join(".vscode/settings.json")).unwrap();
    let settings: serde_json::Value = serde_json::from_str(&settings).unwrap();
    let schemas = settings["yaml.schemas"].as_object().unwrap();
    assert_eq!(schemas.len(), Soort::ALL.len());
    for (path, globs) in schemas {
        assert!(folder.path().join(path).is_file(), "{path}");
        let glob = globs[0].as_str().unwrap();
        let (below, _) = glob.split_once('/').unwrap();
        for document in documents(&folder.path().join(below)) {
            let expected = format!("./{}", Kind::Soort(soort(&document).0).path());
            assert_eq!(&expected, path, "{}", document.display());
        }
    }
    let toml = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    let target = toml
        .lines()
        .next()
        .unwrap()
        .strip_prefix("#:schema ./")
        .unwrap();
    assert!(folder.path().join(target).is_file());
    let extensions =
        std::fs::read_to_string(folder.path().join(".vscode/extensions.json")).unwrap();
    assert!(extensions.contains("redhat.vscode-yaml"));
}

#[test]
fn nieuw_points_to_a_schema_and_brings_it_where_it_lacks() {
    let folder = school();
    let output = nieuw(
        folder.path(),
        &["klas", "3v9", "--niveau", "vwo", "--leerjaar", "3"],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(
        out(&output).contains("schema/klas.json kwam erbij"),
        "{}",
        out(&output)
    );
    let document = folder.path().join("klassen/3v9.yaml");
    let schema = schema_of(&document);
    assert_eq!(
        std::fs::read_to_string(&schema).unwrap(),
        Kind::Soort(Soort::Klas).text().unwrap()
    );

    std::fs::write(&schema, "van ons").unwrap();
    let output = nieuw(
        folder.path(),
        &["klas", "3v8", "--niveau", "vwo", "--leerjaar", "3"],
    );
    assert!(!out(&output).contains("kwam erbij"), "{}", out(&output));
    assert_eq!(std::fs::read_to_string(&schema).unwrap(), "van ons");
}
