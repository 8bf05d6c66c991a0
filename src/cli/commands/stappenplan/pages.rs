//! Step plans as pages and posters.

use std::io::Write;

use anyhow::Result;

use crate::cli::args::{Stappenplan, StepFormat};
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;
use crate::cli::open;
use crate::cli::output::{Kind, Output};
use crate::cli::pdf::Printer;
use crate::cli::progress::Progress;
use crate::error::Error;
use crate::render::{Format, Page, poster, step_plan};
use crate::school::School;
use crate::stepplan::StepPlan;

/// Writes a step plan as a page.
pub(super) fn write(
    plan: &StepPlan,
    only: Option<u8>,
    school: Option<&School>,
    format: Format,
    out: &mut impl Write,
) -> Result<()> {
    out.write_all(step_plan(plan, only, school, format)?.as_bytes())?;
    Ok(())
}

/// Writes posters, and step plans as PDF, to files.
pub(super) fn files(
    command: &Stappenplan,
    plans: &[StepPlan],
    school: Option<&School>,
    console: &mut Console,
) -> Result<u8> {
    let root = school.map(|school| school.root.as_path());
    let out = open::output_folder(command.out.as_deref(), root)?;
    let mut output = Output::new(&out)?;
    for plan in plans {
        let page = match command.poster {
            Some(size) => poster(plan, size.into(), school)?,
            None => whole(command, plan, school)?,
        };
        match command.format {
            Some(StepFormat::Pdf) => {
                let printer = Printer::new(&command.browser)?;
                let with = (&printer, &Progress::new());
                output.add_pdf(&page, Kind::Enkel, with)?;
            }
            Some(StepFormat::Html) | None => output.add_page(page, Kind::Enkel)?,
            Some(StepFormat::Text | StepFormat::Md) => {
                let message =
                    "een poster kan html of pdf zijn\n  kies met `--format html` of `--format pdf`";
                return Err(Error::Usage(message.to_owned()).into());
            }
        }
    }
    output.finish(console)?;
    Ok(CLEAN)
}

/// The page of a step plan for printing.
fn whole(command: &Stappenplan, plan: &StepPlan, school: Option<&School>) -> Result<Page> {
    let only = command.stap.map(|stap| stap.0);
    Ok(Page {
        path: format!("stappenplan-{}.html", plan.kleur.as_str()),
        contents: step_plan(plan, only, school, Format::Html)?,
    })
}
