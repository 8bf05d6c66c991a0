//! `leerplan.toml` files with their places and faults.

use crate::yaml::{Fault, Path, Tree};

use super::config::{Config, SubConfig};

/// The settings of the school folder.
#[derive(Debug)]
pub struct ConfigFile {
    /// The path from the school folder.
    pub path: String,
    /// The values of the file with their places.
    pub tree: Tree,
    /// The settings; absent where the file is no TOML.
    pub config: Option<Config>,
    /// What is wrong with its shape.
    pub faults: Vec<Fault>,
}

/// The settings of a subfolder.
#[derive(Debug)]
pub struct SubConfigFile {
    /// The path from the school folder.
    pub path: String,
    /// The values of the file with their places.
    pub tree: Tree,
    /// The settings; absent where the file is no TOML.
    pub config: Option<SubConfig>,
    /// What is wrong with its shape.
    pub faults: Vec<Fault>,
}

impl ConfigFile {
    /// Whether a value could be read: no fault of shape at, in or above it.
    #[must_use]
    pub fn is_sound(&self, path: &Path) -> bool {
        let path = path.segments();
        self.faults.iter().all(|fault| {
            let fault = fault.path.segments();
            !fault.starts_with(path) && !path.starts_with(fault)
        })
    }
}

impl SubConfigFile {
    /// The folder that it is about, from the school folder.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}
