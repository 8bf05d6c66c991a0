//! Overviews for coaches: who of a class needs attention today, how far a class is, and how far the
//! rounds of a school are.
//!
//! What a rule knows is not worked out again: reasons come from the findings of a
//! [`Report`](crate::check::Report), so what a school turned off or ignored is no reason here. The
//! terminal, the page and the JSON all show the same structs.
//!
//! Overviews are for staff. They never hold what is `intern`, what was said in a talk, what feedback
//! said, or how a pupil is in talks and likes to learn: that last only decides an order.

mod dagstart;
mod details;
mod findings;
mod groups;
pub mod kaart;
mod klasvoortgang;
mod moments;
mod reasons;
mod reden;
mod rounds;
mod school_overview;
mod schoolstand;
mod sources;
mod talks;

pub use dagstart::{Aandacht, Dagstart, Leerling};
pub use groups::Groep;
pub use klasvoortgang::{Klasvoortgang, Vakstand};
pub use reden::Reden;
pub use rounds::{Rondestand, Stapstand};
pub use school_overview::Overview;
pub use schoolstand::{Klasstand, Schoolstand};
