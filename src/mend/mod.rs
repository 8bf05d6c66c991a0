//! Mending: what `check --fix` does, without writing anything.
//!
//! Fixes are made by who found the fault; here they are chosen, tried together in memory, and kept
//! where a new check of the whole school says that the faults are gone and no new ones came. That
//! goes on until nothing is left to mend, so that mending twice changes nothing.

#[cfg(feature = "cli")]
mod change_diff;
mod diff;
#[cfg(feature = "cli")]
pub mod erase;
#[cfg(feature = "cli")]
mod folder_change;
mod judge;
#[cfg(feature = "cli")]
pub mod names;
mod outcome;
#[cfg(feature = "cli")]
pub mod rename;
mod rounds;
mod session;

#[cfg(feature = "cli")]
pub use change_diff::unified_change;
pub use diff::unified;
#[cfg(feature = "cli")]
pub use folder_change::{CheckedChange, FolderChange};
pub use outcome::{Entry, Mended, MendedFile};
pub use rounds::mend;
