//! Who may see what of whom: the gate on the way out.
//!
//! What everybody may see is searched as a whole, after it was made and before it is written: whatever
//! way a name took to a page, here it is found. [`Gate`] knows what identifies the pupils of a school,
//! `readings` are the ways in which a page can be read, and [`Places`] tells
//! where in the documents it stands.

mod decode;
mod gate;
mod places;
mod readings;
mod shown;
mod traces;

pub use gate::{Gate, Leaks, Page};
pub use places::{Place, Places};
pub use shown::{Audience, SHOWN, Shown, ShownData};
pub use traces::{Kind, Trace};
