//! The page of a rule.

use std::io::Write;

use anyhow::Result;

use crate::cli::commands::regels::list;
use crate::rules::{self, Group, Rule};
use crate::stepplan::Levels;

/// Writes the summary, levels, reason and examples of a rule.
pub(super) fn write(group: &Group, rule: &'static Rule, out: &mut impl Write) -> Result<()> {
    let levels = Levels::built_in()?;
    let row = list::row(&levels, group, rule);
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
    Ok(())
}

/// The lines of a section of the doc comment, without code fences and without the lines that mark a
/// place for tests; examples are indented.
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
