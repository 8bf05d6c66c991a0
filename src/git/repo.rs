//! The repository, and how git is asked.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use super::reason;
use crate::error::{Error, Result};

/// The top of the repository: the nearest folder at or above this one with a `.git`, which in a work
/// tree or a submodule is a file.
pub(crate) fn top(folder: &Path) -> Option<PathBuf> {
    let mut above = folder.ancestors();
    above
        .find(|folder| folder.join(".git").exists())
        .map(Path::to_owned)
}

/// A repository, seen from a folder in it.
#[derive(Debug, Clone)]
pub(crate) struct Repo {
    top: PathBuf,
    /// The folder from the top, with `/` behind it; empty where it is the top.
    pub(super) prefix: String,
    /// Whether the environment is that of a hook of another repository, such as one around this.
    ignores_hook: bool,
}

/// The environment variables that tell a hook its repository.
const HOOK_VARIABLES: [&str; 7] = [
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_WORK_TREE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
];

/// The environment variable that tells how many settings are given to git in variables.
const CONFIG_COUNT: &str = "GIT_CONFIG_COUNT";

impl Repo {
    /// The repository around a folder.
    ///
    /// # Errors
    /// Where there is none.
    pub(crate) fn around(root: &Path) -> Result<Self> {
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
        let in_hook = HOOK_VARIABLES
            .iter()
            .any(|name| std::env::var_os(name).is_some());
        let mut repo = Self {
            top,
            prefix,
            ignores_hook: in_hook,
        };
        // A hook starts at the top of its own repository.
        let of_hook = in_hook.then(|| repo_folder(git())).flatten();
        let own = repo.run(&["rev-parse", "--absolute-git-dir"])?;
        repo.ignores_hook = of_hook.is_some_and(|of_hook| of_hook != own);
        Ok(repo)
    }

    /// The standard output of git. It runs at the top, where the relative paths that a
    /// hook has in its environment hold.
    ///
    /// # Errors
    /// Where there is no git, or git fails.
    pub(super) fn run(&self, args: &[&str]) -> Result<Vec<u8>> {
        self.output(self.command(args), args)
    }

    fn output(&self, mut command: Command, args: &[&str]) -> Result<Vec<u8>> {
        let output = command.output().map_err(|error| not_started(&error))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let command = args.first().copied().unwrap_or_default();
        Err(self.refused(&format!("`git {command}` doen"), &output.stderr))
    }

    /// The standard output of git, which may read files of the work tree but runs no filter that the
    /// repository names.
    ///
    /// # Errors
    /// Where there is no git, or git fails.
    pub(super) fn run_unfiltered(&self, args: &[&str]) -> Result<Vec<u8>> {
        let filters = ["config", "-z", "--name-only", "--get-regexp", r"^filter\."];
        let named = self.command(&filters).output();
        // Where there is none, git says so with its exit code.
        let named = named.map_err(|error| not_started(&error))?.stdout;
        let named = named.split(|byte| *byte == 0);
        let keys: Vec<_> = named.filter(|key| !key.is_empty()).collect();
        let mut command = self.command(args);
        // What the surroundings set in this way stays set.
        let before = std::env::var(CONFIG_COUNT).ok();
        let before: usize = before.and_then(|n| n.parse().ok()).unwrap_or_default();
        command.env(CONFIG_COUNT, (before + keys.len()).to_string());
        for (at, key) in (before..).zip(keys) {
            let is_required = key.ends_with(b".required");
            command.env(
                format!("GIT_CONFIG_KEY_{at}"),
                &*String::from_utf8_lossy(key),
            );
            let value = if is_required { "false" } else { "" };
            command.env(format!("GIT_CONFIG_VALUE_{at}"), value);
        }
        self.output(command, args)
    }

    /// The error of a git that ran and refused, with its messages.
    pub(super) fn refused(&self, what: &str, said: &[u8]) -> Error {
        reason::refused(&self.top, what, said)
    }

    /// The error of an index with files of which a merge is not finished.
    pub(super) fn has_open_merge(&self) -> Error {
        reason::open_merge(&self.top)
    }

    /// The error of an object that is not there.
    pub(super) fn lacks_history(&self, object: &str) -> Error {
        reason::missing(&self.top, object)
    }

    /// Whether files of the folder for which `counts` holds are not on the disk, because git was asked
    /// to leave them out (a sparse checkout).
    ///
    /// # Errors
    /// Where there is no git, or git fails.
    pub(crate) fn is_sparse(&self, counts: fn(&Path) -> bool) -> Result<bool> {
        let list = self.run(&["ls-files", "--cached", "-t", "-z"])?;
        let mut left_out = list
            .split(|byte| *byte == 0)
            .filter_map(|line| line.strip_prefix(b"S "));
        Ok(left_out.any(|path| self.inside(path).any(|path| counts(Path::new(&path)))))
    }

    /// The path from the top of a file of the folder.
    pub(crate) fn below_top(&self, file: &str) -> String {
        format!("{}{file}", self.prefix)
    }

    pub(super) fn command(&self, args: &[&str]) -> Command {
        let mut command = git();
        command.args(args).current_dir(&self.top);
        if self.ignores_hook {
            for name in HOOK_VARIABLES {
                command.env_remove(name);
            }
        }
        command
    }

    /// The paths of a list in which each ends with a zero byte, as seen from the folder; those outside
    /// it are left out.
    pub(super) fn inside(&self, list: &[u8]) -> impl Iterator<Item = String> {
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
        // A program that the repository names, which git would run to look at the index.
        .args(["-c", "core.fsmonitor=false"])
        // What it says is read.
        .env("LC_ALL", "C")
        .stdin(Stdio::null());
    command
}

/// The `.git` folder of the repository that a hook belongs to.
fn repo_folder(mut command: Command) -> Option<Vec<u8>> {
    let command = command.args(["rev-parse", "--absolute-git-dir"]);
    let output = command.output().ok()?;
    output.status.success().then_some(output.stdout)
}

/// The error of a git that does not start.
pub(super) fn not_started(error: &std::io::Error) -> Error {
    let why = match error.kind() {
        ErrorKind::NotFound => {
            "ik vind het programma `git` niet\n  installeer git, of laat deze optie weg".to_owned()
        }
        _ => format!("ik kan het programma `git` niet starten: {error}"),
    };
    Error::Usage(why)
}
