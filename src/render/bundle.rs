//! Several sheets in one file, each on its own sheets of paper.

use minijinja::context;
use minijinja::value::{Serde, Value};

use super::engine::env::Engine;
use super::options::{Format, Page};
use super::parts::frame::PageFrame;
use super::sheet::Sheet;
use crate::error::Result;

/// A page that holds these sheets, in this order, below a title for the screen.
///
/// # Errors
/// Where a template does not work.
pub(super) fn page(
    engine: &Engine,
    frame: &PageFrame,
    path: &str,
    sheets: &[Sheet],
) -> Result<Page> {
    let parts = sheets.iter().zip(1_usize..);
    let bladen: Result<Vec<Value>> = parts
        .map(|(sheet, number)| {
            let part = engine.part(sheet, number)?;
            Ok(Value::from_safe_string(part))
        })
        .collect();
    let data = context! { blad => Value::from(Serde(frame)), bladen => bladen? };
    Ok(Page {
        path: format!("{path}.{}", Format::Html.extension()),
        contents: engine.render("bundel.html", &data)?,
    })
}
