//! Folders of output: what a run makes is written where it differs, what it no longer makes is
//! removed, and what a person made or changed stays.
//!
//! A list in the folder ([`manifest`]) holds what earlier runs made. A run works out what has to
//! happen ([`plan`]), has every new file ready on the disk, and then lets them take their places one
//! by one ([`apply`]). Each file is old or new, never half of either; the list is marked as unfinished
//! before the first file changes and is written anew after the last, so that after a run that was
//! killed the next one finishes the work.

mod apply;
mod folder;
mod manifest;
mod plan;

pub(crate) use folder::{OutputChanges, OutputFolder};
pub(crate) use manifest::{OutputKind, hash};
pub(crate) use plan::{KeptFile, OutputFile};
