//! What a document provides: to which questions it adds to the answer, and what it gives to each
//! look-up of its school.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::part::Id;
use crate::model::{Content, Planning};

use super::dependency::{Dependency, DependencySet};
use super::document::Document;
use super::known::written_soort;
use super::{index, weeks};

/// What a document gives to each index of its school, as numbers: as long as they are the same the
/// index is too, but for documents that come or go.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct IndexInputs {
    pub(super) index: u64,
    pub(super) weeks: u64,
    pub(super) goals: u64,
}

impl IndexInputs {
    pub(super) fn of(document: &Document) -> Self {
        let text = document.tree.text();
        let Some(content) = &document.content else {
            return Self {
                index: number((false, written_soort(text))),
                ..Self::default()
            };
        };
        let names = match content {
            Content::Klas(klas) => {
                let pupils = klas.leerlingen.iter();
                let pupils = pupils.map(|pupil| (pupil.id.as_str(), &pupil.naam));
                number(pupils.collect::<Vec<_>>())
            }
            Content::Leerlijn(line) => number(texts(line.leerdoelen.iter().map(|goal| &goal.id))),
            Content::Planning(planning) => number(texts(planning.klas.iter())),
            Content::Invoeringsplan(plan) => number(texts(plan.planningen.iter())),
            _ => 0,
        };
        let belongs = index::references(content).into_iter();
        let belongs: Vec<(&str, &str)> = belongs.map(|(field, id)| (field, id.as_str())).collect();
        let id = document.id.as_str();
        Self {
            index: number((true, content.soort(), id, belongs, names)),
            weeks: match content {
                Content::Studiewijzer(_) => number(text),
                _ => 0,
            },
            goals: match content {
                Content::Leerlijn(_) => number(text),
                Content::Planning(one) => number((one.leerjaar, &one.vak, texts(planned(one)))),
                _ => 0,
            },
        }
    }
}

fn number(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn texts<'i>(ids: impl Iterator<Item = &'i Id>) -> Vec<&'i str> {
    ids.map(Id::as_str).collect()
}

/// The goals of leerlijnen that a planning plans.
fn planned(planning: &Planning) -> impl Iterator<Item = &Id> {
    let goals = planning.paragrafen.iter().flat_map(|p| &p.leerdoelen);
    goals.filter_map(|goal| goal.leerlijn.as_ref())
}

/// Adds the questions to whose answers a document adds. An answer that rests on one document at a time
/// must be about one of these; what rests on all of them is compared in `update::whole`. Each soort is
/// named here, so that a new one is not forgotten.
pub(super) fn provided_by(document: &Document, questions: &mut DependencySet) {
    let mut add = |question: Dependency<'_>| {
        questions.insert(question.number());
    };
    add(Dependency::AnyDocument);
    add(Dependency::Document(&document.path));
    let Some(content) = &document.content else {
        return;
    };
    let soort = content.soort();
    add(Dependency::Id(soort, &document.id));
    add(Dependency::Every(soort));
    for (field, id) in index::references(content) {
        add(Dependency::Reference(soort, field, id));
    }
    match content {
        Content::Klas(klas) => {
            let pupils = klas.leerlingen.iter();
            pupils.for_each(|pupil| add(Dependency::Pupil(&pupil.id)));
        }
        Content::Leerlijn(line) => {
            add(Dependency::Circles);
            let goals = line.leerdoelen.iter();
            goals.for_each(|goal| add(Dependency::Goal(&goal.id)));
        }
        Content::Planning(planning) => {
            add(Dependency::Plannings(planning.leerjaar));
            planned(planning).for_each(|goal| add(Dependency::Planned(&goal.key())));
        }
        Content::Studiewijzer(wijzer) => {
            let classes = weeks::classes(wijzer);
            for klas in classes {
                add(Dependency::Class(klas));
            }
        }
        Content::Invoeringsplan(plan) => {
            let earlier = plan.vorige.iter().map(Id::key);
            earlier.for_each(|id| add(Dependency::EarlierRound(&id)));
        }
        Content::Leerplan(_)
        | Content::Draaiboek(_)
        | Content::Voortgang(_)
        | Content::Gesprek(_) => {}
    }
}
