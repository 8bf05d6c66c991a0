//! `leerplan formulier`.

use std::path::Path;

use anyhow::Result;

use crate::error::Error;
use crate::render::{Format, RenderOptions, form};
use crate::school::{LoadOptions, School, find_root};

use super::args::{Formulier, PaperFormat};
use super::console::Console;
use super::output::{Made, Output};
use super::pdf::Printer;
use super::progress::Progress;
use super::{CLEAN, today};

pub(super) fn run(command: &Formulier, console: &mut Console) -> Result<u8> {
    let today = today::or_today(command.vandaag);
    let school = match find_root(Path::new(".")) {
        Ok(root) => Some(School::load(&root, LoadOptions { today, kleur: None })?),
        Err(Error::NoSchool(_)) => None,
        Err(error) => return Err(error.into()),
    };
    let options = RenderOptions {
        today,
        format: Format::Html,
        self_contained: true,
        variant: command.paper.variant(),
    };
    let page = form(
        school.as_ref(),
        command.form.into(),
        &command.whom(),
        options,
    )?;
    let mut output = Output::new(&command.out);
    for format in &command.format {
        output.put(match format {
            PaperFormat::Html => page.clone().into(),
            PaperFormat::Pdf => {
                let printer = Printer::new(&command.paper.browser)?;
                Made::printed(&page, &printer, &Progress::new())?
            }
        })?;
    }
    output.finish(console)?;
    Ok(CLEAN)
}
