//! What overviews draw from: findings by file, documents by pupil, and who is behind on what.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::findings::FindingsByFile;
use crate::check::Report;
use crate::facts::Scope;
use crate::facts::as_of::AsOf;
use crate::facts::behind::behind;
use crate::facts::class_results;
use crate::facts::{pupils, versions};
use crate::finding::Finding;
use crate::model::part::Id;
use crate::model::{Content, Draaiboek, Voortgang};
use crate::school::{DocumentNumber, School};

/// A school with its findings, ready to be asked about a pupil.
pub(super) struct Sources<'s> {
    pub(super) school: &'s School,
    pub(super) today: NaiveDate,
    findings: FindingsByFile<'s>,
    of_pupil: HashMap<String, Vec<DocumentNumber>>,
    behind: HashMap<String, Vec<String>>,
}

impl<'s> Sources<'s> {
    pub(super) fn new(school: &'s School, report: &'s Report, today: NaiveDate) -> Self {
        let mut sources = Self {
            school,
            today,
            findings: FindingsByFile::new(report),
            of_pupil: HashMap::new(),
            behind: HashMap::new(),
        };
        for (number, document) in school.documents() {
            let content = document.content.as_ref();
            if let Some(pupil) = content.and_then(|one| pupils::pupil_of_document(school, one)) {
                let numbers = sources.of_pupil.entry(pupil.key()).or_default();
                numbers.push(number);
            }
            if let Some(Content::Voortgang(results)) = &document.content {
                sources.add_behind(number, results);
            }
        }
        sources
    }

    /// Notes who is behind on which goal.
    fn add_behind(&mut self, number: DocumentNumber, results: &Voortgang) {
        let Some(scope) = self.scope(number) else {
            return;
        };
        for one in behind(&scope, 0) {
            let goal = class_results::name_of(self.school, results, &one.goal.unwrap_or_default());
            let goals = self.behind.entry(one.pupil.key()).or_default();
            if !goals.contains(&goal) {
                goals.push(goal);
            }
        }
    }

    /// A document as rules are asked about it.
    pub(super) fn scope(&self, number: DocumentNumber) -> Option<Scope<'s>> {
        Some(Scope {
            school: self.school,
            document: self.school.document(number)?,
            number,
            today: self.today,
        })
    }

    /// The school on the day of the overview.
    pub(super) fn as_of(&self) -> AsOf<'s> {
        AsOf {
            school: self.school,
            today: self.today,
        }
    }

    /// The findings in a file, in order of place.
    pub(super) fn findings(&self, path: &str) -> &[&'s Finding] {
        self.findings.of(path)
    }

    /// The documents about a pupil, in order of path: plans, draaiboeken, talks and own results.
    pub(super) fn of_pupil(&self, pupil: &Id) -> impl Iterator<Item = Scope<'s>> + '_ {
        let numbers = self.of_pupil.get(&pupil.key());
        let numbers = numbers.into_iter().flatten();
        numbers.filter_map(|number| self.scope(*number))
    }

    /// The goals that a pupil is behind on: "1.2", "1.3a".
    pub(super) fn behind(&self, pupil: &Id) -> &[String] {
        let goals = self.behind.get(&pupil.key());
        goals.map_or(&[], Vec::as_slice)
    }

    /// The latest draaiboek of each plan of a pupil, in order of the plans.
    pub(super) fn books(&self, pupil: &Id) -> Vec<(Scope<'s>, &'s Draaiboek)> {
        let plans = self.of_pupil(pupil);
        let plans =
            plans.filter(|scope| matches!(scope.document.content, Some(Content::Leerplan(_))));
        let latest = plans.filter_map(|scope| {
            let (number, book) = versions::newest(self.school, &scope.document.id)?;
            Some((self.scope(number)?, book))
        });
        latest.collect()
    }
}
