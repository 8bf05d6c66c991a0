//! Where in a school stands what the gate found.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::gate::Gate;
use crate::facts::traces::Trace;
use crate::school::{Document, School};

/// The folder with templates of the school's own.
const TEMPLATES: &str = "templates";

/// A place that pages tell on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, from the school folder.
    pub file: String,
    /// The line, from 1; `None` where it is the name of the file.
    pub line: Option<usize>,
}

/// Where a school says what the gate found on its pages: in documents, their names, the settings and
/// templates of its own. The school is what the pages were made of.
#[derive(Debug)]
pub struct Places<'g> {
    gate: &'g Gate,
    found: BTreeMap<Trace, BTreeSet<Place>>,
}

impl<'g> Places<'g> {
    /// Looks through a school for everything that the gate finds.
    #[must_use]
    pub fn new(school: &School, gate: &'g Gate) -> Self {
        let found = BTreeMap::new();
        let mut places = Self { gate, found };
        for (_, document) in school.all_documents() {
            let path = &document.path;
            places.add(path, None, gate.find(path));
            places.document(document);
        }
        places.lines(&school.config.path, school.config.tree.text());
        for (file, text) in templates(&school.root) {
            places.lines(&file, &text);
        }
        places
    }

    /// The places of something, in order.
    #[must_use]
    pub fn of(&self, trace: &Trace) -> impl ExactSizeIterator<Item = &Place> + use<'_> {
        static NONE: BTreeSet<Place> = BTreeSet::new();
        self.found.get(trace).unwrap_or(&NONE).iter()
    }

    fn add(&mut self, file: &str, line: Option<usize>, found: BTreeSet<Trace>) {
        for trace in found {
            let places = self.found.entry(trace).or_default();
            places.insert(Place {
                file: file.to_owned(),
                line,
            });
        }
    }

    fn document(&mut self, document: &Document) {
        let tree = &document.tree;
        tree.walk(&mut |text| {
            let found = self.gate.find(text.text);
            if found.is_empty() {
                return;
            }
            let span = tree.span(text.node);
            let first = span.start.line as usize;
            let lines = tree.slice(span).lines().map(|line| self.gate.find(line));
            let lines: Vec<BTreeSet<Trace>> = lines.collect();
            for trace in found {
                // No single line says it where it goes on behind the end of one.
                let inside = lines.iter().position(|line| line.contains(&trace));
                let line = first + inside.unwrap_or(0);
                self.add(&document.path, Some(line), BTreeSet::from([trace]));
            }
        });
    }

    fn lines(&mut self, file: &str, text: &str) {
        for (line, number) in text.lines().zip(1..) {
            self.add(file, Some(number), self.gate.find(line));
        }
    }
}

/// The templates of the school's own, by path from its folder, in order.
fn templates(root: &Path) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(root.join(TEMPLATES));
    let entries = entries.into_iter().flatten().flatten();
    let mut all: Vec<(String, String)> = entries
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(entry.path()).ok()?;
            Some((format!("{TEMPLATES}/{name}"), text))
        })
        .collect();
    all.sort();
    all
}
