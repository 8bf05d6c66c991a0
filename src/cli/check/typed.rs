//! A document from standard input: what somebody is typing, saved or not.

use std::io::Read;

use anyhow::Result;

use crate::error::Error;
use crate::mend::Mended;

/// A byte order mark.
const MARK: char = '\u{feff}';

/// A text from standard input.
#[derive(Debug)]
pub(super) struct Typed {
    text: String,
}

impl Typed {
    /// Reads standard input to its end.
    ///
    /// # Errors
    /// Where it cannot be read, or is no UTF-8.
    pub(super) fn read() -> Result<Self> {
        let mut bytes = Vec::new();
        let failed = |error| Error::Usage(format!("ik kan de standaardinvoer niet lezen: {error}"));
        std::io::stdin().read_to_end(&mut bytes).map_err(failed)?;
        let text = String::from_utf8(bytes).map_err(|_| {
            Error::Usage("op de standaardinvoer hoort tekst in UTF-8 te staan".to_owned())
        })?;
        Ok(Self { text })
    }

    /// The text as documents have it: without a byte order mark.
    pub(super) fn document(&self) -> &str {
        self.text.strip_prefix(MARK).unwrap_or(&self.text)
    }

    /// The bytes after mending; those that came in where nothing was mended.
    pub(super) fn mended(&self, mended: &Mended) -> Vec<u8> {
        let Some(file) = mended.files.first() else {
            return self.text.clone().into_bytes();
        };
        let mark = self.text.len() - self.document().len();
        [&self.text.as_bytes()[..mark], &file.after].concat()
    }
}
