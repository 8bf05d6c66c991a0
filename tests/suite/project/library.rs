//! What another program gets of the crate: a small public face, and no dependency of the commands.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The names of the packages that a build without default features needs, each as `name vVERSION`.
fn needed(depth: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--no-default-features"])
        .args(["--edges", "normal", "--prefix", "none", "--depth", depth])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// The dependencies that a feature switches on.
fn optional() -> Vec<String> {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let named = manifest.split("\"dep:").skip(1);
    named
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_library_user_builds_nothing_of_the_commands() {
    let optional = optional();
    assert!(optional.iter().any(|name| name == "clap"), "{optional:?}");
    let is = |package: &String, name: &str| package.split(' ').next() == Some(name);
    let direct = needed("1");
    assert!(direct.iter().any(|package| is(package, "granit-parser")));
    for name in &optional {
        assert!(!direct.iter().any(|package| is(package, name)), "{name}");
    }
    let all = needed("99");
    let parsers: Vec<&String> = all
        .iter()
        .filter(|package| package.starts_with("clap"))
        .collect();
    assert_eq!(parsers, Vec::<&String>::new());
}

#[test]
fn the_model_is_the_only_public_module() {
    let text = fs::read_to_string("src/lib.rs").unwrap();
    let mut hidden = false;
    let mut public = Vec::new();
    for line in text.lines() {
        if let Some(module) = line.strip_prefix("pub mod ")
            && !hidden
        {
            public.push(module);
        }
        hidden = line == "#[doc(hidden)]";
    }
    assert_eq!(public, ["model;"]);
}

/// The Rust files below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                sources(&path)
            } else {
                vec![path]
            }
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

#[test]
fn only_the_program_chooses_the_allocator() {
    let mut choosing = sources(Path::new("src"));
    choosing.retain(|path| {
        fs::read_to_string(path)
            .unwrap()
            .contains("global_allocator")
    });
    assert_eq!(choosing, [Path::new("src/main.rs")]);
}
