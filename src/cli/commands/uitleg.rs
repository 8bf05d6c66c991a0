//! `leerplan uitleg`.

mod example;
mod fields;
mod page;

use std::io::Write;

use anyhow::Result;

use crate::cli::args::Uitleg;
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;
use crate::error::Error;
use crate::rules;
use crate::schema::Kind;
use crate::{typing, words};

pub(in crate::cli) fn run(command: &Uitleg, console: &mut Console) -> Result<u8> {
    if let Some(kind) = Kind::find(&command.rule) {
        fields::write(kind, &mut console.prose())?;
        // Lines of an example are not broken, so that it can be copied.
        write!(console.out, "\nVoorbeeld:\n\n{}", example::of(kind))?;
        console.out.flush()?;
        return Ok(CLEAN);
    }
    let Some((group, rule)) = rules::find(&command.rule) else {
        let names = rules::names().chain(Kind::all().map(Kind::name));
        let hint = typing::did_you_mean(&command.rule, names)
            .unwrap_or_else(|| "`leerplan regels` noemt alle regels".to_owned());
        let message = format!("er is geen regel {}\n  {hint}", words::quote(&command.rule));
        return Err(Error::Usage(message).into());
    };
    page::write(group, rule, &mut console.prose())?;
    console.out.flush()?;
    Ok(CLEAN)
}
