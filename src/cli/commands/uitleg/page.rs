//! The page of a rule.

use std::io::Write;

use anyhow::Result;

use crate::cli::commands::regels::list::{self, Row};
use crate::model::part::Regelset;
use crate::rules::{self, Group, Rule};
use crate::stepplan::{Levels, StepPlans};

/// Writes the summary, levels, reason and examples of a rule.
pub(super) fn write(group: &Group, rule: &'static Rule, out: &mut impl Write) -> Result<()> {
    let plans = StepPlans::built_in()?;
    let row_in = |regelset| list::row(plans, &Levels::new(plans, regelset), group, rule);
    let row = row_in(Regelset::NEWEST);
    writeln!(out, "{}\n", rule.name)?;
    writeln!(out, "{}\n", rule.summary())?;
    writeln!(out, "Groep: {}", row.groep)?;
    if let Some(stap) = row.stap {
        writeln!(out, "Stap:  {stap}")?;
    }
    if let Some(since) = row.sinds {
        writeln!(out, "Sinds: regelset {since}")?;
    }
    let newest = levels(&row);
    writeln!(out, "Niveau: {newest}")?;
    let since = row.sinds.unwrap_or(Regelset::OLDEST);
    for regelset in Regelset::all().rev().filter(|one| *one >= since) {
        let earlier = levels(&row_in(regelset));
        if earlier != newest {
            writeln!(out, "  in regelset {regelset}: {earlier}")?;
        }
    }
    writeln!(out)?;
    for heading in ["Waarom", "Fout", "Goed"] {
        writeln!(out, "{heading}\n")?;
        for line in page_lines(rules::section(rule.docs, heading)) {
            writeln!(out, "{line}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The levels of a rule by colour.
fn levels(row: &Row) -> String {
    let level = |niveau: Option<&'static str>| niveau.unwrap_or("geldt niet");
    format!(
        "blauw {}, geel {}, groen {}",
        level(row.blauw),
        level(row.geel),
        level(row.groen)
    )
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
