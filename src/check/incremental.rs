//! Incremental checking: a school folder is held in memory, and after each change only the documents
//! are checked again whose findings may be others. How that is known: `school::dependency`.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rayon::prelude::*;

use super::baseline::Baseline;
use super::engine::{Engine, in_order, unread};
use super::levels::EffectiveLevels;
use super::newer::NewerRegelset;
use super::nothing::Nothing;
use super::options::CheckOptions;
use super::report::{Compared, Report};
use crate::error::Result;
use crate::finding::Finding;
use crate::school::{
    Dependencies, Document, DocumentNumber, LoadOptions, School, Update, UpdatedDocuments,
    record_dependencies,
};

/// A school folder with the findings of its documents, as they are now.
///
/// What the rules asked of the school about a document is known, so that after a change only those
/// documents are checked again about which something was asked whose answer may be another. The
/// findings are always those that a check of the folder as it is would give.
#[derive(Debug)]
pub struct IncrementalCheck {
    root: PathBuf,
    load: LoadOptions,
    only: Vec<String>,
    school: School,
    report: Report,
    /// What the rules asked of the school about each document, by its path.
    dependencies: HashMap<String, Dependencies>,
    /// Whether a rule of the school's own failed at some document: then it reports nothing of the
    /// others, and every update checks all documents.
    own_stopped: bool,
    /// The findings that do not count.
    baseline: Option<Baseline>,
    /// Whether the folder could not be read again after its settings changed.
    stale: bool,
}

/// What a change did to the findings.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// The documents that were added, changed or removed, by path from the school folder; all
    /// where the settings changed.
    pub documents: BTreeSet<String>,
    /// How many documents were checked again.
    pub checked: usize,
    /// Findings that were not there before, in order of file and place.
    pub new: Vec<Finding>,
    /// Findings that are not there any more, in order of file and place.
    pub solved: Vec<Finding>,
}

impl Change {
    /// Whether no document changed and every finding is the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.new.is_empty() && self.solved.is_empty()
    }

    /// Tells what is new and what is solved. A finding is the same where its fingerprint is: on
    /// another line, or with another number of days in its message, it is not new.
    fn compare(&mut self, old: &[Finding], now: &[Finding]) {
        let only_in = |these: &[Finding], others: &[Finding]| {
            let others: HashSet<&str> = others.iter().map(|one| &*one.fingerprint).collect();
            let these = these.iter().filter(|one| one.since.is_none());
            let only = these.filter(|one| !others.contains(&*one.fingerprint));
            only.cloned().collect()
        };
        self.new = only_in(now, old);
        self.solved = only_in(old, now);
    }
}

impl IncrementalCheck {
    /// Reads the school folder `root` and checks all of it. Without rules in `only` all are asked.
    ///
    /// # Errors
    /// As [`School::load`] and [`check`](super::check).
    pub fn load(root: &Path, load: LoadOptions, only: Vec<String>) -> Result<Self> {
        let mut check = Self {
            root: root.to_owned(),
            load,
            only,
            school: School::load(root, load)?,
            report: Report::default(),
            dependencies: HashMap::new(),
            own_stopped: false,
            baseline: None,
            stale: false,
        };
        let all = check.numbers();
        let checked = check.check(&all)?;
        check.add(checked);
        Ok(check)
    }

    /// From now on findings that a baseline knows do not count.
    #[must_use]
    pub fn with_baseline(mut self, baseline: Baseline) -> Self {
        baseline.mark(&self.school, &mut self.report);
        self.report.baseline = Some(Compared::default());
        self.baseline = Some(baseline);
        self
    }

    /// The school as it is now.
    #[must_use]
    pub fn school(&self) -> &School {
        &self.school
    }

    /// The findings as they are now.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The day with which it is checked.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.load.today
    }

    /// Checks again after something happened at some full paths in the folder.
    ///
    /// # Errors
    /// As [`IncrementalCheck::load`]. What was known before is still there then.
    pub fn update(&mut self, changed: &BTreeSet<PathBuf>) -> Result<Change> {
        let updated = match self.school.update(self.load, changed) {
            _ if self.stale => return self.reload(self.load.today),
            Update::Reload => return self.reload(self.load.today),
            Update::Partial(updated) => updated,
        };
        let documents: Vec<_> = self.school.documents().collect();
        let affected = documents.into_par_iter();
        let affected = affected.filter(|(_, document)| self.is_affected(document, &updated));
        let numbers: Vec<DocumentNumber> = affected.map(|(number, _)| number).collect();
        if numbers.is_empty() && updated.documents.is_empty() {
            return Ok(Change::default());
        }
        let checked = self.check(&numbers)?;
        let mut files: HashSet<String> = checked
            .dependencies
            .iter()
            .map(|(path, _)| path.clone())
            .collect();
        files.extend(updated.documents.iter().cloned());
        files.extend(self.school.settings_files().map(str::to_owned));
        let mut change = Change {
            documents: updated.documents,
            checked: checked.dependencies.len(),
            ..Change::default()
        };
        let whole = checked.whole;
        let all = std::mem::take(&mut self.report.findings).into_iter();
        let (old, kept): (Vec<Finding>, Vec<Finding>) =
            all.partition(|finding| whole || files.contains(&finding.file));
        self.report.findings = kept;
        self.dependencies.retain(|path, _| !files.contains(path));
        self.add(checked);
        if let Some(baseline) = &self.baseline {
            baseline.mark(&self.school, &mut self.report);
        }
        let now = self.report.findings.iter();
        let is_checked = |finding: &&Finding| whole || files.contains(&finding.file);
        let now: Vec<Finding> = now.filter(is_checked).cloned().collect();
        change.compare(&old, &now);
        Ok(change)
    }

    /// Reads everything again, and checks it on a day.
    ///
    /// # Errors
    /// As [`IncrementalCheck::load`]. What was known before is still there then.
    pub fn reload(&mut self, today: NaiveDate) -> Result<Change> {
        let load = LoadOptions { today, ..self.load };
        self.stale = true;
        let mut new = Self::load(&self.root, load, self.only.clone())?;
        if let Some(baseline) = self.baseline.take() {
            new = new.with_baseline(baseline);
        }
        let old = std::mem::replace(self, new);
        let documents = old
            .school
            .all_documents()
            .chain(self.school.all_documents());
        let mut change = Change {
            documents: documents.map(|(_, one)| one.path.clone()).collect(),
            checked: self.report.documents,
            ..Change::default()
        };
        change.compare(&old.report.findings, &self.report.findings);
        Ok(change)
    }

    /// Whether the findings of a document may be others after a change.
    fn is_affected(&self, document: &Document, updated: &UpdatedDocuments) -> bool {
        let dependencies = self.dependencies.get(&document.path);
        dependencies.is_none_or(|dependencies| updated.affects(document, dependencies))
    }

    /// Checks documents by number; all of them where a rule of the school's own stops or stopped.
    fn check(&self, numbers: &[DocumentNumber]) -> Result<Checked> {
        let levels = EffectiveLevels::new(&self.school)?;
        let options = CheckOptions {
            today: self.load.today,
            only: self.only.clone(),
            files: None,
        };
        let engine = Engine {
            school: &self.school,
            options: &options,
            levels: &levels,
        };
        let all = self.numbers();
        let mut whole = self.own_stopped || numbers.len() == all.len();
        let mut documents = self.documents(if whole { &all } else { numbers });
        let mut own = engine.own_rules(&documents);
        if own.has_stopped() && !whole {
            whole = true;
            documents = self.documents(&all);
            own = engine.own_rules(&documents);
        }
        let (found, dependencies): (Vec<Vec<Finding>>, Vec<(String, Dependencies)>) = documents
            .par_iter()
            .map(|(number, document)| {
                let (found, dependencies) =
                    record_dependencies(|| engine.document(*number, document, &own));
                (found, (document.path.clone(), dependencies))
            })
            .unzip();
        // What is said of the settings may rest on any document.
        let settings = engine.settings(&own, &|_| true);
        Ok(Checked {
            findings: in_order(std::iter::once(settings).chain(found)),
            dependencies,
            whole,
            own_stopped: own.has_stopped(),
            newer: levels.newer(&self.school),
        })
    }

    /// The numbers of the documents in use.
    fn numbers(&self) -> Vec<DocumentNumber> {
        self.school.documents().map(|(number, _)| number).collect()
    }

    /// The documents in use among some numbers.
    fn documents(&self, numbers: &[DocumentNumber]) -> Vec<(DocumentNumber, &Document)> {
        let documents = numbers.iter();
        documents
            .filter_map(|number| Some((*number, self.school.document_in_use(*number)?)))
            .collect()
    }

    /// Adds what was found to the report.
    fn add(&mut self, checked: Checked) {
        self.own_stopped = checked.own_stopped;
        self.dependencies.extend(checked.dependencies);
        let report = &mut self.report;
        report.newer = checked.newer;
        report.findings.extend(checked.findings);
        report.findings.sort_by(|a, b| a.order().cmp(&b.order()));
        let checked = self.school.documents();
        report.files = checked.map(|(_, document)| document.path.clone()).collect();
        report.documents = report.files.len();
        report.nothing = Nothing::of(&self.school, None);
        report.missed = unread(&self.school);
    }
}

/// What came of checking some documents, or all.
struct Checked {
    /// In order of file and place, with their fingerprints.
    findings: Vec<Finding>,
    /// What was asked about each document, by path.
    dependencies: Vec<(String, Dependencies)>,
    /// Whether it is about all documents.
    whole: bool,
    own_stopped: bool,
    newer: Option<NewerRegelset>,
}
