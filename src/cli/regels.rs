//! `leerplan regels`.

use std::io::Write;

use anyhow::Result;

use crate::model::Kleur;
use crate::model::part::Instelling;
use crate::rules::{self, Group, Rule};
use crate::stepplan::Levels;

use super::args::{ListFormat, Regels};
use super::console::Console;
use super::{CLEAN, effectief};

/// A rule as the list shows it.
#[derive(Debug, serde::Serialize)]
pub(super) struct Row {
    naam: &'static str,
    soort: Vec<&'static str>,
    pub(super) groep: &'static str,
    pub(super) stap: Option<u8>,
    pub(super) blauw: Option<&'static str>,
    pub(super) geel: Option<&'static str>,
    pub(super) groen: Option<&'static str>,
    samenvatting: &'static str,
}

pub(super) fn run(command: &Regels, console: &mut Console) -> Result<u8> {
    if let Some(path) = &command.effectief {
        return effectief::run(path, console);
    }
    let levels = Levels::built_in()?;
    let rows: Vec<Row> = rules::all()
        .map(|(group, rule)| row(&levels, group, rule))
        .collect();
    match command.format {
        ListFormat::Text => text(&rows, &mut console.prose())?,
        ListFormat::Md => markdown(&rows, &mut console.out)?,
        ListFormat::Json => {
            serde_json::to_writer_pretty(&mut console.out, &rows)?;
            writeln!(console.out)?;
        }
    }
    console.out.flush()?;
    Ok(CLEAN)
}

/// What the list says of a rule.
pub(super) fn row(levels: &Levels, group: &Group, rule: &'static Rule) -> Row {
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
        blauw: level(Kleur::Blauw),
        geel: level(Kleur::Geel),
        groen: level(Kleur::Groen),
        samenvatting: rule.summary(),
    }
}

fn text(rows: &[Row], out: &mut impl Write) -> std::io::Result<()> {
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
            "  {:width$}  {stap}  {levels}  {}",
            row.naam, row.samenvatting
        )?;
    }
    writeln!(
        out,
        "\nDe kolommen: naam, stap, niveau bij blauw, geel en groen \
         (F fout, W waarschuwing, T tip, - geldt niet), wat de regel vindt.\n\
         `leerplan uitleg <regel>` legt een regel uit."
    )
}

fn letter(level: Option<&'static str>) -> String {
    let first = level.and_then(|level| level.chars().next());
    first.map_or("-".to_owned(), |c| c.to_uppercase().to_string())
}

fn markdown(rows: &[Row], out: &mut impl Write) -> std::io::Result<()> {
    writeln!(
        out,
        "| naam | soort | groep | stap | blauw | geel | groen | wat de regel vindt |"
    )?;
    writeln!(out, "|---|---|---|---|---|---|---|---|")?;
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
            "| `{}` | {soort} | {} | {stap} | {b} | {y} | {g} | {} |",
            row.naam, row.groep, row.samenvatting
        )?;
    }
    Ok(())
}
