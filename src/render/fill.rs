//! Sheets filled in by their templates.

use minijinja::context;

use super::context::RenderContext;
use super::engine::env::Engine;
use super::engine::md_table;
use super::options::{Format, Page};
use super::sheet::Sheet;
use crate::error::Result;

/// The style sheet that pages share.
pub(super) fn style(engine: &Engine) -> Result<Page> {
    Ok(Page {
        path: "stijl.css".to_owned(),
        contents: engine.render("stijl.css", &context! { naast => true })?,
    })
}

pub(super) fn page(engine: &Engine, context: &RenderContext<'_>, sheet: &Sheet) -> Result<Page> {
    Ok(Page {
        path: format!("{}.{}", sheet.path, context.extension),
        contents: filled(engine, sheet, context.format)?,
    })
}

pub(super) fn filled(engine: &Engine, sheet: &Sheet, format: Format) -> Result<String> {
    let contents = engine.sheet(sheet, format.extension())?;
    Ok(match format {
        Format::Html => contents,
        Format::Markdown => md_table::tidy(&contents),
    })
}
