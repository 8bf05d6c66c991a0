//! The list of rules, as text and as Markdown.

use std::io::Write;

use crate::model::Kleur;
use crate::model::part::{Instelling, Regelset};
use crate::rules::{Group, Rule};
use crate::stepplan::{Levels, StepPlans};

/// The row of a rule.
#[derive(Debug, serde::Serialize)]
pub(in crate::cli) struct Row {
    naam: &'static str,
    soort: Vec<&'static str>,
    pub(in crate::cli) groep: &'static str,
    pub(in crate::cli) stap: Option<u8>,
    pub(in crate::cli) sinds: Option<Regelset>,
    pub(in crate::cli) blauw: Option<&'static str>,
    pub(in crate::cli) geel: Option<&'static str>,
    pub(in crate::cli) groen: Option<&'static str>,
    samenvatting: &'static str,
}

/// The row of a rule, with its level in each step plan.
pub(in crate::cli) fn row(
    plans: &StepPlans,
    levels: &Levels,
    group: &Group,
    rule: &'static Rule,
) -> Row {
    let level = |kleur| {
        let setting = levels.of(rule.name, Some(kleur))?;
        Some(setting.niveau)
            .filter(|n| *n != Instelling::Uit)
            .map(Instelling::as_str)
    };
    let stap = |kleur: &Kleur| levels.of(rule.name, Some(*kleur)).and_then(|s| s.stap);
    Row {
        naam: rule.name,
        soort: rule.soorten().iter().map(|soort| soort.as_str()).collect(),
        groep: group.name,
        stap: Kleur::ALL.iter().find_map(stap),
        sinds: plans.since(rule.name),
        blauw: level(Kleur::Blauw),
        geel: level(Kleur::Geel),
        groen: level(Kleur::Groen),
        samenvatting: rule.summary(),
    }
}

pub(super) fn text(rows: &[Row], out: &mut impl Write) -> std::io::Result<()> {
    let width = rows.iter().map(|row| row.naam.len()).max().unwrap_or(0);
    let mut group = "";
    for row in rows {
        if row.groep != group {
            group = row.groep;
            writeln!(
                out,
                "{}{group}",
                if row.naam == rows[0].naam { "" } else { "\n" }
            )?;
        }
        let levels = [row.blauw, row.geel, row.groen].map(letter).join(" ");
        let stap = row.stap.map_or(" ".to_owned(), |stap| stap.to_string());
        writeln!(
            out,
            "  {:width$}  {stap}  {levels}  {}  {}",
            row.naam,
            since(row),
            row.samenvatting
        )?;
    }
    writeln!(
        out,
        "\nDe kolommen: naam, stap, niveau bij blauw, geel en groen \
         (F fout, W waarschuwing, T tip, - geldt niet), \
         de regelset sinds wanneer, wat de regel vindt.\n\
         `leerplan uitleg <regel>` legt een regel uit."
    )
}

fn since(row: &Row) -> &'static str {
    row.sinds.map_or("", Regelset::as_str)
}

fn letter(level: Option<&'static str>) -> String {
    let first = level.and_then(|level| level.chars().next());
    first.map_or("-".to_owned(), |c| c.to_uppercase().to_string())
}

pub(super) fn markdown(rows: &[Row], out: &mut impl Write) -> std::io::Result<()> {
    writeln!(
        out,
        "| naam | soort | groep | stap | blauw | geel | groen | sinds | wat de regel vindt |"
    )?;
    writeln!(out, "|---|---|---|---|---|---|---|---|---|")?;
    for row in rows {
        let soort = if row.soort.is_empty() {
            "alle".to_owned()
        } else {
            row.soort.join(", ")
        };
        let stap = row.stap.map(|stap| stap.to_string()).unwrap_or_default();
        let [b, y, g] = [row.blauw, row.geel, row.groen].map(|level| level.unwrap_or("–"));
        writeln!(
            out,
            "| `{}` | {soort} | {} | {stap} | {b} | {y} | {g} | {} | {} |",
            row.naam,
            row.groep,
            since(row),
            row.samenvatting
        )?;
    }
    Ok(())
}
