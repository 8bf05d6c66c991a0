//! The examples in a rule's documentation: shown by `leerplan uitleg`, executed as tests.
//!
//! A code block is one file, or several when it has lines `# bestand: pad`. `# vandaag: datum`
//! gives the day, `# kleur: kleur` the colour, and `# in git: paden` the files that are kept in a
//! repository with a remote. Under a line at fault a comment with `^` under the
//! first character at fault pins the place (`# <` pins the first column, where no `^` fits).

use crate::model::Kleur;

/// The two examples of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examples {
    /// In which the rule fires, at each pinned place and nowhere else.
    pub fout: Vec<Example>,
    /// In which it is silent.
    pub goed: Vec<Example>,
}

/// A small school folder, as a code block writes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Example {
    /// The files, in the order in which they are written.
    pub files: Vec<ExampleFile>,
    /// The day of `# vandaag:`, as written.
    pub today: Option<String>,
    /// The colour of `# kleur:`.
    pub kleur: Option<Kleur>,
    /// The paths of `# in git:`; none where the folder is in no repository.
    pub in_git: Option<Vec<String>>,
}

/// A file of an example.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExampleFile {
    /// Its path; empty for the only file of an example.
    pub path: String,
    /// Its text, without the lines that are for the test.
    pub text: String,
    /// The places at which the rule fires.
    pub pins: Vec<Pin>,
}

/// A place at which a rule fires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pin {
    /// The line in [`ExampleFile::text`], from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

impl Examples {
    /// The examples in a rule's documentation: the code blocks under `## Fout` and `## Goed`.
    #[must_use]
    pub fn of(docs: &str) -> Self {
        Self {
            fout: blocks(section(docs, "Fout")),
            goed: blocks(section(docs, "Goed")),
        }
    }
}

/// The text under a heading of a rule's documentation.
#[must_use]
pub fn section<'d>(docs: &'d str, heading: &str) -> &'d str {
    let start = docs
        .find(&format!("## {heading}\n"))
        .map(|at| at + heading.len() + 4);
    let rest = start.and_then(|at| docs.get(at..)).unwrap_or_default();
    rest.find("\n ## ")
        .or_else(|| rest.find("\n## "))
        .map_or(rest, |end| &rest[..end])
}

fn blocks(section: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut open: Option<Vec<&str>> = None;
    for line in section.lines() {
        let line = line.strip_prefix(' ').unwrap_or(line);
        if line.starts_with("```") {
            match open.take() {
                Some(lines) => examples.push(example(&lines)),
                None => open = Some(Vec::new()),
            }
        } else if let Some(lines) = &mut open {
            lines.push(line);
        }
    }
    examples
}

fn example(lines: &[&str]) -> Example {
    let mut example = Example::default();
    let mut file = ExampleFile::default();
    for line in lines {
        let note = line.trim_start().strip_prefix('#').map(str::trim);
        if let Some(path) = note.and_then(|note| note.strip_prefix("bestand: ")) {
            if !file.path.is_empty() || !file.text.trim().is_empty() {
                example.files.push(std::mem::take(&mut file));
            }
            path.clone_into(&mut file.path);
        } else if let Some(day) = note.and_then(|note| note.strip_prefix("vandaag: ")) {
            example.today = Some(day.to_owned());
        } else if let Some(kleur) = note.and_then(|note| note.strip_prefix("kleur: ")) {
            example.kleur = kleur.parse().ok();
        } else if let Some(paths) = note.and_then(|note| note.strip_prefix("in git: ")) {
            example.in_git = Some(paths.split(", ").map(str::to_owned).collect());
        } else if let Some(pin) = note.and_then(|note| pin(line, note, &file)) {
            file.pins.push(pin);
        } else {
            file.text.push_str(line);
            file.text.push('\n');
        }
    }
    example.files.push(file);
    example
}

/// A line with only `#`, spaces and `^`, or `# <`, pins a place on the line above it.
fn pin(line: &str, note: &str, file: &ExampleFile) -> Option<Pin> {
    let above = u32::try_from(file.text.lines().count()).ok()?;
    if note == "<" {
        return Some(Pin {
            line: above,
            column: 1,
        });
    }
    let marks = !note.is_empty() && note.chars().all(|c| c == '^');
    let column = line.chars().position(|c| c == '^').filter(|_| marks)?;
    Some(Pin {
        line: above,
        column: u32::try_from(column).ok()? + 1,
    })
}
