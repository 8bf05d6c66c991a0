//! Why git refuses is told in Dutch, with what to do and git's own line.

use std::path::Path;
use std::process::Command;

use super::git::{commit, faulty, git, repository};
use crate::support::{Folder, PLANNING, TODAY, code, err, leerplan, out, school};

/// What a check says that git refuses.
fn refused(folder: &Path, args: &[&str], variable: (&str, &str)) -> String {
    let mut command = leerplan(folder);
    command.arg("check").args(args).env(variable.0, variable.1);
    let output = command.output().unwrap();
    assert_eq!(code(&output), 2, "{args:?}: {}", out(&output));
    assert_eq!(out(&output), "", "{args:?}");
    err(&output)
}

const PLAIN: (&str, &str) = ("GIT_CONFIG_NOSYSTEM", "1");

#[test]
fn a_repository_of_somebody_else_is_told_with_what_to_do() {
    let folder = repository();
    let top = folder.path().canonicalize().unwrap();
    for args in [&["--staged"][..], &["--sinds", "HEAD"]] {
        let said = refused(
            folder.path(),
            args,
            ("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1"),
        );
        let remedy = format!("git config --global --add safe.directory {}", top.display());
        assert!(said.contains("van een andere gebruiker"), "{said}");
        assert!(said.contains(&remedy), "{said}");
        assert!(
            said.contains("git zegt: fatal: detected dubious ownership"),
            "{said}"
        );
        assert!(!said.contains("git kent hier geen"), "{said}");
    }
}

#[test]
fn a_repository_that_does_not_work_is_told() {
    let folder = school();
    folder.write(".git", "gitdir: ergens/anders\n");
    let said = refused(folder.path(), &["--sinds", "HEAD"], PLAIN);
    assert!(said.contains("geen git-repository die werkt"), "{said}");
    assert!(
        said.contains("git zegt: fatal: not a git repository"),
        "{said}"
    );
}

#[test]
fn a_shallow_clone_without_the_ref_says_how_to_get_it() {
    let folder = repository();
    git(folder.path(), &["branch", "vorig"]);
    folder.write("los.yaml", &faulty("43)"));
    commit(&folder, "los");
    let below = Folder::empty();
    let url = format!("file://{}", folder.path().display());
    git(
        below.path(),
        &["clone", "--quiet", "--depth", "1", &url, "kopie"],
    );
    let clone = below.path().join("kopie");
    let said = refused(&clone, &["--sinds", "vorig"], PLAIN);
    assert!(said.contains("git kent hier geen `vorig`"), "{said}");
    assert!(said.contains("maar een stuk opgehaald"), "{said}");
    assert!(said.contains("git fetch --unshallow"), "{said}");
    assert!(said.contains("git zegt: fatal: "), "{said}");
    let said = refused(folder.path(), &["--sinds", "nooit"], PLAIN);
    assert!(
        !said.contains("unshallow"),
        "the whole history is here: {said}"
    );
}

#[test]
fn an_open_merge_is_told() {
    let folder = repository();
    git(folder.path(), &["switch", "--quiet", "--create", "sectie"]);
    folder.write("na h1.yaml", &faulty("41)"));
    commit(&folder, "sectie");
    git(folder.path(), &["switch", "--quiet", "main"]);
    folder.write("na h1.yaml", &faulty("42)"));
    commit(&folder, "ondertussen");
    let mut merge = Command::new("git");
    merge
        .args(["merge", "--quiet", "sectie"])
        .current_dir(folder.path());
    merge
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("EMAIL", "sectie@example.org");
    assert!(!merge.output().unwrap().status.success());
    let said = refused(folder.path(), &["--staged"], PLAIN);
    assert!(said.contains("staat nog een samenvoeging open"), "{said}");
}

#[test]
fn what_is_staged_is_all_of_it_also_in_a_sparse_checkout() {
    let folder = repository();
    git(
        folder.path(),
        &["sparse-checkout", "set", "--no-cone", "/*", "!/boeken/"],
    );
    assert!(!folder.path().join("boeken/boek.yaml").exists());
    folder.write("Renée.yaml", &PLANNING.replace("na", "en"));
    git(folder.path(), &["add", "Renée.yaml"]);
    let output = leerplan(folder.path())
        .args(["check", "--staged", "--vandaag", TODAY])
        .output()
        .unwrap();
    assert_eq!(
        (code(&output), err(&output).as_str()),
        (0, ""),
        "{}",
        out(&output)
    );
    let output = leerplan(folder.path())
        .args(["check", "--sinds", "HEAD", "--vandaag", TODAY])
        .output()
        .unwrap();
    assert!(
        err(&output).contains("git sparse-checkout disable"),
        "{}",
        err(&output)
    );
    git(folder.path(), &["sparse-checkout", "disable"]);
    let output = leerplan(folder.path())
        .args(["check", "--sinds", "HEAD", "--vandaag", TODAY])
        .output()
        .unwrap();
    assert_eq!(err(&output), "");
}

#[test]
fn no_filter_of_the_repository_runs() {
    let folder = repository();
    folder.write(".gitattributes", "*.yaml filter=x\n");
    commit(&folder, "attributes");
    let elsewhere = Folder::empty();
    let mark = elsewhere.path().join("ran");
    let run = format!("touch '{}'; cat", mark.display());
    let filters = [["clean", "smudge"].as_slice(), &["process"]];
    for keys in filters {
        for key in keys {
            git(folder.path(), &["config", &format!("filter.x.{key}"), &run]);
        }
        git(folder.path(), &["config", "filter.x.required", "true"]);
        folder.write("los.yaml", &faulty("43)"));
        git(
            folder.path(),
            &[
                "-c",
                "core.attributesFile=/dev/null",
                "--attr-source=4b825dc642cb6eb9a060e54bf8d69288fbee4904",
                "add",
                "los.yaml",
            ],
        );
        // As long as before, so that git has to look at the content to know what changed.
        folder.write("na h1.yaml", &faulty("49)"));
        let _ = std::fs::remove_file(&mark);
        for option in [&["--staged"][..], &["--sinds", "HEAD"]] {
            let mut command = leerplan(folder.path());
            let output = command
                .args(["check", "--vandaag", TODAY])
                .args(option)
                .output();
            let output = output.unwrap();
            assert_eq!(code(&output), 1, "{keys:?} {option:?}: {}", err(&output));
            assert!(!mark.exists(), "{keys:?} {option:?}");
        }
        for key in keys {
            git(
                folder.path(),
                &["config", "--unset", &format!("filter.x.{key}")],
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn a_staged_link_stays_a_link() {
    let folder = repository();
    std::os::unix::fs::symlink("na h1.yaml", folder.path().join("link.yaml")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("weg.yaml")).unwrap();
    git(folder.path(), &["add", "--all"]);
    let mut command = leerplan(folder.path());
    let output = command
        .args(["check", "--staged", "--vandaag", TODAY])
        .output();
    let said = out(&output.unwrap());
    assert!(
        said.contains("dit is een koppeling naar een plek buiten de schoolmap"),
        "{said}"
    );
    assert!(said.contains(" --> weg.yaml:1:1\n"), "{said}");
    assert!(said.contains("; 1 document bekeken"), "{said}");
}
