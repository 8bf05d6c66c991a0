//! Which documents a change may touch: those that name what changed, and so on.

use std::collections::{BTreeSet, HashSet};

use crate::model::part::Id;
use crate::model::{self, Content, Soort};
use crate::rules::{Referent, referents};
use crate::school::{Document, DocumentNumber, School};
use crate::yaml;

/// What a change was about: documents, pupils and goals, as they were and as they are.
#[derive(Debug, Default)]
pub struct ChangedReferents(HashSet<Referent>);

impl ChangedReferents {
    /// Adds a document from its text: the version before a change, or one that is gone. Text that
    /// cannot be read adds nothing.
    pub fn add_text(&mut self, path: &str, text: String) {
        let Ok(tree) = yaml::parse_yaml(text) else {
            return;
        };
        if let (Some(content), _) = model::read(&tree) {
            let own = content.own_id().cloned();
            let id = own.unwrap_or_else(|| Document::id_from_path(path));
            self.0.extend(judged_by(&content));
            self.add(&content, &id);
        }
    }

    /// Adds what others may name: the document, and the pupils or goals in it.
    fn add(&mut self, content: &Content, id: &Id) {
        self.0.insert(Referent::Document(content.soort(), id.key()));
        match content {
            Content::Klas(klas) => {
                let pupils = klas.leerlingen.iter();
                self.0
                    .extend(pupils.map(|pupil| Referent::Pupil(pupil.id.key())));
            }
            Content::Leerlijn(line) => {
                let goals = line.leerdoelen.iter();
                self.0
                    .extend(goals.map(|goal| Referent::Goal(goal.id.key())));
            }
            Content::Namen(names) => {
                let ids = names.names().map(|(id, _)| Id::from_name(id.trim()));
                self.0.extend(ids.map(|id| Referent::Pupil(id.key())));
            }
            _ => {}
        }
    }
}

/// The documents that rules judge by this one: a leerplan that has a draaiboek or not, a planning
/// that has results or not.
fn judged_by(content: &Content) -> Vec<Referent> {
    let judged = |referent: &Referent| {
        matches!(
            referent,
            Referent::Document(
                Soort::Leerplan | Soort::Planning | Soort::Invoeringsplan | Soort::Draaiboek,
                _
            )
        )
    };
    referents(content).into_iter().filter(judged).collect()
}

/// The paths of the documents that a change touches: those that changed, those that are judged by
/// them, those that name what changed, and those that name these.
#[must_use]
pub fn touched(
    school: &School,
    changed: &BTreeSet<String>,
    mut about: ChangedReferents,
) -> BTreeSet<String> {
    let all = || school.all_documents();
    let mut touched: HashSet<DocumentNumber> = all()
        .filter(|(_, document)| changed.contains(&document.path))
        .map(|(number, _)| number)
        .collect();
    for number in &touched {
        if let Some(content) = school
            .document(*number)
            .and_then(|document| document.content.as_ref())
        {
            about.0.extend(judged_by(content));
        }
    }
    let names: Vec<Vec<Referent>> = all().map(|(_, document)| all_names(document)).collect();
    let mut wave: Vec<DocumentNumber> = touched.iter().copied().collect();
    loop {
        for number in &wave {
            if let Some(document) = school.document(*number)
                && let Some(content) = &document.content
            {
                about.add(content, &document.id);
            }
        }
        wave = all()
            .map(|(number, _)| number)
            .filter(|number| !touched.contains(number))
            .filter(|number| names[*number].iter().any(|name| about.0.contains(name)))
            .collect();
        if wave.is_empty() {
            break;
        }
        touched.extend(&wave);
    }
    let paths = touched.into_iter();
    paths
        .filter_map(|number| Some(school.document(number)?.path.clone()))
        .collect()
}

/// What a document names, and itself: a document with the id of another is touched by it.
fn all_names(document: &Document) -> Vec<Referent> {
    let Some(content) = &document.content else {
        return Vec::new();
    };
    let mut names = referents(content);
    names.push(Referent::Document(content.soort(), document.id.key()));
    names
}
