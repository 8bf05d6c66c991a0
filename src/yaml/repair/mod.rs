//! What is wrong with a file that is no YAML, where that can be seen and mended: a repair is only
//! proposed if the reader comes further with it.
//!
//! The parser stops at its first error. So each repair is made in a copy of the text, and what the
//! parser says of that is looked at in turn: one run tells all that it knows to mend.

mod candidate;
mod indent;
mod lines;
mod quotes;
mod signs;
mod spaces;

use super::edit::{Fix, Op};
use super::fault::Fault;
use super::lines::Lines;
use super::parse::parse;
use super::path::Path;
use super::place::Span;
use candidate::Candidate;
pub use lines::IsField;
use lines::Stuck;

/// The most repairs of one file; more are found when these are made.
const MOST: usize = 12;

/// How much text may be read to find repairs of one file, in bytes.
const BUDGET: usize = 16 * 1024 * 1024;

/// The faults of a text that could not be read: those that can be named better than the parser
/// does, and the first that cannot.
#[must_use]
pub fn diagnose(text: &str, first: Fault, is_field: IsField) -> Vec<Fault> {
    let mut session = Session {
        original: Lines::new(text),
        written: text,
        text: text.to_owned(),
        made: Vec::new(),
        budget: BUDGET,
    };
    let (mut faults, mut error) = (Vec::new(), Some(first));
    while let Some(stuck) = error.take_if(|_| faults.len() < MOST) {
        let best = session.best(&stuck, is_field);
        let made = best.and_then(|(candidate, next)| {
            let fault = session.fault(&candidate);
            session.make(&candidate).then_some((fault, next))
        });
        let Some((fault, next)) = made else {
            error = Some(stuck);
            break;
        };
        faults.push(fault);
        error = next;
    }
    // An error behind repairs that were only guessed at tells nothing.
    if let Some(rest) = error.filter(|_| faults.len() < MOST) {
        faults.push(session.placed(rest));
    }
    faults.sort_by_key(|fault| fault.span.start);
    faults
}

/// A text that is being repaired.
struct Session<'t> {
    written: &'t str,
    original: Lines,
    /// The text with the repairs so far.
    text: String,
    /// The stretches that were replaced, in bytes of the text as it was written, with the length
    /// that they have now.
    made: Vec<(usize, usize, usize)>,
    budget: usize,
}

impl Session<'_> {
    /// The first candidate with which the parser comes further, with what it says then.
    fn best(&mut self, stuck: &Fault, is_field: IsField) -> Option<(Candidate, Option<Fault>)> {
        let at = stuck.span.start.offset as usize;
        let place = Stuck::new(&self.text, at, is_field);
        let mut candidates = signs::candidates(&place);
        candidates.extend(quotes::candidates(&place));
        candidates.extend(spaces::candidates(&place));
        candidates.extend(indent::candidates(&place));
        for candidate in candidates {
            let new = candidate.applied(&self.text);
            self.budget = self.budget.checked_sub(new.len())?;
            let past = candidate.moved(candidate.past);
            match parse(new).map_err(|(fault, _)| *fault) {
                Ok(_) => return Some((candidate, None)),
                Err(next) => {
                    let reached = next.span.start.offset as usize;
                    let moved = candidate.moved(at);
                    let is_other = reached > moved || next.message != stuck.message;
                    if reached >= past && is_other {
                        return Some((candidate, Some(next)));
                    }
                }
            }
        }
        None
    }

    /// Makes a repair; false where it touches another one, for then they are not two.
    fn make(&mut self, candidate: &Candidate) -> bool {
        let splices = candidate.splices.iter().map(|splice| {
            let start = self.written_at(splice.start);
            (start, self.written_at(splice.end), splice.text.len())
        });
        let splices: Vec<_> = splices.collect();
        let touches = |(start, end, _): &(usize, usize, usize)| {
            let mut made = self.made.iter();
            made.any(|(from, to, _)| start < to && from < end || start == from)
        };
        if splices.iter().any(touches) {
            return false;
        }
        self.text = candidate.applied(&self.text);
        self.made.extend(splices);
        self.made.sort_unstable();
        true
    }

    /// The offset in the text as it was written, of one in the text with the repairs so far.
    fn written_at(&self, offset: usize) -> usize {
        let mut at = offset;
        for (start, end, length) in &self.made {
            let is_gone = *length == 0 && start < end;
            if at < *start || at == *start && !is_gone {
                break;
            }
            at = if at < start + length {
                *start
            } else {
                at - length + (end - start)
            };
        }
        at.min(self.written.len())
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let range = self.written_at(start)..self.written_at(end);
        self.original.span(self.written, range)
    }

    fn placed(&self, fault: Fault) -> Fault {
        let (start, end) = (
            fault.span.start.offset as usize,
            fault.span.end.offset as usize,
        );
        let span = self.span(start, end.max(start));
        Fault { span, ..fault }
    }

    fn fault(&self, candidate: &Candidate) -> Fault {
        let span = self.span(candidate.at.start, candidate.at.end);
        let edits = candidate.splices.iter().map(|splice| Op::Splice {
            span: self.span(splice.start, splice.end),
            text: splice.text.clone(),
        });
        let fix = candidate.description.as_ref().map(|description| Fix {
            description: description.clone(),
            safety: candidate.safety,
            edits: edits.collect(),
        });
        Fault::new(
            candidate.kind,
            Path::root(),
            span,
            candidate.message.clone(),
        )
        .with_hint(candidate.hint.clone())
        .with_fix(fix)
    }
}
