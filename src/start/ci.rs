//! `leerplan init --ci`: the file with which a build server checks a school folder.

use minijinja::context;

use super::NewFile;
use super::template::fill;
use crate::error::Result;

/// A build server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ci {
    /// GitHub Actions.
    Github,
    /// GitLab CI.
    Gitlab,
}

impl Ci {
    /// The file, by its path from the top of the repository. `folder` is the school folder from
    /// there; `.` where it is the top.
    ///
    /// # Errors
    /// Only where the template that is compiled in is broken.
    pub fn file(self, folder: &str) -> Result<NewFile> {
        let (template, path) = match self {
            Self::Github => ("ci/github.yml", ".github/workflows/leerplan.yml"),
            Self::Gitlab => ("ci/gitlab.yml", ".gitlab-ci.yml"),
        };
        let values = context! { map => folder, versie => env!("CARGO_PKG_VERSION") };
        Ok(NewFile {
            path: path.to_owned(),
            contents: fill(template, values)?,
        })
    }
}
