//! What the guides say of the code: the lists of layers are the one that is enforced, and every path
//! that is named exists.

use std::fs;
use std::path::Path;

use super::imports::LAYERS;

/// Pages that send readers to files of the project.
const GUIDES: [&str; 2] = ["ARCHITECTURE.md", "CONTRIBUTING.md"];

/// The names in each line of the form "1. `a`, `b`: what they are", as links and in comments too.
fn listed(text: &str) -> Vec<Vec<String>> {
    let layer = |line: &str| {
        let line = line.trim_start_matches("//!").trim();
        let (number, rest) = line.split_once(". ")?;
        number.parse::<u8>().ok()?;
        let (names, _) = rest.split_once(": ")?;
        let names: Vec<String> = names
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect();
        (rest.starts_with(['`', '[']) && !names.is_empty()).then_some(names)
    };
    text.lines().filter_map(layer).collect()
}

/// The layers without the modules that are yet to be written.
fn layers() -> Vec<Vec<String>> {
    let exists = |module: &&&str| {
        let path = Path::new("src").join(module);
        path.is_dir() || path.with_extension("rs").is_file()
    };
    let existing = LAYERS.iter().map(|layer| {
        let modules = layer.iter().filter(exists);
        modules.map(|module| (*module).to_owned()).collect()
    });
    existing
        .filter(|layer: &Vec<String>| !layer.is_empty())
        .collect()
}

#[test]
fn the_documented_layers_are_those_that_are_enforced() {
    for path in ["src/lib.rs", "ARCHITECTURE.md"] {
        let mut listed = listed(&fs::read_to_string(path).unwrap());
        // Further numbered lists in the text come behind that of the layers.
        listed.truncate(layers().len());
        assert_eq!(listed, layers(), "{path}");
    }
    let text = "//! 1. [`a`], `b`: what\n2. `c`: else\n3. plain: text\n//! 4. `d` is no item\n";
    assert_eq!(listed(text), [vec!["a", "b"], vec!["c"]]);
}

/// The pieces of code in the text of a page, without fenced blocks.
fn code_spans(text: &str) -> Vec<&str> {
    let mut fenced = false;
    let mut spans = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            spans.extend(line.split('`').skip(1).step_by(2));
        }
    }
    spans
}

/// The files and folders of the project that a page names: what begins with a folder that exists,
/// without placeholders such as `src/rules/<group>/`.
fn named_paths(text: &str) -> Vec<String> {
    let is_path = |span: &&str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
        let inside = span.split_once('/');
        span.chars().all(plain) && inside.is_some_and(|(top, _)| Path::new(top).is_dir())
    };
    let mut found: Vec<String> = code_spans(text)
        .into_iter()
        .filter(is_path)
        .map(str::to_owned)
        .collect();
    found.sort();
    found.dedup();
    found
}

#[test]
fn every_path_that_a_guide_names_exists() {
    for guide in GUIDES {
        let text = fs::read_to_string(guide).unwrap();
        let named = named_paths(&text);
        assert!(named.len() > 10, "{guide} names {} paths", named.len());
        for path in named {
            assert!(Path::new(&path).exists(), "{guide}: {path}");
        }
    }
    let text =
        "`src/lib.rs` and `src/no_such.rs`, `src/rules/<group>/<rule>.rs`, `a/b`, `Cargo.toml`";
    let fenced = format!("```sh\n`src/fenced`\n```\n{text}\n");
    assert_eq!(named_paths(&fenced), ["src/lib.rs", "src/no_such.rs"]);
}
