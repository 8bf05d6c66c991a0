//! Files on the disk: written whole or not at all, locked where two runs would be in each other's
//! way, and folders of output that are kept up to date. Knows nothing of schools.

mod atomic;
mod change;
mod create;
mod lock;
pub(crate) mod output;
mod owner;
mod scratch;
mod sync;
mod temporary;
mod together;

pub(crate) use atomic::{write, write_by, write_error, write_unless_changed};
pub(crate) use change::{Changes, change_all};
pub use create::NewFile;
pub(crate) use create::{Created, create_all};
pub(crate) use lock::lock_folder;
pub(crate) use scratch::ScratchFolder;
pub(crate) use temporary::{clear_temporary, is_temporary};
pub(crate) use together::{Replace, replace_all_unless_changed};
