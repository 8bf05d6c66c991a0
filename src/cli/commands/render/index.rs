//! The page that leads to the pages of each of several schools.

use std::path::Path;

use anyhow::Result;

use crate::cli::args::{Render, RenderFormat};
use crate::cli::console::Console;
use crate::cli::output::{Kind, Output};
use crate::render::{Format, SchoolLink, schools_index};

/// Writes the page in the folder that the pages of all are in.
pub(super) fn write(
    command: &Render,
    folder: &Path,
    links: &[SchoolLink],
    console: &mut Console,
) -> Result<()> {
    let mut output = Output::new(folder)?;
    if command.publiek {
        output.set_public();
    }
    output.set_below(links.iter().map(|link| link.folder.clone()).collect());
    for format in &command.format {
        let (format, kind) = match format {
            RenderFormat::Html => (Format::Html, Kind::Html),
            RenderFormat::Md => (Format::Markdown, Kind::Md),
            RenderFormat::Pdf => continue,
        };
        output.set_complete(kind);
        output.add_page(schools_index(links, command.common.today(), format)?, kind)?;
    }
    if output.is_empty() {
        return Ok(());
    }
    output.finish(console)
}
