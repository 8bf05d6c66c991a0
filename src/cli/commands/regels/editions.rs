//! `leerplan regels --verschil`: what differs between two editions of the rules.

use std::io::Write;

use anyhow::Result;

use crate::cli::args::ListFormat;
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;
use crate::error::Error;
use crate::model::part::Regelset;
use crate::report::EditionsDiff;
use crate::stepplan::StepPlans;

pub(super) fn run(
    one: Regelset,
    other: Regelset,
    format: ListFormat,
    console: &mut Console,
) -> Result<u8> {
    let diff = EditionsDiff::new(StepPlans::built_in()?, one, other);
    match format {
        ListFormat::Text => diff.text(&mut console.prose())?,
        ListFormat::Json => {
            serde_json::to_writer_pretty(&mut console.out, &diff)?;
            writeln!(console.out)?;
        }
        ListFormat::Md => {
            let message = "wat er verschilt is er als text en als json\n  laat `--format md` weg";
            return Err(Error::Usage(message.to_owned()).into());
        }
    }
    console.out.flush()?;
    Ok(CLEAN)
}
