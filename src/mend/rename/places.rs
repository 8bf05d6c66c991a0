//! The ids of a school: in which document each stands, and of what it is.

use crate::facts::week_goals;
use crate::model::part::Id;
use crate::model::{Content, IdKind, IdPlace, Soort, Words, words_of};
use crate::school::{Document, DocumentNumber, School};
use crate::yaml::{Path, Segment};

/// A document with its ids and texts.
pub(super) struct DocumentWords<'s> {
    pub(super) number: DocumentNumber,
    pub(super) document: &'s Document,
    pub(super) words: Words<'s>,
}

/// A document that ids of goals and activities belong to.
pub(super) type Owner = (Soort, Id);

/// Every document of the school, those left aside too.
pub(super) fn all(school: &School) -> Vec<DocumentWords<'_>> {
    let documents = school.all_documents();
    let with_words = documents.map(|(number, document)| {
        let content = document.content.as_ref();
        let words = content.map(|content| words_of(content, &document.tree));
        DocumentWords {
            number,
            document,
            words: words.unwrap_or_default(),
        }
    });
    with_words.collect()
}

impl DocumentWords<'_> {
    /// What the document is by its own id: soort and id.
    pub(super) fn owner(&self) -> Option<Owner> {
        Some((self.document.soort()?, self.document.id.clone()))
    }

    /// Whether the name of the file is the id.
    pub(super) fn is_named_by_file(&self) -> bool {
        let content = self.document.content.as_ref();
        content.is_some_and(|content| content.own_id().is_none())
    }

    /// The document that an id in this one belongs to: a goal to its planning or leerplan, an activity to
    /// its invoeringsplan. `None` where that is not known.
    pub(super) fn owner_of(&self, school: &School, place: &IdPlace<'_>) -> Option<Owner> {
        let content = self.document.content.as_ref()?;
        match (place.kind, content) {
            (IdKind::OwnGoal, Content::Planning(_) | Content::Leerplan(_))
            | (IdKind::Activity, Content::Invoeringsplan(_)) => self.owner(),
            (IdKind::OwnGoal, Content::Voortgang(results)) => match &results.leerplan {
                Some(plan) => Some((Soort::Leerplan, plan.clone())),
                None => Some((Soort::Planning, results.planning.clone()?)),
            },
            (IdKind::OwnGoal, Content::Studiewijzer(_)) => self.planning_of(school, place),
            (IdKind::Activity, Content::Draaiboek(book)) => {
                Some((Soort::Invoeringsplan, book.invoeringsplan.clone()?))
            }
            _ => None,
        }
    }

    /// The planning of which a studiewijzer names a goal: the one that the test says it belongs to, or
    /// else the first that has it.
    fn planning_of(&self, school: &School, place: &IdPlace<'_>) -> Option<Owner> {
        let id = place.id();
        let has = |planning: &Id| {
            let found = school.planning(planning);
            found.is_some_and(|(_, one)| one.all_goals().any(|goal| goal.id.as_ref() == Some(&id)))
        };
        if let Some(planning) = self.planning_beside(&place.path).filter(&has) {
            return Some((Soort::Planning, planning));
        }
        let (number, _) = week_goals::named_in(school, place.text)?;
        Some((Soort::Planning, school.document(number)?.id.clone()))
    }

    /// The `planning` of the test that a path leads into.
    fn planning_beside(&self, path: &Path) -> Option<Id> {
        let segments = path.segments();
        let field = segments
            .iter()
            .rposition(|segment| matches!(segment, Segment::Key(_)))?;
        let test: Path = segments[..field].iter().cloned().collect();
        let tree = &self.document.tree;
        let planning = tree.find(&test.then("planning"))?;
        tree.scalar(planning).map(|text| Id::from_name(text.trim()))
    }
}
