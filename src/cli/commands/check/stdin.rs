//! A document from standard input: the contents of an editor, saved or not.

use std::io::Read;

use anyhow::Result;

use crate::error::{Error, io_reason};
use crate::mend::Mended;
use crate::yaml::{BYTE_ORDER_MARK, MAX_BYTES};

/// The text that was read from standard input.
#[derive(Debug)]
pub(super) struct StdinDocument {
    text: String,
}

impl StdinDocument {
    /// Reads standard input to its end.
    ///
    /// # Errors
    /// Where it cannot be read, is larger than a file may be, or is no UTF-8.
    pub(super) fn read() -> Result<Self> {
        let refused = |why: &str| Error::Usage(format!("de standaardinvoer lukt niet: {why}"));
        let mut bytes = Vec::new();
        let mut input = std::io::stdin().take(MAX_BYTES + 1);
        input
            .read_to_end(&mut bytes)
            .map_err(|error| refused(&io_reason(&error)))?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(refused("de tekst is groter dan 1 MiB").into());
        }
        let text = String::from_utf8(bytes).map_err(|_| refused("dit is geen tekst in UTF-8"))?;
        Ok(Self { text })
    }

    /// The text without a byte order mark.
    pub(super) fn document(&self) -> &str {
        self.text
            .strip_prefix(BYTE_ORDER_MARK)
            .unwrap_or(&self.text)
    }

    /// The bytes after mending; those of the input where nothing was mended.
    pub(super) fn mended(&self, mended: &Mended) -> Vec<u8> {
        let Some(file) = mended.files.first() else {
            return self.text.clone().into_bytes();
        };
        let mark = self.text.len() - self.document().len();
        [&self.text.as_bytes()[..mark], &file.after].concat()
    }
}
