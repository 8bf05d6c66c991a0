//! The README shows real output and the real table of rules. `README_UPDATE=1` writes them anew,
//! to be read before they are committed.

use std::path::Path;
use std::process::Command;

fn run(line: &str) -> String {
    let mut words = line.split_whitespace();
    assert_eq!(words.next(), Some("leerplan"), "{line}");
    let output = Command::new(env!("CARGO_BIN_EXE_leerplan"))
        .args(words)
        .env_remove("COLUMNS")
        .env_remove("GITHUB_ACTIONS")
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    String::from_utf8(text).unwrap()
}

/// The README with every block of commands and every table made anew.
fn fresh(readme: &str) -> String {
    let mut fresh = String::new();
    let mut lines = readme.lines();
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
fn the_readme_shows_real_output() {
    let path = Path::new("README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    assert!(readme.contains("```console"), "no commands");
    assert!(
        readme.contains("<!-- begin leerplan regels --format md -->"),
        "no table of rules"
    );
    let fresh = fresh(&readme);
    if std::env::var_os("README_UPDATE").is_some() {
        std::fs::write(path, &fresh).unwrap();
    }
    assert_eq!(
        readme, fresh,
        "README_UPDATE=1 cargo test readme writes it anew"
    );
}
