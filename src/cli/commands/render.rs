//! `leerplan render`.

mod job;

use std::io::Write;

use anyhow::Result;

use crate::check::{CheckOptions, check};
use crate::cli::args::{Render, RenderFormat};
use crate::cli::console::{Console, NOTE};
use crate::cli::exit::FAILED;
use crate::cli::fail_on;
use crate::cli::open;
use crate::cli::output::Output;
use crate::cli::pdf::Printer;
use job::RenderJob;

pub(in crate::cli) fn run(command: &Render, console: &mut Console) -> Result<u8> {
    let on_paper = command.format.contains(&RenderFormat::Pdf);
    let printer = on_paper
        .then(|| Printer::new(&command.paper.browser))
        .transpose()?;
    let mut opened = open::open(command.common.load(), &command.paths, console)?;
    let out = open::output_folder(command.out.as_deref(), Some(&opened.root))?;
    let mut output = Output::new(&out)?;
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
        let job = RenderJob::new(command, *format, (&opened, &report), printer.as_ref());
        job.run(command.per_leerling.as_ref(), &mut output)?;
    }
    output.finish(console)?;
    if unread {
        return Ok(FAILED);
    }
    Ok(fail_on::code(command.fail_on, report.totals()))
}
