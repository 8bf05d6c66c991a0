//! What overviews draw from: findings by file, documents by pupil, and who is behind on what.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::kaart;
use crate::check::Report;
use crate::facts::Scope;
use crate::facts::behind::behind;
use crate::finding::Finding;
use crate::model::part::Id;
use crate::model::{Content, Draaiboek, Voortgang};
use crate::school::{Document, DocumentNumber, School};

/// A school with its findings, ready to be asked about a pupil.
pub(super) struct Sources<'s> {
    pub(super) school: &'s School,
    pub(super) today: NaiveDate,
    findings: HashMap<&'s str, Vec<&'s Finding>>,
    of_pupil: HashMap<String, Vec<DocumentNumber>>,
    behind: HashMap<String, Vec<String>>,
}

impl<'s> Sources<'s> {
    pub(super) fn new(school: &'s School, report: &'s Report, today: NaiveDate) -> Self {
        let mut findings: HashMap<&str, Vec<&Finding>> = HashMap::new();
        for finding in &report.findings {
            findings.entry(&finding.file).or_default().push(finding);
        }
        let mut sources = Self {
            school,
            today,
            findings,
            of_pupil: HashMap::new(),
            behind: HashMap::new(),
        };
        for (number, document) in school.documents() {
            if let Some(pupil) = pupil_of(school, document) {
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
            let goal = kaart::name_of(self.school, results, &one.goal.unwrap_or_default());
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

    /// The findings of a document, in order of place.
    pub(super) fn findings(&self, document: &Document) -> &[&'s Finding] {
        let found = self.findings.get(document.path.as_str());
        found.map_or(&[], Vec::as_slice)
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
            let all = self.school.draaiboeken_van_leerplan(&scope.document.id);
            let (number, book) = all
                .into_iter()
                .max_by_key(|(number, book)| (book.datum, *number))?;
            Some((self.scope(number)?, book))
        });
        latest.collect()
    }
}

/// Whom a document is about, where that is one pupil.
pub(super) fn pupil_of<'s>(school: &'s School, document: &'s Document) -> Option<&'s Id> {
    let plan = |id: &Id| school.leerplan(id).map(|(_, plan)| &plan.leerling);
    let pupil = match document.content.as_ref()? {
        Content::Leerplan(own) => Some(&own.leerling),
        Content::Gesprek(talk) => Some(&talk.leerling),
        Content::Draaiboek(book) => book.leerplan.as_ref().and_then(plan),
        Content::Voortgang(results) => results.leerplan.as_ref().and_then(plan),
        _ => None,
    };
    pupil.filter(|id| !id.is_empty())
}
