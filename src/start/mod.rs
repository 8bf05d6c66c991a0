//! What `leerplan init` and `leerplan nieuw` make: files as text, nothing is written here.
//!
//! The words of the files are templates in `templates/start/`; this module finds out what is
//! known and puts it in.

mod ci;
mod days;
mod editor;
mod init;
mod name;
mod nieuw;
mod periods;
mod pupil_ids;
mod quote;
mod template;

pub use crate::disk::NewFile;
pub use ci::{Ci, Installation};
pub use editor::schema_file;
pub use init::{Init, proposed_year};
pub use nieuw::{Draft, Field, Question, soort};
pub use pupil_ids::PupilIds;
