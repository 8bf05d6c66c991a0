//! Opens the school folder of the paths on the command line.

use std::collections::HashSet;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::disk;
use crate::error::Error;
use crate::report::path_from;
use crate::school::{
    CONFIG, LoadOptions, NamesFolder, School, Texts, as_on_disk, find_root, is_document, real_path,
};

use super::console::{Console, NOTE};
use super::here::here;
use super::schools::{Asked, OfSchool, Schools, open_all};

/// The folder for pages in a school folder.
const OUTPUT: &str = "uitvoer";

/// The files that are selected, and the paths of which nothing is looked at.
type Selected = (Option<HashSet<String>>, Vec<PathBuf>);

/// A school, and which of its files the command line selects.
pub(super) struct Opened {
    pub(super) school: School,
    /// The selected files, by path from the school folder; `None` for all.
    pub(super) files: Option<HashSet<String>>,
    /// The paths of the command line below which the settings leave every document aside.
    pub(super) left_aside: Vec<PathBuf>,
    /// The school folder, also where the school was read from a checkout of the index.
    pub(super) root: PathBuf,
    /// The current folder.
    pub(super) here: PathBuf,
    /// Files in what is asked for that look like documents and are not read.
    pub(super) lookalikes: Vec<PathBuf>,
    /// Texts that replace those on the disk.
    pub(super) texts: Texts,
    /// The folder of the school as people type it, where the command is about several.
    pub(super) label: Option<String>,
}

impl Opened {
    /// Tells of the paths of the command line of which nothing is looked at.
    pub(super) fn tell_left_aside(&self, console: &mut Console) -> Result<()> {
        for path in &self.left_aside {
            writeln!(console.err, "{NOTE}: {}", about_left_aside(path))?;
        }
        Ok(())
    }
}

impl OfSchool for Opened {
    fn school(&self) -> &School {
        &self.school
    }
}

/// Reads the school folder that a path is in.
pub(super) fn open(load: LoadOptions, path: &Path, console: &mut Console) -> Result<Opened> {
    let asked = Asked {
        root: find_root(path)?,
        paths: vec![path.to_owned()],
    };
    let opened = open_from(None, load, &asked)?;
    notes(&opened.school, None, console)?;
    Ok(opened)
}

/// Reads a school folder to change it, with the lock of the folder: it is held until the end, for two runs at
/// once could undo each other's changes.
pub(super) fn open_to_change(
    root: &Path,
    load: LoadOptions,
    console: &mut Console,
) -> Result<(Option<File>, School)> {
    let lock = disk::lock_folder(root)?;
    let school = School::load(root, load)?;
    notes(&school, None, console)?;
    Ok((lock, school))
}

/// Reads every school folder that paths are about, and writes the notes about each.
pub(super) fn open_schools(
    load: LoadOptions,
    paths: &[PathBuf],
    console: &mut Console,
) -> Result<Schools<Opened>> {
    let mut schools = open_all(paths, |asked| open_from(None, load, asked))?;
    for (opened, label) in schools.all.iter_mut().zip(&schools.labels) {
        opened.label.clone_from(label);
        notes(&opened.school, label.as_deref(), console)?;
    }
    schools.tell_unreadable(console)?;
    Ok(schools)
}

/// The school folder around the current folder, as a path from there: empty where it is that folder,
/// else absolute.
pub(super) fn root_from_here() -> Result<PathBuf> {
    let root = find_root(Path::new("."))?;
    let is_here = here().is_ok_and(|here| here == root);
    Ok(if is_here { PathBuf::new() } else { root })
}

/// Reads a school folder, or another with the same layout in its place.
pub(super) fn open_from(from: Option<&Path>, load: LoadOptions, asked: &Asked) -> Result<Opened> {
    let here = here()?;
    let root = asked.root.clone();
    let school = School::load_for(&root, from.unwrap_or(&root), load)?;
    let (files, left_aside) = select(&school, &root, &asked.paths)?;
    let lookalikes = school.lookalikes.iter().map(|path| root.join(path));
    Ok(Opened {
        lookalikes: lookalikes.filter(|path| asked.includes(path)).collect(),
        school,
        files,
        left_aside,
        root,
        here,
        texts: Texts::default(),
        label: None,
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
    let real = real_path(folder);
    let real = real.map_err(|_| Error::NotFound(folder.to_owned()))?;
    let path = as_on_disk(&real.join(name));
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
    notes(&school, None, console)?;
    Ok(Opened {
        school,
        files: Some(files),
        left_aside: Vec::new(),
        lookalikes: Vec::new(),
        root,
        here: here()?,
        texts,
        label: None,
    })
}

/// Writes notes about the school to stderr, as every command that reads it does. Where there are several,
/// a label says which.
pub(super) fn notes(school: &School, label: Option<&str>, console: &mut Console) -> Result<()> {
    let label = label.map(|label| format!("{label}: ")).unwrap_or_default();
    if school.all_documents().next().is_none() && school.unreadable.is_empty() {
        writeln!(
            console.err,
            "{NOTE}: {label}in deze schoolmap staan nog geen documenten (`*.yaml`)"
        )?;
    }
    if !school.calendar.has_holidays() {
        let year = school.calendar.year();
        writeln!(
            console.err,
            "{NOTE}: {label}de schoolvakanties van {year} zijn niet bekend; zet ze in `leerplan.toml` bij `[[vrij]]`"
        )?;
    }
    if let NamesFolder::Missing(folder) = &school.names_folder {
        let folder = folder.display();
        writeln!(
            console.err,
            "{NOTE}: {label}de map met namen is er nu niet, dus leerlingen staan er met hun id: {folder}"
        )?;
    }
    for error in &school.unreadable {
        writeln!(console.err, "{NOTE}: {error}")?;
    }
    Ok(())
}

/// The folder for pages: the one that is named, or else `uitvoer` in the school folder, or here where
/// there is no school.
pub(super) fn output_folder(named: Option<&Path>, root: Option<&Path>) -> Result<PathBuf> {
    match (named, root) {
        (Some(named), _) => Ok(named.to_owned()),
        (None, Some(root)) => {
            let folder = root.join(OUTPUT);
            let shown = PathBuf::from(path_from(&here()?, &folder));
            refuse_elsewhere(root, &folder, &shown)?;
            Ok(shown)
        }
        (None, None) => Ok(PathBuf::from(OUTPUT)),
    }
}

/// Refuses a link out of the school: what came along with a school folder does not choose where pages
/// are written.
fn refuse_elsewhere(root: &Path, folder: &Path, shown: &Path) -> Result<()> {
    match folder.canonicalize() {
        Ok(real) if !real.starts_with(root) => Err(Error::Usage(format!(
            "{} is een koppeling naar een plek buiten de schoolmap\n  \
             wil je daar de bladen hebben, noem die plek dan zelf: `--out {}`",
            shown.display(),
            real.display()
        ))
        .into()),
        _ => Ok(()),
    }
}

/// The files that paths select (themselves, or all documents below a folder; `None` for the whole
/// school folder), and the paths below which there are only documents that are left aside.
fn select(school: &School, root: &Path, paths: &[PathBuf]) -> Result<Selected> {
    let mut files = HashSet::new();
    let mut left_aside = Vec::new();
    let mut whole = paths.is_empty();
    for path in paths {
        let full = real_path(path).map_err(|_| Error::NotFound(path.clone()))?;
        // `root` has found this folder around each path.
        let inside = full.strip_prefix(root).unwrap_or(&full);
        if is_left_aside(school, inside) {
            left_aside.push(path.clone());
        }
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
    Ok(((!whole).then_some(files), left_aside))
}

/// That nothing is looked at below a path, as people typed it, and why.
pub(super) fn about_left_aside(path: &Path) -> String {
    format!(
        "van {} is niets bekeken: `negeer` in `leerplan.toml` laat alles daar weg",
        path.display()
    )
}

/// Whether there are documents at or below a path, and the settings leave aside all of them.
pub(super) fn is_left_aside(school: &School, inside: &Path) -> bool {
    let documents = school.all_documents().map(|(_, document)| document);
    let mut below = documents.filter(|document| Path::new(&document.path).starts_with(inside));
    below
        .next()
        .is_some_and(|first| first.is_ignored && below.all(|other| other.is_ignored))
}

/// The paths from the school folder; empty for all of it.
///
/// # Errors
/// Where a path is not there, lies elsewhere, or no document belongs to it.
pub(super) fn within(school: &School, root: &Path, paths: &[PathBuf]) -> Result<Vec<String>> {
    if select(school, root, paths)?.0.is_none() {
        return Ok(Vec::new());
    }
    let full = paths.iter().filter_map(|path| real_path(path).ok());
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
