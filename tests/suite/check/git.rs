//! Only what changed: in a real repository.

use std::path::Path;
use std::process::Command;

use crate::support::{Folder, KLAS, PLANNING, TODAY, code, err, leerplan, out, school};

pub fn git(folder: &Path, args: &[&str]) -> String {
    let output = Command::new("git")
        .args([
            "-c",
            "user.name=sectie",
            "-c",
            "user.email=sectie@example.org",
        ])
        .args(args)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env_remove("GIT_DIR")
        .env_remove("GIT_INDEX_FILE")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{args:?} {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

pub fn commit(folder: &Folder, message: &str) {
    git(folder.path(), &["add", "--all"]);
    git(folder.path(), &["commit", "--quiet", "--message", message]);
}

const PLAN: &str = "soort: leerplan\nleerling: sanne\nvak: na\ntitel: Een raket\n";
const BOOK: &str = "soort: draaiboek\nleerplan: raket\n";

/// A school in git with a pupil, her plan, its draaiboek and two plannings with a fault.
pub fn repository() -> Folder {
    let folder = school();
    git(
        folder.path(),
        &["init", "--quiet", "--initial-branch", "main"],
    );
    folder.write("klas.yaml", KLAS);
    folder.write("plannen/raket.yaml", PLAN);
    folder.write("boeken/boek.yaml", BOOK);
    folder.write("na h1.yaml", &faulty("39)"));
    folder.write("Renée.yaml", &faulty("40)"));
    commit(&folder, "begin");
    folder
}

pub fn faulty(todo: &str) -> String {
    format!("{PLANNING}paragrafen:\n  - {{nummer: \"1.1\", opdrachten: \"{todo}\"}}\n")
}

/// The files that a check looked at, by its `JUnit` report: a suite each.
fn looked_at(folder: &Path, args: &[&str]) -> Vec<String> {
    let mut all = vec!["check", "--vandaag", TODAY, "--format", "junit"];
    all.extend(args);
    let output = leerplan(folder).args(&all).output().unwrap();
    assert!(code(&output) < 2, "{}", err(&output));
    let text = out(&output);
    let suites = text.split("<testsuite name=\"").skip(1);
    let names = suites.map(|rest| rest.split('"').next().unwrap());
    // Where nothing was looked at a suite says so.
    names
        .filter(|name| *name != "leerplan")
        .map(str::to_owned)
        .collect()
}

#[test]
fn since_a_ref_only_what_changed_and_what_names_it_is_looked_at() {
    let folder = repository();
    let since = || looked_at(folder.path(), &["--sinds", "HEAD"]);
    assert_eq!(since(), [""; 0]);
    folder.write("Renée.yaml", &faulty("41)"));
    assert_eq!(since(), ["Renée.yaml"]);
    folder.write("nieuw é.yaml", &faulty("42)"));
    assert_eq!(
        since(),
        ["Renée.yaml", "nieuw é.yaml"],
        "git does not know it yet"
    );
    folder.write("plannen/raket.yaml", &PLAN.replace("raket", "vliegtuig"));
    let with_book = [
        "Renée.yaml",
        "boeken/boek.yaml",
        "nieuw é.yaml",
        "plannen/raket.yaml",
    ];
    assert_eq!(since(), with_book);
}

#[test]
fn a_branch_counts_from_where_it_left() {
    let folder = repository();
    git(folder.path(), &["switch", "--quiet", "--create", "sectie"]);
    folder.write("na h1.yaml", &faulty("41)"));
    commit(&folder, "sectie");
    git(folder.path(), &["switch", "--quiet", "main"]);
    folder.write("Renée.yaml", &faulty("43)"));
    commit(&folder, "ondertussen");
    git(folder.path(), &["switch", "--quiet", "sectie"]);
    assert_eq!(
        looked_at(folder.path(), &["--sinds", "main"]),
        ["na h1.yaml"]
    );
}

#[test]
fn who_named_what_is_gone_or_renamed_is_looked_at() {
    let folder = repository();
    git(
        folder.path(),
        &["mv", "plannen/raket.yaml", "plannen/vliegtuig.yaml"],
    );
    let found = looked_at(folder.path(), &["--sinds", "HEAD"]);
    assert_eq!(found, ["boeken/boek.yaml", "plannen/vliegtuig.yaml"]);
    git(
        folder.path(),
        &["rm", "--quiet", "--force", "plannen/vliegtuig.yaml"],
    );
    let args = [
        "check",
        "--vandaag",
        TODAY,
        "--sinds",
        "HEAD",
        "--format",
        "kort",
    ];
    let output = leerplan(folder.path()).args(args).output().unwrap();
    assert_eq!(code(&output), 1);
    assert!(
        out(&output).contains("boeken/boek.yaml:2:11: fout[onbekende-verwijzing]"),
        "{}",
        out(&output)
    );
}

#[test]
fn a_plan_is_looked_at_when_its_book_goes() {
    let folder = repository();
    git(folder.path(), &["rm", "--quiet", "boeken/boek.yaml"]);
    assert_eq!(
        looked_at(folder.path(), &["--sinds", "HEAD"]),
        ["plannen/raket.yaml"]
    );
}

#[test]
fn a_class_reaches_the_plans_of_its_pupils_and_their_books() {
    let folder = repository();
    folder.write("klas.yaml", &KLAS.replace("Sanne de Wit", "Sanne Wit"));
    let found = looked_at(folder.path(), &["--sinds", "HEAD"]);
    assert_eq!(
        found,
        ["boeken/boek.yaml", "klas.yaml", "plannen/raket.yaml"]
    );
}

#[test]
fn settings_are_about_everything_and_paths_narrow_it_down() {
    let folder = repository();
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    folder.write(
        "leerplan.toml",
        &settings.replace("Testcollege", "Ons college"),
    );
    assert_eq!(looked_at(folder.path(), &["--sinds", "HEAD"]).len(), 5);
    let args = ["plannen", "--sinds", "HEAD"];
    assert_eq!(looked_at(folder.path(), &args), ["plannen/raket.yaml"]);
}

#[test]
fn staged_means_as_it_will_be_committed() {
    let folder = repository();
    let staged = |args: &[&str]| {
        let all = [
            &["check", "--vandaag", TODAY, "--staged", "--format", "kort"],
            args,
        ]
        .concat();
        leerplan(folder.path()).args(all).output().unwrap()
    };
    assert_eq!(code(&staged(&[])), 0, "nothing is staged");
    assert!(err(&staged(&[])).contains("er is niets veranderd"));
    folder.write("na h1.yaml", &faulty("41)"));
    assert_eq!(code(&staged(&[])), 0, "changed, but not staged");
    git(folder.path(), &["add", "na h1.yaml"]);
    folder.write("na h1.yaml", &faulty("41"));
    let output = staged(&[]);
    assert_eq!(
        code(&output),
        1,
        "what is staged has the fault, the folder has not"
    );
    assert!(out(&output).starts_with("na h1.yaml:"), "{}", out(&output));
    assert!(out(&output).contains("`41)`"));
    git(folder.path(), &["add", "na h1.yaml"]);
    folder.write("na h1.yaml", &faulty("99)"));
    assert_eq!(code(&staged(&["--regel", "opdracht-notatie"])), 0);
}

#[test]
fn staged_knows_files_beside_the_documents_and_what_is_taken_away() {
    let folder = repository();
    folder.write("boeken/foto.jpg", "geen tekst");
    folder.write(
        "boeken/boek.yaml",
        &format!(
            "{BOOK}logboek:\n  - datum: 2026-10-01\n    wat: eerste proef\n    bewijs: foto.jpg\n"
        ),
    );
    git(folder.path(), &["add", "--all"]);
    std::fs::remove_file(folder.path().join("boeken/foto.jpg")).unwrap();
    let run = |rule: &str| {
        let args = [
            "check",
            "--vandaag",
            TODAY,
            "--staged",
            "--regel",
            rule,
            "--fail-on",
            "tip",
        ];
        leerplan(folder.path()).args(args).output().unwrap()
    };
    let output = run("bestand-ontbreekt");
    assert_eq!(code(&output), 0, "{}", out(&output));
    git(
        folder.path(),
        &["rm", "--quiet", "--cached", "boeken/foto.jpg"],
    );
    assert_eq!(code(&run("bestand-ontbreekt")), 1);
    git(
        folder.path(),
        &["rm", "--quiet", "--cached", "plannen/raket.yaml"],
    );
    assert_eq!(
        code(&run("onbekende-verwijzing")),
        1,
        "still in the folder, but not staged"
    );
}

#[test]
fn a_school_may_lie_deeper_and_the_first_commit_has_no_before() {
    let top = Folder::empty();
    git(top.path(), &["init", "--quiet"]);
    top.write(
        "leren/é/leerplan.toml",
        &crate::support::settings(leerplan::model::Kleur::Blauw),
    );
    top.write("leren/é/p.yaml", &faulty("39)"));
    top.write("elders/q.yaml", &faulty("39)"));
    git(top.path(), &["add", "--all"]);
    let inside = top.path().join("leren/é");
    assert_eq!(looked_at(&inside, &["--staged"]), ["leren/é/p.yaml"]);
    let args = ["check", "--vandaag", TODAY, "--staged", "--format", "kort"];
    let mut hook = leerplan(&inside);
    hook.args(args).env("GIT_INDEX_FILE", ".git/index");
    let output = hook.output().unwrap();
    assert!(
        out(&output).starts_with("p.yaml:"),
        "{}{}",
        out(&output),
        err(&output)
    );
}

#[test]
fn the_hook_of_a_repository_around_the_school_does_not_lead_astray() {
    let top = Folder::empty();
    git(top.path(), &["init", "--quiet"]);
    let school = top.path().join("school");
    std::fs::create_dir(&school).unwrap();
    git(&school, &["init", "--quiet"]);
    top.write(
        "school/leerplan.toml",
        &crate::support::settings(leerplan::model::Kleur::Blauw),
    );
    top.write("school/p.yaml", &faulty("39)"));
    git(&school, &["add", "--all"]);
    for (name, value) in [("GIT_INDEX_FILE", ".git/index"), ("GIT_DIR", ".git")] {
        let mut hook = leerplan(top.path());
        hook.args(["check", "school", "--staged", "--format", "kort"]);
        let output = hook.env(name, value).output().unwrap();
        assert_eq!(code(&output), 1, "{}", err(&output));
        assert!(
            out(&output).starts_with("school/p.yaml:"),
            "{}",
            out(&output)
        );
    }
}

#[test]
fn a_branch_that_only_the_server_has_is_named_in_full() {
    let folder = repository();
    git(
        folder.path(),
        &["update-ref", "refs/remotes/origin/hoofd", "HEAD"],
    );
    let args = ["check", "--sinds", "hoofd"];
    let output = leerplan(folder.path()).args(args).output().unwrap();
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("bedoel je `origin/hoofd`?"),
        "{}",
        err(&output)
    );
    assert_eq!(
        looked_at(folder.path(), &["--sinds", "origin/hoofd"]),
        [""; 0]
    );
}

#[test]
fn without_git_or_ref_the_reason_is_told() {
    let folder = school();
    let run = |folder: &Folder, args: &[&str]| {
        let output = leerplan(folder.path())
            .arg("check")
            .args(args)
            .output()
            .unwrap();
        assert_eq!(code(&output), 2);
        err(&output)
    };
    assert!(run(&folder, &["--staged"]).contains("staat niet in een git-repository"));
    let folder = repository();
    let text = run(&folder, &["--sinds", "hoofdtak"]);
    assert!(text.contains("git kent hier geen `hoofdtak`"), "{text}");
    let text = run(&folder, &["--sinds=--output=x"]);
    assert!(text.contains("git kent hier geen `--output=x`"), "{text}");
    assert!(!folder.path().join("x").exists());
    let mut command = leerplan(folder.path());
    command.args(["check", "--sinds", "HEAD"]).env("PATH", "");
    let output = command.output().unwrap();
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("ik vind het programma `git` niet"),
        "{}",
        err(&output)
    );
}

/// Each removes what a run that was killed left in the folder for temporary files.
#[test]
fn runs_at_once_take_no_files_of_each_other_away() {
    let folder = repository();
    folder.write("los.yaml", PLANNING);
    git(folder.path(), &["add", "los.yaml"]);
    let temporary = Folder::empty();
    let start = || {
        let mut command = leerplan(folder.path());
        command.args(["check", "--staged", "--vandaag", TODAY]);
        command.env("TMPDIR", temporary.path());
        command.stdout(std::process::Stdio::null());
        command.stderr(std::process::Stdio::piped());
        command.spawn().unwrap()
    };
    let running: Vec<_> = (0..60).map(|_| start()).collect();
    for child in running {
        let output = child.wait_with_output().unwrap();
        assert_eq!((code(&output), err(&output).as_str()), (0, ""));
    }
    let left = std::fs::read_dir(temporary.path()).unwrap().count();
    assert_eq!(left, 0);
}
