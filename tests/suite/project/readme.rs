//! README and the pages in `docs/` show real output, and the reference there is that of the program.
//! `README_UPDATE=1` writes both anew, to be read before they are committed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use leerplan::internals::finding::Level;
use leerplan::model::Kleur;

use super::pages::pages;
use crate::support::{Folder, TODAY, settings};

fn run(line: &str) -> String {
    let mut words = line.split_whitespace();
    assert_eq!(words.next(), Some("leerplan"), "{line}");
    let output = Command::new(env!("CARGO_BIN_EXE_leerplan"))
        .args(words)
        .env_remove("CI")
        .env_remove("COLUMNS")
        .env_remove("GITHUB_ACTIONS")
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    String::from_utf8(text).unwrap()
}

/// A page with every block of commands and every generated part made anew.
fn fresh(page: &str) -> String {
    let mut fresh = String::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        fresh.push_str(line);
        fresh.push('\n');
        if line == "```console" {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            for command in block.iter().filter_map(|line| line.strip_prefix("$ ")) {
                fresh.push_str(&format!("$ {command}\n{}", run(command)));
            }
            fresh.push_str("```\n");
        } else if let Some(command) = line.strip_prefix("<!-- begin ") {
            let command = command.trim_end_matches(" -->");
            let end = format!("<!-- end {command} -->");
            assert!(lines.by_ref().any(|line| line == end), "{end} is not there");
            fresh.push_str(&format!("\n{}\n{end}\n", run(command)));
        }
    }
    fresh
}

#[test]
fn every_page_shows_real_output() {
    let mut stale = Vec::new();
    for (path, page) in pages() {
        let fresh = fresh(&page);
        if std::env::var_os("README_UPDATE").is_some() {
            fs::write(&path, &fresh).unwrap();
        }
        if page != fresh {
            stale.push(path);
        }
    }
    assert_eq!(
        stale,
        Vec::<PathBuf>::new(),
        "README_UPDATE=1 cargo test readme writes them anew"
    );
}

#[test]
fn what_is_not_the_output_of_the_program_is_stale() {
    let page = "```console\n$ leerplan --version\nleerplan 0\n```\n";
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        fresh(page),
        format!("```console\n$ leerplan --version\nleerplan {version}\n```\n")
    );
}

#[test]
fn the_reference_is_generated() {
    let pages: BTreeMap<PathBuf, String> = pages().into_iter().collect();
    for (path, command) in [
        ("docs/commands.md", "leerplan man --format md"),
        ("docs/rules.md", "leerplan regels --format md"),
    ] {
        let begin = format!("<!-- begin {command} -->");
        assert!(pages[Path::new(path)].contains(&begin), "{path}");
    }
}

fn readme() -> String {
    fs::read_to_string("README.md").unwrap()
}

#[test]
fn the_readme_has_at_most_250_lines() {
    let lines = readme().lines().count();
    assert!(lines <= 250, "{lines} lines");
}

/// One command runs the main job on an example, one passes the tests: `.ci/run` runs the second.
#[test]
fn the_readme_sets_up_with_two_commands() {
    let readme = readme();
    let section = readme.split("\n## Set up\n").nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let blocks: Vec<&str> = section.split("```").skip(1).step_by(2).collect();
    assert_eq!(
        blocks,
        ["sh\ncargo run -- render examples/blauw --vandaag 2026-10-07\ncargo test\n"]
    );
}

#[test]
fn the_readme_counts_the_rules_of_each_group() {
    let readme = readme();
    let rows = readme.lines().filter_map(|line| {
        let (group, rest) = line.strip_prefix("| `")?.split_once("` | ")?;
        let count = rest.split(" | ").next()?.parse().ok()?;
        Some((group.to_owned(), count))
    });
    let groups = leerplan::internals::rules::GROUPS.iter();
    let expected: Vec<(String, usize)> = groups
        .map(|group| (group.name.to_owned(), group.rules.len()))
        .collect();
    assert_eq!(rows.collect::<Vec<_>>(), expected);
}

/// The fenced blocks of a page in a language.
fn blocks<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let start = format!("```{language}\n");
    let blocks = page.split(&start[..]).skip(1);
    blocks
        .filter_map(|rest| rest.split_once("```"))
        .map(|(block, _)| block)
        .collect()
}

/// The errors in a school folder with these settings and documents.
fn errors(settings: &str, documents: &[&str]) -> Vec<String> {
    let folder = Folder::empty();
    folder.write("leerplan.toml", settings);
    for (number, document) in documents.iter().enumerate() {
        folder.write(&format!("{number}.yaml"), document);
    }
    let findings = folder.check(TODAY).findings.into_iter();
    let errors = findings.filter(|finding| finding.level == Level::Fout);
    errors.map(|finding| finding.message).collect()
}

#[test]
fn the_examples_of_the_format_have_no_errors() {
    let format = fs::read_to_string("docs/format.md").unwrap();
    let (school, documents) = (blocks(&format, "toml"), blocks(&format, "yaml"));
    assert!(!school.is_empty() && !documents.is_empty());
    assert_eq!(errors(&school.concat(), &documents), [""; 0]);
    assert_ne!(errors(&school.concat(), &["soort: planning\n"]), [""; 0]);

    let checking = fs::read_to_string("docs/checking.md").unwrap();
    let all = [settings(Kleur::Blauw), blocks(&checking, "toml").concat()].join("\n");
    assert!(all.contains("[[eigen_regel]]"));
    assert_eq!(errors(&all, &[]), [""; 0]);
    assert_ne!(errors(&all.replace("naam ", "nam "), &[]), [""; 0]);
}
