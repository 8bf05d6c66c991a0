//! A step plan as text, and the trace from each piece of advice to the rule, field or page for it.

use std::io::{self, Write};

use crate::stepplan::{Stap, StepPlan};

/// The width of running text, in columns.
const WIDTH: usize = 92;

/// Writes a step plan; of one step where `only` gives its number.
///
/// # Errors
/// Those of the writer.
pub fn text(plan: &StepPlan, only: Option<u8>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} ({})\n", plan.naam, plan.kleur)?;
    if only.is_none() {
        paragraphs(out, "", &plan.kenmerk)?;
        let names: Vec<String> = plan
            .stappen
            .iter()
            .map(|step| format!("{} {}", step.nummer, step.naam))
            .collect();
        writeln!(out, "{} → en weer bij 1\n", names.join(" → "))?;
    }
    for step in plan
        .stappen
        .iter()
        .filter(|step| only.is_none_or(|n| n == step.nummer))
    {
        one(step, out)?;
    }
    Ok(())
}

fn one(step: &Stap, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "Stap {}: {} – {}", step.nummer, step.naam, step.titel)?;
    paragraphs(out, "  ", &step.vraag)?;
    paragraphs(out, "  ", &step.toelichting)?;
    items(out, "Voorbeelden", step.voorbeelden.iter().cloned())?;
    items(out, "Tips", step.tips.iter().cloned())?;
    let links = step
        .links
        .iter()
        .map(|link| format!("{}: {}", link.titel, link.url));
    items(out, "Meer lezen", links)?;
    let rules = step
        .eisen
        .iter()
        .map(|eis| format!("{} ({})", eis.regel, eis.niveau));
    items(out, "Waar `leerplan check` op let", rules)
}

fn items(out: &mut impl Write, head: &str, items: impl Iterator<Item = String>) -> io::Result<()> {
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "  {head}")?;
    for item in items {
        for (at, line) in wrap(&item, WIDTH - 6).iter().enumerate() {
            writeln!(out, "  {} {line}", if at == 0 { " -" } else { "  " })?;
        }
    }
    writeln!(out)
}

fn paragraphs(out: &mut impl Write, indent: &str, text: &str) -> io::Result<()> {
    for paragraph in text.split("\n\n").filter(|p| !p.trim().is_empty()) {
        for line in wrap(paragraph, WIDTH - indent.len()) {
            writeln!(out, "{indent}{line}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Wraps a text to lines of at most `width` characters.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Writes each piece of advice of a step plan with the rule, field or page for it.
///
/// # Errors
/// Those of the writer.
pub fn trace(plan: &StepPlan, only: Option<u8>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} ({})", plan.naam, plan.kleur)?;
    for step in plan
        .stappen
        .iter()
        .filter(|step| only.is_none_or(|n| n == step.nummer))
    {
        writeln!(out, "\nStap {}: {}", step.nummer, step.naam)?;
        for advice in &step.adviezen {
            let place = advice.waar.as_ref();
            let place = place.map_or(String::new(), |place| format!(" in {place}"));
            writeln!(out, "  {}", advice.id)?;
            writeln!(out, "    {}", advice.tekst)?;
            writeln!(out, "    → {}{place}", advice.drager)?;
        }
    }
    Ok(())
}
