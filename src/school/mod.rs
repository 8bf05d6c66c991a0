//! A school folder as a whole: its settings, its documents and who is who in them.

mod config;
mod document;
pub mod globs;
mod goals;
mod index;
mod load;
mod lookup;
mod read;
mod settings;
mod vakken;
mod walk;

pub use config::{Config, EigenRegel, SubConfig};
pub use document::Document;
pub use goals::Goals;
pub use index::{DocumentNumber, GoalIn, Index, PupilIn};
pub use load::LoadOptions;
pub use read::MAX_BYTES;
pub use settings::{ConfigFile, SubConfigFile};
pub use vakken::{Vak, Vakken};
pub use walk::{CONFIG, find_root};

use std::path::PathBuf;

use crate::calendar::Calendar;
use crate::error::Error;

/// A school folder that has been read.
#[derive(Debug)]
pub struct School {
    /// The folder.
    pub root: PathBuf,
    /// Its settings.
    pub config: ConfigFile,
    /// Settings of subfolders, in order of path.
    pub subconfigs: Vec<SubConfigFile>,
    /// The documents in order of path.
    pub documents: Vec<Document>,
    /// The school year with its periods and free days.
    pub calendar: Calendar,
    /// The subjects that the school knows.
    pub vakken: Vakken,
    /// Ids across documents.
    pub index: Index,
    /// Goals of leerlijnen across documents.
    pub goals: Goals,
    /// Files and folders that could not be read at all.
    pub unreadable: Vec<Error>,
}
