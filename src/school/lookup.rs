//! Questions that rules and pages ask of a school.

use crate::model::part::Id;
use crate::model::{
    Content, Draaiboek, Gesprek, Invoeringsplan, Klas, Leerlijn, Leerplan, Planning, Soort,
    Studiewijzer, Voortgang,
};

use crate::yaml::Tree;

use super::asked::{Topic, note};
use super::document::Document;
use super::index::{GoalIn, PupilIn};
use super::{DocumentNumber, School};

/// What a document says, where it is of a soort; large ones are boxed.
macro_rules! content {
    ($document:expr, $type:ident) => {
        match &$document.content {
            Some(Content::$type(content)) => {
                let content: &$type = content;
                Some(content)
            }
            _ => None,
        }
    };
}

/// `documents of a soort`: an iterator method, and a look-up by id, per soort.
macro_rules! by_soort {
    ($($(#[$doc:meta])* $all:ident, $(#[$one_doc:meta])* $one:ident: $type:ident;)*) => {$(
        $(#[$doc])*
        pub fn $all(&self) -> impl Iterator<Item = (DocumentNumber, &$type)> {
            note(Topic::Every(Soort::$type));
            self.documents.iter().enumerate().filter_map(|(number, document)| {
                Some((number, content!(document, $type)?))
            })
        }

        $(#[$one_doc])*
        #[must_use]
        pub fn $one(&self, id: &Id) -> Option<(DocumentNumber, &$type)> {
            let number = *self.index.documents(Soort::$type, id).first()?;
            Some((number, content!(self.document(number)?, $type)?))
        }
    )*};
}

/// The documents of a soort that name an id in a field.
macro_rules! by_reference {
    ($($(#[$doc:meta])* $name:ident: $type:ident . $field:literal;)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $name(&self, id: &Id) -> Vec<(DocumentNumber, &$type)> {
            let numbers = self.index.referring(Soort::$type, $field, id).iter();
            numbers
                .filter_map(|number| {
                    Some((*number, content!(self.document(*number)?, $type)?))
                })
                .collect()
        }
    )*};
}

impl School {
    /// The positioned tree of a file of the school: a document, settings or an own step plan.
    #[must_use]
    pub fn tree(&self, file: &str) -> Option<&Tree> {
        if self.config.path == file {
            return Some(&self.config.tree);
        }
        let subs = self.subconfigs.iter().map(|sub| (&sub.path, &sub.tree));
        let plans = self.own_plans.iter().map(|plan| (&plan.path, &plan.tree));
        let mut settings = subs.chain(plans);
        let at = self
            .documents
            .binary_search_by(|document| document.path.as_str().cmp(file));
        let document = at.ok().map(|at| &self.documents[at].tree);
        document.or_else(|| {
            settings
                .find(|(path, _)| *path == file)
                .map(|(_, tree)| tree)
        })
    }

    by_soort! {
        /// Every klas, in order of path.
        klassen, /// The klas with an id.
        klas: Klas;
        /// Every leerlijn, in order of path.
        leerlijnen, /// The leerlijn with an id.
        leerlijn: Leerlijn;
        /// Every planning, in order of path.
        planningen, /// The planning with an id.
        planning: Planning;
        /// Every studiewijzer, in order of path.
        studiewijzers, /// The studiewijzer with an id.
        studiewijzer: Studiewijzer;
        /// Every leerplan, in order of path.
        leerplannen, /// The leerplan with an id.
        leerplan: Leerplan;
        /// Every draaiboek, in order of path.
        draaiboeken, /// The draaiboek with an id.
        draaiboek: Draaiboek;
        /// Every voortgang document, in order of path.
        voortgangen, /// The voortgang document with an id.
        voortgang: Voortgang;
        /// Every gesprek, in order of path.
        gesprekken, /// The gesprek with an id.
        gesprek: Gesprek;
        /// Every invoeringsplan, in order of path.
        invoeringsplannen, /// The invoeringsplan with an id.
        invoeringsplan: Invoeringsplan;
    }

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
    }

    /// A document by number.
    #[must_use]
    pub fn document(&self, number: DocumentNumber) -> Option<&Document> {
        let document = self.documents.get(number)?;
        note(Topic::Document(&document.path));
        Some(document)
    }

    /// The classes that a pupil is in, in order of path.
    #[must_use]
    pub fn pupil(&self, id: &Id) -> Vec<PupilIn<'_>> {
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

    /// What a page calls a pupil: the name where a klas document gives it, else the id.
    #[must_use]
    pub fn pupil_name(&self, id: &Id) -> String {
        self.pupil(id)
            .iter()
            .find_map(|pupil| pupil.leerling.naam.as_deref())
            .unwrap_or(id.as_str())
            .to_owned()
    }

    /// A goal of a leerlijn by id.
    #[must_use]
    pub fn goal(&self, id: &Id) -> Option<GoalIn<'_>> {
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

    /// The invoeringsplannen that name a round as the one before, in order of path.
    #[must_use]
    pub fn rondes_na(&self, id: &Id) -> &[DocumentNumber] {
        self.index.referring(Soort::Invoeringsplan, "vorige", id)
    }
}
