//! A table for the team leader: per colour and step how many rules are met, and how many lead to tips,
//! warnings or faults.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use serde::Serialize;

use crate::check::{EffectiveLevels, Report};
use crate::error::Result;
use crate::finding::Level;
use crate::model::Kleur;
use crate::rules::{self, Rule};
use crate::school::{Document, School};
use crate::stepplan::plan_of;

/// The row of a step of a colour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepRow {
    /// The colour of the step plan.
    pub kleur: &'static str,
    /// The number of the step, 1 to 7.
    pub stap: u8,
    /// The name of the step, as people read it.
    pub naam: String,
    /// How many rules have no finding.
    pub voldaan: usize,
    /// How many rules have a tip as their heaviest finding.
    pub tips: usize,
    /// How many rules have a warning as their heaviest finding.
    pub waarschuwingen: usize,
    /// How many rules have a fault.
    pub fouten: usize,
}

/// The rows of every colour that documents of the school have. A rule counts where the school has a
/// document that it reads and it belongs to a step of the colour.
///
/// # Errors
/// Only where a step plan that is compiled in is broken.
pub fn rows(school: &School, report: &Report) -> Result<Vec<StepRow>> {
    let levels = EffectiveLevels::new(school)?;
    let mut rows = Vec::new();
    for kleur in Kleur::ALL {
        let documents: Vec<&Document> = school
            .documents()
            .map(|(_, document)| document)
            .filter(|document| document.kleur == Some(*kleur))
            .collect();
        if documents.is_empty() {
            continue;
        }
        let heaviest = heaviest(&documents, report);
        let mut counts: BTreeMap<u8, [usize; 4]> = BTreeMap::new();
        for (group, rule) in rules::all() {
            let asked = documents.iter().filter(|document| reads(rule, document));
            let mut running = asked
                .map(|document| levels.of(group, rule, document))
                .filter(|decision| decision.level().is_some());
            if let Some(step) = running.next().and_then(|decision| decision.step) {
                let column = heaviest.get(rule.name).map_or(0, |level| column(*level));
                counts.entry(step).or_default()[column] += 1;
            }
        }
        for step in plan_of(school, *kleur)?.stappen {
            let [voldaan, tips, waarschuwingen, fouten] =
                counts.get(&step.nummer).copied().unwrap_or_default();
            rows.push(StepRow {
                kleur: kleur.as_str(),
                stap: step.nummer,
                naam: step.naam,
                voldaan,
                tips,
                waarschuwingen,
                fouten,
            });
        }
    }
    Ok(rows)
}

fn reads(rule: &Rule, document: &Document) -> bool {
    let soort = document.soort();
    soort.is_some_and(|soort| rule.soorten().contains(&soort))
}

fn column(level: Level) -> usize {
    match level {
        Level::Tip => 1,
        Level::Waarschuwing => 2,
        Level::Fout => 3,
    }
}

/// The heaviest level of each rule with findings in these documents.
fn heaviest<'r>(documents: &[&Document], report: &'r Report) -> BTreeMap<&'r str, Level> {
    let files: BTreeSet<&str> = documents.iter().map(|d| d.path.as_str()).collect();
    let mut heaviest: BTreeMap<&str, Level> = BTreeMap::new();
    for finding in report
        .findings
        .iter()
        .filter(|f| files.contains(f.file.as_str()))
    {
        let level = heaviest.entry(&finding.rule).or_insert(finding.level);
        if column(finding.level) > column(*level) {
            *level = finding.level;
        }
    }
    heaviest
}

/// Writes the rows as a table.
///
/// # Errors
/// Those of the writer.
pub fn text(rows: &[StepRow], out: &mut impl Write) -> io::Result<()> {
    let mut colour = "";
    for row in rows {
        if row.kleur != colour {
            let gap = if colour.is_empty() { "" } else { "\n" };
            colour = row.kleur;
            writeln!(
                out,
                "{gap}{:16} {:>8} {:>6} {:>15} {:>7}",
                colour, "voldaan", "tips", "waarschuwingen", "fouten"
            )?;
        }
        let name = format!("{} {}", row.stap, row.naam);
        writeln!(
            out,
            "{name:16} {:>8} {:>6} {:>15} {:>7}",
            row.voldaan, row.tips, row.waarschuwingen, row.fouten
        )?;
    }
    Ok(())
}
