//! `leerplan init --ci`: the file with which a build server checks a school folder.

use std::str::FromStr;

use minijinja::context;

use super::NewFile;
use super::template::fill;
use crate::error::{Error, Result};
use crate::words;

/// A build server for which `init` can write settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ci {
    /// The workflows of GitHub Actions.
    Github,
    /// The pipelines of GitLab CI.
    Gitlab,
}

/// The shell command with which a build server installs leerplan: one line of printable text. It is
/// the school's own, because no public package has the name `leerplan`: whoever takes it later would
/// run a program of his own in the build of every school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installation(String);

impl FromStr for Installation {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let command = text.trim();
        if command.is_empty() {
            return Err(Error::Usage("de opdracht is leeg".to_owned()));
        }
        if command.contains(['\n', '\r']) {
            let message = "schrijf de opdracht op een regel; zet ` && ` tussen de stappen, \
                           of zet ze in een script in de repository";
            return Err(Error::Usage(message.to_owned()));
        }
        let hidden = |c: char| c != ' ' && c.is_whitespace() || words::harmless(c) != c;
        if let Some(strange) = command.chars().find(|c| hidden(*c)) {
            let message = format!(
                "in de opdracht staat een teken dat je niet ziet (U+{:04X})",
                u32::from(strange)
            );
            return Err(Error::Usage(message));
        }
        Ok(Self(command.to_owned()))
    }
}

impl Ci {
    /// The file, by its path from the top of the repository. `folder` is the school folder from
    /// there; `.` where it is the top.
    ///
    /// # Errors
    /// Only where the template that is compiled in is broken.
    pub fn file(self, folder: &str, installation: &Installation) -> Result<NewFile> {
        let (template, path) = match self {
            Self::Github => ("ci/github.yml", ".github/workflows/leerplan.yml"),
            Self::Gitlab => ("ci/gitlab.yml", ".gitlab-ci.yml"),
        };
        let values = context! { map => folder, installatie => installation.0.as_str() };
        Ok(NewFile {
            path: path.to_owned(),
            contents: fill(template, values)?,
        })
    }
}
