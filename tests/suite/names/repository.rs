//! Names and a real repository.

use std::path::Path;

use super::support::{KLAS, NAMEN, named, set};
use crate::check::git::git;
use crate::support::{Folder, check, err, out, titles};

fn repository() -> Folder {
    let folder = named();
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["add", "--all"]);
    folder
}

fn rules(folder: &Folder) -> Vec<String> {
    titles(&check(folder, &["--regel", "privacy"]))
        .iter()
        .map(|title| title.split(']').next().unwrap().to_owned() + "]")
        .collect()
}

const TALK: &str = "waarschuwing[andere-leerling-genoemd]";

#[test]
fn a_list_that_git_keeps_is_a_fault() {
    let folder = repository();
    assert_eq!(rules(&folder), [TALK]);
    git(folder.path(), &["add", "--force", "namen"]);
    assert_eq!(rules(&folder), [TALK, "fout[namen-in-git]"]);
    let said = out(&check(&folder, &["--regel", "namen-in-git"]));
    assert!(said.contains("`git rm --cached namen/3v.yaml`"), "{said}");
    set(&folder, "[privacy]\nverzonnen = true");
    assert_eq!(rules(&folder), [TALK]);
}

#[test]
fn a_list_in_a_school_below_the_top_is_known_too() {
    let top = Folder::empty();
    let school = top.path().join("scholen/oost");
    std::fs::create_dir_all(&school).unwrap();
    let from = named();
    for path in [
        "leerplan.toml",
        ".gitignore",
        "klassen/3v.yaml",
        "namen/3v.yaml",
    ] {
        let text = std::fs::read_to_string(from.path().join(path)).unwrap();
        top.write(&format!("scholen/oost/{path}"), &text);
    }
    git(top.path(), &["init", "--quiet"]);
    git(top.path(), &["add", "--force", "--all"]);
    let titles = titles(&check(&top, &["scholen/oost", "--regel", "namen-in-git"]));
    assert_eq!(titles.len(), 1, "{titles:?}");
}

#[test]
fn names_in_a_class_are_told_of_once_there_is_a_server() {
    let folder = repository();
    folder.write(
        "klassen/3v.yaml",
        &KLAS.replace("{id: l-k7f2q}", "{id: l-k7f2q, naam: Sanne de Wit}"),
    );
    assert_eq!(rules(&folder), [TALK]);
    git(
        folder.path(),
        &["remote", "add", "origin", "https://voorbeeld.nl/x.git"],
    );
    assert_eq!(rules(&folder), [TALK, "tip[naam-in-klas]"]);
}

#[test]
fn a_check_of_what_is_staged_knows_the_names_and_a_list_that_is_staged() {
    let folder = repository();
    let staged = |folder: &Folder| {
        let output = check(folder, &["--staged", "--regel", "privacy"]);
        assert_eq!(err(&output), "");
        titles(&output)
    };
    assert_eq!(
        staged(&folder).len(),
        1,
        "the name in the talk is known from home"
    );
    git(folder.path(), &["add", "--force", "namen"]);
    let found = staged(&folder);
    assert!(
        found.iter().any(|title| title.contains("namen-in-git")),
        "{found:?}"
    );
    assert_eq!(found.len(), 2, "{found:?}");
}

#[cfg(unix)]
#[test]
fn no_program_of_the_repository_is_run() {
    use std::os::unix::fs::PermissionsExt;
    let folder = repository();
    git(folder.path(), &["add", "--force", "namen"]);
    let program = folder.path().join("kwaad");
    std::fs::write(&program, "#!/bin/sh\ntouch \"$(dirname \"$0\")/gedaan\"\n").unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = program.to_str().unwrap();
    git(folder.path(), &["config", "core.fsmonitor", path]);
    git(folder.path(), &["config", "filter.kwaad.clean", path]);
    folder.write(".gitattributes", "*.yaml filter=kwaad\n");
    folder.write("namen/3v.yaml", &(NAMEN.to_owned() + "# anders\n"));
    assert!(rules(&folder).contains(&"fout[namen-in-git]".to_owned()));
    assert!(!Path::new(&folder.path().join("gedaan")).exists());
}
