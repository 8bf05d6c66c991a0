//! Who and what the documents of a school name: classes, sections and the pages about them.

use std::collections::{BTreeMap, BTreeSet};

use super::overview_page::OverviewPage;
use super::placed;
use crate::model::Content;
use crate::model::part::Id;
use crate::school::{DocumentNumber, School};

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
        let placed = placed::of(content);
        placed.classes().into_iter().for_each(|id| self.class(id));
        for vak in placed.subjects() {
            self.subject(school, number, vak);
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
