//! Which exercises the pupils of a class have made.

use indexmap::IndexMap;
use serde::Serialize;

use crate::facts::exercises_made::{self, Made};
use crate::facts::pupils::has_left_class;
use crate::model::Voortgang;
use crate::model::part::Id;
use crate::model::part::notatie::Opgave;
use crate::model::planning::CHAPTER;
use crate::render::context::RenderContext;

/// Pupils by paragraphs, with how many exercises were made of each.
#[derive(Debug, Serialize)]
pub(super) struct MadeExercises {
    /// The numbers of the paragraphs.
    paragrafen: Vec<String>,
    rijen: Vec<MadeRow>,
}

#[derive(Debug, Serialize)]
struct MadeRow {
    naam: String,
    /// "12 van 14" for each paragraph; what was made as written where the planning has no numbers.
    cellen: Vec<Option<String>>,
}

/// What has been made, by paragraph and pupil.
type ByParagraph<'v> = IndexMap<String, IndexMap<Id, Made<'v>>>;

impl MadeExercises {
    /// The exercises of a class; `None` where no measurement says what was made.
    pub(super) fn new(context: &RenderContext<'_>, results: &Voortgang) -> Option<Self> {
        let made = by_paragraph(results);
        if made.is_empty() || results.leerplan.is_some() {
            return None;
        }
        let planning = results.planning.as_ref();
        let planning = planning.and_then(|id| context.school.planning(id));
        let planned: Vec<Vec<Opgave>> = made
            .keys()
            .map(|number| {
                let found = planning
                    .and_then(|(_, planning)| exercises_made::planned(planning, Some(number)));
                found.unwrap_or_default()
            })
            .collect();
        let row = |pupil: Id| MadeRow {
            naam: context.school.pupil_name(&pupil),
            cellen: made
                .values()
                .zip(&planned)
                .map(|(pupils, planned)| Some(pupils.get(&pupil)?.of(planned)))
                .collect(),
        };
        Some(Self {
            paragrafen: made.keys().cloned().collect(),
            rijen: pupils(context, results, &made)
                .into_iter()
                .map(row)
                .collect(),
        })
    }
}

fn by_paragraph(results: &Voortgang) -> ByParagraph<'_> {
    let mut all = ByParagraph::new();
    for meting in &results.metingen {
        for (pupil, exercises) in meting.gemaakt.iter().flatten() {
            let number = meting.paragraaf.as_deref().unwrap_or(CHAPTER).trim();
            let pupils = all.entry(number.to_owned()).or_default();
            let made = pupils.entry(Id::from_name(pupil.trim())).or_default();
            if let Some(one) = exercises {
                made.add(one);
            }
        }
    }
    all.sort_by(|a, _, b, _| (a == CHAPTER, a).cmp(&(b == CHAPTER, b)));
    all
}

/// The pupils of the class, then those that only a measurement names.
fn pupils(context: &RenderContext<'_>, results: &Voortgang, made: &ByParagraph<'_>) -> Vec<Id> {
    let klas = results.klas.as_ref();
    let klas = klas.and_then(|id| context.school.klas(id));
    let members = klas.into_iter().flat_map(|(_, klas)| &klas.leerlingen);
    let is_named = |id: &Id| made.values().any(|pupils| pupils.contains_key(id));
    let mut pupils: Vec<Id> = members
        .filter(|one| !has_left_class(one, context.today) || is_named(&one.id))
        .map(|one| one.id.clone())
        .collect();
    for id in made.values().flat_map(IndexMap::keys) {
        if !pupils.contains(id) {
            pupils.push(id.clone());
        }
    }
    pupils
}
