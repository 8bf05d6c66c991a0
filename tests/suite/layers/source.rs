//! A source tree: which file is which module, what each defines, re-exports and names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::tokens::tokens;

/// The path of a module or item below the crate: `["yaml", "tree"]`.
pub type Names = Vec<String>;

/// What one file says of others.
#[derive(Debug, Default)]
struct Module {
    file: PathBuf,
    defines: BTreeSet<String>,
    /// Its macros that stand at the root of the crate.
    exported_macros: BTreeSet<String>,
    /// Names that a `use` brings in, by what they stand for.
    imports: BTreeMap<String, Names>,
    /// Modules of which a `use` brings in everything.
    globs: Vec<Names>,
    /// What the file names: through `use` and in its code.
    names: BTreeSet<Names>,
}

/// The files of a crate as modules.
#[derive(Debug)]
pub struct Tree {
    modules: BTreeMap<Names, Module>,
}

/// What one file uses of another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    pub from: PathBuf,
    pub to: PathBuf,
    /// The path as it is written, from the crate on.
    pub written: Names,
}

/// The files under a folder whose name ends in `.rs`, sorted.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The module that a file of the tree is: `yaml/mod.rs` is `["yaml"]`, `lib.rs` is `[]`.
fn module_of(root: &Path, file: &Path) -> Names {
    let inside = file.strip_prefix(root).unwrap().with_extension("");
    let part = |part: std::path::Component<'_>| part.as_os_str().to_str().unwrap().to_owned();
    let mut names: Names = inside.components().map(part).collect();
    if names.last().is_some_and(|last| last == "mod") || names == ["lib"] {
        names.pop();
    }
    names
}

impl Tree {
    /// Reads all files under `root` but `main.rs`, which is a crate of its own.
    pub fn read(root: &Path) -> Self {
        let known: BTreeMap<Names, PathBuf> = files(root)
            .into_iter()
            .filter(|file| *file != root.join("main.rs"))
            .map(|file| (module_of(root, &file), file))
            .collect();
        let all: BTreeSet<Names> = known.keys().cloned().collect();
        let modules = known.into_iter().map(|(path, file)| {
            let text = fs::read_to_string(&file).unwrap();
            let module = Module::read(file, &path, &all, &tokens(&text));
            (path, module)
        });
        Self {
            modules: modules.collect(),
        }
    }

    pub fn files(&self) -> impl Iterator<Item = &Path> {
        self.modules.values().map(|module| module.file.as_path())
    }

    /// The module whose file defines what a path names: re-exports are followed.
    fn home(&self, path: &[String], seen: &mut BTreeSet<Names>) -> Option<(Names, Option<String>)> {
        let cut = (0..=path.len())
            .rev()
            .find(|cut| self.modules.contains_key(&path[..*cut]))?;
        let (module, rest) = (&self.modules[&path[..cut]], &path[cut..]);
        let here = (path[..cut].to_vec(), rest.first().cloned());
        let Some(item) = rest.first().filter(|item| !module.defines.contains(*item)) else {
            return Some(here);
        };
        if !seen.insert(path.to_vec()) {
            return Some(here);
        }
        if cut == 0
            && let Some(macros) = self
                .modules
                .iter()
                .find(|(_, m)| m.exported_macros.contains(item))
        {
            return Some((macros.0.clone(), Some(item.clone())));
        }
        if let Some(there) = module.imports.get(item) {
            return self.home(&[there, &rest[1..]].concat(), seen);
        }
        let through_glob = module.globs.iter().find_map(|glob| {
            let (home, found) = self.home(&[glob, rest].concat(), seen)?;
            let defined = found
                .as_ref()
                .is_some_and(|f| self.modules[&home].defines.contains(f));
            defined.then_some((home, found))
        });
        Some(through_glob.unwrap_or(here))
    }

    /// Each use that a file makes of an item of another file.
    pub fn uses(&self) -> BTreeSet<Use> {
        let mut found = BTreeSet::new();
        for module in self.modules.values() {
            for written in &module.names {
                let Some((home, Some(_))) = self.home(written, &mut BTreeSet::new()) else {
                    continue;
                };
                let to = &self.modules[&home].file;
                if *to != module.file {
                    found.insert(Use {
                        from: module.file.clone(),
                        to: to.clone(),
                        written: written.clone(),
                    });
                }
            }
        }
        found
    }
}

impl Module {
    fn read(file: PathBuf, path: &Names, all: &BTreeSet<Names>, tokens: &[String]) -> Self {
        let mut module = Self {
            file,
            ..Self::default()
        };
        module.define(tokens);
        let mut code = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let is_import = tokens[at] == "use" && tokens.get(at + 1).is_some_and(|t| t != "<");
            if is_import {
                let end = tokens[at..]
                    .iter()
                    .position(|t| t == ";")
                    .map_or(tokens.len(), |e| at + e);
                for (leaf, alias) in leaves(&tokens[at + 1..end]) {
                    module.import(path, all, &leaf, alias);
                }
                at = end;
            } else {
                code.push(tokens[at].as_str());
                at += 1;
            }
        }
        module.inline_paths(path, all, &code);
        module
    }

    /// The items that stand at the top of the file, and its macros.
    fn define(&mut self, tokens: &[String]) {
        const KINDS: [&str; 8] = [
            "struct", "enum", "trait", "fn", "type", "const", "static", "union",
        ];
        let mut depth = 0;
        for (at, token) in tokens.iter().enumerate() {
            match token.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                kind if depth == 0 && KINDS.contains(&kind) => {
                    self.defines.extend(tokens.get(at + 1).cloned());
                }
                "macro_rules" => {
                    let name = tokens.get(at + 2).cloned();
                    if at > 1 && tokens[at - 2] == "macro_export" {
                        self.exported_macros.extend(name.clone());
                    }
                    self.defines.extend(name);
                }
                _ => {}
            }
        }
    }

    fn import(&mut self, path: &Names, all: &BTreeSet<Names>, leaf: &[String], alias: String) {
        let Some(there) = absolute(path, all, leaf) else {
            return;
        };
        if alias == "*" {
            self.globs.push(there);
        } else {
            self.names.insert(there.clone());
            self.imports.insert(alias, there);
        }
    }

    /// Paths in the code itself: `crate::a::b`, `super::c`, or through a module that was imported.
    fn inline_paths(&mut self, path: &Names, all: &BTreeSet<Names>, code: &[&str]) {
        for at in 0..code.len() {
            let begins = at == 0 || code[at - 1] != "::";
            if !begins || code.get(at + 1) != Some(&"::") {
                continue;
            }
            let mut written: Names = vec![code[at].to_owned()];
            let mut next = at + 1;
            while code.get(next) == Some(&"::")
                && let Some(name) = code.get(next + 1).filter(|name| is_name(name))
            {
                written.push((*name).to_owned());
                next += 2;
            }
            let imported = self
                .imports
                .get(&written[0])
                .map(|m| [m, &written[1..]].concat());
            self.names
                .extend(imported.or_else(|| absolute(path, all, &written)));
        }
    }
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// A path from the crate on; `None` when it leads to another crate.
fn absolute(module: &Names, all: &BTreeSet<Names>, written: &[String]) -> Option<Names> {
    let mut base = module.clone();
    let mut rest = written;
    match rest.first()?.as_str() {
        "crate" => Some(rest[1..].to_vec()),
        "self" | "super" => {
            while let Some((first, after)) = rest.split_first() {
                match first.as_str() {
                    "super" => drop(base.pop()),
                    "self" => {}
                    _ => break,
                }
                rest = after;
            }
            Some([&base, rest].concat())
        }
        first => {
            base.push(first.to_owned());
            all.contains(&base).then(|| [module, rest].concat())
        }
    }
}

/// The paths of a `use`, each with the name it has here: `a::{b, c as d}` is `a::b` and `a::c`.
fn leaves(tree: &[String]) -> Vec<(Names, String)> {
    let Some(open) = tree.iter().position(|token| token == "{") else {
        let (path, alias) = match tree.iter().position(|token| token == "as") {
            Some(at) => (&tree[..at], tree.get(at + 1)),
            None => (tree, None),
        };
        let mut path: Names = path
            .iter()
            .filter(|token| *token != "::")
            .cloned()
            .collect();
        let Some(last) = path.last().cloned() else {
            return Vec::new();
        };
        if last == "*" || last == "self" && path.len() > 1 {
            path.pop();
        }
        let named = path.last().cloned().unwrap_or_default();
        let name = if last == "*" {
            last
        } else {
            alias.cloned().unwrap_or(named)
        };
        return vec![(path, name)];
    };
    let mut found = Vec::new();
    let mut depth = 0;
    let mut begin = open + 1;
    for (at, token) in tree.iter().enumerate().skip(open + 1) {
        match token.as_str() {
            "{" => depth += 1,
            "}" if depth > 0 => depth -= 1,
            "," | "}" if depth == 0 => {
                let part = [&tree[..open], &tree[begin..at]].concat();
                if at > begin {
                    found.extend(leaves(&part));
                }
                begin = at + 1;
            }
            _ => {}
        }
    }
    found
}
