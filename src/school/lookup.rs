//! Questions that rules and pages ask of a school.

use crate::model::part::Id;
use crate::model::{self, Content, Soort, for_each_soort};
use crate::yaml::Tree;

use super::dependency::{Dependency, record};
use super::index::{GoalIn, PupilIn};
use super::{DocumentNumber, School};

/// What a document says, where it is of a soort; large ones are boxed.
macro_rules! content {
    ($document:expr, $type:ident) => {
        match &$document.content {
            Some(Content::$type(content)) => {
                let content: &model::$type = content;
                Some(content)
            }
            _ => None,
        }
    };
}

/// The documents of a school together with those that it ignores. A rule asks this where what is in
/// an archive did happen: a draaiboek that was put away is still a draaiboek that was made.
#[derive(Debug, Clone, Copy)]
pub struct WithIgnored<'s>(&'s School);

/// The documents of a soort, and the one with an id, per soort.
macro_rules! by_soort {
    ($($type:ident($($boxed:ident)?) = $word:literal, $one:ident, $all:ident;)+) => {
        impl School {$(
            #[doc = concat!("Every ", $word, " in use, in order of path.")]
            pub fn $all(&self) -> impl Iterator<Item = (DocumentNumber, &model::$type)> {
                record(Dependency::Every(Soort::$type));
                let documents = self.documents.iter().enumerate();
                documents
                    .filter(|(_, document)| !document.is_ignored)
                    .filter_map(|(number, document)| Some((number, content!(document, $type)?)))
            }

            #[doc = concat!("The ", $word, " with an id; an ignored one only where there is no other.")]
            #[must_use]
            pub fn $one(&self, id: &Id) -> Option<(DocumentNumber, &model::$type)> {
                let number = *self.index.documents(Soort::$type, id).first()?;
                Some((number, content!(self.document(number)?, $type)?))
            }
        )+}
    };
}

/// The documents of a soort that name an id in a field.
macro_rules! by_reference {
    ($($(#[$doc:meta])* $name:ident: $type:ident . $field:literal;)*) => {
        impl<'s> WithIgnored<'s> {$(
            $(#[$doc])*
            #[must_use]
            pub fn $name(self, id: &Id) -> Vec<(DocumentNumber, &'s model::$type)> {
                let numbers = self.0.index.referring(Soort::$type, $field, id).iter();
                numbers
                    .filter_map(|number| {
                        Some((*number, content!(self.0.document(*number)?, $type)?))
                    })
                    .collect()
            }
        )*}

        impl School {$(
            $(#[$doc])*
            #[must_use]
            pub fn $name(&self, id: &Id) -> Vec<(DocumentNumber, &model::$type)> {
                let mut found = self.with_ignored().$name(id);
                found.retain(|(number, _)| self.is_in_use(*number));
                found
            }
        )*}
    };
}

for_each_soort!(by_soort);

by_reference! {
    /// The draaiboeken of a leerplan, in order of path.
    draaiboeken_van_leerplan: Draaiboek."leerplan";
    /// The draaiboeken of an invoeringsplan, in order of path.
    draaiboeken_van_invoeringsplan: Draaiboek."invoeringsplan";
    /// The leerplannen of a pupil, in order of path.
    leerplannen_van_leerling: Leerplan."leerling";
    /// The gesprekken of a pupil, in order of path.
    gesprekken_van_leerling: Gesprek."leerling";
    /// The voortgang documents of a planning, in order of path.
    voortgangen_van_planning: Voortgang."planning";
    /// The voortgang documents of a leerplan, in order of path.
    voortgangen_van_leerplan: Voortgang."leerplan";
    /// The invoeringsplannen that name a round as the one before, in order of path.
    rondes_na: Invoeringsplan."vorige";
}

impl School {
    /// The positioned tree of a file of the school: a document, settings or an own step plan.
    #[must_use]
    #[doc(hidden)]
    pub fn tree(&self, file: &str) -> Option<&Tree> {
        record(Dependency::Document(file));
        if self.config.path == file {
            return Some(&self.config.tree);
        }
        let subs = self.subconfigs.iter().map(|sub| (&sub.path, &sub.tree));
        let plans = self.own_plans.iter().map(|plan| (&plan.path, &plan.tree));
        let mut settings = subs.chain(plans);
        let document = self.number_of(file).map(|at| &self.documents[at].tree);
        document.or_else(|| {
            settings
                .find(|(path, _)| *path == file)
                .map(|(_, tree)| tree)
        })
    }

    /// The settings files and the own step plans, by path from the school folder.
    pub(crate) fn settings_files(&self) -> impl Iterator<Item = &str> {
        let subs = self.subconfigs.iter().map(|sub| sub.path.as_str());
        let plans = self.own_plans.iter().map(|plan| plan.path.as_str());
        std::iter::once(self.config.path.as_str())
            .chain(subs)
            .chain(plans)
    }

    /// Whether every file of the folder could be read: only then is an id that is nowhere known
    /// not to be in a file that was skipped.
    #[must_use]
    pub fn is_all_read(&self) -> bool {
        self.index.known().is_all_read() && self.unreadable.is_empty()
    }

    /// Look-ups that give what the school ignores too, after what is in use.
    #[must_use]
    pub(crate) fn with_ignored(&self) -> WithIgnored<'_> {
        WithIgnored(self)
    }

    /// The classes that a pupil is in: those in use first, then those of ignored klas documents.
    #[must_use]
    pub(crate) fn pupil(&self, id: &Id) -> Vec<PupilIn<'_>> {
        let places = self.index.pupil(id).iter();
        places
            .filter_map(|(document, position)| {
                let Some(Content::Klas(klas)) = &self.document(*document)?.content else {
                    return None;
                };
                Some(PupilIn {
                    document: *document,
                    klas,
                    position: *position,
                    leerling: klas.leerlingen.get(*position)?,
                })
            })
            .collect()
    }

    /// A goal of a leerlijn by id.
    #[must_use]
    pub(crate) fn goal(&self, id: &Id) -> Option<GoalIn<'_>> {
        let (document, position) = *self.index.goal(id).first()?;
        let Some(Content::Leerlijn(line)) = &self.document(document)?.content else {
            return None;
        };
        Some(GoalIn {
            document,
            position,
            doel: line.leerdoelen.get(position)?,
        })
    }
}
