//! `leerplan man`: the pages of the manual.

use anyhow::Result;

use crate::error::Error;
use crate::{typing, words};

use crate::cli::args::{self, Man, PageFormat};
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;
use crate::cli::reference::{Page, markdown, roff};
use crate::disk;

use std::io::Write;

pub(in crate::cli) fn run(command: &Man, console: &mut Console) -> Result<u8> {
    let pages = Page::all(args::command());
    if let Some(folder) = &command.out {
        for page in &pages {
            let path = folder.join(page.file_name());
            disk::write(&path, roff::write(page, &pages).as_bytes())?;
            writeln!(console.out, "{} is gemaakt", path.display())?;
        }
    } else if command.format == PageFormat::Md {
        write!(console.out, "{}", markdown::write(&pages))?;
    } else {
        let page = find(&pages, command.command.as_deref())?;
        write!(console.out, "{}", roff::write(page, &pages))?;
    }
    console.out.flush()?;
    Ok(CLEAN)
}

fn find<'p>(pages: &'p [Page], name: Option<&str>) -> Result<&'p Page> {
    let found = pages.iter().find(|page| page.command() == name);
    found.ok_or_else(|| {
        let name = name.unwrap_or_default();
        let names = pages.iter().filter_map(Page::command);
        let near = typing::did_you_mean(name, names)
            .unwrap_or("`leerplan --help` noemt ze allemaal".to_owned());
        let name = words::quote(name);
        Error::Usage(format!("er is geen opdracht {name}\n  {near}")).into()
    })
}
