//! The lists of layers in `src/lib.rs` and `ARCHITECTURE.md` are the list that is enforced.

use std::fs;
use std::path::Path;

use super::imports::LAYERS;

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
