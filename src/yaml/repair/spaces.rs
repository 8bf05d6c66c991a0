//! A space that is missing: behind the colon of a field, behind the dash of an item.

use super::candidate::{Candidate, Splice};
use super::lines::{Line, Stuck};
use crate::words;
use crate::yaml::{cut, missing_space};

/// How many lines before the one at which the parser gave up are looked at.
const LOOKED_AT: usize = 3;

pub(super) fn candidates(stuck: &Stuck<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (_, line) in stuck.upwards().take(LOOKED_AT) {
        found.extend(behind_colon(line, stuck));
        found.extend(between_braces(line, stuck));
        found.extend(behind_dash(line));
        found.extend(cut_off(line));
    }
    found
}

fn behind_colon(line: Line<'_>, stuck: &Stuck<'_>) -> Option<Candidate> {
    let (name, rest) = line.field()?;
    let missing = !rest.is_empty() && !rest.starts_with([' ', '\t', '/']);
    let is_known = (stuck.is_field)(name);
    if !missing || !(is_known || has_fields_beside(line, stuck)) {
        return None;
    }
    let (column, inner) = line.inner();
    let start = line.start + column;
    let behind = start + name.len() + 1;
    let written = words::quote(&format!("{name}: {rest}"));
    let splice = Splice::new(behind..behind, " ");
    let (message, _) = missing_space(name);
    let candidate = Candidate::new(start..start + inner.len(), message, vec![splice])
        .hint(format!("schrijf {written}"))
        .fix(format!("schrijf {written}"));
    Some(if is_known {
        candidate
    } else {
        candidate.review()
    })
}

/// Whether a line nearby is a field that stands as far to the right: where one has a name of the user's
/// own, so may the other.
fn has_fields_beside(line: Line<'_>, stuck: &Stuck<'_>) -> bool {
    let mut others = stuck.upwards().take(LOOKED_AT + 1);
    others.any(|(_, other)| {
        let is_field = other.field().is_some_and(|(_, rest)| rest.starts_with(' '));
        is_field && other.start != line.start && other.inner().0 == line.inner().0
    })
}

/// A field between braces of which the colon is followed by brackets at once.
fn between_braces(line: Line<'_>, stuck: &Stuck<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (colon, _) in line.text.match_indices(':') {
        let (before, behind) = (&line.text[..colon], &line.text[colon + 1..]);
        let name = before.rsplit(['{', ',', ' ']).next().unwrap_or_default();
        let above = before[..before.len() - name.len()].trim_end();
        if !above.ends_with(['{', ','])
            || !behind.starts_with(['[', '{'])
            || !(stuck.is_field)(name)
        {
            continue;
        }
        let (start, end) = (line.start + colon - name.len(), line.start + colon + 1);
        let (message, hint) = missing_space(name);
        let splice = Splice::new(end..end, " ");
        let candidate = Candidate::new(start..end, message, vec![splice]);
        found.push(candidate.hint(hint.clone()).fix(hint));
    }
    found
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
