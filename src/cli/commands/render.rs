//! `leerplan render`.

mod index;
mod job;
mod publish;

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::audience::{Gate, Leaks};
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
use publish::Made;

pub(in crate::cli) fn run(command: &Render, console: &mut Console) -> Result<u8> {
    let on_paper = command.format.contains(&RenderFormat::Pdf);
    let printer = on_paper
        .then(|| Printer::new(&command.paper.browser))
        .transpose()?;
    let schools = open::open_schools(command.common.load(), &command.paths, console)?;
    let mut code = schools.code();
    let all: Vec<&Opened> = schools.all.iter().collect();
    let gate = command
        .publiek
        .then(|| Gate::new(all.iter().map(|one| &one.school)));
    let folders = folders::of(command.out.as_deref(), &all)?;
    let titles: Vec<Option<String>> = all.iter().map(|one| title(one)).collect();
    if let Some(gate) = &gate {
        publish::refuse_unread(command, &all)?;
        publish::tell_limits(gate, console)?;
    }
    let wanted = with_class(command, schools.all);
    let mut held = Vec::new();
    for (opened, out) in wanted.into_iter().zip(&folders.all) {
        let Some(opened) = opened else {
            continue;
        };
        let tools = (printer.as_ref(), gate.as_ref());
        let (made, level) = school(command, opened, out, (tools, console))?;
        code = code.max(level);
        if command.publiek {
            held.push(made);
        } else {
            made.output.finish(console)?;
        }
    }
    let links = folders
        .shared
        .filter(|_| command.per_leerling.is_none())
        .map(|(folder, names)| (folder, links(names, titles)));
    if let Some((folder, links)) = &links {
        held.extend(index::made(command, folder, links, gate.as_ref())?);
    }
    Ok(code.max(publish::finish(command, gate.as_ref(), held, console)?))
}

/// What leads to the pages of each school.
fn links(folders: Vec<String>, titles: Vec<Option<String>>) -> Vec<SchoolLink> {
    let links = folders.into_iter().zip(titles);
    let link = |(folder, title): (String, Option<String>)| SchoolLink {
        title: title.unwrap_or_else(|| folder.clone()),
        folder,
    };
    links.map(link).collect()
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

/// Makes the pages of a school, and gives the exit code of what was found in it.
fn school<'o>(
    command: &Render,
    mut opened: Opened,
    out: &'o Path,
    ((printer, gate), console): ((Option<&Printer>, Option<&Gate>), &mut Console),
) -> Result<(Made<'o>, u8)> {
    let mut output = Output::new(out)?;
    if command.los {
        output.keep_titles();
    }
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
    let mut leaks = Leaks::default();
    for format in &command.format {
        let job = RenderJob::new(command, *format, (&opened, &report), (printer, gate));
        job.run(command.per_leerling.as_ref(), (&mut output, &mut leaks))?;
    }
    let code = if unread {
        FAILED
    } else {
        fail_on::code(command.fail_on, report.totals())
    };
    let opened = Some(opened);
    let made = Made {
        output,
        leaks,
        opened,
    };
    Ok((made, code))
}
