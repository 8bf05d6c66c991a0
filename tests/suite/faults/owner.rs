//! Whose a file is, and its other names.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use crate::faults::support::{BROKEN, MENDED, contents, possible};
use crate::support::{Folder, TODAY, check, code, err, leerplan, leerplan_as, school};

const NOBODY: u32 = 65_534;

/// Runs a program as root; false where the machine does not let us.
fn as_root(program: &str, args: &[&str]) -> bool {
    let ways: [&[&str]; 2] = [&[], &["sudo", "-n"]];
    let root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let way = ways[usize::from(!root)];
    let line: Vec<&str> = way
        .iter()
        .copied()
        .chain([program])
        .chain(args.iter().copied())
        .collect();
    let mut command = Command::new(line[0]);
    let output = command.args(&line[1..]).output();
    output.is_ok_and(|output| output.status.success())
}

fn broken() -> (Folder, std::path::PathBuf) {
    let folder = school();
    folder.write("klas.yaml", BROKEN);
    let path = folder.path().join("klas.yaml");
    (folder, path)
}

fn give_to(user: u32, path: &Path) -> bool {
    let user = format!("{user}:{user}");
    possible("root", as_root("chown", &[&user, path.to_str().unwrap()]))
}

#[test]
fn a_file_that_root_mends_stays_its_owners() {
    let (folder, path) = broken();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    if !give_to(NOBODY, &path) {
        return;
    }
    let program = env!("CARGO_BIN_EXE_leerplan");
    let file = path.to_str().unwrap();
    assert!(as_root(
        program,
        &["check", "--fix", "--vandaag", TODAY, file]
    ));
    let found = fs::metadata(&path).unwrap();
    assert_eq!(
        (found.uid(), found.gid(), found.mode() & 0o777),
        (NOBODY, NOBODY, 0o640)
    );
    assert_eq!(contents(folder.path()).len(), 2);
}

#[test]
fn a_file_of_another_user_is_not_taken_over() {
    let (folder, path) = broken();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
    let me = fs::metadata(folder.path()).unwrap().uid();
    if !give_to(if me == 0 { 0 } else { NOBODY }, &path) {
        return;
    }
    let (mut command, _program) = if me == 0 {
        leerplan_as(NOBODY, folder.path())
    } else {
        (leerplan(folder.path()), Folder::empty())
    };
    command.args(["check", "--fix", "--vandaag", TODAY]);
    let output = command.output().unwrap();
    assert_eq!(code(&output), 2, "{}", err(&output));
    let told = "klas.yaml is van een andere gebruiker, en dat kan ik niet zo houden\n  laat die gebruiker dit herstellen\n";
    assert!(err(&output).contains(told), "{}", err(&output));
    let files = contents(folder.path());
    assert_eq!(files["klas.yaml"], BROKEN.as_bytes());
    assert_eq!(files.len(), 2, "nothing stays behind");
}

#[test]
fn another_name_of_a_mended_file_keeps_what_was_there() {
    let (folder, path) = broken();
    fs::hard_link(&path, folder.path().join("reserve.bak")).unwrap();
    fs::create_dir(folder.path().join("map")).unwrap();
    fs::hard_link(&path, folder.path().join("map/ook.yaml")).unwrap();
    // The two names are two documents: each is mended.
    check(&folder, &["--fix"]);
    let files = contents(folder.path());
    assert_eq!(files["klas.yaml"], MENDED.as_bytes());
    assert_eq!(files["map/ook.yaml"], MENDED.as_bytes());
    assert_eq!(files["reserve.bak"], BROKEN.as_bytes());
}

#[test]
fn a_link_within_the_folder_is_no_document_of_its_own_and_stays_a_link() {
    let (folder, _) = broken();
    symlink("klas.yaml", folder.path().join("link.yaml")).unwrap();
    let output = check(&folder, &["--fix"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let link = folder.path().join("link.yaml");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(link).unwrap(), MENDED);
}

/// A report takes the place of an older one: who might not read that may not read this.
#[test]
fn a_report_keeps_the_rights_and_the_link_of_the_one_before() {
    let (folder, _) = broken();
    folder.write("echt/verslag.json", "oud");
    let real = folder.path().join("echt/verslag.json");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o600)).unwrap();
    symlink("echt/verslag.json", folder.path().join("verslag.json")).unwrap();
    check(&folder, &["--format", "json=verslag.json"]);
    assert_eq!(fs::metadata(&real).unwrap().mode() & 0o777, 0o600);
    assert!(fs::read_to_string(&real).unwrap().starts_with('{'));
    let link = folder.path().join("verslag.json");
    assert!(fs::symlink_metadata(link).unwrap().is_symlink());
}

/// `/dev/null`, `/dev/stdout`: to put a file in their place would harm the whole machine.
#[test]
fn a_device_or_a_pipe_is_written_to_and_stays_what_it_is() {
    let (folder, _) = broken();
    let pipe = folder.path().join("pijp");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let target = format!("json={}", pipe.display());
    let reading = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).unwrap()
    });
    let output = check(&folder, &["--format", &target]);
    assert_eq!(code(&output), 1, "{}", err(&output));
    assert!(!fs::symlink_metadata(&pipe).unwrap().is_file());
    assert!(reading.join().unwrap().starts_with('{'));
}
