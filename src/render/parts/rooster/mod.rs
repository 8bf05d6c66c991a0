//! The table of weeks or subjects that studiewijzers and week sheets share.

mod build;
mod draft;
mod table;
mod width;

pub(in crate::render) use build::Deadlines;
pub(in crate::render) use draft::{GroupDraft, RowDraft, draft, lesson_rows, of_lesson};
pub(in crate::render) use table::Rooster;
