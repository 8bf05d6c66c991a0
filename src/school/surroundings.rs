//! What the program that reads a school folder knows of the machine around it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The variable that names a folder of names, whatever the settings of the school say.
pub const NAMES_VARIABLE: &str = "LEERPLAN_NAMEN";

/// How a school asks about the machine around its folder: it reads no variables and runs no git itself.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings {
    /// The folder that [`NAMES_VARIABLE`] names, as a full path.
    pub names: fn() -> Option<PathBuf>,
    /// Whether others may read what a command says, as the log of a build server.
    pub is_in_log: fn() -> bool,
    /// What git knows of a school folder and of some files in it, by path from that folder.
    pub repository: fn(&Path, &[&str]) -> Repository,
}

/// What is known of the git repository around a school folder. All of it is so of no repository.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Repository {
    /// Whether it goes to a server: it has a remote.
    pub has_remote: bool,
    /// The files of those that were asked about that git keeps, by path from the school folder.
    pub tracked: BTreeSet<String>,
}

impl Surroundings {
    /// A machine of which nothing is known: no variable is set, and no folder is in a repository.
    pub const UNKNOWN: Self = Self {
        names: || None,
        is_in_log: || false,
        repository: |_, _| Repository::default(),
    };
}
