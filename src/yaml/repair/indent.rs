//! A line that stands too far to the right, or a little to the left of where it belongs.

use super::candidate::{Candidate, Splice};
use super::lines::{Line, Stuck};
use crate::words;
use crate::yaml::fault::FaultKind;

/// How many lines are looked at to find those that a line belongs to.
const LOOKED_AT: usize = 200;

pub(super) fn candidates(stuck: &Stuck<'_>) -> Vec<Candidate> {
    let Some(line) = stuck.line().filter(|line| !line.is_blank()) else {
        return Vec::new();
    };
    let is_field = line.field().is_some_and(|(name, _)| (stuck.is_field)(name));
    if !line.is_item() && !is_field {
        return Vec::new();
    }
    let mut columns = columns(stuck, line);
    columns.retain(|column| *column != line.indent());
    columns.sort_by_key(|column| column.abs_diff(line.indent()));
    let nearest = columns.first().map(|column| column.abs_diff(line.indent()));
    columns.retain(|column| Some(column.abs_diff(line.indent())) == nearest);
    let is_sure = columns.len() == 1;
    let moved = columns
        .into_iter()
        .map(|column| moved(stuck, line, column, is_sure));
    moved.collect()
}

/// The columns of what is open above a line and of its kind: dashes for an item, names of fields
/// for a field.
fn columns(stuck: &Stuck<'_>, line: Line<'_>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut limit = usize::MAX;
    for (_, above) in stuck.upwards().skip(1).take(LOOKED_AT) {
        let (inner, _) = above.inner();
        let starts = [above.indent(), inner];
        for column in starts.into_iter().rev() {
            let is_dash = above.is_item() && column == above.indent();
            let is_open = column < limit || found.is_empty();
            if is_open
                && is_dash == line.is_item()
                && !found.contains(&column)
                && (is_dash || above.field().is_some())
            {
                found.push(column);
            }
        }
        limit = limit.min(above.indent());
        if limit == 0 {
            break;
        }
    }
    found
}

/// The line, and those below that belong to it, at another column.
fn moved(stuck: &Stuck<'_>, line: Line<'_>, column: usize, is_sure: bool) -> Candidate {
    let indent = line.indent();
    let mut splices = Vec::new();
    for below in &stuck.lines[stuck.here..] {
        let is_first = below.start == line.start;
        if !is_first && !below.text.trim().is_empty() && below.indent() < indent {
            break;
        }
        if below.text.trim().is_empty() {
            continue;
        }
        let new = (below.indent() + column).saturating_sub(indent);
        splices.push(Splice::new(
            below.start..below.start + below.indent(),
            " ".repeat(new),
        ));
    }
    let shown = words::quote(line.content());
    let above = stuck.upwards().nth(1).map(|(_, above)| above);
    let swallows = above.is_some_and(|above| above.indent() < indent && ends_in_text(above));
    let (kind, message) = if swallows {
        let message =
            format!("{shown} hoort zo bij de tekst erboven, want de regel springt verder in");
        (FaultKind::Swallowed, message)
    } else {
        let message = format!("{shown} springt anders in dan de regels waar het bij hoort");
        (FaultKind::Unreadable, message)
    };
    let candidate = Candidate::new(line.from(indent), message, splices)
        .kind(kind)
        .hint("zet wat bij elkaar hoort recht onder elkaar")
        .past(line.start + line.text.len());
    if !is_sure {
        return candidate;
    }
    let description = match column {
        0 => "zet de regel aan het begin".to_owned(),
        1 => "laat de regel 1 spatie inspringen".to_owned(),
        more => format!("laat de regel {more} spaties inspringen"),
    };
    candidate.fix(description)
}

/// Whether a line ends with a text without quotes, which goes on over deeper lines.
fn ends_in_text(line: Line<'_>) -> bool {
    let (_, inner) = line.inner();
    let value = inner
        .split_once(": ")
        .map_or(inner, |(_, value)| value.trim());
    !value.is_empty()
        && !value.ends_with(':')
        && !value.starts_with(['"', '\'', '[', '{', '|', '>'])
}
