//! Names that do not move: why, and that nothing changed.

use std::fs;

use super::moving::{WITH_NAMES, documents, namen};
use crate::support::{Folder, code, err, school};

/// A way, files that are there besides, and what is said.
type Case<'c> = (&'c str, &'c [(&'c str, &'c str)], &'c str);

#[test]
fn nothing_moves_where_something_stands_in_the_way() {
    let broken = "soort: klas\nklas: [";
    let twice = WITH_NAMES.replace("l-9x4hb", "l-k7f2q");
    let lines = WITH_NAMES.replace(
        "Sanne de Wit   # roepnaam San",
        "|\n      Sanne\n      de Wit",
    );
    let cases: [Case<'_>; 5] = [
        (
            "splits",
            &[("klassen/4v.yaml", broken)],
            "klassen/4v.yaml: dit bestand kan ik niet helemaal lezen",
        ),
        (
            "splits",
            &[("klassen/3v.yaml", &twice)],
            "bij leerling `l-k7f2q` staat ergens anders een andere naam",
        ),
        (
            "splits",
            &[("klassen/3v.yaml", &lines)],
            "bij leerling `l-k7f2q` staat de naam niet op één regel",
        ),
        (
            "splits",
            &[(
                "namen/x.yaml",
                "soort: namen\nklas: 3v\nnamen: {l-k7f2q: Sanne Bos}\n",
            )],
            "bij leerling `l-k7f2q` staat ergens anders een andere naam",
        ),
        (
            "voeg-samen",
            &[(
                "namen/x.yaml",
                "soort: namen\nklas: 3v\nnamen: {l-k7f2q: Sanne Bos}\n",
            )],
            "bij leerling `l-k7f2q` staat ergens anders een andere naam",
        ),
    ];
    for (way, files, said) in cases {
        let folder = school();
        folder.write("klassen/3v.yaml", WITH_NAMES);
        for (path, text) in files {
            folder.write(path, text);
        }
        let before = documents(folder.path());
        let output = namen(&folder, &[way]);
        assert_eq!(code(&output), 2, "{said}");
        assert!(err(&output).contains(said), "{said} in {}", err(&output));
        assert!(
            err(&output).contains("er is niets veranderd"),
            "{}",
            err(&output)
        );
        assert_eq!(documents(folder.path()), before);
    }
}

#[test]
fn nothing_is_written_outside_the_school() {
    let elsewhere = Folder::empty();
    let folder = school();
    folder.write("klassen/3v.yaml", WITH_NAMES);
    super::support::set(
        &folder,
        &format!("[privacy]\nnamen = {:?}", elsewhere.path()),
    );
    for way in ["splits", "voeg-samen"] {
        let output = namen(&folder, &[way]);
        assert_eq!(code(&output), 2);
        assert!(
            err(&output).contains("en daar schrijf ik niet"),
            "{}",
            err(&output)
        );
    }
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

#[test]
fn what_was_written_is_undone_where_a_file_may_not_be_written() {
    let folder = school();
    folder
        .write("klassen/3v.yaml", WITH_NAMES)
        .write(".gitignore", "uitvoer\n");
    let fixed = folder.path().join(".gitignore");
    let mut permissions = fs::metadata(&fixed).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&fixed, permissions).unwrap();
    let output = namen(&folder, &["splits"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("daarom is er niets verhuisd"));
    assert_eq!(
        fs::read_to_string(folder.path().join("klassen/3v.yaml")).unwrap(),
        WITH_NAMES
    );
    assert!(
        !folder.path().join("namen").exists(),
        "the new list and its folder are gone"
    );
}
