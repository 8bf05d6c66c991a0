//! Pages that lead to other pages: what there is of a class, a section, a pupil, the school.

mod classes;
mod index;
mod page;
mod parts;
mod pupil;
mod pupils;
mod sections;
mod weeks;

pub(in crate::render) use index::sheet as index;
pub(in crate::render) use page::sheet;
