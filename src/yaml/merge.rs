//! Merges that are not finished: the marks that git leaves in a file where two people changed the
//! same lines.

use super::fault::{Fault, FaultKind};
use super::lines::Lines;
use super::path::Path;
use super::place::{Point, Span, to_u32};
use crate::words;

/// A line of a mark is one sign, this often.
const WIDTH: usize = 7;

/// A mark at the beginning of a line.
#[derive(Debug, Clone, Copy)]
struct Mark<'t> {
    sign: char,
    /// Whose lines they are, in the words of git.
    side: &'t str,
    line: u32,
    start: usize,
    end: usize,
}

/// A fault for each place of a file where a merge is open; none in a file without the first or the
/// last of the marks.
#[must_use]
pub fn open_merges(text: &str) -> Vec<Fault> {
    if !text.contains("<<<<<<<") && !text.contains(">>>>>>>") {
        return Vec::new();
    }
    let marks = marks(text);
    if !marks.iter().any(|mark| matches!(mark.sign, '<' | '>')) {
        return Vec::new();
    }
    let is_first = |mark: &Mark<'_>| mark.sign == '<';
    let mut merges: Vec<Vec<Mark<'_>>> = Vec::new();
    for mark in marks {
        let is_over = |merge: &Vec<Mark<'_>>| merge.last().is_some_and(|last| last.sign == '>');
        match merges.last_mut() {
            Some(merge) if !is_first(&mark) && !is_over(merge) => merge.push(mark),
            _ => merges.push(vec![mark]),
        }
    }
    merges.iter().map(|merge| fault(text, merge)).collect()
}

fn marks(text: &str) -> Vec<Mark<'_>> {
    let (mut marks, mut start) = (Vec::new(), 0);
    let numbers = Lines::new(text);
    for line in text.split_inclusive('\n') {
        let written = line.trim_end();
        let sign = written.chars().next().filter(|c| "<|=>".contains(*c));
        if let Some(sign) = sign {
            let rest = written.trim_start_matches(sign);
            let width = written.len() - rest.len();
            if width >= WIDTH && (rest.is_empty() || rest.starts_with(' ')) {
                marks.push(Mark {
                    sign,
                    side: rest.trim(),
                    line: numbers.point(text, start).line,
                    start,
                    end: start + written.len(),
                });
            }
        }
        start += line.len();
    }
    marks
}

fn fault(text: &str, merge: &[Mark<'_>]) -> Fault {
    let (first, last) = (merge[0], merge[merge.len() - 1]);
    let columns = text.get(first.start..first.end).unwrap_or_default().chars();
    let point = |column, offset| Point {
        line: first.line,
        column,
        offset: to_u32(offset),
    };
    let span = Span {
        start: point(1, first.start),
        end: point(to_u32(columns.count() + 1), first.end),
    };
    let lines = lines(first.line, last.line);
    let message = format!("hier staat een samenvoeging die nog niet af is ({lines})");
    let marks: Vec<String> = merge.iter().map(|mark| mark.line.to_string()).collect();
    let sides = sides(merge);
    let sides = if sides.is_empty() {
        String::new()
    } else {
        format!("{}: ", words::and(&sides))
    };
    let noun = if marks.len() == 1 { "regel" } else { "regels" };
    let hint = format!(
        "{sides}houd over wat klopt, en haal {noun} {} met de tekens van git weg",
        words::and(&marks)
    );
    Fault::new(FaultKind::OpenMerge, Path::root(), span, message).with_hint(hint)
}

/// Which lines are whose: "regels 15 en 16 zijn van `HEAD`".
fn sides(merge: &[Mark<'_>]) -> Vec<String> {
    let sides = merge.windows(2).filter_map(|pair| {
        let (open, close) = (pair[0], pair[1]);
        let whose = match open.sign {
            '<' if open.side.is_empty() => "de ene kant".to_owned(),
            '<' => words::quote(open.side),
            '=' if close.side.is_empty() => "de andere kant".to_owned(),
            '=' => words::quote(close.side),
            '|' => "voor de splitsing".to_owned(),
            _ => return None,
        };
        let (from, to) = (open.line + 1, close.line.saturating_sub(1));
        let verb = if from == to { "is" } else { "zijn" };
        let lines = lines(from, to);
        (from <= to).then(|| format!("{lines} {verb} van {whose}"))
    });
    sides.collect()
}

fn lines(from: u32, to: u32) -> String {
    if from == to {
        format!("regel {from}")
    } else {
        format!("regels {from}–{to}")
    }
}
