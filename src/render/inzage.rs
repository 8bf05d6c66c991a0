//! All that a school keeps about one pupil, as a page and as data.

use super::context::RenderContext;
use super::engine::env::Engine;
use super::fill::page;
use super::options::{Page, RenderOptions};
use super::views::leerling::{self, InzageView};
use crate::check::Report;
use crate::error::Result;
use crate::model::part::Id;
use crate::school::School;

/// All that a school keeps about one pupil.
#[derive(Debug)]
pub struct Inzage {
    /// As a page that holds its own style.
    pub page: Page,
    /// As data.
    pub view: InzageView,
}

/// All that a school keeps about one pupil. Other pupils are not in it.
///
/// # Errors
/// Where a template does not work: [`crate::error::Error::Template`].
pub fn inzage(school: &School, report: &Report, id: &Id, options: RenderOptions) -> Result<Inzage> {
    let engine = Engine::of(Some(school), options.variant);
    let context = RenderContext::new(school, report, options)?;
    let (sheet, view) = leerling::inzage(&context, id);
    Ok(Inzage {
        page: page(&engine, &context, &sheet)?,
        view,
    })
}
