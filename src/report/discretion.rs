//! What a log shows of pupils. A log of a build server is read by more people than the folder, and is
//! kept elsewhere: there a finding says where and what, and quotes nothing of a document about pupils.

use std::borrow::Cow;
use std::path::Path;

use chrono::NaiveDate;

use crate::finding::Finding;
use crate::model::part::rol;
use crate::model::{About, Content, is_field};
use crate::rules;
use crate::school::{School, is_document};

/// Who reads a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reader {
    /// Whoever may see a log, and not only somebody who has the folder.
    pub is_of_log: bool,
    /// Whether the school lets quotes stand in its logs. What is about private matters of a pupil is not
    /// quoted there either.
    pub may_see_quotes: bool,
}

impl Reader {
    /// Whether text of a file of the school may be quoted to this reader.
    #[must_use]
    pub fn may_see(self, school: &School, file: &str) -> bool {
        !self.is_of_log || self.may_see_quotes || !is_about_pupils(school, file)
    }
}

/// How much of a finding a log shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Discretion {
    /// All of it: it is about lessons or settings.
    None,
    /// What and where, without quotes: it is about a pupil.
    WithoutQuotes,
    /// What the rule finds, and where: the matter itself is private.
    OnlyTheRule,
}

/// The field of which a log names nothing.
const PRIVATE: &str = "intern";

/// The group of the rules about private matters.
const PRIVACY: &str = "privacy";

/// What stands for a quote that is left out.
const LEFT_OUT: &str = "`…`";

/// A finding as a reader may see it.
pub fn told<'f>(finding: &'f Finding, school: &School, reader: Reader) -> Cow<'f, Finding> {
    match of(finding, school, reader) {
        Discretion::None => Cow::Borrowed(finding),
        Discretion::WithoutQuotes => Cow::Owned(Finding {
            message: without_quotes(&finding.message),
            hint: finding.hint.as_deref().map(without_quotes),
            path: String::new(),
            mending: None,
            ..finding.clone()
        }),
        Discretion::OnlyTheRule => Cow::Owned(Finding {
            message: summary(finding),
            hint: Some("kijk op deze plek in het bestand".to_owned()),
            path: String::new(),
            mending: None,
            related: Vec::new(),
            ..finding.clone()
        }),
    }
}

/// Whether a reader may see a finding as it is.
pub(super) fn is_told_whole(finding: &Finding, school: &School, reader: Reader) -> bool {
    of(finding, school, reader) == Discretion::None
}

fn of(finding: &Finding, school: &School, reader: Reader) -> Discretion {
    if !reader.is_of_log {
        return Discretion::None;
    }
    let words = |c: char| !(c.is_alphanumeric() || c == '_');
    let is_private = finding.path.split(words).any(|key| key == PRIVATE)
        || finding.group == PRIVACY
        || finding.tells_style();
    if is_private {
        return Discretion::OnlyTheRule;
    }
    if reader.may_see(school, &finding.file) {
        Discretion::None
    } else {
        Discretion::WithoutQuotes
    }
}

/// Whether a file is a document about pupils, or may be one: what a document that cannot be read is about,
/// nobody knows.
fn is_about_pupils(school: &School, file: &str) -> bool {
    match school.document_at(file) {
        Some((_, document)) => {
            let about = document.content.as_ref().map(Content::about);
            about != Some(About::Lessons)
        }
        // Of one that is gone nobody knows either.
        None => is_document(Path::new(file)),
    }
}

/// What the rule finds, whatever it finds it in.
fn summary(finding: &Finding) -> String {
    match rules::find(&finding.rule) {
        Some((_, rule)) => rule.summary_as_message(),
        None => "hier staat iets wat een regel van de school vindt".to_owned(),
    }
}

/// A message in which only quotes remain that are no text of a person: names of fields, rules and options,
/// words for roles, and days.
#[must_use]
pub fn without_quotes(text: &str) -> String {
    let mut parts = text.split('`');
    let mut shown = parts.next().unwrap_or_default().to_owned();
    while let Some(quote) = parts.next() {
        let Some(after) = parts.next() else {
            // A backtick in a quote: nobody knows where it ends.
            shown.push_str(LEFT_OUT);
            break;
        };
        if is_public(quote) {
            shown.push('`');
            shown.push_str(quote);
            shown.push('`');
        } else {
            shown.push_str(LEFT_OUT);
        }
        shown.push_str(after);
    }
    shown
}

/// Whether a quote has only words of the format and of the program.
fn is_public(quote: &str) -> bool {
    let is_option = quote.starts_with("--") && !quote.contains(' ');
    let is_known = |word: &str| {
        is_field(word)
            || rules::find(word).is_some()
            || rol::format_words().any(|role| role == word)
            || word.parse::<NaiveDate>().is_ok()
    };
    let words = || quote.split([' ', ':', '{', '}', ',']);
    let is_plain = words().all(|word| matches!(word, "" | "...") || is_known(word));
    is_option || quote == "leerplan.toml" || (words().any(is_known) && is_plain)
}
