//! Imports go down only: between modules by a list of layers, between files by having no circle.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::source::{Tree, Use};
use crate::support::Folder;

/// The layers from top to bottom, as `src/lib.rs` describes them; a module may use anything in a
/// later entry.
pub const LAYERS: &[&[&str]] = &[
    &["cli"],
    &["serve", "lsp"],
    &["report"],
    &["handbook"],
    &["render"],
    &["import", "record", "mend"],
    &["start"],
    &["compare"],
    &["audience"],
    &["overview"],
    &["check"],
    &["rules"],
    &["stepplan"],
    &["curriculum"],
    &["finding", "schema"],
    &["facts"],
    &["school"],
    &["model"],
    &["calendar"],
    &["yaml"],
    &["git"],
    &["disk", "watch"],
    &["typing", "mentions"],
    &["words", "error"],
];

/// The modules in which circles of files are left. The list only shrinks: a module of which no file is
/// in a circle any more must be taken out.
const KNOWN_CIRCLES: &[&str] = &[];

/// Above all layers: they give out what the modules hold, to users of the crate and to its tests.
const CRATE: [&str; 2] = ["lib", "internals"];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The top module of a file: `src/yaml/tree.rs` is `yaml`.
fn top(root: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(root).unwrap();
    let first = inside.iter().next().unwrap().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// Each module that no layer holds, and each use of a module in the same layer or above.
fn against_the_layers(root: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let tree = Tree::read(root);
    for file in tree.files() {
        let module = top(root, file);
        if !CRATE.contains(&&module[..]) && layer(&module).is_none() {
            found.insert(format!(
                "{module} has no layer: give it its place in LAYERS and in src/lib.rs"
            ));
        }
    }
    for Use { from, to, written } in tree.uses() {
        let own = top(root, &from);
        let Some(own_layer) = layer(&own) else {
            continue;
        };
        let named = written.first().cloned().unwrap_or_default();
        for used in [named, top(root, &to)] {
            let goes_down =
                layer(&used).map_or(!CRATE.contains(&&used[..]), |layer| layer > own_layer);
            if used != own && !goes_down {
                found.insert(format!(
                    "{}: {own} uses {used} (crate::{}), which is not below it: move what is shared \
                     to a layer below both",
                    from.display(),
                    written.join("::")
                ));
            }
        }
    }
    found
}

type Arrows = BTreeMap<PathBuf, BTreeMap<PathBuf, BTreeSet<String>>>;

/// Which file uses which, and the items that tie them.
fn arrows(root: &Path) -> Arrows {
    let mut arrows = Arrows::new();
    for Use { from, to, written } in Tree::read(root).uses() {
        let items = arrows.entry(from).or_default().entry(to).or_default();
        items.insert(written.join("::"));
    }
    arrows
}

/// Every file that can be reached from one.
fn reached<'a>(arrows: &'a Arrows, from: &Path) -> BTreeSet<&'a PathBuf> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&PathBuf> = arrows
        .get(from)
        .into_iter()
        .flat_map(BTreeMap::keys)
        .collect();
    while let Some(file) = open.pop() {
        if found.insert(file) {
            open.extend(arrows.get(file).into_iter().flat_map(BTreeMap::keys));
        }
    }
    found
}

/// The groups of files of which each can be reached from each other one.
fn circles(arrows: &Arrows) -> Vec<BTreeSet<&PathBuf>> {
    let reach: BTreeMap<&PathBuf, BTreeSet<&PathBuf>> = arrows
        .keys()
        .map(|file| (file, reached(arrows, file)))
        .filter(|(file, reach)| reach.contains(file))
        .collect();
    let mut found: Vec<BTreeSet<&PathBuf>> = Vec::new();
    for (file, there) in &reach {
        if !found.iter().any(|circle| circle.contains(file)) {
            let back = |other: &&&PathBuf| reach.get(**other).is_some_and(|r| r.contains(file));
            found.push(there.iter().filter(back).copied().collect());
        }
    }
    found
}

/// A circle as a person reads it: which file uses which and what for.
fn told(arrows: &Arrows, circle: &BTreeSet<&PathBuf>) -> String {
    let mut text = format!(
        "{} files import each other in a circle. Move what both sides need to a file of its own \
         below them; a mod.rs that dispatches to its children defines nothing that they use.\n",
        circle.len()
    );
    let ties = circle.iter().flat_map(|from| {
        let inside = arrows[*from].iter().filter(|(to, _)| circle.contains(to));
        inside.map(move |(to, items)| (from, to, items))
    });
    for (from, to, items) in ties.take(40) {
        let items: Vec<&str> = items.iter().map(String::as_str).collect();
        text += &format!(
            "  {} -> {}: {}\n",
            from.display(),
            to.display(),
            items.join(", ")
        );
    }
    text
}

/// What is wrong with the circles of a tree, given the modules in which circles are known to be.
fn circles_but(root: &Path, known: &[&str]) -> String {
    let arrows = arrows(root);
    let circles = circles(&arrows);
    let mut text = String::new();
    for circle in &circles {
        let is_known = |file: &&PathBuf| known.contains(&top(root, file).as_str());
        if !circle.iter().all(is_known) {
            text += &told(&arrows, circle);
        }
    }
    for known in known {
        if !circles
            .iter()
            .flatten()
            .any(|file| top(root, file) == *known)
        {
            text += &format!(
                "no file of {known} is in a circle any more: take it out of KNOWN_CIRCLES in {}\n",
                file!()
            );
        }
    }
    text
}

#[test]
fn imports_go_down_only() {
    let found = against_the_layers(Path::new("src"));
    let found: Vec<&str> = found.iter().map(String::as_str).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let found = circles_but(Path::new("src"), KNOWN_CIRCLES);
    assert!(found.is_empty(), "{found}");
}

/// A crate of a few files.
fn crate_of(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::empty();
    for (path, text) in files {
        folder.write(path, text);
    }
    folder
}

#[test]
fn an_import_that_goes_up_is_told() {
    let wrong = [
        "use crate::check::Report;",
        "use crate::{model::Soort, check::{self, Report}};",
        "fn of(report: &crate::check::Report) {}",
        "use super::super::check::Report;",
        "use crate::words::Report;",
        "use crate::Report;",
    ];
    for text in wrong {
        let folder = crate_of(&[
            (
                "lib.rs",
                "pub mod check; mod model; mod words; pub use check::Report;",
            ),
            ("check/mod.rs", "mod report; pub use report::Report;"),
            (
                "check/report.rs",
                "use crate::model::Soort; pub struct Report;",
            ),
            (
                "model/mod.rs",
                "mod soort; pub use soort::Soort; pub use planning::Planning;",
            ),
            ("model/planning.rs", text),
            ("model/soort.rs", "pub enum Soort {}"),
            ("words.rs", "pub(crate) use crate::check::Report;"),
        ]);
        let found = against_the_layers(folder.path());
        let of_planning = found
            .iter()
            .filter(|line| line.contains("planning.rs: model uses"));
        assert!(of_planning.count() > 0, "{text}: {found:?}");
    }
}

#[test]
fn a_module_without_a_layer_is_told() {
    let folder = crate_of(&[("lib.rs", "mod bureau;"), ("bureau.rs", "")]);
    let found = against_the_layers(folder.path());
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found
            .iter()
            .all(|line| line.starts_with("bureau has no layer"))
    );
}

#[test]
fn a_circle_is_told_with_what_ties_it() {
    let ties = [
        // a mod.rs that dispatches to its children and defines what they use
        (
            "mod page; pub struct Sheet; fn all() { page::make() }",
            "use super::Sheet; pub fn make() {}",
        ),
        // the same, where it only gives them out
        (
            "mod page; pub use page::make; pub struct Sheet;",
            "use crate::render::Sheet; pub fn make() {}",
        ),
        // without any `use`
        (
            "mod page; pub struct Sheet; fn all() { self::page::make() }",
            "pub fn make(s: super::Sheet) {}",
        ),
    ];
    for (parent, child) in ties {
        let folder = crate_of(&[
            ("lib.rs", "mod render;"),
            ("render/mod.rs", parent),
            ("render/page.rs", child),
        ]);
        let found = circles_but(folder.path(), &[]);
        assert!(
            found.starts_with("2 files import each other"),
            "{parent}: {found}"
        );
        assert!(found.contains("page.rs -> "), "{found}");
        assert!(found.contains("mod.rs: render::Sheet"), "{found}");
    }
}

#[test]
fn a_circle_through_re_exports_is_told_and_a_re_export_alone_is_none() {
    let folder = crate_of(&[
        ("lib.rs", "mod yaml;"),
        (
            "yaml/mod.rs",
            "mod fix; mod text; mod tree; pub use fix::*; pub use tree::Tree;",
        ),
        ("yaml/text.rs", "pub struct Text;"),
        ("yaml/tree.rs", "use super::Fix; pub struct Tree;"),
        (
            "yaml/fix.rs",
            "use super::{Tree as Known, text::Text}; pub struct Fix;",
        ),
    ]);
    let found = circles_but(folder.path(), &[]);
    assert!(found.starts_with("2 files import each other"), "{found}");
    folder.write("yaml/fix.rs", "use super::text::Text; pub struct Fix;");
    assert_eq!(circles_but(folder.path(), &[]), "");
}

#[test]
fn what_only_tests_import_makes_no_circle() {
    let folder = crate_of(&[
        ("lib.rs", "mod words; mod error;"),
        (
            "words.rs",
            "pub fn join() {} #[cfg(test)] mod tests { use crate::error::Error; }",
        ),
        ("error.rs", "use crate::words::join; pub struct Error;"),
    ]);
    assert_eq!(circles_but(folder.path(), &[]), "");
}

#[test]
fn a_known_circle_is_allowed_until_it_is_gone() {
    let folder = crate_of(&[
        ("lib.rs", "mod words; mod error;"),
        ("words.rs", "use crate::error::Error; pub fn join() {}"),
        ("error.rs", "use crate::words::join; pub struct Error;"),
    ]);
    let known = ["words", "error"];
    assert_eq!(circles_but(folder.path(), &known), "");
    assert!(circles_but(folder.path(), &known[..1]).starts_with("2 files"));
    folder.write("words.rs", "pub fn join() {}");
    let found = circles_but(folder.path(), &known);
    assert_eq!(found.matches("any more: take it out").count(), 2, "{found}");
}
