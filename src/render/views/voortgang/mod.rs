//! Results: of a class on the goals of a planning, or of a pupil on their own goals.

mod made;
mod own_goals;
mod page;
