//! Which tests and deadlines a class, a pupil and a subject have, and when. Sheets, overviews and rules
//! ask here and walk no document themselves.
//!
//! # Precedence
//!
//! A test of a studiewijzer that names a `planning` is a test of that planning: what stands in the
//! studiewijzer counts, and what does not is taken from the planning. The day is always the planning's,
//! where that has one. A test that names no planning and is recognised (same subject and class, a name
//! that says no more than the chapter or paragraph, at most ten school days away) is taken for it too.
//! A test without a moment in a lesson with a day is on that day.
//!
//! A part of a test with a moment of its own stands on its own in what a class has.
//!
//! A test is there once: one of a planning that a studiewijzer of the class has is that of the
//! studiewijzer. For whom a test is says `groep`: a test that is for other classes only is left out.

mod class;
mod for_marks;
mod goals;
mod link;
mod names;
mod parts;
mod term;
mod when;
mod written;

pub(crate) use class::{of_class, of_classes};
pub(crate) use for_marks::for_marks_in_week;
pub(crate) use goals::{Tested, lists, of_chapter};
pub(crate) use link::{Link, PlanningTest, Unclear, link_of};
pub(crate) use names::names_chapter;
pub(crate) use term::{Term, TermKind, of_row, of_written};
pub(crate) use when::{When, of_test};
pub(crate) use written::{PlannedTest, WrittenTest, in_planning, in_row, work_in_row};
