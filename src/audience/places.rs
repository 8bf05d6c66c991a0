//! Where in a school stands what the gate found.

use std::collections::BTreeSet;
use std::path::Path;

use super::gate::Gate;
use super::traces::Trace;
use crate::school::{Document, School};
use crate::yaml::Span;

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

/// Where a school says something of a pupil that the gate found on its pages: in documents, their names,
/// the settings and templates of its own. The school is what the pages were made of.
#[must_use]
pub fn places(school: &School, gate: &Gate, trace: &Trace) -> Vec<Place> {
    let mut found = BTreeSet::new();
    for (_, document) in school.all_documents() {
        if gate.find(&document.path).contains(trace) {
            let file = document.path.clone();
            found.insert(Place { file, line: None });
        }
        in_document(document, gate, trace, &mut found);
    }
    in_lines(&school.config.path, school.config.tree.text(), gate, trace, &mut found);
    for (file, text) in templates(&school.root) {
        in_lines(&file, &text, gate, trace, &mut found);
    }
    found.into_iter().collect()
}

fn in_document(document: &Document, gate: &Gate, trace: &Trace, found: &mut BTreeSet<Place>) {
    let tree = &document.tree;
    tree.walk(&mut |text| {
        if gate.find(text.text).contains(trace) {
            found.insert(Place {
                file: document.path.clone(),
                line: Some(line(tree.slice(tree.span(text.node)), tree.span(text.node), gate, trace)),
            });
        }
    });
}

/// The line of a text that says it by itself; the first where no single line does.
fn line(source: &str, span: Span, gate: &Gate, trace: &Trace) -> usize {
    let mut lines = source.lines();
    let inside = lines.position(|line| gate.find(line).contains(trace));
    span.start.line as usize + inside.unwrap_or(0)
}

fn in_lines(file: &str, text: &str, gate: &Gate, trace: &Trace, found: &mut BTreeSet<Place>) {
    let lines = text.lines().zip(1..);
    let said = lines.filter(|(line, _)| gate.find(line).contains(trace));
    found.extend(said.map(|(_, number)| Place {
        file: file.to_owned(),
        line: Some(number),
    }));
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
