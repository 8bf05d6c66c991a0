//! `leerplan render`.

mod index;
mod job;

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::check::{CheckOptions, check};
use crate::cli::args::{Render, RenderFormat};
use crate::cli::console::{Console, NOTE};
use crate::cli::exit::FAILED;
use crate::cli::fail_on;
use crate::cli::folders;
use crate::cli::open::{self, Opened};
use crate::cli::output::Output;
use crate::cli::pdf::Printer;
use crate::render::SchoolLink;
use job::RenderJob;

pub(in crate::cli) fn run(command: &Render, console: &mut Console) -> Result<u8> {
    let on_paper = command.format.contains(&RenderFormat::Pdf);
    let printer = on_paper
        .then(|| Printer::new(&command.paper.browser))
        .transpose()?;
    let schools = open::open_schools(command.common.load(), &command.paths, console)?;
    let mut code = schools.code();
    let all: Vec<&Opened> = schools.all.iter().collect();
    let folders = folders::of(command.out.as_deref(), &all)?;
    let titles: Vec<Option<String>> = all.iter().map(|one| title(one)).collect();
    let wanted = with_class(command, schools.all);
    for (opened, out) in wanted.into_iter().zip(&folders.all) {
        if let Some(opened) = opened {
            code = code.max(school(command, opened, out, (printer.as_ref(), console))?);
        }
    }
    if let (Some((folder, names)), None) = (folders.shared, &command.per_leerling) {
        let links = names
            .into_iter()
            .zip(titles)
            .map(|(folder, title)| SchoolLink {
                title: title.unwrap_or_else(|| folder.clone()),
                folder,
            });
        index::write(command, &folder, &links.collect::<Vec<_>>(), console)?;
    }
    Ok(code)
}

/// The name of a school, where it has one.
fn title(opened: &Opened) -> Option<String> {
    let config = opened.school.config.config.as_ref();
    config.and_then(|config| config.school.clone())
}

/// The schools of which something is asked: with `--per-leerling` those that have the class, where any
/// has it.
fn with_class(command: &Render, schools: Vec<Opened>) -> Vec<Option<Opened>> {
    let has = |opened: &Opened| {
        let class = command.per_leerling.as_ref();
        class.is_none_or(|class| opened.school.klas(class).is_some())
    };
    let any = schools.iter().any(has);
    let wanted = schools
        .into_iter()
        .map(|opened| Some(opened).filter(|opened| !any || has(opened)));
    wanted.collect()
}

/// Makes the pages of a school.
fn school(
    command: &Render,
    mut opened: Opened,
    out: &Path,
    (printer, console): (Option<&Printer>, &mut Console),
) -> Result<u8> {
    let mut output = Output::new(out)?;
    let unread = !opened.school.unreadable.is_empty();
    if command.publiek {
        opened.school = opened.school.without_pupils();
        job::refuse_pupils(&opened)?;
        output.set_public();
    }
    let everything = CheckOptions {
        today: command.common.today(),
        only: Vec::new(),
        files: None,
    };
    let report = check(&opened.school, &everything)?;
    if unread && opened.files.is_none() && !command.publiek {
        let note = "niet alles is gelezen, dus bladen van een eerdere keer laat ik staan";
        writeln!(console.err, "{NOTE}: {note}")?;
    }
    for format in &command.format {
        let job = RenderJob::new(command, *format, (&opened, &report), printer);
        job.run(command.per_leerling.as_ref(), &mut output)?;
    }
    output.finish(console)?;
    if unread {
        return Ok(FAILED);
    }
    Ok(fail_on::code(command.fail_on, report.totals()))
}
