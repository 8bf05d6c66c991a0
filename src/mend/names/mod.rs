//! Moving names of pupils out of classes into lists of names, and back. Nothing is written here.
//!
//! Both ways change only what has to do with a name. `split` takes a name out so that `join` can put it
//! back in the same bytes, and holds its own work against that before it gives it out.

mod class_text;
mod ignore;
mod join;
mod list_text;
mod moved;
mod split;

pub use ignore::leave_out;
pub use join::join;
pub use moved::MovedNames;
pub use split::split;
