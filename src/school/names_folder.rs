//! The folder with the names of pupils: in the school folder, or elsewhere and then only read.

use std::path::{Component, Path, PathBuf};

use super::config::Config;
use super::real_path::real_path;
use super::surroundings::NAMES_VARIABLE;
use crate::error::{Error, Result};
use crate::yaml::{Fault, FaultKind, Span};
use crate::{path, words};

/// The folder of names where the settings say nothing.
pub const NAMES: &str = "namen";

/// Where the names of pupils are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NamesFolder {
    /// In the school folder, by its full path; it need not be there.
    Inside(PathBuf),
    /// Outside the school folder, by its real path. Nothing is ever written there.
    Outside(PathBuf),
    /// Outside the school folder, and not there now.
    Missing(PathBuf),
    /// The settings name what can be no folder of names.
    Unusable,
}

impl NamesFolder {
    /// The folder of names of the school folder `home`: the one that is asked for, or else that of the
    /// settings. What is wrong with the settings is the fault.
    ///
    /// # Errors
    /// [`Error::Usage`] where the folder that is asked for is not there or can be none.
    pub(super) fn find(
        home: &Path,
        config: Option<&Config>,
        asked: Option<&Path>,
    ) -> Result<(Self, Option<Fault>)> {
        if let Some(asked) = asked {
            return Self::asked(home, asked).map(|folder| (folder, None));
        }
        let privacy = config.and_then(|config| config.privacy.as_ref());
        let written = privacy.and_then(|privacy| privacy.namen.as_deref());
        let folder = home.join(written.unwrap_or(NAMES).trim());
        if written.is_some_and(|written| written.trim().is_empty()) {
            return Ok((Self::Unusable, Some(unusable("hier staat geen map"))));
        }
        Ok(match Self::at(home, &folder) {
            Ok(folder) => (folder, None),
            Err(reason) => {
                let shown = words::quote(written.unwrap_or(NAMES));
                let fault = written.map(|_| unusable(&format!("{shown} {reason}")));
                (Self::Unusable, fault)
            }
        })
    }

    /// The folder of the variable.
    fn asked(home: &Path, asked: &Path) -> Result<Self> {
        let refused = |reason: &str| {
            let shown = asked.display();
            Error::Usage(format!(
                "{NAMES_VARIABLE} wijst naar {shown}, en dat {reason}\n  \
                 kijk of de naam klopt en of de schijf er is; zonder {NAMES_VARIABLE} gebruikt leerplan de map uit `leerplan.toml`"
            ))
        };
        if !asked.exists() {
            return Err(refused("bestaat niet"));
        }
        Self::at(home, asked).map_err(refused)
    }

    /// What a path is as a folder of names; or why it cannot be one.
    fn at(home: &Path, folder: &Path) -> Result<Self, &'static str> {
        let real_home = home.canonicalize().unwrap_or_else(|_| home.to_owned());
        let Ok(real) = real_path(folder) else {
            let plain = without_dots(&real_home.join(folder));
            let is_link = folder.is_symlink();
            return Ok(match plain.strip_prefix(&real_home) {
                Ok(inside) if inside.as_os_str().is_empty() => return Err(IS_SCHOOL),
                Ok(inside) if !is_link => Self::Inside(home.join(inside)),
                _ if real_home.starts_with(&plain) => return Err(HOLDS_SCHOOL),
                _ => Self::Missing(plain),
            });
        };
        if !real.is_dir() {
            return Err("is geen map");
        }
        match real.strip_prefix(&real_home) {
            Ok(inside) if inside.as_os_str().is_empty() => Err(IS_SCHOOL),
            Ok(inside) => Ok(Self::Inside(home.join(inside))),
            Err(_) if real_home.starts_with(&real) => Err(HOLDS_SCHOOL),
            Err(_) => Ok(Self::Outside(real)),
        }
    }

    /// The folders to read that are there: this one, and the same in a folder `root` that stands for the
    /// school folder.
    #[must_use]
    pub(super) fn to_read(&self, home: &Path, root: &Path) -> Vec<PathBuf> {
        let (folder, inside) = match self {
            Self::Inside(folder) => (folder, folder.strip_prefix(home).ok()),
            Self::Outside(folder) => (folder, None),
            Self::Missing(_) | Self::Unusable => return Vec::new(),
        };
        let stands_for = inside.map(|inside| root.join(inside));
        let mut all = vec![folder.clone()];
        all.extend(stands_for.filter(|other| other != folder));
        all.retain(|folder| folder.is_dir());
        all
    }

    /// Whether something at a full path decides where the folder is: itself or one around it.
    #[must_use]
    pub(super) fn is_moved_by(&self, path: &Path) -> bool {
        match self {
            Self::Inside(folder) | Self::Outside(folder) | Self::Missing(folder) => {
                folder.starts_with(path)
            }
            Self::Unusable => false,
        }
    }

    /// Whether a full path lies in the folder.
    #[must_use]
    pub fn holds(&self, path: &Path) -> bool {
        match self {
            Self::Inside(folder) | Self::Outside(folder) | Self::Missing(folder) => {
                path.starts_with(folder)
            }
            Self::Unusable => false,
        }
    }
}

const IS_SCHOOL: &str = "is de schoolmap zelf";
const HOLDS_SCHOOL: &str = "is een map waar de schoolmap in ligt";

fn unusable(message: &str) -> Fault {
    let hint = "noem een map met alleen namen, zoals `namen`";
    Fault::new(
        FaultKind::WrongValue,
        path!["privacy", "namen"],
        Span::START,
        message,
    )
    .with_hint(hint.to_owned())
}

/// A path without `.` and `..`, as far as its text goes.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}
