//! What goes and what stays, told before anything does.

use std::collections::BTreeSet;
use std::io::Write;

use anyhow::Result;

use crate::cli::console::Console;
use crate::finding::Finding;
use crate::mend::CheckedChange;
use crate::mend::erase::{Erased, Traces};
use crate::model::part::Id;
use crate::words;

/// How many places are told of one kind.
const MOST: usize = 20;

/// A line for each file that goes or changes.
pub(super) fn what_goes(erased: &Erased, id: &Id, console: &mut Console) -> Result<()> {
    let out = &mut console.out;
    writeln!(out, "van leerling {} gaat weg:", words::quote(id.as_str()))?;
    for file in &erased.change.removed {
        writeln!(out, "  {}  het hele bestand", words::shown(&file.path))?;
    }
    for (path, lines) in &erased.told {
        writeln!(out, "  {}", words::shown(path))?;
        for line in lines {
            writeln!(out, "    {line}")?;
        }
    }
    if !erased.texts.is_empty() {
        writeln!(out, "in teksten komt `een leerling`:")?;
        for (path, line) in erased.texts.iter().take(MOST) {
            writeln!(out, "  {}, regel {line}", words::shown(path))?;
        }
        more(erased.texts.len(), out)?;
    }
    Ok(())
}

/// Why nothing goes while texts name the pupil.
pub(super) fn texts_in_the_way(erased: &Erased, console: &mut Console) -> Result<()> {
    let places = words::count(erased.texts.len(), words::Noun("plek", "plekken"));
    let out = &mut console.out;
    writeln!(
        out,
        "\ner is niets weg: op {places} noemt een tekst deze leerling"
    )?;
    writeln!(
        out,
        "  verander die zelf, of laat het mij doen met `--teksten`: dan komt er `een leerling`"
    )?;
    console.out.flush()?;
    Ok(())
}

/// What stays behind and where, and what a check will say.
pub(super) fn what_stays(
    erased: &Erased,
    traces: &Traces,
    checked: &CheckedChange,
    console: &mut Console,
) -> Result<()> {
    let out = &mut console.out;
    let told = |line: &&(String, usize)| {
        let is_told = |left: &&String| {
            let (path, number) = line;
            left.starts_with(&format!("{path}, regel {number}:"))
                || (*number == 0 && left.starts_with(&format!("{path}:")))
        };
        erased.left.iter().find(is_told).is_none()
    };
    let others = traces.lines.iter().filter(told);
    let others: Vec<String> = others
        .map(|(path, line)| match line {
            0 => format!("{path}: de naam van dit bestand noemt de leerling"),
            line => format!("{path}, regel {line}: hier staat de leerling nog"),
        })
        .collect();
    let perhaps = traces.perhaps.iter();
    let perhaps: Vec<String> = perhaps
        .map(|(path, line)| format!("{path}, regel {line}: kijk zelf of dit deze leerling is"))
        .collect();
    let all: Vec<&String> = erased.left.iter().chain(&others).chain(&perhaps).collect();
    if !all.is_empty() {
        writeln!(out, "dit blijft staan; kijk er zelf naar:")?;
        for line in all.iter().take(MOST) {
            writeln!(out, "  {}", words::shown(line))?;
        }
        more(all.len(), out)?;
    }
    pages(traces, out)?;
    new_findings(checked, out)
}

/// The folders with pages that were made earlier.
fn pages(traces: &Traces, out: &mut impl Write) -> Result<()> {
    for (folder, count) in &traces.pages {
        let pages = words::count(*count, words::Noun("pagina", "pagina's"));
        writeln!(
            out,
            "in {} staan nog {pages} met deze leerling; `leerplan render` haalt ze weg",
            words::shown(folder)
        )?;
    }
    Ok(())
}

/// What a check will find that it does not find now.
fn new_findings(checked: &CheckedChange, out: &mut impl Write) -> Result<()> {
    let key = |finding: &Finding| (finding.rule.clone(), finding.file.clone());
    let before: BTreeSet<_> = checked.before.findings.iter().map(key).collect();
    let new = checked.after.findings.iter();
    let new: Vec<&Finding> = new.filter(|one| !before.contains(&key(one))).collect();
    if !new.is_empty() {
        writeln!(out, "`leerplan check` meldt daarna ook:")?;
        for finding in new.iter().take(MOST) {
            let line = finding.span.start.line;
            writeln!(
                out,
                "  {}, regel {line}: {}",
                words::shown(&finding.file),
                finding.rule
            )?;
        }
        more(new.len(), out)?;
    }
    Ok(())
}

fn more(count: usize, out: &mut impl Write) -> Result<()> {
    if count > MOST {
        writeln!(out, "  en nog {}", count - MOST)?;
    }
    Ok(())
}
