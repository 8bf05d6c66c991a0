//! A school folder that has been read.

use std::path::PathBuf;
use std::sync::OnceLock;

use super::document::Document;
use super::goals::Goals;
use super::index::Index;
use super::names_folder::NamesFolder;
use super::own_plan::OwnPlanFile;
use super::settings::{ConfigFile, SubConfigFile};
use super::surroundings::Repository;
use super::vakken::Vakken;
use super::weeks::WeekIndex;
use crate::calendar::Calendar;
use crate::error::Error;
use crate::mentions::People;
use crate::model::part::Regelset;

/// A school folder that has been read.
#[derive(Debug)]
pub struct School {
    /// The full path of the folder.
    pub root: PathBuf,
    /// `leerplan.toml` of the folder.
    #[doc(hidden)]
    pub config: ConfigFile,
    /// Settings of subfolders, in order of path.
    pub(crate) subconfigs: Vec<SubConfigFile>,
    /// The school's own step plan and those that it builds on, nearest first.
    pub(crate) own_plans: Vec<OwnPlanFile>,
    /// Every document in order of path, those that the school ignores too.
    pub(super) documents: Vec<Document>,
    /// The school year with its periods and free days.
    #[doc(hidden)]
    pub calendar: Calendar,
    /// The subjects that the school knows.
    pub(crate) vakken: Vakken,
    /// Which ids are in which document.
    #[doc(hidden)]
    pub index: Index,
    /// The weeks of each class.
    pub(crate) weeks: WeekIndex,
    /// Goals of leerlijnen across documents.
    pub(crate) goals: Goals,
    /// Files and folders that could not be read at all.
    pub unreadable: Vec<Error>,
    /// Folders in this one that are schools of their own, by path from it: nothing in them was read.
    pub(crate) inner: Vec<String>,
    /// Files that look like documents and are not read, by path: what the commands tell of.
    #[cfg_attr(
        not(feature = "cli"),
        expect(dead_code, reason = "only the commands tell of them")
    )]
    pub(crate) lookalikes: Vec<String>,
    /// Where the names of pupils are kept.
    pub(crate) names_folder: NamesFolder,
    /// Its pupils as they are looked for in texts, since that was asked.
    pub(super) people: OnceLock<People>,
    /// What git knows of the folder, where that was asked.
    pub(super) repository: Option<Repository>,
    /// The edition of the rules that the load options ask for.
    pub(super) asked_regelset: Option<Regelset>,
    /// Whether others may read what a command says about the school.
    #[cfg(feature = "cli")]
    pub(super) is_in_log: bool,
    /// Whether pupils are shown by id, also where their names are known.
    pub(super) hides_names: bool,
    /// Whether what is about pupils was taken out.
    pub(super) without_pupils: bool,
}
