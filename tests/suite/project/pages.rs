//! The pages that people read in the repository: they lead to each other, and what they name exists.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::links::{Link, anchors, links};

const README: &str = "README.md";

/// Every page with its text: the Markdown at the top and in `docs/`, sorted.
pub fn pages() -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    for folder in ["", "docs"] {
        let listed = fs::read_dir(Path::new(".").join(folder)).unwrap();
        let names = listed.map(|entry| entry.unwrap().file_name());
        paths.extend(names.map(|name| Path::new(folder).join(name)));
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        (path, text)
    };
    paths.into_iter().map(read).collect()
}

/// The path of what a link names, from the top: `docs/a.md` and `../b` give `b`.
fn target(page: &Path, link: &Link) -> PathBuf {
    if link.path.is_empty() {
        return page.to_owned();
    }
    let mut target = page.parent().unwrap().to_owned();
    for part in Path::new(&link.path).components() {
        match part {
            Component::ParentDir => assert!(target.pop(), "{link:?} leaves the project"),
            part => target.push(part),
        }
    }
    target
}

/// Each link that leads to no file, or to no heading of its page.
fn broken(page: &Path, text: &str) -> Vec<Link> {
    let mut broken = links(text);
    broken.retain(|link| {
        let target = target(page, link);
        match &link.anchor {
            None => !target.exists(),
            Some(anchor) => {
                fs::read_to_string(target).map_or(true, |text| !anchors(&text).contains(anchor))
            }
        }
    });
    broken
}

#[test]
fn no_link_is_broken() {
    for (page, text) in pages() {
        assert_eq!(broken(&page, &text), [], "{}", page.display());
    }
    let text = "[a](docs/no-such-page.md) [b](README.md#no-such-heading) [c](README.md#set-up)";
    assert_eq!(broken(Path::new(README), text).len(), 2);
}

#[test]
fn the_readme_leads_to_every_page() {
    let readme = fs::read_to_string(README).unwrap();
    let mut reached: BTreeSet<PathBuf> = links(&readme)
        .iter()
        .map(|link| target(Path::new(README), link))
        .collect();
    reached.insert(README.into());
    let unreached: Vec<PathBuf> = pages().into_iter().map(|(path, _)| path).collect();
    let unreached: Vec<&PathBuf> = unreached
        .iter()
        .filter(|path| !reached.contains(*path))
        .collect();
    assert_eq!(unreached, [] as [&PathBuf; 0]);
}
