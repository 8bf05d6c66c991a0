//! A school folder as a whole: its settings, its documents and who is who in them.

mod colours;
mod config;
mod dependency;
mod document;
mod documents;
mod files;
pub mod globs;
mod goals;
mod index;
mod known;
mod load;
mod lookup;
pub mod names;
mod own_plan;
mod provided;
mod publiek;
mod read;
mod reindex;
mod settings;
mod update;
mod vakken;
mod walk;
mod week_53;
mod week_rows;
mod weeks;
mod with_plans;

pub use config::{Config, EigenRegel, Regio, Schooljaar, SubConfig};
pub use dependency::{Dependencies, record_dependencies};
pub use document::Document;
pub use files::NamedFile;
pub use goals::Goals;
pub use index::{DocumentNumber, GoalIn, Index, PupilIn};
pub use known::Known;
pub use load::LoadOptions;
pub use lookup::WithIgnored;
pub use own_plan::{Erft, OwnEis, OwnLink, OwnPlan, OwnPlanFile, OwnStap};
pub use read::Texts;
pub use settings::{ConfigFile, SubConfigFile};
pub use update::{Update, UpdatedDocuments};
pub use vakken::{Vak, Vakken};
pub use walk::{CONFIG, find_root, is_document};
pub use week_rows::{RowIn, WeekIn};
pub use weeks::{ClassWeek, WeekIndex};

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
    /// The school's own step plan and those that it builds on, nearest first.
    pub own_plans: Vec<OwnPlanFile>,
    /// Every document in order of path, those that the school ignores too.
    documents: Vec<Document>,
    /// The school year with its periods and free days.
    pub calendar: Calendar,
    /// The subjects that the school knows.
    pub vakken: Vakken,
    /// Ids across documents.
    pub index: Index,
    /// The weeks of each class.
    pub weeks: WeekIndex,
    /// Goals of leerlijnen across documents.
    pub goals: Goals,
    /// Files and folders that could not be read at all.
    pub unreadable: Vec<Error>,
    /// Whether what is about pupils was taken out.
    publiek: bool,
}
