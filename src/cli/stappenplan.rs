//! `leerplan stappenplan`.

use std::io::Write;

use anyhow::Result;

use crate::error::Error;
use crate::model::Kleur;
use crate::render::{Format, Page, poster, step_plan};
use crate::report::steps;
use crate::school::{LoadOptions, School, find_root};
use crate::stepplan::{StepPlan, built_in, plan_of};

use super::args::{Stappenplan, StepFormat};
use super::console::Console;
use super::output::{Made, Output};
use super::pdf::Printer;
use super::progress::Progress;
use super::{CLEAN, today};

pub(super) fn run(command: &Stappenplan, console: &mut Console) -> Result<u8> {
    let only = command.stap.map(|stap| stap.0);
    let school = around()?;
    let plans = plans(command, school.as_ref())?;
    if command.poster.is_some() || command.format == Some(StepFormat::Pdf) {
        return files(command, &plans, school.as_ref(), console);
    }
    for (at, plan) in plans.iter().enumerate() {
        if at > 0 {
            writeln!(console.out)?;
        }
        let (out, school) = (&mut console.out, school.as_ref());
        match command.format {
            _ if command.spoor => steps::trace(plan, only, &mut console.prose())?,
            Some(StepFormat::Md) => page(plan, only, school, Format::Markdown, out)?,
            Some(StepFormat::Html) => page(plan, only, school, Format::Html, out)?,
            Some(StepFormat::Pdf | StepFormat::Text) | None => {
                steps::text(plan, only, &mut console.prose())?;
            }
        }
    }
    console.out.flush()?;
    Ok(CLEAN)
}

fn page(
    plan: &StepPlan,
    only: Option<u8>,
    school: Option<&School>,
    format: Format,
    out: &mut impl Write,
) -> Result<()> {
    out.write_all(step_plan(plan, only, school, format)?.as_bytes())?;
    Ok(())
}

/// What goes to a file: posters, and step plans as PDF.
fn files(
    command: &Stappenplan,
    plans: &[StepPlan],
    school: Option<&School>,
    console: &mut Console,
) -> Result<u8> {
    let mut output = Output::new(&command.out);
    for plan in plans {
        let page = match command.poster {
            Some(size) => poster(plan, size.into(), school)?,
            None => whole(command, plan, school)?,
        };
        output.put(match command.format {
            Some(StepFormat::Pdf) => {
                let printer = Printer::new(&command.browser)?;
                Made::printed(&page, &printer, &Progress::new())?
            }
            Some(StepFormat::Html) | None => page.into(),
            Some(StepFormat::Text | StepFormat::Md) => {
                let message =
                    "een poster kan html of pdf zijn\n  kies met `--format html` of `--format pdf`";
                return Err(Error::Usage(message.to_owned()).into());
            }
        })?;
    }
    output.finish(console)?;
    Ok(CLEAN)
}

/// The page of a step plan, to be printed.
fn whole(command: &Stappenplan, plan: &StepPlan, school: Option<&School>) -> Result<Page> {
    let only = command.stap.map(|stap| stap.0);
    Ok(Page {
        path: format!("stappenplan-{}.html", plan.kleur.as_str()),
        contents: step_plan(plan, only, school, Format::Html)?,
    })
}
/// The school folder around here, where there is one.
fn around() -> Result<Option<School>> {
    let Ok(root) = find_root(std::path::Path::new(".")) else {
        return Ok(None);
    };
    let options = LoadOptions {
        today: today::or_today(None),
        kleur: None,
    };
    Ok(Some(School::load(&root, options)?))
}

/// The step plans that are meant: of the colour that is named, else of the school folder around
/// here (its own where it has one), else for `--spoor` all three.
fn plans(command: &Stappenplan, school: Option<&School>) -> Result<Vec<StepPlan>> {
    let own = school.and_then(|school| school.config.config.as_ref());
    let colours: Vec<Kleur> = match (command.kleur, own) {
        (Some(kleur), _) => vec![kleur],
        (None, Some(config)) => vec![config.kleur],
        (None, None) if command.spoor => Kleur::ALL.to_vec(),
        (None, None) => {
            let message =
                "zeg erbij van welke kleur: `leerplan stappenplan blauw`, `geel` of `groen`";
            return Err(Error::Usage(message.to_owned()).into());
        }
    };
    let plan = |kleur: Kleur| match school {
        Some(school) => plan_of(school, kleur),
        None => built_in(kleur),
    };
    Ok(colours.into_iter().map(plan).collect::<Result<_, _>>()?)
}
