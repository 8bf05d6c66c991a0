//! Signs that nobody sees where the reader wants a space, or nothing: hard spaces, tabs, control
//! characters.

use super::candidate::{Candidate, Splice};
use super::lines::{Line, Stuck};
use crate::yaml::fault::FaultKind;
use crate::yaml::hidden;
use crate::yaml::parse::parse;
use crate::yaml::signs;
use crate::yaml::tree::Tree;

/// The widths that a tab may have had where the file was written.
const WIDTHS: [usize; 4] = [2, 4, 8, 1];

/// The largest text in which widths of tabs are tried, in bytes.
const LARGEST: usize = 128 * 1024;

/// The width of a tab that came there by accident.
const NONE: usize = 0;

pub(super) fn candidates(stuck: &Stuck<'_>) -> Vec<Candidate> {
    let text = stuck.text;
    let mut found = Vec::new();
    if signs::may_hide(text) {
        found.extend(hidden(stuck));
        found.extend(control(stuck));
    }
    if text.contains('\t') && text.len() <= LARGEST {
        found.extend(tabs(stuck));
    }
    found
}

/// All hidden signs in the indentation, in names of fields and behind a dash or a colon: the parser
/// may stumble over any of them.
fn hidden(stuck: &Stuck<'_>) -> Option<Candidate> {
    let mut splices: Vec<Splice> = Vec::new();
    for line in &stuck.lines {
        let reach = structure(*line);
        let signs = line
            .text
            .char_indices()
            .filter(|(at, c)| *at < reach && signs::is_hidden(*c));
        splices.extend(signs.map(|(at, c)| {
            let start = line.start + at;
            Splice::new(start..start + c.len_utf8(), signs::meant(c))
        }));
    }
    let first = splices.first()?;
    let sign = stuck.text.get(first.start..first.end)?.chars().next()?;
    let at = first.start..first.end;
    let rest = match splices.len() {
        1 => String::new(),
        2 => ", en op nog 1 plek".to_owned(),
        more => format!(", en op nog {} plekken", more - 1),
    };
    let message = format!(
        "hier staat een {}, geen gewone spatie{rest}",
        signs::shown(sign)
    );
    Some(
        Candidate::new(at, message, splices)
            .kind(FaultKind::HiddenSign)
            .hint(hidden::HINT)
            .fix("zet er gewone spaties"),
    )
}

/// How many bytes of a line are structure: indentation, dashes, the name of a field with its colon,
/// and what nobody sees behind these.
fn structure(line: Line<'_>) -> usize {
    let is_space = |c: char| c == ' ' || c == '\t' || signs::is_hidden(c);
    let mut at = 0;
    let skip = |from: usize| {
        let rest = &line.text[from..];
        line.text.len() - rest.trim_start_matches(is_space).len()
    };
    at = skip(at);
    while line.text[at..].starts_with('-') && skip(at + 1) > at + 1 {
        at = skip(at + 1);
    }
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '-' || is_space(c);
    let name = line.text[at..].trim_start_matches(is_name);
    let colon = line.text.len() - name.len();
    let behind = name
        .strip_prefix(':')
        .filter(|rest| rest.is_empty() || rest.starts_with(is_space));
    if behind.is_some() {
        skip(colon + 1)
    } else {
        at
    }
}

/// A control character in the line, or in one before it that the parser took along.
fn control(stuck: &Stuck<'_>) -> Option<Candidate> {
    let (_, line) = stuck
        .upwards()
        .find(|(_, line)| line.text.contains(signs::is_control))?;
    let all = line
        .text
        .char_indices()
        .filter(|(_, c)| signs::is_control(*c));
    let splices: Vec<Splice> = all
        .map(|(at, c)| Splice::new(line.start + at..line.start + at + c.len_utf8(), ""))
        .collect();
    let first = splices.first()?;
    let sign = stuck.text.get(first.start..first.end)?.chars().next()?;
    Some(
        Candidate::new(
            first.start..first.end,
            hidden::control_message(sign),
            splices,
        )
        .kind(FaultKind::HiddenSign)
        .hint(hidden::CONTROL_HINT)
        .fix(hidden::CONTROL_FIX),
    )
}

/// All tabs in the indentation. How wide they were meant to be is sure where every width that can be
/// read gives the same document.
fn tabs(stuck: &Stuck<'_>) -> Option<Candidate> {
    let tabbed = |line: &&Line<'_>| {
        let rest = line.text.trim_start_matches([' ', '\t']);
        !rest.is_empty() && line.text[..line.text.len() - rest.len()].contains('\t')
    };
    let lines: Vec<&Line<'_>> = stuck.lines.iter().filter(tabbed).collect();
    let first = lines.first()?;
    let tab = first.start + first.text.find('\t')?;
    let widened = |width: usize| {
        let splices = lines.iter().map(|line| {
            let indent = line.text.len() - line.text.trim_start_matches([' ', '\t']).len();
            Splice::new(
                line.start..line.start + indent,
                spaces(&line.text[..indent], width),
            )
        });
        splices.collect::<Vec<Splice>>()
    };
    let candidate = |splices| {
        let message = format!(
            "hier staat een {} waar spaties moeten staan",
            signs::shown('\t')
        );
        Candidate::new(tab..tab + 1, message, splices)
            .kind(FaultKind::HiddenSign)
            .hint("vervang elke tab aan het begin van een regel door spaties")
    };
    let mut read = |width| {
        let candidate = candidate(widened(width));
        let tree = parse(candidate.applied(stuck.text)).ok()?;
        Some((candidate, tree))
    };
    let mut wide = WIDTHS.into_iter().filter_map(&mut read);
    let best = wide.next();
    let is_sure = match &best {
        Some((_, tree)) => wide.all(|(_, other)| same(tree, &other)),
        None => true,
    };
    let (best, _) = best.or_else(|| read(NONE))?;
    Some(if is_sure {
        best.fix("zet spaties in plaats van tabs")
    } else {
        best
    })
}

fn spaces(indent: &str, width: usize) -> String {
    let mut columns = 0;
    for c in indent.chars() {
        columns += match (c, width) {
            ('\t', NONE) => 0,
            ('\t', _) => width - columns % width,
            _ => 1,
        };
    }
    " ".repeat(columns)
}

/// Whether two trees hold the same values in the same order.
fn same(one: &Tree, other: &Tree) -> bool {
    let texts = |tree: &Tree| {
        let mut all = Vec::new();
        tree.walk(&mut |text| all.push((text.path(), text.text.to_owned(), text.is_key)));
        all
    };
    texts(one) == texts(other)
}
