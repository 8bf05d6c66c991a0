//! How long files and functions may be, how much is explained in comments, and what must be listed.

use std::fs;
use std::path::{Path, PathBuf};

use super::source::files;
use super::tokens::tokens;

#[test]
fn no_file_is_longer_than_400_lines() {
    for folder in ["src", "tests"] {
        for path in files(Path::new(folder)) {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= 400, "{} has {lines} lines", path.display());
        }
    }
}

#[test]
fn most_files_are_short() {
    let length = |path: &PathBuf| fs::read_to_string(path).unwrap().lines().count();
    let mut lengths: Vec<usize> = files(Path::new("src")).iter().map(length).collect();
    lengths.sort_unstable();
    let at = |part: usize| lengths[lengths.len() * part / 100];
    assert!(
        at(50) <= 100,
        "half of the files has more than {} lines",
        at(50)
    );
    assert!(
        at(90) <= 250,
        "a tenth of the files has more than {} lines",
        at(90)
    );
}

/// The line of each function that is too long. rustfmt puts the closing brace under the `fn`.
fn long_functions(text: &str) -> Vec<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        let is_fn = code.starts_with("fn ") || code.contains(" fn ") && !code.starts_with("//");
        let indent = &line[..line.len() - code.len()];
        let end = format!("{indent}}}");
        // The signature ends in `{`, in `;` where a trait only declares, or in `}` on one line.
        let signature = lines[at..]
            .iter()
            .find(|line| line.ends_with(['{', ';', '}']));
        let has_body = signature.is_some_and(|line| line.ends_with('{'));
        let length = lines[at..].iter().position(|line| *line == end);
        if is_fn && has_body && length.is_some_and(|length| length >= 60) {
            found.push(at + 1);
        }
    }
    found
}

#[test]
fn no_function_is_longer_than_60_lines() {
    for path in files(Path::new("src")) {
        let found = long_functions(&fs::read_to_string(&path).unwrap());
        assert!(found.is_empty(), "{}: lines {found:?}", path.display());
    }
}

#[test]
fn a_function_of_61_lines_is_too_long() {
    let function = |lines: usize| format!("fn a() {{\n{}}}\n", "    b();\n".repeat(lines - 2));
    assert_eq!(long_functions(&function(60)), [0; 0]);
    assert_eq!(long_functions(&format!("\n{}", function(61))), [2]);
    let declared = format!(
        "trait A {{\n    fn a(\n        b: u8,\n    );\n{}",
        "\n".repeat(60)
    );
    assert_eq!(long_functions(&format!("{declared}    }}\n")), [0; 0]);
}

/// Plain comments and all lines of a text.
fn comments(text: &str) -> (usize, usize) {
    let is_plain = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("//") && !line.starts_with("///") && !line.starts_with("//!")
    };
    (text.lines().filter(is_plain).count(), text.lines().count())
}

#[test]
fn at_most_four_lines_in_a_hundred_are_plain_comments() {
    let texts = files(Path::new("src"))
        .into_iter()
        .map(|path| fs::read_to_string(path).unwrap());
    let (plain, all) = texts
        .map(|text| comments(&text))
        .fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
    assert!(plain * 100 <= all * 4, "{plain} of {all} lines");
    assert_eq!(comments("//! a\n/// b\n// c\nd // e\n"), (1, 4));
}

/// The globs that hide where a name comes from: `use super::*` and `use crate::…::*`.
fn globs(text: &str) -> usize {
    let tokens = tokens(text);
    let imports = tokens.split(|token| token == ";").filter_map(|statement| {
        let at = statement.iter().rposition(|token| token == "use")?;
        Some(&statement[at + 1..])
    });
    let own = |path: &&[String]| {
        let first = path.first().map(String::as_str);
        matches!(first, Some("crate" | "super" | "self")) && path.iter().any(|token| token == "*")
    };
    imports.filter(own).count()
}

#[test]
fn every_import_of_our_own_names_what_it_brings_in() {
    // src/internals.rs gives out whole modules to the tests.
    let gives_out = |path: &PathBuf| path.ends_with("internals.rs");
    for path in files(Path::new("src"))
        .into_iter()
        .filter(|path| !gives_out(path))
    {
        let found = globs(&fs::read_to_string(&path).unwrap());
        assert_eq!(found, 0, "{}: name what you import", path.display());
    }
    let tests_only = "#[cfg(test)] mod tests { use super::*; }";
    for (text, number) in [
        ("use super::*;", 1),
        ("fn a() {} pub use crate::a::{b, c::*};", 1),
        (
            "use rayon::prelude::*; use crate::a::b; const C: u8 = 2 * 3;",
            0,
        ),
        (tests_only, 0),
    ] {
        assert_eq!(globs(text), number, "{text}");
    }
}

/// All files under a folder, sorted.
fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(everything(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn every_file_of_an_example_is_a_document_or_named_by_one() {
    for school in ["blauw", "geel", "groen"] {
        let school = Path::new("examples").join(school);
        let all = everything(&school);
        let is_document =
            |path: &&PathBuf| path.extension().is_some_and(|e| e == "yaml" || e == "toml");
        let texts: Vec<String> = all
            .iter()
            .filter(is_document)
            .map(|path| fs::read_to_string(path).unwrap())
            .collect();
        for path in all.iter().filter(|path| !is_document(path)) {
            let name = path.file_name().unwrap().to_str().unwrap();
            let used = texts.iter().any(|text| text.contains(name));
            assert!(used, "no document names {}", path.display());
        }
    }
}

#[test]
fn every_rule_file_is_listed_under_its_own_name() {
    let mut written = Vec::new();
    for path in files(Path::new("src/rules")) {
        let text = fs::read_to_string(&path).unwrap();
        let name = text
            .lines()
            .skip_while(|line| !line.starts_with("rule! {"))
            .find_map(|line| {
                let name = line.trim().strip_prefix('"')?;
                name.split_once("\":").map(|(name, _)| name.to_owned())
            });
        if let Some(name) = name {
            let stem = path
                .file_stem()
                .unwrap()
                .to_str()
                .unwrap()
                .replace('_', "-");
            assert_eq!(stem, name, "{}", path.display());
            written.push(name);
        }
    }
    let mut listed: Vec<String> = leerplan::internals::rules::all()
        .map(|(_, rule)| rule.name.to_owned())
        .collect();
    written.sort();
    listed.sort();
    assert_eq!(written, listed);
}

#[test]
fn main_only_calls_the_library() {
    let text = fs::read_to_string("src/main.rs").unwrap();
    assert!(text.lines().count() <= 15);
    assert!(!text.lines().any(|line| line.starts_with("mod ")));
}
