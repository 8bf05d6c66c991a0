//! Reads a school folder, checks it and prints each finding on a line:
//! `cargo run --example read_folder -- FOLDER DAY`, with the day as 2026-10-07.
//!
//! The exit code is 0 without findings of level "fout", 1 with some, and 2 if the folder cannot be read.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use leerplan::{CheckOptions, Level, LoadOptions, NaiveDate, School, check};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let result = match &args[..] {
        [folder, day] => print_findings(folder, day),
        _ => Err("usage: read_folder FOLDER DAY".into()),
    };
    match result {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        Err(error) => {
            // Where stderr cannot be written the exit code still says it.
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

/// Prints the findings of a folder on a day; how many are of level "fout".
fn print_findings(folder: &str, day: &str) -> Result<usize, Box<dyn std::error::Error>> {
    let today: NaiveDate = day.parse()?;
    let school = School::load(Path::new(folder), LoadOptions::new(today))?;
    let report = check(&school, &CheckOptions::new(today))?;
    let mut out = std::io::stdout().lock();
    for finding in &report.findings {
        let start = finding.span.start;
        writeln!(
            out,
            "{}:{}:{}: {}[{}]: {}",
            finding.file, start.line, start.column, finding.level, finding.rule, finding.message
        )?;
    }
    Ok(report.totals().at_least(Level::Fout))
}
