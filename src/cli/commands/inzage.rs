//! `leerplan inzage`.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::check::{CheckOptions, check};
use crate::cli::args::{Inzage, InzageFormat};
use crate::cli::console::Console;
use crate::cli::exit::{CLEAN, FINDINGS};
use crate::cli::open;
use crate::cli::pdf::Printer;
use crate::cli::private_file;
use crate::cli::progress::Progress;
use crate::error::Error;
use crate::facts::pupil_search::find_kept;
use crate::model::part::Id;
use crate::render::{self, Format, RenderOptions, Variant, inzage};
use crate::report::pupil_json;

pub(in crate::cli) fn run(command: &Inzage, console: &mut Console) -> Result<u8> {
    let opened = open::open(command.common.load(), Path::new("."), console)?;
    let school = &opened.school;
    let id = find_kept(school, &command.pupil).map_err(Error::Usage)?;
    let out = destination(command, &id);
    if school.is_in_log() && out.is_none() {
        let message = "het verslag van een bouwserver is geen plek voor gegevens van een leerling\n  noem een bestand met `--out`";
        return Err(Error::Usage(message.to_owned()).into());
    }
    let today = command.common.today();
    let report = check(school, &CheckOptions::new(today))?;
    let options = RenderOptions {
        today,
        format: match command.format {
            InzageFormat::Html | InzageFormat::Pdf => Format::Html,
            InzageFormat::Md | InzageFormat::Json => Format::Markdown,
        },
        self_contained: true,
        variant: Variant::default(),
    };
    let made = inzage(school, &report, &id, options)?;
    let bytes = bytes(command, &made, today)?;
    match out {
        Some(out) => {
            if private_file::write(&out, &bytes, school, console)? {
                writeln!(console.out, "inzage gemaakt in {}", out.display())?;
            }
        }
        None => console.raw(&bytes)?,
    }
    console.out.flush()?;
    if made.view.compleet {
        return Ok(CLEAN);
    }
    let note = "deze inzage is niet compleet: niet alles was te lezen; bovenaan staat wat";
    writeln!(console.err, "{}: {note}", crate::cli::console::NOTE)?;
    Ok(FINDINGS)
}

/// The file that it goes to; `None` for the screen.
fn destination(command: &Inzage, id: &Id) -> Option<PathBuf> {
    let is_screen = command.out.as_deref() == Some(Path::new("-"));
    match (&command.out, command.format) {
        (Some(out), _) if !is_screen => Some(out.clone()),
        (None, InzageFormat::Html) => Some(PathBuf::from(format!("inzage-{id}.html"))),
        (None, InzageFormat::Pdf) => Some(PathBuf::from(format!("inzage-{id}.pdf"))),
        _ => None,
    }
}

fn bytes(command: &Inzage, made: &render::Inzage, today: chrono::NaiveDate) -> Result<Vec<u8>> {
    Ok(match command.format {
        InzageFormat::Json => pupil_json::inzage(&made.view, today)?.into_bytes(),
        InzageFormat::Md | InzageFormat::Html => made.page.contents.clone().into_bytes(),
        InzageFormat::Pdf => {
            let printer = Printer::new(&command.browser)?;
            printer.print(&made.page.contents, &Progress::new())?
        }
    })
}
