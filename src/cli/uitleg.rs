//! `leerplan uitleg`.

mod velden;

use std::io::Write;

use anyhow::Result;

use crate::error::Error;
use crate::rules;
use crate::schema::Kind;
use crate::stepplan::Levels;
use crate::words;

use super::args::Uitleg;
use super::console::Console;
use super::{CLEAN, regels};

pub(super) fn run(command: &Uitleg, console: &mut Console) -> Result<u8> {
    if let Some(kind) = Kind::find(&command.rule) {
        velden::write(kind, &mut console.prose())?;
        console.out.flush()?;
        return Ok(CLEAN);
    }
    let Some((group, rule)) = rules::find(&command.rule) else {
        let names = rules::names().chain(Kind::all().map(Kind::name));
        let hint = words::did_you_mean(&command.rule, names)
            .unwrap_or_else(|| "`leerplan regels` noemt alle regels".to_owned());
        let message = format!("er is geen regel {}\n  {hint}", words::quote(&command.rule));
        return Err(Error::Usage(message).into());
    };
    let levels = Levels::built_in()?;
    let row = regels::row(&levels, group, rule);
    let mut out = console.prose();
    writeln!(out, "{}\n", rule.name)?;
    writeln!(out, "{}\n", rule.summary())?;
    writeln!(out, "Groep: {}", row.groep)?;
    if let Some(stap) = row.stap {
        writeln!(out, "Stap:  {stap}")?;
    }
    let level = |niveau: Option<&'static str>| niveau.unwrap_or("geldt niet");
    writeln!(
        out,
        "Niveau: blauw {}, geel {}, groen {}\n",
        level(row.blauw),
        level(row.geel),
        level(row.groen)
    )?;
    for heading in ["Waarom", "Fout", "Goed"] {
        writeln!(out, "{heading}\n")?;
        for line in page_lines(rules::section(rule.docs, heading)) {
            writeln!(out, "{line}")?;
        }
        writeln!(out)?;
    }
    out.flush()?;
    Ok(CLEAN)
}

/// A section of the documentation as it is read: without the fences and the lines that pin a
/// place for the tests, examples indented.
fn page_lines(section: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut in_example = false;
    for line in section.trim_matches('\n').lines() {
        let line = line.strip_prefix(' ').unwrap_or(line);
        let note = line.trim_start().strip_prefix('#').map(str::trim);
        let pins = note.is_some_and(|n| n == "<" || (!n.is_empty() && n.chars().all(|c| c == '^')));
        if line.starts_with("```") {
            in_example = !in_example;
        } else if in_example && !pins {
            lines.push(format!("    {line}").trim_end().to_owned());
        } else if !in_example {
            lines.push(line.to_owned());
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}
