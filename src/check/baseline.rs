//! A baseline: the findings that a school knows of and leaves for later.
//!
//! A text of one JSON object a line, in order, without lines or columns, so that git merges it and
//! a change shows what came and went. The first line holds the version. Entries of solved findings stay,
//! and are reported as solved, until a new baseline is written.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::baseline_entry::Entry;
use super::baseline_moved::moved;
use super::named::OWN_GROUP;
use super::options::CheckOptions;
use super::report::{Compared, Report};
use crate::rules;
use crate::school::School;
use crate::yaml::BYTE_ORDER_MARK;

/// The version of the file.
const VERSION: u8 = 1;

/// The first line of the file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    leerplan_baseline: u8,
}

/// The findings that a school knows of, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: Vec<Entry>,
}

impl Baseline {
    /// Reads a baseline. The order of the lines does not matter, nor does a line that stands
    /// there twice, as after a merge: of two days the first counts.
    ///
    /// # Errors
    /// The line that cannot be read, in Dutch.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut known: BTreeMap<_, Entry> = BTreeMap::new();
        let mut lines = text
            .trim_start_matches(BYTE_ORDER_MARK)
            .lines()
            .zip(1..)
            .filter(|(line, _)| !line.trim().is_empty());
        let head = lines
            .next()
            .map(|(line, _)| serde_json::from_str::<Head>(line));
        match head {
            Some(Ok(head)) if head.leerplan_baseline == VERSION => {}
            Some(Ok(_)) => return Err("dit bestand is van een nieuwere leerplan".to_owned()),
            _ => return Err("regel 1 hoort `{\"leerplan_baseline\":1}` te zijn".to_owned()),
        }
        for (line, number) in lines {
            if serde_json::from_str::<Head>(line).is_ok() {
                continue;
            }
            let entry: Entry = serde_json::from_str(line).map_err(|_| unread(line, number))?;
            let kept = known.entry((entry.school.clone(), entry.vingerafdruk.clone()));
            let kept = kept.or_insert_with(|| entry.clone());
            kept.sinds = kept.sinds.min(entry.sinds);
        }
        Ok(Self::sorted(known.into_values().collect()))
    }

    /// What is known of a school, by its folder from that of the baseline; `None` for what does not say
    /// of which school it is.
    #[must_use]
    pub fn of_school(&self, school: Option<&str>) -> Self {
        let of_school = |entry: &&Entry| entry.school.as_deref() == school;
        let entries = self.entries.iter().filter(of_school).map(|entry| Entry {
            school: None,
            ..entry.clone()
        });
        Self {
            entries: entries.collect(),
        }
    }

    /// With something else known of a school.
    #[must_use]
    pub fn with_school(mut self, school: Option<&str>, known: Self) -> Self {
        self.entries
            .retain(|entry| entry.school.as_deref() != school);
        self.entries
            .extend(known.entries.into_iter().map(|entry| Entry {
                school: school.map(str::to_owned),
                ..entry
            }));
        Self::sorted(self.entries)
    }

    /// With what another knows too; of two days of the same finding the first counts.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let mut known: BTreeMap<String, Entry> = BTreeMap::new();
        for entry in self.entries.into_iter().chain(other.entries) {
            let kept = known.entry(entry.vingerafdruk.clone());
            let kept = kept.or_insert_with(|| entry.clone());
            kept.sinds = kept.sinds.min(entry.sinds);
        }
        Self::sorted(known.into_values().collect())
    }

    /// Whether it says of which school its findings are.
    #[must_use]
    pub fn names_schools(&self) -> bool {
        self.entries.iter().any(|entry| entry.school.is_some())
    }

    fn sorted(mut entries: Vec<Entry>) -> Self {
        entries.sort();
        Self { entries }
    }

    /// The text of the file.
    #[must_use]
    pub fn to_text(&self) -> String {
        let head = Head {
            leerplan_baseline: VERSION,
        };
        let lines = self.entries.iter().map(line_of);
        std::iter::once(line_of(&head)).chain(lines).collect()
    }

    /// How many findings are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it holds no finding at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Marks the findings of a report that are known, and adds which are solved.
    pub fn apply(&self, school: &School, options: &CheckOptions, report: &mut Report) {
        self.mark(school, report);
        let solved = self.gone(school, options, report);
        let solved = solved.map(|entry| (entry.regel.clone(), entry.bestand.clone()));
        report.baseline = Some(Compared {
            solved: solved.collect(),
        });
    }

    /// Marks the findings of a report that are known.
    pub(super) fn mark(&self, school: &School, report: &mut Report) {
        let known = self
            .entries
            .iter()
            .map(|entry| (entry.vingerafdruk.clone(), entry));
        let known: HashMap<String, &Entry> = known.chain(self.moved(school, report)).collect();
        for finding in &mut report.findings {
            finding.since = known.get(&finding.fingerprint).map(|entry| entry.sinds.0);
        }
    }

    /// The baseline of everything that a check found, known or new. What was known keeps its day;
    /// what this check did not look at stays.
    #[must_use]
    pub fn updated(&self, school: &School, options: &CheckOptions, report: &Report) -> Self {
        let moved = self.moved(school, report);
        let gone = self.gone(school, options, report);
        let away = gone.chain(moved.values().copied());
        let away: HashSet<&str> = away.map(|entry| entry.vingerafdruk.as_str()).collect();
        let kept = self.entries.iter();
        let mut entries: Vec<Entry> = kept
            .filter(|entry| !away.contains(entry.vingerafdruk.as_str()))
            .cloned()
            .collect();
        let known: HashSet<String> = entries.iter().map(|e| e.vingerafdruk.clone()).collect();
        let new = report.findings.iter();
        let new = new.filter(|finding| !known.contains(&finding.fingerprint));
        entries.extend(new.map(|finding| {
            let before = moved.get(&finding.fingerprint);
            Entry::of(
                finding,
                before.map_or(options.today, |before| before.sinds.0),
            )
        }));
        Self::sorted(entries)
    }

    /// What was known, was looked at, and was not found again.
    fn gone<'b>(
        &'b self,
        school: &'b School,
        options: &'b CheckOptions,
        report: &Report,
    ) -> impl Iterator<Item = &'b Entry> {
        let found = report.findings.iter();
        let mut found: HashSet<String> = found.map(|finding| finding.fingerprint.clone()).collect();
        let moved = self.moved(school, report).into_values();
        found.extend(moved.map(|entry| entry.vingerafdruk.clone()));
        self.entries.iter().filter(move |entry| {
            !found.contains(&entry.vingerafdruk) && was_looked_at(school, options, entry)
        })
    }

    /// What is known under the name that a file had before, by the fingerprint that it has now.
    fn moved(&self, school: &School, report: &Report) -> HashMap<String, &Entry> {
        moved(&self.entries, school, report)
    }
}

/// Whether a check asked the rule of an entry about its file. Of a document that cannot be read
/// nothing is known.
fn was_looked_at(school: &School, options: &CheckOptions, entry: &Entry) -> bool {
    let files = options.files.as_ref();
    let group = rules::find(&entry.regel).map_or(OWN_GROUP, |(group, _)| group.name);
    let only = &options.only;
    let document = school.document_at(&entry.bestand);
    files.is_none_or(|files| files.contains(&entry.bestand))
        && (only.is_empty()
            || only
                .iter()
                .any(|word| *word == entry.regel || word == group))
        && document.is_none_or(|(_, document)| document.content.is_some())
}

fn line_of(value: &impl Serialize) -> String {
    // A struct of texts always becomes JSON.
    let line = serde_json::to_string(value).unwrap_or_default();
    line + "\n"
}

fn unread(line: &str, number: usize) -> String {
    if ["<<<<<<<", "=======", ">>>>>>>"]
        .iter()
        .any(|sign| line.starts_with(sign))
    {
        return format!(
            "op regel {number} staat een teken van een samenvoeging met git\n  \
             houd de regels van beide kanten, en haal de tekens weg"
        );
    }
    format!("regel {number} kan ik niet lezen")
}
