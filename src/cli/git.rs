//! The git repository that a school folder lies in, asked through the program `git`.

mod changes;
mod index;

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::{Error, Result};

pub(super) use changes::{Changes, since, staged};
pub(super) use index::Index;

/// The top of the repository: the nearest folder at or above this one with a `.git`. In a work
/// tree or a submodule that is a file.
pub(super) fn top(folder: &Path) -> Option<PathBuf> {
    let mut above = folder.ancestors();
    above
        .find(|folder| folder.join(".git").exists())
        .map(Path::to_owned)
}

/// A repository with the school folder in it.
#[derive(Debug, Clone)]
pub(super) struct Repo {
    top: PathBuf,
    /// The school folder from the top, with `/` behind it; empty where it is the top.
    prefix: String,
    /// Whether the environment is that of a hook of another repository, such as one around this.
    strange: bool,
}

/// The variables by which a hook is told of its repository.
const OF_A_HOOK: [&str; 7] = [
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_WORK_TREE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
];

impl Repo {
    /// The repository around a school folder.
    ///
    /// # Errors
    /// Where there is none.
    pub(super) fn around(root: &Path) -> Result<Self> {
        let Some(top) = top(root) else {
            let message = format!(
                "{} staat niet in een git-repository\n  begin er een met `git init`, of laat deze optie weg",
                root.display()
            );
            return Err(Error::Usage(message));
        };
        let inside = root.strip_prefix(&top).unwrap_or(Path::new(""));
        let parts = inside.components().map(Component::as_os_str);
        let parts: Option<Vec<&str>> = parts.map(OsStr::to_str).collect();
        let Some(parts) = parts else {
            let message = format!(
                "de naam van {} is geen gewone tekst (UTF-8)\n  geef de map een andere naam, of laat deze optie weg",
                root.display()
            );
            return Err(Error::Usage(message));
        };
        let prefix = parts.iter().flat_map(|part| [*part, "/"]).collect();
        let strange = OF_A_HOOK
            .iter()
            .any(|name| std::env::var_os(name).is_some());
        let mut repo = Self {
            top,
            prefix,
            strange,
        };
        // A hook starts at the top of its own repository.
        let of_hook = folder_of_git(&mut git());
        repo.strange =
            strange && of_hook.is_some() && of_hook != folder_of_git(&mut repo.command(&[]));
        Ok(repo)
    }

    /// What git says on its standard output. It runs at the top, where the relative paths that a
    /// hook has in its environment hold.
    ///
    /// # Errors
    /// Where there is no git, or git fails.
    fn run(&self, args: &[&str]) -> Result<Vec<u8>> {
        let mut command = self.command(args);
        let output = command.output().map_err(|error| absent(&error))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let first = said.lines().next().unwrap_or_default();
        Err(Error::Usage(format!(
            "git kan `git {}` hier niet doen: {first}",
            args.first().copied().unwrap_or_default()
        )))
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = git();
        command.args(args).current_dir(&self.top);
        if self.strange {
            for name in OF_A_HOOK {
                command.env_remove(name);
            }
        }
        command
    }

    /// The paths of a list that ends each with a zero byte, as they are from the school folder;
    /// those outside it are left out.
    fn inside(&self, list: &[u8]) -> impl Iterator<Item = String> {
        let paths = list.split(|byte| *byte == 0);
        let texts = paths.map(|path| String::from_utf8_lossy(path).into_owned());
        texts.filter_map(|path| {
            let inside = path.strip_prefix(&self.prefix)?;
            (!inside.is_empty()).then(|| inside.to_owned())
        })
    }
}

fn git() -> Command {
    let mut command = Command::new("git");
    command
        .args(["--literal-pathspecs", "-c", "core.quotePath=false"])
        .stdin(Stdio::null());
    command
}

/// Where git keeps what it knows, for a command; `None` where that is no repository.
fn folder_of_git(command: &mut Command) -> Option<Vec<u8>> {
    let output = command
        .args(["rev-parse", "--absolute-git-dir"])
        .output()
        .ok()?;
    output.status.success().then_some(output.stdout)
}

fn absent(error: &std::io::Error) -> Error {
    let why = match error.kind() {
        ErrorKind::NotFound => {
            "ik vind het programma `git` niet\n  installeer git, of laat deze optie weg".to_owned()
        }
        _ => format!("ik kan het programma `git` niet starten: {error}"),
    };
    Error::Usage(why)
}
