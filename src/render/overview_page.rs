//! Pages of the site that stand for no single document: classes, sections, pupils, lists.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::part::{Id, Tekst};
use crate::model::{Content, Studiewijzer};
use crate::school::{DocumentNumber, School};

/// A page that stands for no single document. Ids and subjects are in the form in which they are
/// compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum OverviewPage {
    /// All classes.
    Classes,
    /// What there is of a class.
    Class(String),
    /// All weeks, this week first.
    Weeks,
    /// All sections.
    Sections,
    /// What there is of a subject.
    Section(String),
    /// All pupils.
    Pupils,
    /// What there is of a pupil.
    Pupil(String),
    /// All documents.
    Documents,
    /// What the check found.
    Findings,
}

/// Who and what the documents of a school name, each once. Ignored documents do not count.
#[derive(Debug, Default)]
pub(super) struct ClassesAndSections {
    /// Classes by their key: as a klas document writes them, or else the first that names them.
    pub(super) classes: BTreeMap<String, Id>,
    /// Subjects by their key, with the documents that are about them.
    pub(super) sections: BTreeMap<String, BTreeSet<DocumentNumber>>,
}

impl ClassesAndSections {
    pub(super) fn new(school: &School) -> Self {
        let mut named = Self::default();
        for (_, klas) in school.klassen() {
            named.class(&klas.klas);
        }
        for (number, document) in school.documents() {
            if let Some(content) = &document.content {
                named.add(school, number, content);
            }
        }
        named
    }

    fn add(&mut self, school: &School, number: DocumentNumber, content: &Content) {
        match content {
            Content::Planning(one) => {
                one.klas.iter().for_each(|id| self.class(id));
                self.subject(school, number, &one.vak);
            }
            Content::Studiewijzer(one) => {
                one.klas.iter().for_each(|id| self.class(id));
                for vak in subjects(one) {
                    self.subject(school, number, vak);
                }
            }
            Content::Leerlijn(one) => self.subject(school, number, &one.vak),
            Content::Voortgang(one) => one.klas.iter().for_each(|id| self.class(id)),
            Content::Klas(_)
            | Content::Leerplan(_)
            | Content::Gesprek(_)
            | Content::Draaiboek(_)
            | Content::Invoeringsplan(_) => {}
        }
    }

    fn class(&mut self, id: &Id) {
        if !id.is_empty() {
            self.classes.entry(id.key()).or_insert_with(|| id.clone());
        }
    }

    fn subject(&mut self, school: &School, number: DocumentNumber, vak: &str) {
        if !vak.trim().is_empty() {
            let key = school.vakken.key(vak);
            self.sections
                .entry(key.into_owned())
                .or_default()
                .insert(number);
        }
    }

    /// The pages that are lists, with their paths from the output folder, without extension. A
    /// list of nothing is not there: the caller knows whether there are weeks and pupils.
    pub(super) fn lists(
        &self,
        school: &School,
        (weeks, pupils): (bool, bool),
    ) -> Vec<(OverviewPage, &'static str)> {
        let all = [
            (true, OverviewPage::Documents, "documenten"),
            (!school.is_public(), OverviewPage::Findings, "bevindingen"),
            (weeks, OverviewPage::Weeks, "weken"),
            (
                !self.classes.is_empty(),
                OverviewPage::Classes,
                "klassen/index",
            ),
            (
                !self.sections.is_empty(),
                OverviewPage::Sections,
                "vaksecties/index",
            ),
            (pupils, OverviewPage::Pupils, "leerlingen/index"),
        ];
        let there = all.into_iter().filter(|(there, ..)| *there);
        there
            .map(|(_, overview_page, path)| (overview_page, path))
            .collect()
    }

    /// The pages of one subject or one of these pupils, with the path that each would like.
    pub(super) fn each(&self, pupils: &BTreeMap<String, Id>) -> Vec<(OverviewPage, String)> {
        let sections = self.sections.keys().map(|key| {
            let path = format!("vaksecties/{}", file_name(key));
            (OverviewPage::Section(key.clone()), path)
        });
        let pupils = pupils.iter().map(|(key, id)| {
            let path = format!("leerlingen/{}", file_name(id.as_str()));
            (OverviewPage::Pupil(key.clone()), path)
        });
        sections.chain(pupils).collect()
    }
}

/// The name of a file that no key can lead out of its folder.
fn file_name(key: &str) -> String {
    let id = Id::from_name(key);
    let name = id.as_str().trim_start_matches('.');
    if name.is_empty() { "-" } else { name }.to_owned()
}

/// Every subject that a studiewijzer names.
fn subjects(guide: &Studiewijzer) -> impl Iterator<Item = &str> {
    let rows = guide.weken.iter().flat_map(|week| week.vakken.iter());
    let rows = rows.flat_map(|row| row.vak.iter().chain(row.vakken.iter()));
    guide.vak.iter().chain(rows).map(Tekst::as_str)
}
