//! What the project says of itself to those who build it.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

fn rust_version(manifest: &str) -> &str {
    let rest = manifest.split("rust-version = \"").nth(1).unwrap();
    rest.split('"').next().unwrap()
}

#[test]
fn the_readme_names_the_oldest_rust_that_will_do() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let readme = fs::read_to_string("README.md").unwrap();
    let version = rust_version(&manifest);
    let said = format!("With [Rust](https://www.rust-lang.org/) {version} or newer");
    assert!(readme.contains(&said), "{version}");
}

/// What is compiled in must be in the package; what serves the repository only must not.
#[test]
fn the_package_holds_what_it_needs_and_nothing_else() {
    let mut cargo = Command::new(env!("CARGO"));
    let output = cargo
        .args(["package", "--list", "--allow-dirty", "--offline"])
        .output()
        .unwrap();
    let list = String::from_utf8(output.stdout).unwrap();
    let files: BTreeSet<&str> = list.lines().collect();
    for needed in [
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "CHANGELOG.md",
        "docs/commands.md",
        "Cargo.lock",
        "templates/fonts/OFL-Atkinson.txt",
        "templates/start/init/gitignore",
        "examples/blauw/leerplan.toml",
    ] {
        assert!(files.contains(needed), "{needed}");
    }
    for folder in ["templates", "src", "tests", "examples", "benches"] {
        let tracked = tracked(folder);
        let lacking = tracked.iter().filter(|path| !files.contains(&path[..]));
        assert_eq!(lacking.collect::<Vec<_>>(), Vec::<&String>::new());
    }
    let tops = files.iter().filter_map(|path| path.split_once('/'));
    let tops: BTreeSet<&str> = tops.map(|(top, _)| top).collect();
    let expected = ["benches", "docs", "examples", "src", "templates", "tests"];
    assert_eq!(tops.into_iter().collect::<Vec<_>>(), expected);
}

/// The files of a folder that belong to the project; all that is there where git is not.
fn tracked(folder: &str) -> Vec<String> {
    let output = Command::new("git")
        .args(["ls-files", "-z", folder])
        .output();
    let list = output.map_or(Vec::new(), |output| output.stdout);
    let list = String::from_utf8(list).unwrap();
    let paths = list.split('\0').filter(|path| !path.is_empty());
    paths.map(str::to_owned).collect()
}
