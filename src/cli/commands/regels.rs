//! `leerplan regels`.

mod editions;
mod effective;
pub(super) mod list;

use std::io::Write;

use anyhow::Result;

use crate::cli::args::{ListFormat, Regels};
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;
use crate::rules;
use crate::stepplan::{Levels, StepPlans};
use list::Row;

pub(in crate::cli) fn run(command: &Regels, console: &mut Console) -> Result<u8> {
    if let Some(path) = &command.effectief {
        return effective::run(path, console);
    }
    if let Some([one, other]) = command.verschil.as_deref() {
        return editions::run(*one, *other, command.format, console);
    }
    let plans = StepPlans::built_in()?;
    let levels = Levels::built_in()?;
    let rows: Vec<Row> = rules::all()
        .map(|(group, rule)| list::row(plans, &levels, group, rule))
        .collect();
    match command.format {
        ListFormat::Text => list::text(&rows, &mut console.prose())?,
        ListFormat::Md => list::markdown(&rows, &mut console.out)?,
        ListFormat::Json => {
            serde_json::to_writer_pretty(&mut console.out, &rows)?;
            writeln!(console.out)?;
        }
    }
    console.out.flush()?;
    Ok(CLEAN)
}
