//! What a school holds of pupils, and who sees what, as plain text.

use std::io::{self, Write};

use crate::audience::{Audience, Inventory, SHOWN};

/// Writes it; no name and no text of a document is in it.
///
/// # Errors
/// Those of `out`.
pub fn write(inventory: &Inventory, out: &mut impl Write) -> io::Result<()> {
    if !inventory.is_complete() {
        writeln!(out, "niet alles was te lezen, dus dit is niet compleet:")?;
        for line in &inventory.gemist {
            writeln!(out, "  {line}")?;
        }
        writeln!(out)?;
    }
    for part in inventory.told() {
        writeln!(out, "{}", part.titel)?;
        for line in &part.regels {
            writeln!(out, "  {line}")?;
        }
        for place in &part.plekken {
            writeln!(out, "    {place}")?;
        }
        writeln!(out)?;
    }
    writeln!(out, "Wie ziet wat")?;
    let width = SHOWN.iter().map(|data| data.what.chars().count()).max();
    let width = width.unwrap_or_default();
    let heads = Audience::ALL.map(|one| format!("{:8}", one.as_str()));
    writeln!(out, "  {:width$}  {}", "", heads.join("  ").trim_end())?;
    for data in SHOWN {
        let cells = Audience::ALL.map(|one| format!("{:8}", data.seen_by(one).as_str()));
        writeln!(
            out,
            "  {:width$}  {}",
            data.what,
            cells.join("  ").trim_end()
        )?;
    }
    writeln!(out)?;
    for one in Audience::ALL {
        writeln!(out, "  {}: {}", one.as_str(), one.told())?;
    }
    Ok(())
}
