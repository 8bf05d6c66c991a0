//! Files that look like documents and are not read.

use std::io::Read;
use std::path::Path;

use super::document::Document;
use super::file_names::{OFFICE, is_renamed};

/// How much of a text is looked at for the first key of a document, in bytes.
const HEAD: u64 = 4096;

/// The files among these that look like documents, by path from the folder: those that no document names,
/// and of plain texts those beside documents that begin as one does.
pub(super) fn among(root: &Path, files: Vec<String>, documents: &[Document]) -> Vec<String> {
    if files.is_empty() {
        return files;
    }
    let mentions = |document: &&Document| {
        let text = document.tree.text();
        OFFICE.iter().any(|end| text.contains(&format!(".{end}"))) || text.contains(".txt")
    };
    let naming: Vec<&Document> = documents.iter().filter(mentions).collect();
    let is_named = |name: &str| naming.iter().any(|one| one.tree.text().contains(name));
    let is_beside = |folder: &str| documents.iter().any(|one| one.folder() == folder);
    let looks = |path: &String| {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let lower = name.to_lowercase();
        if is_renamed(&lower) {
            return true;
        }
        let is_plain = lower.rsplit_once('.').is_some_and(|(_, end)| end == "txt");
        if is_plain && !(is_beside(folder) && begins_as_document(&root.join(path))) {
            return false;
        }
        !is_named(name)
    };
    files.into_iter().filter(looks).collect()
}

/// Whether the first lines of a text have the key that every document begins with.
fn begins_as_document(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let text = String::from_utf8_lossy(&head);
    read.is_ok() && text.lines().any(|line| line.starts_with("soort:"))
}
