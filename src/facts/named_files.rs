//! Files beside the documents that a draaiboek names: evidence, and feedback.

use crate::model::Draaiboek;
use crate::model::part::Tekst;
use crate::path;
use crate::school::{Document, NamedFile, School};
use crate::yaml::Path;

/// Endings of files that people keep as evidence, in lower case.
const ENDINGS: &[&str] = &[
    "avi", "bmp", "csv", "doc", "docx", "gif", "heic", "htm", "html", "jpeg", "jpg", "key", "m4a",
    "m4v", "md", "mkv", "mov", "mp3", "mp4", "numbers", "odp", "ods", "odt", "ogg", "pages", "pdf",
    "png", "ppt", "pptx", "py", "rtf", "sb3", "stl", "svg", "txt", "wav", "webm", "webp", "xls",
    "xlsx", "yaml", "yml", "zip",
];

/// The file that a text names; `None` for a link and for words.
pub(crate) fn file_name(text: &str) -> Option<&str> {
    let text = text.trim();
    let target = text
        .split_once("](")
        .and_then(|(_, rest)| rest.strip_suffix(')'));
    let name = target.unwrap_or(text).trim_matches(['<', '>']).trim();
    let lower = name.to_lowercase();
    if let Some(local) = lower.strip_prefix("file:") {
        return Some(&name[name.len() - local.len()..]);
    }
    if lower.contains("://") || lower.starts_with("mailto:") || name.lines().count() != 1 {
        return None;
    }
    let ending = lower.rsplit_once('.').map(|(_, ending)| ending);
    let is_file = ending.is_some_and(|ending| ENDINGS.contains(&ending));
    let one_word = !name.contains(char::is_whitespace);
    let is_path = one_word && name.contains(['/', '\\']) && name.contains(char::is_alphabetic);
    (is_file || is_path).then_some(name)
}

/// Every text of a draaiboek that may name a file, with its path: feedback first, then evidence.
pub(crate) fn in_draaiboek(draaiboek: &Draaiboek) -> Vec<(Path, &Tekst)> {
    let mut named: Vec<(Path, &Tekst)> = Vec::new();
    for (i, evaluation) in draaiboek.evaluaties.iter().enumerate() {
        let files = evaluation.feedback.iter().enumerate();
        named.extend(files.map(|(j, file)| (path!["evaluaties", i, "feedback", j], file)));
    }
    for (i, entry) in draaiboek.logboek.iter().enumerate() {
        let files = entry.bewijs.iter().enumerate();
        named.extend(files.map(|(j, file)| (path!["logboek", i, "bewijs", j], file)));
    }
    named
}

/// Where a file is that a document names with `/`, also where a place in it is named behind `#`.
pub(crate) fn found(school: &School, document: &Document, name: &str) -> NamedFile {
    let whole = school.named_file(document, name);
    match (&whole, name.split_once('#')) {
        (NamedFile::Missing, Some((file, _))) => school.named_file(document, file),
        _ => whole,
    }
}
