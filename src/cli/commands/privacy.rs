//! `leerplan privacy`.

use std::io::Write;

use anyhow::Result;

use crate::audience::{Inventory, files_with_names};
use crate::cli::args::{Privacy, PrivacyFormat};
use crate::cli::console::Console;
use crate::cli::exit::{CLEAN, FINDINGS};
use crate::cli::{open, surroundings};
use crate::git::top;
use crate::render::{self, Format};
use crate::report::{privacy, pupil_json};

pub(in crate::cli) fn run(command: &Privacy, console: &mut Console) -> Result<u8> {
    let opened = open::open(command.common.load(), &command.path, console)?;
    let school = &opened.school;
    let today = command.common.today();
    let names = files_with_names(school);
    let git = top(&school.root).map(|_| (surroundings::AROUND.repository)(&school.root, &names));
    let inventory = Inventory::of(school, today, git.as_ref());
    match command.format {
        PrivacyFormat::Text => privacy::write(&inventory, &mut console.out)?,
        PrivacyFormat::Json => console.raw(pupil_json::privacy(&inventory, today)?.as_bytes())?,
        PrivacyFormat::Md | PrivacyFormat::Html => {
            let format = if command.format == PrivacyFormat::Md {
                Format::Markdown
            } else {
                Format::Html
            };
            let page = render::privacy(school, &inventory, today, format)?;
            console.raw(page.as_bytes())?;
        }
    }
    console.out.flush()?;
    Ok(if inventory.is_complete() {
        CLEAN
    } else {
        FINDINGS
    })
}
