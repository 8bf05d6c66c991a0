//! `leerplan init --ci`: a build server checks the folder. `.ci/kits` runs what is written here.

use crate::support::{Folder, code, err, out, run, school};

#[test]
fn a_school_that_is_there_gets_only_the_file_of_its_server() {
    for (server, path) in [
        ("github", ".github/workflows/leerplan.yml"),
        ("gitlab", ".gitlab-ci.yml"),
    ] {
        let folder = school();
        let output = run(folder.path(), &["init", "--ci", server]);
        assert_eq!(code(&output), 0, "{}", err(&output));
        assert!(out(&output).contains(path), "{}", out(&output));
        let text = std::fs::read_to_string(folder.path().join(path)).unwrap();
        assert!(text.contains("  MAP: \".\"\n"), "{text}");
        let version = format!("--locked --version {}\n", env!("CARGO_PKG_VERSION"));
        assert!(text.contains(&version), "{text}");
        let again = run(folder.path(), &["init", "--ci", server]);
        assert_eq!(code(&again), 2);
        assert!(
            err(&again).contains("ik schrijf er niet overheen"),
            "{}",
            err(&again)
        );
    }
}

#[test]
fn the_file_lies_at_the_top_and_names_the_school_folder() {
    let top = Folder::empty();
    top.write(".git/HEAD", "ref: refs/heads/main\n");
    let words = [
        "init",
        "leren/een school",
        "--ci",
        "gitlab",
        "--school",
        "Noord",
        "--kleur",
        "geel",
    ];
    let output = run(
        top.path(),
        &[&words[..], &["--vandaag", "2026-10-07"]].concat(),
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(top.path().join("leren/een school/leerplan.toml").is_file());
    let text = std::fs::read_to_string(top.path().join(".gitlab-ci.yml")).unwrap();
    assert!(text.contains("  MAP: leren/een school\n"), "{text}");
}

#[test]
fn an_unknown_server_is_refused() {
    let output = run(school().path(), &["init", "--ci", "jenkins"]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("kies uit github of gitlab"),
        "{}",
        err(&output)
    );
}
