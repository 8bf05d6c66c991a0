//! What is found in a school folder: a problem as a rule sees it, and a finding as people read it.

use std::ops::Range;

use chrono::NaiveDate;

use crate::calendar::dutch;
pub use crate::model::part::Level;
use crate::school::DocumentNumber;
use crate::words;
use crate::yaml::edit::{self, Fix, Order, Replacement, Safety};
use crate::yaml::{Path, Span, Tree};

/// What a rule has to say: about what, and what to do. The engine adds name, level and place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What it is about, in the document that the rule reads.
    pub path: Path,
    /// The characters of that value at fault, counted from 0, where it is not the whole value.
    pub part: Option<Range<usize>>,
    /// A place that no path leads to (a comment, a fault of shape).
    pub span: Option<Span>,
    /// What is wrong: Dutch, lower case, one line, no full stop.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// How it can be mended, where that is known.
    pub fix: Option<Fix>,
    /// Other places that explain it.
    pub related: Vec<Related>,
}

/// Another place that explains a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The document; the one of the problem itself where left out.
    pub document: Option<DocumentNumber>,
    /// What it is about there.
    pub path: Path,
    /// A place that no path leads to.
    pub span: Option<Span>,
    /// What to see there ("eerste keer hier").
    pub label: String,
}

impl Problem {
    /// A problem with the value at a path. A path to what is missing is shown at its parent.
    #[must_use]
    pub fn at(path: Path, message: impl Into<String>) -> Self {
        Self {
            path,
            part: None,
            span: None,
            message: message.into(),
            hint: None,
            fix: None,
            related: Vec::new(),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What to do about it, where there is something to say.
    #[must_use]
    pub fn maybe_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint;
        self
    }

    /// How it can be mended, where that is known.
    #[must_use]
    pub fn fix(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fix = fix.into();
        self
    }

    /// Only some characters of the value are at fault.
    #[must_use]
    pub fn part(mut self, chars: Range<usize>) -> Self {
        self.part = Some(chars);
        self
    }

    /// A place that no path leads to.
    #[must_use]
    pub fn span(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Another place in the same document. Where that place has a fault of shape the problem is
    /// not reported: it would rest on a value that could not be read.
    #[must_use]
    pub fn related(mut self, path: Path, label: impl Into<String>) -> Self {
        self.related.push(Related {
            document: None,
            path,
            span: None,
            label: label.into(),
        });
        self
    }

    /// A place in another document.
    #[must_use]
    pub fn related_in(
        mut self,
        document: DocumentNumber,
        path: Path,
        label: impl Into<String>,
    ) -> Self {
        self.related.push(Related {
            document: Some(document),
            path,
            span: None,
            label: label.into(),
        });
        self
    }
}

/// A problem with everything that a report needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The name of the rule.
    pub rule: String,
    /// The level that the step plan and the settings give it.
    pub level: Level,
    /// The group of the rule.
    pub group: String,
    /// The step of the step plan that the rule belongs to, 1 to 7.
    pub step: Option<u8>,
    /// The file, from the school folder, with `/`.
    pub file: String,
    /// The stretch of the file that is shown: at most one line.
    pub span: Span,
    /// The path in the document, for people and fingerprints.
    pub path: String,
    /// What is wrong: Dutch, lower case, one line, no full stop.
    pub message: String,
    /// What to do about it, the most useful first.
    pub hint: Option<String>,
    /// How it can be mended, where that is known.
    pub mending: Option<Mending>,
    /// Other places that explain it.
    pub related: Vec<RelatedPlace>,
    /// What the fingerprint is made of besides rule, file and path: the value that it is about.
    pub(crate) value: String,
    /// What it is known by from one check to the next, in 16 hexadecimal digits.
    pub fingerprint: String,
    /// The day since which a baseline knows it; absent for what is new.
    pub since: Option<NaiveDate>,
}

/// How a finding can be mended, for reports and for `check --fix`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mending {
    /// What to write and how sure that is.
    pub fix: Fix,
    /// The stretches of the file that change, in order of place; or why the tool does not do it.
    pub replacements: Result<Vec<Replacement>, String>,
}

impl Mending {
    /// A fix with the stretches of its file that it takes.
    #[must_use]
    pub fn new(fix: Fix, tree: &Tree, order: Order<'_>) -> Self {
        let replacements = edit::replacements(tree, &fix.edits, order);
        let replacements = replacements.map_err(|refusal| refusal.to_string());
        Self { fix, replacements }
    }
}

/// Another place that explains a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelatedPlace {
    /// The file, from the school folder.
    pub file: String,
    /// The stretch of that file that is shown: at most one line.
    pub span: Span,
    /// What to see there ("eerste keer hier").
    pub label: String,
}

impl Finding {
    /// Whether it tells how a pupil likes to talk or to learn: by what the rule is about, or by its place.
    #[must_use]
    pub fn tells_style(&self) -> bool {
        const FIELDS: [&str; 2] = ["gespreksstijl", "leervoorkeur"];
        let words = |c: char| !(c.is_alphanumeric() || c == '_');
        let is_field = self.path.split(words).any(|key| FIELDS.contains(&key));
        self.rule == "introverten-eerst" || is_field
    }

    /// " (bekend sinds 7 oktober 2026)", or nothing for what is new.
    #[must_use]
    pub fn known_in_words(&self) -> String {
        let since = self.since.map(|since| dutch::date_span(since, since));
        since.map_or(String::new(), |since| format!(" (bekend sinds {since})"))
    }

    /// The stretches of its file that mending it changes, in order of place; none where the tool
    /// does not mend it.
    #[must_use]
    pub fn replacements(&self) -> &[Replacement] {
        let mending = self.mending.as_ref();
        let all = mending.and_then(|mending| mending.replacements.as_ref().ok());
        all.map_or(&[], Vec::as_slice)
    }

    /// Whether `check --fix` can mend it; with [`Safety::Review`] whether `--fix=alles` can.
    #[must_use]
    pub fn is_mendable(&self, at_most: Safety) -> bool {
        let mending = self.mending.as_ref();
        mending.is_some_and(|m| m.fix.safety <= at_most && m.replacements.is_ok())
    }

    /// The order of reports: file, place, rule.
    #[must_use]
    pub fn order(&self) -> (&str, Span, &str, &str) {
        (&self.file, self.span, &self.rule, &self.message)
    }
}

/// How many findings there are of each level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many findings of level "fout".
    pub fouten: usize,
    /// How many findings of level "waarschuwing".
    pub waarschuwingen: usize,
    /// How many findings of level "tip".
    pub tips: usize,
}

impl Totals {
    /// The totals of some findings.
    #[must_use]
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let mut totals = Self::default();
        for finding in findings {
            match finding.level {
                Level::Fout => totals.fouten += 1,
                Level::Waarschuwing => totals.waarschuwingen += 1,
                Level::Tip => totals.tips += 1,
            }
        }
        totals
    }

    /// How many there are at a level or above.
    #[must_use]
    pub fn at_least(self, level: Level) -> usize {
        match level {
            Level::Fout => self.fouten,
            Level::Waarschuwing => self.fouten + self.waarschuwingen,
            Level::Tip => self.fouten + self.waarschuwingen + self.tips,
        }
    }

    /// "2 fouten, 1 waarschuwing en 3 tips"; levels without findings are left out.
    #[must_use]
    pub fn in_words(self) -> String {
        let all = [
            (self.fouten, words::FOUT),
            (self.waarschuwingen, words::WAARSCHUWING),
            (self.tips, words::TIP),
        ];
        let some: Vec<String> = all
            .into_iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, noun)| words::count(number, noun))
            .collect();
        words::and(&some)
    }
}
