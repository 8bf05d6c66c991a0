//! Opens the school folder of the paths on the command line.

use std::collections::HashSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::error::Error;
use crate::school::{CONFIG, LoadOptions, School, Texts, find_root, is_document};

use super::console::{Console, NOTE};

/// A school, and which of its files the command line selects.
pub(super) struct Opened {
    pub(super) school: School,
    /// The selected files, by path from the school folder; `None` for all.
    pub(super) files: Option<HashSet<String>>,
    /// The school folder, also where the school was read from a checkout of the index.
    pub(super) root: PathBuf,
    /// The current folder.
    pub(super) here: PathBuf,
    /// Texts that replace those on the disk.
    pub(super) texts: Texts,
}

/// Reads the school folder that the paths are in; without paths the one around this folder.
pub(super) fn open(load: LoadOptions, paths: &[PathBuf], console: &mut Console) -> Result<Opened> {
    open_from(None, load, paths, console)
}

/// The school folder that the paths are in; without paths the one around this folder.
///
/// # Errors
/// Where a path is not there or lies in no school folder, or where the paths lie in more than one.
pub(super) fn root(paths: &[PathBuf]) -> Result<PathBuf> {
    let Some((first, others)) = paths.split_first() else {
        return Ok(find_root(&here()?)?);
    };
    let root = find_root(first)?;
    for path in others {
        let other = find_root(path)?;
        if other != root {
            return Err(Error::Usage(format!(
                "{} en {} liggen in twee schoolmappen: {} en {}\n  \
                 geef de opdracht voor elke schoolmap apart",
                first.display(),
                path.display(),
                root.display(),
                other.display()
            ))
            .into());
        }
    }
    Ok(root)
}

/// The current folder, without links.
pub(super) fn here() -> Result<PathBuf, Error> {
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    here.map_err(|source| Error::Read {
        path: PathBuf::from("."),
        source,
    })
}

/// The school folder around the current folder, as a path from there: empty where it is that folder,
/// else absolute.
pub(super) fn root_from_here() -> Result<PathBuf> {
    let root = find_root(Path::new("."))?;
    let is_here = here().is_ok_and(|here| here == root);
    Ok(if is_here { PathBuf::new() } else { root })
}

/// The same as [`open`], but reads the documents from another folder with the same layout.
pub(super) fn open_from(
    from: Option<&Path>,
    load: LoadOptions,
    paths: &[PathBuf],
    console: &mut Console,
) -> Result<Opened> {
    let here = here()?;
    let root = root(paths)?;
    let school = School::load(from.unwrap_or(&root), load)?;
    let files = if paths.is_empty() {
        None
    } else {
        select(&school, &root, paths)?
    };
    notes(&school, console)?;
    Ok(Opened {
        school,
        files,
        root,
        here,
        texts: Texts::default(),
    })
}

/// Reads the school folder that a file is in, or would be in, with this text in the file.
pub(super) fn open_with(
    load: LoadOptions,
    file: &Path,
    text: String,
    console: &mut Console,
) -> Result<Opened> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let root = find_root(folder)?;
    let name = file.file_name().unwrap_or_default();
    let real = folder.canonicalize();
    let path = real
        .map_err(|_| Error::NotFound(folder.to_owned()))?
        .join(name);
    let inside = path.strip_prefix(&root).unwrap_or(&path);
    if !is_document(inside) && !inside.ends_with(CONFIG) {
        return Err(Error::NoMatch(file.to_owned()).into());
    }
    let parts = inside
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    let files = HashSet::from([parts.collect::<Vec<_>>().join("/")]);
    let mut texts = Texts::default();
    texts.put(path, text);
    let school = School::load_with(&root, load, &texts)?;
    notes(&school, console)?;
    Ok(Opened {
        school,
        files: Some(files),
        root,
        here: here()?,
        texts,
    })
}

/// Writes notes about the school to stderr, as every command that reads it does.
pub(super) fn notes(school: &School, console: &mut Console) -> Result<()> {
    if school.all_documents().next().is_none() && school.unreadable.is_empty() {
        writeln!(
            console.err,
            "{NOTE}: in deze schoolmap staan nog geen documenten (`*.yaml`)"
        )?;
    }
    if !school.calendar.has_holidays() {
        let year = school.calendar.year();
        writeln!(
            console.err,
            "{NOTE}: de schoolvakanties van {year} zijn niet bekend; zet ze in `leerplan.toml` bij `[[vrij]]`"
        )?;
    }
    for error in &school.unreadable {
        writeln!(console.err, "{NOTE}: {error}")?;
    }
    Ok(())
}

/// The files that paths select: themselves, or all documents below a folder; `None` where the school
/// folder itself is among the paths.
fn select(school: &School, root: &Path, paths: &[PathBuf]) -> Result<Option<HashSet<String>>> {
    let mut files = HashSet::new();
    let mut whole = false;
    for path in paths {
        let full = path
            .canonicalize()
            .map_err(|_| Error::NotFound(path.clone()))?;
        // `root` has found this folder around each path.
        let inside = full.strip_prefix(root).unwrap_or(&full);
        if inside.as_os_str().is_empty() {
            whole = true;
            continue;
        }
        // Paths of documents are UTF-8, whatever their names on the disk.
        let inside = PathBuf::from(inside.to_string_lossy().into_owned());
        let before = files.len();
        files.extend(below(school, &inside));
        if files.len() == before && !school_has(school, &inside) {
            return Err(Error::NoMatch(path.clone()).into());
        }
    }
    Ok((!whole).then_some(files))
}

/// The paths from the school folder; empty for all of it.
///
/// # Errors
/// Where a path is not there, lies elsewhere, or no document belongs to it.
pub(super) fn within(school: &School, root: &Path, paths: &[PathBuf]) -> Result<Vec<String>> {
    if paths.is_empty() || select(school, root, paths)?.is_none() {
        return Ok(Vec::new());
    }
    let full = paths.iter().filter_map(|path| path.canonicalize().ok());
    let inside = full.filter_map(|path| path.strip_prefix(root).ok().map(Path::to_owned));
    let shown = inside.map(|path| path.to_string_lossy().replace('\\', "/"));
    Ok(shown.collect())
}

fn school_has(school: &School, inside: &Path) -> bool {
    below(school, inside).next().is_some()
}

fn below<'s>(school: &'s School, inside: &'s Path) -> impl Iterator<Item = String> + 's {
    let documents = school.all_documents().map(|(_, document)| &document.path);
    let settings = school.subconfigs.iter().map(|sub| &sub.path);
    let plans = school.own_plans.iter().map(|plan| &plan.path);
    documents
        .chain(settings)
        .chain(plans)
        .chain(std::iter::once(&school.config.path))
        .filter(move |path| Path::new(path).starts_with(inside))
        .cloned()
}
