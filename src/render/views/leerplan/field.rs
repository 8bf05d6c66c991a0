//! A question of the form: its answer, and lines to write on for what has none.

use serde::Serialize;

use crate::model::part::Tekst;

/// A question of the form.
#[derive(Debug, Serialize)]
pub(super) struct Question {
    pub(super) vraag: &'static str,
    /// What helps to answer; only where something is still to be written.
    hulp: Option<&'static str>,
    punten: Vec<String>,
    /// Other answers, and room for those that are missing, in order.
    delen: Vec<AnswerPart>,
}

/// A part of an answer: a text, or lines to write it on.
#[derive(Debug, Serialize)]
pub(super) struct AnswerPart {
    /// The words that the first line begins with.
    begin: Option<String>,
    tekst: Option<String>,
    /// The number of lines, where there is no text.
    regels: u32,
}

impl AnswerPart {
    /// An answer with the words that it begins with, where the pupil did not write those; or that
    /// many lines.
    pub(super) fn new(begin: Option<&str>, answer: Option<&str>, regels: u32) -> Self {
        let tekst = answer.filter(|text| !text.trim().is_empty()).map(|text| {
            let lower = text.trim_start().to_lowercase();
            let begin = begin.filter(|begin| !lower.starts_with(&begin.to_lowercase()));
            begin.map_or_else(|| text.to_owned(), |begin| format!("{begin} {text}"))
        });
        Self {
            begin: begin.map(str::to_owned),
            tekst,
            regels,
        }
    }
}

impl Question {
    /// A question with one open answer.
    pub(super) fn open(vraag: &'static str, answer: Option<&Tekst>, regels: u32) -> Self {
        Self::parts(
            vraag,
            vec![AnswerPart::new(None, answer.map(Tekst::as_str), regels)],
        )
    }

    /// A question with several parts.
    pub(super) fn parts(vraag: &'static str, delen: Vec<AnswerPart>) -> Self {
        Self {
            vraag,
            hulp: None,
            punten: Vec::new(),
            delen,
        }
    }

    /// A question with a list as answer; what is empty is left out, and lines take the place of a
    /// list that is empty as a whole.
    pub(super) fn list(
        vraag: &'static str,
        points: impl IntoIterator<Item = Option<String>>,
        regels: u32,
    ) -> Self {
        let points = points.into_iter().flatten();
        let punten: Vec<String> = points.filter(|text| !text.trim().is_empty()).collect();
        let mut veld = Self::parts(vraag, Vec::new());
        if punten.is_empty() {
            veld.delen.push(AnswerPart::new(None, None, regels));
        }
        veld.punten = punten;
        veld
    }

    /// A question about each of some things: "wat: hoe", or a line that begins with the thing
    /// where the answer is missing.
    pub(super) fn each<'a>(
        vraag: &'static str,
        things: impl IntoIterator<Item = (Option<&'a Tekst>, Option<&'a Tekst>)>,
        regels: u32,
    ) -> Self {
        let filled = |text: &&Tekst| !text.trim().is_empty();
        let mut missing = Vec::new();
        let mut points = Vec::new();
        for (thing, answer) in things {
            match (thing.filter(filled), answer.filter(filled)) {
                (Some(thing), None) => {
                    missing.push(AnswerPart::new(Some(&format!("{thing}:")), None, 2));
                }
                (thing, answer) => points.push(joined(thing, answer)),
            }
        }
        let nothing = missing.is_empty();
        let mut veld = Self::list(vraag, points, regels);
        if !nothing {
            veld.delen = missing;
        }
        veld
    }

    /// Adds lines, or an answer, below what there is.
    pub(super) fn and(mut self, deel: AnswerPart) -> Self {
        self.delen.push(deel);
        self
    }

    /// Adds help for who still has to answer.
    pub(super) fn help(mut self, hulp: &'static str) -> Self {
        self.hulp = Some(hulp).filter(|_| self.is_open());
        self
    }

    /// No more lines in one place than this.
    pub(super) fn at_most(mut self, regels: u32) -> Self {
        for deel in &mut self.delen {
            deel.regels = deel.regels.min(regels);
        }
        self
    }

    fn is_open(&self) -> bool {
        self.delen.iter().any(|deel| deel.tekst.is_none())
    }
}

/// "wat: hoe", or the one of the two that is there.
pub(super) fn joined(what: Option<&Tekst>, more: Option<&Tekst>) -> Option<String> {
    match (what, more) {
        (Some(what), Some(more)) => Some(format!("{what}: {more}")),
        (one, other) => one.or(other).map(ToString::to_string),
    }
}
