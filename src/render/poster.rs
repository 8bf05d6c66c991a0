//! A step plan as a poster for the wall.

use super::engine::env::Engine;
use super::fill::filled;
use super::options::{Format, Page, Poster};
use super::variant::Variant;
use super::views::stappenplan::{self, StepPlanFrame};
use crate::error::Result;
use crate::school::School;
use crate::stepplan::StepPlan;

/// The poster of a step plan as HTML, one page: the circle with the seven steps and the question of
/// each. With a school its name is on it and its own templates count.
///
/// # Errors
/// Where a template does not work: [`crate::error::Error::Template`].
pub fn poster(plan: &StepPlan, size: Poster, school: Option<&School>) -> Result<Page> {
    let config = school.and_then(|school| school.config.config.as_ref());
    let place = StepPlanFrame {
        school: config.and_then(|config| config.school.as_deref()),
        self_contained: true,
        ..StepPlanFrame::default()
    };
    let sheet = stappenplan::poster(plan, size, place);
    let engine = Engine::of(school, Variant::default());
    Ok(Page {
        path: format!("{}.html", sheet.path),
        contents: filled(&engine, &sheet, Format::Html)?,
    })
}
