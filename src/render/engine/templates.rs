//! The templates that are compiled in, and those of the school that take their place.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use minijinja::{Error, ErrorKind};

use super::base64;
use super::built_in::BUILT_IN;
use crate::yaml::MAX_BYTES;

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!(
            "../../../templates/fonts/atkinson-hyperlegible-next-latin-",
            $name,
            ".woff2"
        ))
    };
}

/// Name and bytes of every font that is compiled in.
const FONTS: [(&str, &[u8]); 3] = [
    ("400-normal", font!("400-normal")),
    ("400-italic", font!("400-italic")),
    ("700-normal", font!("700-normal")),
];

/// The name and the text of every template that is compiled in, in order of name. A school that
/// puts a file of such a name in its folder `templates` replaces that one.
pub fn built_in() -> impl Iterator<Item = (&'static str, &'static str)> {
    BUILT_IN.iter().copied()
}

/// The name and the bytes of every font that is compiled in.
pub(in crate::render) fn fonts() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    FONTS.into_iter()
}

/// The licence of the fonts, written beside them.
pub(in crate::render) const FONT_LICENCE: &str =
    include_str!("../../../templates/fonts/OFL-Atkinson.txt");

/// The fonts as `data:` addresses.
static ADDRESSES: LazyLock<[String; 3]> = LazyLock::new(|| {
    FONTS.map(|(_, bytes)| format!("data:font/woff2;base64,{}", base64::encode(bytes)))
});

/// A font as a `data:` address; `None` for an unknown name.
pub(in crate::render) fn font(name: &str) -> Option<&'static str> {
    let number = FONTS.iter().position(|(known, _)| *known == name)?;
    ADDRESSES.get(number).map(String::as_str)
}

/// Why a template behind a link out of the school is not read.
const OUTSIDE: &str = "een koppeling leidt naar een plek buiten de schoolmap";

/// The longest piece of code in a template, in bytes: five times the longest that is built in. What is
/// joined by thousands of `~` is compiled one within the other, as deep as it is long.
const LONGEST_TAG: usize = 2_000;

/// Why a template with a longer one is not read.
const TOO_LONG: &str = "een stuk tussen `{{` en `}}` of `{%` en `%}` is langer dan 2000 tekens";

/// The folder of a school's own templates.
pub const FOLDER: &str = "templates";

/// Where templates come from: the folder `templates` of a school first.
#[derive(Debug, Clone)]
pub(in crate::render) struct Templates {
    /// None where there is no school.
    own: Option<PathBuf>,
}

impl Templates {
    pub(in crate::render) fn of(root: Option<&Path>) -> Self {
        Self {
            own: root.map(|root| root.join(FOLDER)),
        }
    }

    /// The text of a template and whether it is the school's own.
    ///
    /// # Errors
    /// Where the school's own file is there and cannot be read.
    pub(in crate::render) fn find(&self, name: &str) -> std::io::Result<Option<(String, bool)>> {
        if let Some(text) = self.own(name)? {
            return Ok(Some((text, true)));
        }
        let known = BUILT_IN.iter().find(|(known, _)| *known == name);
        Ok(known.map(|(_, text)| ((*text).to_owned(), false)))
    }

    /// The same for the template engine.
    pub(in crate::render) fn load(&self, name: &str) -> Result<Option<String>, Error> {
        match self.find(name) {
            Ok(found) => Ok(found.map(|(text, _)| text)),
            Err(source) => {
                Err(Error::new(ErrorKind::TemplateNotFound, name.to_owned()).with_source(source))
            }
        }
    }

    fn own(&self, name: &str) -> std::io::Result<Option<String>> {
        let Some(own) = &self.own else {
            return Ok(None);
        };
        let inside = |part: &str| !part.is_empty() && !part.starts_with('.');
        if name.contains(['\\', ':']) || !name.split('/').all(inside) {
            return Ok(None);
        }
        let Ok(real) = own.join(name).canonicalize() else {
            return Ok(None);
        };
        let inside = own.parent().map(Path::canonicalize).transpose()?;
        if inside.is_none_or(|root| !real.starts_with(root)) {
            return Err(std::io::Error::other(OUTSIDE));
        }
        // Checked before opening: opening a named pipe blocks until something writes to it.
        if !real.is_file() {
            return Err(std::io::Error::other("het is geen gewoon bestand"));
        }
        let mut text = String::new();
        let mut file = std::fs::File::open(real)?.take(MAX_BYTES + 1);
        file.read_to_string(&mut text)?;
        if text.len() as u64 > MAX_BYTES {
            return Err(std::io::Error::other("het is groter dan 1 MiB"));
        }
        if longest_tag(&text) > LONGEST_TAG {
            return Err(std::io::Error::other(TOO_LONG));
        }
        Ok(Some(text))
    }
}

/// The length of the longest piece between `{{` and `}}` or `{%` and `%}`; what stands in quotes there
/// does not end it.
fn longest_tag(text: &str) -> usize {
    let mut longest = 0;
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        rest = &rest[at + 1..];
        let end = match rest.as_bytes().first() {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            _ => continue,
        };
        let length = tag_length(rest, end);
        longest = longest.max(length);
        rest = rest.get(length..).unwrap_or_default();
    }
    longest
}

/// The bytes up to where a piece of code ends.
fn tag_length(code: &str, end: &str) -> usize {
    let bytes = code.as_bytes();
    let mut quote = None;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match quote {
            Some(_) if *byte == b'\\' => at += 1,
            Some(open) if open == *byte => quote = None,
            None if matches!(byte, b'"' | b'\'') => quote = Some(*byte),
            None if bytes[at..].starts_with(end.as_bytes()) => break,
            _ => {}
        }
        at += 1;
    }
    at.min(code.len())
}
