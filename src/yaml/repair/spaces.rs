//! A space that is missing: behind the colon of a field, behind the dash of an item.

use super::candidate::{Candidate, Splice};
use super::lines::{Line, Stuck};
use crate::words;
use crate::yaml::cut;

/// How many lines before the one at which the parser gave up are looked at.
const LOOKED_AT: usize = 3;

pub(super) fn candidates(stuck: &Stuck<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (_, line) in stuck.upwards().take(LOOKED_AT) {
        found.extend(behind_colon(line, stuck));
        found.extend(behind_dash(line));
        found.extend(cut_off(line));
    }
    found
}

fn behind_colon(line: Line<'_>, stuck: &Stuck<'_>) -> Option<Candidate> {
    let (name, rest) = line.field()?;
    let missing = !rest.is_empty() && !rest.starts_with([' ', '\t', '/']);
    if !missing || !(stuck.is_field)(name) {
        return None;
    }
    let (column, inner) = line.inner();
    let start = line.start + column;
    let behind = start + name.len() + 1;
    let shown = words::quote(&format!("{name}:"));
    let message = format!("achter {shown} ontbreekt een spatie");
    let written = format!("{name}: {rest}");
    Some(
        Candidate::new(
            start..start + inner.len(),
            message,
            vec![Splice::new(behind..behind, " ")],
        )
        .hint(format!("schrijf {}", words::quote(&written)))
        .fix(format!("schrijf {}", words::quote(&written))),
    )
}

fn behind_dash(line: Line<'_>) -> Option<Candidate> {
    let rest = line.content().strip_prefix('-')?;
    if !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '\'' | '(' | '[' | '{'))
    {
        return None;
    }
    let start = line.start + line.indent();
    let splice = Splice::new(start + 1..start + 1, " ");
    Some(
        Candidate::new(
            start..start + 1,
            "achter het streepje ontbreekt een spatie",
            vec![splice],
        )
        .hint("schrijf een spatie tussen het streepje en de tekst")
        .fix("zet een spatie achter het streepje"),
    )
}

/// A `#` in a text between brackets, which takes the rest of the line along.
fn cut_off(line: Line<'_>) -> Option<Candidate> {
    let at = line.text.find(" #").map(|at| at + 1)?;
    let behind = &line.text[at..];
    let before = &line.text[..at];
    let opens = before.rfind(['[', '{', ','])?;
    let is_closed = before[opens..].contains([']', '}', '"', '\'']);
    let end = at + behind.find([',', ']', '}'])?;
    if is_closed || !cut::is_text(behind) {
        return None;
    }
    let piece = &before[opens + 1..];
    let colon = piece.find(": ").map_or(0, |colon| colon + 2);
    let begin = opens + 1 + colon;
    let value = line.text[begin..end].trim_end();
    let lead = value.len() - value.trim_start().len();
    let (begin, value) = (line.start + begin + lead, value.trim_start());
    let quoted = format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""));
    let cut = line.start + at..line.start + line.text.trim_end().len();
    let splice = Splice::new(begin..begin + value.len(), quoted.clone());
    Some(
        Candidate::new(cut, cut::message(behind.trim_end()), vec![splice])
            .kind(crate::yaml::FaultKind::CutOff)
            .hint(cut::HINT)
            .fix(format!("schrijf {}", words::quote(&quoted)))
            .review(),
    )
}
