//! Pages of the site that stand for no single document: classes, sections, pupils, lists.

use crate::model::part::Id;
use crate::school::School;

/// A page that stands for no single document. Ids and subjects are in the form in which they are
/// compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum OverviewPage {
    Classes,
    /// What there is of a class.
    Class(String),
    /// All weeks, this week first.
    Weeks,
    Sections,
    /// What there is of a subject.
    Section(String),
    Pupils,
    /// What there is of a pupil.
    Pupil(String),
    Documents,
    Findings,
}

impl OverviewPage {
    /// The page of a subject, below the list of sections.
    pub(super) fn of_section(school: &School, vak: &str) -> Vec<Self> {
        let key = school.vakken.key(vak);
        vec![Self::Sections, Self::Section(key.into_owned())]
    }

    /// The page of a class, below the list of classes.
    pub(super) fn of_class(klas: &Id) -> Vec<Self> {
        vec![Self::Classes, Self::Class(klas.key())]
    }

    /// The page of a pupil, below the list of pupils.
    pub(super) fn of_pupil(id: &Id) -> Vec<Self> {
        vec![Self::Pupils, Self::Pupil(id.key())]
    }

    /// The page of the pupil whose leerplan has this id.
    pub(super) fn of_plan(school: &School, plan: Option<&Id>) -> Vec<Self> {
        let found = plan.and_then(|id| school.leerplan(id));
        found.map_or_else(Vec::new, |(_, plan)| Self::of_pupil(&plan.leerling))
    }
}
