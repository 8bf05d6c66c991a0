//! Where in a school stands what the gate found.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::gate::Gate;
use crate::check::is_ignored_with_reason;
use crate::facts::traces::{Kind, Trace};
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
    /// What stands in a place that no comment with a reason lets it be in.
    not_ignored: BTreeSet<Trace>,
}

impl<'g> Places<'g> {
    /// Looks through a school for everything that the gate finds.
    #[must_use]
    pub fn new(school: &School, gate: &'g Gate) -> Self {
        let mut places = Self {
            gate,
            found: BTreeMap::new(),
            not_ignored: BTreeSet::new(),
        };
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

    /// Whether it stands in documents only, and a comment with a reason ignores the rule about it in each
    /// place.
    #[must_use]
    pub fn is_ignored(&self, trace: &Trace) -> bool {
        self.found.contains_key(trace) && !self.not_ignored.contains(trace)
    }

    /// The places of everything of some kinds, each once, in order.
    pub(super) fn of_kinds(&self, kinds: &[Kind]) -> BTreeSet<&Place> {
        let found = self
            .found
            .iter()
            .filter(|(trace, _)| kinds.contains(&trace.kind));
        found.flat_map(|(_, places)| places).collect()
    }

    fn add(&mut self, file: &str, line: Option<usize>, found: BTreeSet<Trace>) {
        for trace in found {
            self.not_ignored.insert(trace.clone());
            self.place(file, line, trace);
        }
    }

    fn place(&mut self, file: &str, line: Option<usize>, trace: Trace) {
        let places = self.found.entry(trace).or_default();
        places.insert(Place {
            file: file.to_owned(),
            line,
        });
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
                let lines = [first, line].map(|line| u32::try_from(line).unwrap_or(u32::MAX));
                if is_ignored_with_reason(tree, rule(trace.kind), &lines) {
                    self.place(&document.path, Some(line), trace);
                } else {
                    self.add(&document.path, Some(line), BTreeSet::from([trace]));
                }
            }
        });
    }

    fn lines(&mut self, file: &str, text: &str) {
        for (line, number) in text.lines().zip(1..) {
            self.add(file, Some(number), self.gate.find(line));
        }
    }
}

/// The rule that finds it in a document.
fn rule(kind: Kind) -> &'static str {
    match kind {
        Kind::Naam | Kind::Id => "naam-in-openbaar-document",
        Kind::Mailadres | Kind::Telefoonnummer => "contactgegevens",
        Kind::BijzonderWoord => "bijzondere-gegevens",
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
