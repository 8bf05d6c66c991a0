//! Which classes work with personal plans.

use foldhash::{HashSet, HashSetExt};

use crate::model::{Content, Invoeringsplan, Soort};

use super::dependency::{Dependency, record};
use super::document::Document;
use super::index::Index;
use super::{DocumentNumber, School};

impl Index {
    /// The index over documents in order of path.
    #[must_use]
    pub fn new(documents: &[Document]) -> Self {
        let mut index = Self::without_plans(documents);
        index.with_plans = classes(documents, &index);
        index
    }
}

/// The klas documents in which a pupil has a leerplan or that a planning of an invoeringsplan
/// names. Ignored documents do not count.
fn classes(documents: &[Document], index: &Index) -> HashSet<DocumentNumber> {
    let mut classes = HashSet::new();
    for document in documents.iter().filter(|document| !document.is_ignored) {
        match &document.content {
            Some(Content::Leerplan(plan)) if !plan.leerling.is_empty() => {
                let places = index.pupil(&plan.leerling).iter();
                classes.extend(places.map(|(klas, _)| *klas));
            }
            Some(Content::Invoeringsplan(plan)) => {
                classes.extend(of_plannings(plan, documents, index));
            }
            _ => {}
        }
    }
    classes
}

fn of_plannings<'d>(
    plan: &'d Invoeringsplan,
    documents: &'d [Document],
    index: &'d Index,
) -> impl Iterator<Item = DocumentNumber> + 'd {
    let ids = plan.planningen.iter();
    ids.filter_map(|id| index.documents(Soort::Planning, id).first())
        .filter_map(|number| match &documents.get(*number)?.content {
            Some(Content::Planning(planning)) => Some(&planning.klas),
            _ => None,
        })
        .flat_map(|klassen| klassen.iter())
        .filter_map(|klas| index.documents(Soort::Klas, klas).first().copied())
}

impl School {
    /// Whether a klas document is of a class that works with personal plans: a pupil in it has a
    /// leerplan, or a planning of an invoeringsplan names the class.
    #[must_use]
    pub(crate) fn works_with_plans(&self, klas: DocumentNumber) -> bool {
        if let Some(document) = self.documents.get(klas) {
            record(Dependency::WithPlans(&document.path));
        }
        self.index.with_plans.contains(&klas)
    }
}
