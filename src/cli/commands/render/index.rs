//! The page that leads to the pages of each of several schools.

use std::path::Path;

use anyhow::Result;

use super::publish::{self, Made};
use crate::audience::{Gate, Leaks};
use crate::cli::args::{Render, RenderFormat};
use crate::cli::output::{Kind, Output};
use crate::render::{Format, SchoolLink, schools_index};

/// Makes the page in the folder that the pages of all are in; nothing where it has no format.
pub(super) fn made<'o>(
    command: &Render,
    folder: &'o Path,
    links: &[SchoolLink],
    gate: Option<&Gate>,
) -> Result<Option<Made<'o>>> {
    let mut output = Output::new(folder)?;
    if command.publiek {
        output.set_public();
    }
    output.set_below(links.iter().map(|link| link.folder.clone()).collect());
    let mut leaks = Leaks::default();
    for format in &command.format {
        let (format, kind) = match format {
            RenderFormat::Html => (Format::Html, Kind::Html),
            RenderFormat::Md => (Format::Markdown, Kind::Md),
            RenderFormat::Pdf => continue,
        };
        output.set_complete(kind);
        let page = schools_index(links, command.common.today(), format)?;
        publish::search(&mut leaks, gate, None, std::slice::from_ref(&page));
        output.add_page(page, kind)?;
    }
    Ok((!output.is_empty()).then_some(Made {
        output,
        leaks,
        opened: None,
    }))
}
