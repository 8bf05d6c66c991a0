//! What the names of files say of them.

use std::path::Path;

/// Whether a file is a document by its name.
#[must_use]
pub fn is_document(path: &Path) -> bool {
    let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    matches!(extension.as_deref(), Some("yaml" | "yml"))
}

/// What editors, and people who save a text under another name, put behind the name of a document.
const BEHIND: [&str; 6] = [".txt", "~", ".bak", ".old", ".oud", ".docx"];

/// Files of programs for text and tables.
pub(super) const OFFICE: [&str; 6] = ["doc", "docx", "odt", "xls", "xlsx", "ods"];

/// Whether a file may be a document under another name; a plain text only where its content says so.
pub(super) fn may_be_document(name: &str) -> bool {
    let name = name.to_lowercase();
    let has = |extension: &str| {
        name.rsplit_once('.')
            .is_some_and(|(_, end)| end == extension)
    };
    // What Word keeps beside a file that is open.
    !name.starts_with("~$") && (is_renamed(&name) || has("txt") || OFFICE.into_iter().any(has))
}

/// Whether a name in lower case is that of a document with something behind it: `h1.yaml.txt`, `h1.yml~`.
pub(super) fn is_renamed(name: &str) -> bool {
    let mut names = BEHIND.iter().filter_map(|end| name.strip_suffix(end));
    names.any(|name| is_document(Path::new(name)))
}
