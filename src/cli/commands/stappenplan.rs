//! `leerplan stappenplan`.

mod pages;
mod plans;

use std::io::Write;

use anyhow::Result;

use crate::cli::args::{Stappenplan, StepFormat};
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;
use crate::render::Format;
use crate::report::steps;

pub(in crate::cli) fn run(command: &Stappenplan, console: &mut Console) -> Result<u8> {
    let only = command.stap.map(|stap| stap.0);
    let school = plans::around()?;
    let plans = plans::plans(command, school.as_ref())?;
    if command.poster.is_some() || command.format == Some(StepFormat::Pdf) {
        return pages::files(command, &plans, school.as_ref(), console);
    }
    for (at, plan) in plans.iter().enumerate() {
        if at > 0 {
            writeln!(console.out)?;
        }
        let (out, school) = (&mut console.out, school.as_ref());
        match command.format {
            _ if command.spoor => steps::trace(plan, only, &mut console.prose())?,
            Some(StepFormat::Md) => pages::write(plan, only, school, Format::Markdown, out)?,
            Some(StepFormat::Html) => pages::write(plan, only, school, Format::Html, out)?,
            Some(StepFormat::Pdf | StepFormat::Text) | None => {
                steps::text(plan, only, &mut console.prose())?;
            }
        }
    }
    console.out.flush()?;
    Ok(CLEAN)
}
