//! One file of a school folder: from bytes to a document, within the limits.

use std::collections::HashMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::calendar::SchoolYear;
use crate::model::{self, Content};
use crate::yaml::de::value::in_school_year;
use crate::yaml::{self, BYTE_ORDER_MARK, Fault, MAX_BYTES, Span, Syntax, Tree};

/// Texts that are read in place of those on disk.
#[derive(Debug, Clone, Default)]
pub struct Texts(HashMap<PathBuf, Option<String>>);

impl Texts {
    /// From now on the file at a full path has this text, without a byte order mark.
    pub fn put(&mut self, path: PathBuf, text: String) {
        self.0.insert(path, Some(text));
    }

    /// From now on there is no file at a full path.
    pub fn hide(&mut self, path: PathBuf) {
        self.0.insert(path, None);
    }

    /// The full paths of the files, in order.
    pub(super) fn paths(&self) -> Vec<&PathBuf> {
        let given = self.0.iter().filter(|(_, text)| text.is_some());
        let mut paths: Vec<&PathBuf> = given.map(|(path, _)| path).collect();
        paths.sort();
        paths
    }

    /// Whether there is no file at a full path any more.
    pub(super) fn hides(&self, path: &Path) -> bool {
        self.0.get(path).is_some_and(Option::is_none)
    }

    /// The text in place of the file at a full path.
    #[must_use]
    pub fn get(&self, path: &Path) -> Option<&str> {
        self.0.get(path)?.as_deref()
    }
}

/// What became of a file.
#[derive(Debug)]
pub(super) struct FileRead {
    pub(super) tree: Tree,
    pub(super) faults: Vec<Fault>,
}

impl FileRead {
    /// A file that is not read.
    pub(super) fn unread(fault: Fault) -> Self {
        Self {
            tree: Tree::default(),
            faults: vec![fault],
        }
    }
}

/// Reads the text of a file: UTF-8, with or without a byte order mark, of at most [`MAX_BYTES`].
/// The outer error is that the file could not be read at all; the inner one is a finding.
fn text(path: &Path, texts: &Texts) -> std::io::Result<Result<String, Box<Fault>>> {
    if let Some(text) = texts.get(path) {
        return Ok(Ok(text.to_owned()));
    }
    let file = std::fs::File::open(path)?;
    // As large as the file: what would be left over would stay with every document.
    let size = file.metadata()?.len().min(MAX_BYTES + 1);
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Ok(Err(Box::new(yaml::too_large())));
    }
    Ok(decode(bytes))
}

fn decode(bytes: Vec<u8>) -> Result<String, Box<Fault>> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(encoding("dit bestand is in UTF-16 opgeslagen", Span::START));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(match text.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) => rest.to_owned(),
            None => text,
        }),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(&error.as_bytes()[..good]).into_owned();
            let at = yaml::advance(yaml::Point::START, &before);
            Err(encoding(
                "dit bestand is niet in UTF-8 opgeslagen",
                Span::at(at),
            ))
        }
    }
}

fn encoding(message: &str, span: Span) -> Box<Fault> {
    let hint = "sla het op als UTF-8 (in een editor: Opslaan als, codering UTF-8)";
    Box::new(Fault::unreadable(span, message).with_hint(hint.to_owned()))
}

/// Reads a file as a tree with `parse`.
fn tree(
    path: &Path,
    texts: &Texts,
    parse: impl FnOnce(String) -> Result<Tree, (Box<Fault>, Box<Tree>)>,
) -> std::io::Result<FileRead> {
    Ok(match text(path, texts)? {
        Err(fault) => FileRead::unread(*fault),
        Ok(text) => read(text, parse),
    })
}

/// Reads a text as a tree with `parse`. Of one with an open merge nothing else is said.
fn read(
    text: String,
    parse: impl FnOnce(String) -> Result<Tree, (Box<Fault>, Box<Tree>)>,
) -> FileRead {
    let merges = yaml::open_merges(&text);
    if !merges.is_empty() {
        return FileRead {
            tree: Tree::unread(text),
            faults: merges,
        };
    }
    match parse(text) {
        Ok(tree) => FileRead {
            tree,
            faults: Vec::new(),
        },
        Err((fault, tree)) => FileRead {
            faults: faults(*fault, &tree),
            tree: *tree,
        },
    }
}

/// What is wrong with a text that could not be read: in YAML in the words of whoever wrote it.
fn faults(fault: Fault, tree: &Tree) -> Vec<Fault> {
    match tree.syntax() {
        Syntax::Yaml => yaml::diagnose(tree.text(), fault, model::is_field),
        Syntax::Toml => vec![fault],
    }
}

/// Reads a YAML file as a tree.
///
/// # Errors
/// Where the file cannot be read at all; broken content is among the faults.
pub(super) fn yaml(path: &Path, texts: &Texts) -> std::io::Result<FileRead> {
    tree(path, texts, yaml::parse_yaml)
}

/// Reads a YAML document.
///
/// # Errors
/// Where the file cannot be read at all; broken content is among the faults.
pub(super) fn document(
    path: &Path,
    texts: &Texts,
    year: Option<SchoolYear>,
) -> std::io::Result<(FileRead, Option<Content>)> {
    let mut read = yaml(path, texts)?;
    if !read.faults.is_empty() {
        return Ok((read, None));
    }
    let first_year = year.map(SchoolYear::first_year);
    let (content, faults) = in_school_year(first_year, || model::read(&read.tree));
    read.faults = faults;
    Ok((read, content))
}

/// The document in a tree, without what is wrong with it.
pub(super) fn content(tree: &Tree, year: Option<SchoolYear>) -> Option<Content> {
    let first_year = year.map(SchoolYear::first_year);
    in_school_year(first_year, || model::read(tree)).0
}

/// Reads a TOML file as a tree.
///
/// # Errors
/// Where the file cannot be read at all; broken content is among the faults.
pub(super) fn toml(path: &Path, texts: &Texts) -> std::io::Result<FileRead> {
    tree(path, texts, yaml::parse_toml)
}
