//! A change of which a part cannot be made: the rest is undone.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;

use super::support::files;
use crate::support::{Folder, code, err, leerplan, leerplan_as, school};

const NOBODY: u32 = 65_534;
const KLAS: &str = "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - id: sem\n";

/// Everything in a folder, and the folder.
fn all(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut paths = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            paths.extend(all(&path));
        } else {
            paths.push(path);
        }
    }
    paths
}

/// Runs the command while nothing may come or go in a part of the folder: refused, and all as it was.
fn undone(folder: &Folder, fixed: &str, args: &[&str], said: &str) {
    let is_root = fs::metadata("/proc/self").unwrap().uid() == 0;
    if is_root {
        for path in all(folder.path()) {
            chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
    let fixed = folder.path().join(fixed);
    fs::set_permissions(&fixed, Permissions::from_mode(0o555)).unwrap();
    let before = files(folder.path());
    let (mut command, _program) = if is_root {
        leerplan_as(NOBODY, folder.path())
    } else {
        (leerplan(folder.path()), Folder::empty())
    };
    let output = command.args(args).output().unwrap();
    fs::set_permissions(&fixed, Permissions::from_mode(0o755)).unwrap();
    assert_eq!(code(&output), 2, "{}", err(&output));
    assert!(err(&output).contains("ik kan "), "{}", err(&output));
    assert!(err(&output).contains(said), "{}", err(&output));
    assert!(files(folder.path()) == before, "everything is as it was");
}

#[test]
fn a_file_that_cannot_get_its_name_undoes_the_rest() {
    let folder = school();
    folder
        .write("klassen/3v.yaml", KLAS)
        .write(
            "planningen/een.yaml",
            "soort: planning\nvak: na\nklas: 3v\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\n",
        )
        .write(
            "invoering/een.yaml",
            "soort: invoeringsplan\ntitel: Een\nplanningen: een\n",
        );
    let args = ["hernoem", "planning", "een", "twee"];
    undone(&folder, "planningen", &args, "daarom is er niets veranderd");
}

#[test]
fn a_list_of_names_that_cannot_go_undoes_the_rest() {
    let folder = school();
    folder.write("klassen/3v.yaml", KLAS).write(".gitignore", "/namen/\n").write(
        "namen/3v.yaml",
        "# De namen van klas 3v. Dit bestand blijft thuis: het gaat niet mee in git.\nsoort: namen\nklas: 3v\nnamen:\n  sem: Sem Bos\n",
    );
    let args = ["namen", "voeg-samen"];
    undone(&folder, "namen", &args, "daarom is er niets verhuisd");
}
