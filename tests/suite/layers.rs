//! The architecture: imports go one way, files and functions stay short, every rule is listed.

use std::fs;
use std::path::{Path, PathBuf};

/// The layers from top to bottom; a module may use anything in a later entry.
const LAYERS: &[&[&str]] = &[
    &["cli"],
    // what goes on until somebody stops it: asked by commands, knows schools
    &["live"],
    // Mending asks the engine again after each fix.
    &["report", "render", "start", "mend"],
    // between pages and the check: what pages, the terminal and JSON all say of pupils and classes
    &["overview"],
    &["check"],
    &["rules"],
    // `schema` says what `model` and the settings of `school` look like, for `start` and `cli`
    &["stepplan", "finding", "schema"],
    &["facts"],
    &["school"],
    &["model"],
    &["calendar"],
    &["yaml"],
    &["words", "error"],
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The top module of a source file: `src/yaml/tree.rs` is `yaml`.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix("src").unwrap();
    let first = inside
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_str()
        .unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The top modules that a text names after `crate::`, with `use crate::{a, b}` taken apart.
fn named(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + 7..];
        let list = rest.strip_prefix('{').and_then(|r| r.split('}').next());
        for part in list.unwrap_or(rest).split(',') {
            let name: String = part
                .trim()
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            names.push(name);
            if list.is_none() {
                break;
            }
        }
    }
    names
}

#[test]
fn every_module_has_its_layer() {
    for path in sources(Path::new("src")) {
        let module = module(&path);
        assert!(
            layer(&module).is_some() || ["lib", "main"].contains(&module.as_str()),
            "{module} has no layer"
        );
    }
}

#[test]
fn imports_go_down_only() {
    for path in sources(Path::new("src")) {
        let own = module(&path);
        let Some(own_layer) = layer(&own) else {
            continue;
        };
        for name in named(&fs::read_to_string(&path).unwrap()) {
            if let Some(used) = layer(&name).filter(|_| name != own) {
                assert!(used > own_layer, "{}: {own} uses {name}", path.display());
            }
        }
    }
}

#[test]
fn no_file_is_longer_than_400_lines() {
    for folder in ["src", "tests"] {
        for path in sources(Path::new(folder)) {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= 400, "{} has {lines} lines", path.display());
        }
    }
}

/// Functions by indentation: rustfmt puts the closing brace under the `fn`.
#[test]
fn no_function_is_longer_than_60_lines() {
    for path in sources(Path::new("src")) {
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let code = line.trim_start();
            let is_fn = code.starts_with("fn ") || code.contains(" fn ") && !code.starts_with("//");
            if !is_fn {
                continue;
            }
            let indent = &line[..line.len() - code.len()];
            let end = lines[at..].iter().position(|l| *l == format!("{indent}}}"));
            let long = end.filter(|length| *length >= 60);
            assert!(long.is_none(), "{}:{} {code}", path.display(), at + 1);
        }
    }
}

#[test]
fn every_rule_file_is_listed_under_its_own_name() {
    let mut files = Vec::new();
    for path in sources(Path::new("src/rules")) {
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
            files.push(name);
        }
    }
    let mut listed: Vec<String> = leerplan::rules::all()
        .map(|(_, rule)| rule.name.to_owned())
        .collect();
    files.sort();
    listed.sort();
    assert_eq!(files, listed);
}

#[test]
fn main_only_calls_the_library() {
    let text = fs::read_to_string("src/main.rs").unwrap();
    assert!(text.lines().count() <= 15);
    assert!(!text.lines().any(|line| line.starts_with("mod ")));
}
