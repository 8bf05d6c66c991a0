//! What a school holds of pupils, and who sees what, as a page.

use chrono::NaiveDate;

use super::engine::env::Engine;
use super::fill::filled;
use super::options::Format;
use super::parts::frame::{PageFrame, version};
use super::variant::Variant;
use super::views::privacy as view;
use crate::audience::Inventory;
use crate::error::Result;
use crate::school::School;

/// What a school holds of pupils, and who sees what, as a page that holds its own style. No name and no
/// text of a document is on it.
///
/// # Errors
/// Where a template does not work: [`crate::error::Error::Template`].
pub fn privacy(
    school: &School,
    inventory: &Inventory,
    today: NaiveDate,
    format: Format,
) -> Result<String> {
    let config = school.config.config.as_ref();
    let frame = PageFrame {
        school: config.and_then(|config| config.school.clone()),
        soort: "privacy".to_owned(),
        titel: "Wat de school van leerlingen bewaart, en wie het ziet".to_owned(),
        versie: version(today),
        zelfstandig: true,
        ..PageFrame::default()
    };
    let sheet = view::sheet(inventory, &frame);
    filled(
        &Engine::of(Some(school), Variant::default()),
        &sheet,
        format,
    )
}
