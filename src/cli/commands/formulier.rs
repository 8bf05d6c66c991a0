//! `leerplan formulier`.

use std::path::Path;

use anyhow::Result;

use crate::error::Error;
use crate::facts::pupil_search::find;
use crate::model::part::Id;
use crate::render::{Format, RenderOptions, form};
use crate::school::{LoadOptions, School, find_root};

use crate::cli::args::{Formulier, PaperFormat};
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;
use crate::cli::open;
use crate::cli::output::{Kind, Output};
use crate::cli::pdf::Printer;
use crate::cli::progress::Progress;
use crate::cli::{surroundings, today};

pub(in crate::cli) fn run(command: &Formulier, console: &mut Console) -> Result<u8> {
    let today = today::or_today(command.vandaag);
    let school = match find_root(Path::new(".")) {
        Ok(root) => Some(School::load(
            &root,
            LoadOptions {
                today,
                kleur: None,
                regelset: None,
                surroundings: surroundings::AROUND,
            },
        )?),
        Err(Error::NoSchool(_)) => None,
        Err(error) => return Err(error.into()),
    };
    let options = RenderOptions {
        today,
        format: Format::Html,
        self_contained: true,
        variant: command.paper.variant(),
    };
    let whom = command.whom(|text| match &school {
        Some(school) => find(school, text).map_err(Error::Usage),
        None => Ok(Id::from_name(text.trim())),
    })?;
    let page = form(school.as_ref(), command.form.into(), &whom, options)?;
    let root = school.as_ref().map(|school| school.root.as_path());
    let out = open::output_folder(command.out.as_deref(), root)?;
    let mut output = Output::new(&out)?;
    for format in &command.format {
        match format {
            PaperFormat::Html => output.add_page(page.clone(), Kind::Enkel)?,
            PaperFormat::Pdf => {
                let printer = Printer::new(&command.paper.browser)?;
                let with = (&printer, &Progress::new());
                output.add_pdf(&page, Kind::Enkel, with)?;
            }
        }
    }
    output.finish(console)?;
    Ok(CLEAN)
}
