//! Finding a school folder and the files in it.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::{Arc, Mutex};

use ignore::{DirEntry, WalkBuilder};

use super::file_names::{is_document, may_be_document};
use super::globs::Globs;
use super::read::Texts;
use super::real_path::real_path;
use crate::error::{Error, Result};
use crate::yaml::MAX_BYTES;

/// The name of the settings file.
pub const CONFIG: &str = "leerplan.toml";

/// The school folder that `start` is in: the nearest folder at or above it whose
/// `leerplan.toml` has a `schooljaar`, or else the nearest with any `leerplan.toml`.
///
/// # Errors
/// [`Error::NotFound`] where `start` does not exist, [`Error::NoSchool`] where there is none.
pub fn find_root(start: &Path) -> Result<PathBuf> {
    let start = real_path(start).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => Error::NotFound(start.to_owned()),
        _ => Error::Read {
            path: start.to_owned(),
            source,
        },
    })?;
    let folders = start
        .ancestors()
        .filter(|folder| folder.join(CONFIG).is_file());
    let folders: Vec<&Path> = folders.collect();
    let with_year = folders.iter().find(|folder| is_school(folder));
    with_year
        .or(folders.first())
        .map(|folder| (*folder).to_owned())
        .ok_or(Error::NoSchool(start))
}

/// Whether a folder has the settings of a school: a `leerplan.toml` with a `schooljaar`, where those of a
/// subfolder only name a colour.
fn is_school(folder: &Path) -> bool {
    let path = folder.join(CONFIG);
    let mut text = String::new();
    let mut read = || {
        std::fs::File::open(&path)?
            .take(MAX_BYTES)
            .read_to_string(&mut text)
    };
    path.is_file() && read().is_ok() && has_year(&text)
}

/// The school folders below a folder that lies in none, in order of path.
///
/// # Errors
/// Folders that cannot be read are in the second part.
#[must_use]
pub fn schools_below(folder: &Path) -> (Vec<PathBuf>, Vec<Error>) {
    let files = collect_all(folder, &[], &Globs::default(), |_| true).sorted();
    let mut schools = files.schools;
    // Without a school around it, a folder with any settings is one.
    let settings = files.configs.iter().filter_map(|config| config.parent());
    schools.extend(settings.map(Path::to_owned));
    schools.sort();
    let mut outer: Vec<PathBuf> = Vec::new();
    for school in schools {
        if outer.last().is_none_or(|above| !school.starts_with(above)) {
            outer.push(school);
        }
    }
    (outer, files.unreadable)
}

/// Whether a settings file gives a school year. Looks at lines, so that a file with a mistake
/// elsewhere still makes a school folder.
fn has_year(text: &str) -> bool {
    text.lines()
        .any(|line| line.trim_start().starts_with("schooljaar"))
}

/// The files of a school folder that matter, each sorted by path.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// Documents: `*.yaml` and `*.yml`.
    pub(super) documents: Vec<PathBuf>,
    /// Settings files in subfolders.
    pub(super) configs: Vec<PathBuf>,
    /// Schools inside the folder. They are read by themselves: nothing in them is here.
    pub(super) schools: Vec<PathBuf>,
    /// Links that lead out of the folder or to nothing.
    pub(super) stray_links: Vec<PathBuf>,
    /// Documents whose path is no text, so that nothing can refer to them.
    pub(super) nameless: Vec<PathBuf>,
    /// Files that may be documents under another name.
    pub(super) others: Vec<PathBuf>,
    /// Folders that cannot be read.
    pub(super) unreadable: Vec<Error>,
}

/// Walks a school folder: without hidden files and what git ignores, and without following links. In
/// the folder of names git ignores nothing. Documents whose text is given are there even so, and what
/// the texts hide is not. Settings in a folder of which the documents are `left_aside` are not there, for nothing is asked of what
/// lies there.
pub(super) fn files(root: &Path, names: &[PathBuf], texts: &Texts, left_aside: &Globs) -> Files {
    let mut files = collect_all(root, names, left_aside, |_| true);
    let given = texts.paths().into_iter().filter(|path| is_document(path));
    files.documents.extend(given.cloned());
    for paths in [
        &mut files.documents,
        &mut files.stray_links,
        &mut files.nameless,
        &mut files.others,
    ] {
        paths.retain(|path| !texts.hides(path));
    }
    files.sorted()
}

/// The same of what is at or below some paths alone.
pub(super) fn files_at(
    root: &Path,
    names: &[PathBuf],
    paths: BTreeSet<PathBuf>,
    left_aside: &Globs,
) -> Files {
    let on_the_way = move |path: &Path| {
        paths
            .iter()
            .any(|one| one.starts_with(path) || path.starts_with(one))
    };
    collect_all(root, names, left_aside, on_the_way).sorted()
}

impl Files {
    /// Adds what was found in the folder of names. Of one outside the school only documents matter.
    fn add_names(&mut self, found: Self, is_inside: bool) {
        self.documents.extend(found.documents);
        self.stray_links.extend(found.stray_links);
        self.nameless.extend(found.nameless);
        self.unreadable.extend(found.unreadable);
        if is_inside {
            self.configs.extend(found.configs);
            self.schools.extend(found.schools);
            self.others.extend(found.others);
        }
    }

    fn sorted(mut self) -> Self {
        for paths in [
            &mut self.documents,
            &mut self.configs,
            &mut self.schools,
            &mut self.others,
        ] {
            paths.sort();
            paths.dedup();
        }
        self
    }
}

/// What lies in the school folder and in its folders of names.
fn collect_all(
    root: &Path,
    names: &[PathBuf],
    left_aside: &Globs,
    wanted: impl Fn(&Path) -> bool + Send + Sync + Clone + 'static,
) -> Files {
    let apart = names.to_owned();
    let also = wanted.clone();
    let elsewhere = move |path: &Path| !apart.iter().any(|one| one == path) && also(path);
    let mut files = match root.ancestors().find_map(odd_rules) {
        Some(error) => Files {
            unreadable: vec![error],
            ..Files::default()
        },
        None => collect(&Walk::of_school(root, left_aside), elsewhere),
    };
    for names in names.iter().filter(|names| wanted(names)) {
        let is_inside = names.starts_with(root);
        let walk = Walk {
            base: if is_inside { root } else { names },
            start: names,
            left_aside,
            asks_git: false,
        };
        files.add_names(collect(&walk, wanted.clone()), is_inside);
    }
    files
}

/// A walk of a folder.
struct Walk<'w> {
    /// The folder that no link leads out of, and from which paths are seen.
    base: &'w Path,
    /// Where it begins: `base`, or a folder in it.
    start: &'w Path,
    /// Which documents of `base` are left aside.
    left_aside: &'w Globs,
    /// Whether what git ignores is left out.
    asks_git: bool,
}

impl<'w> Walk<'w> {
    fn of_school(root: &'w Path, left_aside: &'w Globs) -> Self {
        Self {
            base: root,
            start: root,
            left_aside,
            asks_git: true,
        }
    }
}

fn collect(walk: &Walk<'_>, wanted: impl Fn(&Path) -> bool + Send + Sync + 'static) -> Files {
    let Walk {
        base,
        start,
        left_aside,
        asks_git,
    } = *walk;
    let mut files = Files::default();
    let odd = Arc::new(Mutex::new(Vec::new()));
    let without_odd = without_odd_rules(&odd);
    let schools = Arc::new(Mutex::new(Vec::new()));
    let without_schools = without_schools(start, base, &schools, left_aside.clone());
    let walk = WalkBuilder::new(start)
        .standard_filters(asks_git)
        .hidden(true)
        .require_git(false)
        .follow_links(false)
        .sort_by_file_name(Ord::cmp)
        .filter_entry(move |entry| {
            wanted(entry.path()) && (!asks_git || without_odd(entry)) && without_schools(entry)
        })
        .build();
    for entry in walk {
        match entry {
            Ok(entry) => sort_in(base, entry.path(), entry.file_type(), &mut files),
            Err(error) => {
                let path = path_of(&error).unwrap_or_else(|| start.to_owned());
                if let Some(source) = error.into_io_error() {
                    files.unreadable.push(Error::unread(path, source));
                }
            }
        }
    }
    if let Ok(mut odd) = odd.lock() {
        files.unreadable.append(&mut odd);
    }
    if let Ok(mut schools) = schools.lock() {
        files.schools.append(&mut schools);
    }
    let has_documents = |config: &PathBuf| {
        !config
            .parent()
            .is_some_and(|folder| is_left(base, folder, left_aside))
    };
    files.configs.retain(has_documents);
    files
}

/// Whether a file or folder is walked: not a school inside the school, which is kept apart; what lies
/// in one that is left aside is left aside too.
fn without_schools(
    start: &Path,
    root: &Path,
    schools: &Arc<Mutex<Vec<PathBuf>>>,
    left_aside: Globs,
) -> impl Fn(&DirEntry) -> bool + Send + Sync + 'static {
    let (start, root, schools) = (start.to_owned(), root.to_owned(), Arc::clone(schools));
    move |entry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        let path = entry.path();
        let is_apart =
            is_folder && path != start && is_school(path) && !is_left(&root, path, &left_aside);
        if let (true, Ok(mut schools)) = (is_apart, schools.lock()) {
            schools.push(path.to_owned());
        }
        !is_apart
    }
}

/// Whether the documents of a folder are left aside, those that lie directly in it: where a glob means
/// the folder itself, it means what is in it too.
fn is_left(root: &Path, folder: &Path, left_aside: &Globs) -> bool {
    left_aside.is_match(&format!("{}/x.yaml", relative(root, folder)))
}

/// The files in which people say what is not looked at.
const IGNORE: [&str; 3] = [".gitignore", ".ignore", ".git/info/exclude"];

/// Whether a file or folder is walked: not a folder whose rules of what to ignore are no file, for
/// they are read to their end. Those are told of.
fn without_odd_rules(
    odd: &Arc<Mutex<Vec<Error>>>,
) -> impl Fn(&DirEntry) -> bool + Send + Sync + 'static {
    let odd = Arc::clone(odd);
    move |entry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        let error = is_folder.then(|| odd_rules(entry.path())).flatten();
        let is_fine = error.is_none();
        if let (Ok(mut odd), Some(error)) = (odd.lock(), error) {
            odd.push(error);
        }
        is_fine
    }
}

/// What is wrong with the rules of a folder of what to ignore: they are a device, which has no end and
/// which a link may lead to, or larger than any document.
fn odd_rules(folder: &Path) -> Option<Error> {
    IGNORE.iter().find_map(|name| {
        let path = folder.join(name);
        let found = std::fs::metadata(&path).ok()?;
        let source = || std::io::Error::other("het is geen gewoon bestand, of groter dan 1 MiB");
        let is_odd = is_device(&found) || found.len() > MAX_BYTES;
        is_odd.then(|| Error::unread(path, source()))
    })
}

#[cfg(unix)]
fn is_device(found: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    let kind = found.file_type();
    kind.is_char_device() || kind.is_block_device()
}

#[cfg(not(unix))]
fn is_device(_: &std::fs::Metadata) -> bool {
    false
}

fn sort_in(root: &Path, path: &Path, kind: Option<std::fs::FileType>, files: &mut Files) {
    let Some(kind) = kind.filter(|kind| !kind.is_dir()) else {
        return;
    };
    let is_document = is_document(path);
    if kind.is_symlink() {
        if is_document && leads_out(root, path) {
            files.stray_links.push(path.to_owned());
        }
    } else if kind.is_file() && is_document {
        let inside = path.strip_prefix(root).unwrap_or(path);
        if inside.to_str().is_some() {
            files.documents.push(path.to_owned());
        } else {
            files.nameless.push(path.to_owned());
        }
    } else if kind.is_file() && path.file_name().is_some_and(|name| name == CONFIG) {
        files.configs.push(path.to_owned());
    } else if kind.is_file()
        && path
            .file_name()
            .is_some_and(|name| may_be_document(&name.to_string_lossy()))
    {
        files.others.push(path.to_owned());
    }
}

/// Whether a path is a link that leads out of a folder, or to nothing.
pub(super) fn leads_out(root: &Path, path: &Path) -> bool {
    let inside = || {
        let target = std::fs::canonicalize(path).ok()?;
        Some(target.starts_with(std::fs::canonicalize(root).ok()?))
    };
    path.is_symlink() && inside() != Some(true)
}

fn path_of(error: &ignore::Error) -> Option<PathBuf> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path.clone()),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        _ => None,
    }
}

/// A path from the school folder as findings show it: with `/`. One outside it is shown in full.
pub(super) fn relative(root: &Path, path: &Path) -> String {
    let Ok(inside) = path.strip_prefix(root) else {
        return path.to_string_lossy().replace(MAIN_SEPARATOR, "/");
    };
    let parts: Vec<_> = inside
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}
