//! Who may see what of whom: the gate on the way out.
//!
//! What everybody may see is searched as a whole, after it was made and before it is written: whatever
//! way a name took to a page, here it is found. [`Gate`] knows what identifies the pupils of a school, and
//! [`Places`] tells where in the documents it stands.

mod gate;
mod inventory;
mod leaks;
mod places;
mod shown;
mod told;

pub use crate::facts::traces::{Kind, Trace};
pub use gate::{Gate, Page};
pub use inventory::{FilePlace, GitPlaces, Inventory, NamesPlaces, OldestData, files_with_names};
pub use leaks::{Found, Leaks};
pub use places::{Place, Places};
pub use shown::{Audience, SHOWN, Shown, ShownData};
pub use told::Told;
