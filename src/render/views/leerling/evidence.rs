//! Evidence: pictures of the school folder shown small, links, and names of other files.

use std::io::Read;
use std::path::Path;

use serde::Serialize;

use crate::model::part::Tekst;
use crate::render::context::RenderContext;
use crate::render::engine::base64;
use crate::school::{Document, DocumentNumber, NamedFile};

/// The size of a picture in bytes up to which it is embedded in the page; of a larger one the name
/// is shown.
const MAX_BYTES: u64 = 2 * 1024 * 1024;

/// The magic bytes of each kind of picture with its media type; other files are not embedded.
const KINDS: [(&[u8], &str); 4] = [
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"RIFF", "image/webp"),
];

#[derive(Debug, Clone, Serialize)]
pub(super) struct Evidence {
    /// The address of a link, or the name of a file.
    pub(super) naam: String,
    /// Whether it is a link.
    pub(super) link: bool,
    /// A picture, as an address that holds it.
    pub(super) beeld: Option<String>,
}

/// The evidence that a document names. Files are shown from inside the school folder only.
pub(super) fn of(
    context: &RenderContext<'_>,
    number: DocumentNumber,
    named: &[Tekst],
) -> Vec<Evidence> {
    let document = context.school.document(number);
    let one = |name: &Tekst| {
        let name = name.trim();
        let link = name.starts_with("https://");
        let file = name.trim_end_matches('/').rsplit(['/', '\\']).next();
        Evidence {
            naam: if link { name } else { file.unwrap_or(name) }.to_owned(),
            link,
            beeld: document
                .filter(|_| !link)
                .and_then(|document| picture(context, document, name)),
        }
    };
    named.iter().map(one).collect()
}

/// A picture as a `data:` address; nothing for another kind of file, one outside the school folder,
/// or one that is too large or cannot be read.
fn picture(context: &RenderContext<'_>, document: &Document, name: &str) -> Option<String> {
    let known = ["png", "jpg", "jpeg", "gif", "webp"];
    let ending = Path::new(name).extension()?.to_str()?.to_lowercase();
    if !known.contains(&ending.as_str()) {
        return None;
    }
    let NamedFile::Present(path) = context.school.named_file(document, name) else {
        return None;
    };
    // Checked before opening: opening a named pipe blocks until something writes to it.
    if !path.metadata().ok()?.is_file() {
        return None;
    }
    let file = std::fs::File::open(path).ok()?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).ok()?;
    let fits = u64::try_from(bytes.len()).is_ok_and(|length| length <= MAX_BYTES);
    let kind = KINDS.iter().find(|(begin, _)| bytes.starts_with(begin));
    let (_, kind) = kind.filter(|_| fits)?;
    Some(format!("data:{kind};base64,{}", base64::encode(&bytes)))
}
