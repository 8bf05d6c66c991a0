//! Streams that take no more: a reader that left, a disk that is full.

use std::fs::{self, File};
use std::process::{Command, Stdio};

use crate::cli::streams::talkative;
use crate::faults::support::{BROKEN, MENDED, contents, school, writers};
use crate::support::{Folder, TODAY, code, err, leerplan, out};

/// A pipe that nobody reads any more.
fn left() -> Stdio {
    let mut reader = Command::new("true");
    let mut reader = reader.stdin(Stdio::piped()).spawn().unwrap();
    let pipe = reader.stdin.take().unwrap();
    reader.wait().unwrap();
    pipe.into()
}

fn full() -> Stdio {
    File::options()
        .write(true)
        .open("/dev/full")
        .unwrap()
        .into()
}

/// Every command with what it writes, in a school of its own: its command line and exit code.
fn all() -> Vec<Vec<&'static str>> {
    talkative().into_iter().chain(writers()).collect()
}

#[test]
fn a_reader_that_left_changes_nothing_but_what_it_reads() {
    for args in all() {
        let (whole, cut) = (school(), school());
        let expected = leerplan(whole.path()).args(&args).output().unwrap();
        let mut command = leerplan(cut.path());
        let output = command.args(&args).stdout(left()).output().unwrap();
        assert_eq!(code(&output), code(&expected), "{args:?}");
        assert_eq!(err(&output), err(&expected), "{args:?}");
        assert!(contents(cut.path()) == contents(whole.path()), "{args:?}");

        let deaf = school();
        let mut command = leerplan(deaf.path());
        let output = command.args(&args).stderr(left()).output().unwrap();
        assert_eq!(code(&output), code(&expected), "{args:?}");
        assert_eq!(out(&output), out(&expected), "{args:?}");
        assert!(contents(deaf.path()) == contents(whole.path()), "{args:?}");
    }
}

#[test]
fn a_report_that_goes_to_a_full_disk_is_a_failure_that_is_told() {
    for args in all() {
        let folder = school();
        let mut command = leerplan(folder.path());
        let expected = leerplan(school().path()).args(&args).output().unwrap();
        let output = command.args(&args).stdout(full()).output().unwrap();
        if out(&expected).is_empty() {
            assert_eq!(code(&output), code(&expected), "{args:?}");
            continue;
        }
        assert_eq!(code(&output), 2, "{args:?}");
        let told = "leerplan kan niet verder: ik kan niet alles laten zien: de schijf is vol; maak ruimte en probeer het opnieuw\n  wat er nu staat is niet compleet\n";
        assert!(err(&output).ends_with(told), "{args:?}: {}", err(&output));
    }
}

#[test]
fn what_was_mended_is_mended_though_nobody_can_be_told() {
    let folder = crate::support::school();
    folder.write("klas.yaml", BROKEN);
    let mut command = leerplan(folder.path());
    command.args(["check", "--fix", "--vandaag", TODAY]);
    let output = command.stdout(full()).stderr(full()).output().unwrap();
    assert_eq!(code(&output), 2);
    let text = fs::read_to_string(folder.path().join("klas.yaml")).unwrap();
    assert_eq!(text, MENDED);
}

#[test]
fn a_file_is_written_though_the_reader_of_the_screen_left() {
    let folder: Folder = school();
    let mut command = leerplan(folder.path());
    command.args(["check", "--vandaag", TODAY]);
    command.args(["--format", "text", "--format", "json=verslag.json"]);
    let output = command.stdout(left()).output().unwrap();
    assert_eq!(code(&output), 1);
    let report = fs::read_to_string(folder.path().join("verslag.json")).unwrap();
    assert!(report.ends_with("}\n"), "{report}");
}
