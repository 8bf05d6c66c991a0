//! A step plan as a poster for the wall.

use super::env::Engine;
use super::views::{self, stappenplan::Place};
use super::{Format, Page, Variant, filled};
use crate::error::Result;
use crate::school::School;
use crate::stepplan::StepPlan;

/// The paper of a poster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Poster {
    /// For a desk or a door.
    A4,
    /// For a wall.
    A3,
}

impl Poster {
    /// The name in file names and styles: `a4` or `a3`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
        }
    }
}

/// The poster of a step plan as HTML, one page: the circle with the seven steps and the question of
/// each. With a school its name is on it and its own templates count.
///
/// # Errors
/// Where a template does not work: [`crate::error::Error::Template`].
pub fn poster(plan: &StepPlan, size: Poster, school: Option<&School>) -> Result<Page> {
    let config = school.and_then(|school| school.config.config.as_ref());
    let place = Place {
        school: config.and_then(|config| config.school.as_deref()),
        self_contained: true,
        ..Place::default()
    };
    let sheet = views::poster::sheet(plan, size, place);
    let engine = Engine::of(school, Variant::default());
    Ok(Page {
        path: format!("{}.html", sheet.path),
        contents: filled(&engine, &sheet, Format::Html)?,
    })
}
