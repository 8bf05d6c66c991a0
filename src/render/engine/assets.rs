//! What pages share besides their style sheet: the fonts.

use super::templates;

/// A file of the output that is the same for every school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its path from the output folder, with `/`.
    pub path: String,
    /// The contents of the file.
    pub bytes: &'static [u8],
}

/// The fonts that a shared `stijl.css` names, with their licence.
pub fn assets() -> impl Iterator<Item = Asset> {
    let fonts = templates::fonts().map(|(name, bytes)| Asset {
        path: format!("letters/{name}.woff2"),
        bytes,
    });
    fonts.chain(std::iter::once(Asset {
        path: "letters/OFL.txt".to_owned(),
        bytes: templates::FONT_LICENCE.as_bytes(),
    }))
}
