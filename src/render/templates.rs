//! The templates that are compiled in, and those of the school that take their place.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use minijinja::{Error, ErrorKind};

use super::base64;

macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

/// Name and text of every template that is compiled in.
const BUILT_IN: &[(&str, &str)] = built_in![
    "basis.html",
    "bevindingen.html",
    "blad.css",
    "bundel.html",
    "dagstart.html",
    "dagstart.md",
    "dekking.html",
    "dekking.md",
    "documenten.html",
    "documenten.md",
    "draaiboek.html",
    "draaiboek.md",
    "gesprek.html",
    "gesprek.md",
    "graaf.html",
    "index.html",
    "index.md",
    "invoeringsplan.html",
    "invoeringsplan.md",
    "klas.html",
    "klas.md",
    "klasvoortgang.html",
    "klasvoortgang.md",
    "kop.md",
    "kring.html",
    "leerlijn.html",
    "leerlijn.md",
    "leerplan.html",
    "leerplan.md",
    "macros.html",
    "macros.md",
    "melding.html",
    "naar.html",
    "naar.md",
    "nagekeken.html",
    "nagekeken.md",
    "ouders.html",
    "ouders.md",
    "overzicht.html",
    "overzicht.md",
    "paginas.css",
    "planning.html",
    "planning.md",
    "planning_leeg.html",
    "portfolio.html",
    "portfolio.md",
    "poster.css",
    "poster.html",
    "rooster.html",
    "rooster.md",
    "school.html",
    "school.md",
    "stappenplan.html",
    "stappenplan.md",
    "stijl.css",
    "studiewijzer.html",
    "studiewijzer.md",
    "symbolen.html",
    "tijdlijn.html",
    "voortgang.html",
    "voortgang.md",
    "week.html",
    "week.md",
    "week_leeg.html",
    "zoek.js",
];

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!(
            "../../templates/fonts/atkinson-hyperlegible-next-latin-",
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
pub(super) fn fonts() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    FONTS.into_iter()
}

/// The licence of the fonts, which goes where they go.
pub(super) const FONT_LICENCE: &str = include_str!("../../templates/fonts/OFL-Atkinson.txt");

/// The fonts as `data:` addresses.
static ADDRESSES: LazyLock<[String; 3]> = LazyLock::new(|| {
    FONTS.map(|(_, bytes)| format!("data:font/woff2;base64,{}", base64::encode(bytes)))
});

/// A font as a `data:` address; `None` for an unknown name.
pub(super) fn font(name: &str) -> Option<&'static str> {
    let number = FONTS.iter().position(|(known, _)| *known == name)?;
    ADDRESSES.get(number).map(String::as_str)
}

/// The folder of a school's own templates.
pub const FOLDER: &str = "templates";

/// Where templates come from: the folder `templates` of a school first.
#[derive(Debug, Clone)]
pub(super) struct Templates {
    /// None where there is no school.
    own: Option<PathBuf>,
}

impl Templates {
    pub(super) fn of(root: Option<&Path>) -> Self {
        Self {
            own: root.map(|root| root.join(FOLDER)),
        }
    }

    /// The text of a template and whether it is the school's own.
    ///
    /// # Errors
    /// Where the school's own file is there and cannot be read.
    pub(super) fn find(&self, name: &str) -> std::io::Result<Option<(String, bool)>> {
        if let Some(text) = self.own(name)? {
            return Ok(Some((text, true)));
        }
        let known = BUILT_IN.iter().find(|(known, _)| *known == name);
        Ok(known.map(|(_, text)| ((*text).to_owned(), false)))
    }

    /// The same for the template engine.
    pub(super) fn load(&self, name: &str) -> Result<Option<String>, Error> {
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
        let path = own.join(name);
        let Ok(real) = path.canonicalize() else {
            return Ok(None);
        };
        if !real.starts_with(own.canonicalize()?) {
            return Ok(None);
        }
        std::fs::read_to_string(path).map(Some)
    }
}
