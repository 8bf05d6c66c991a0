//! Who is in which class.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::facts::pupils;
use crate::model::klas::Klas;
use crate::model::part::{Id, Tekst};
use crate::school::{DocumentNumber, School};
use crate::words;

/// A class, or the pupils who are in none.
#[derive(Debug, Clone)]
pub struct Groep {
    /// The id of the class; absent for the pupils who are in none.
    pub id: Option<Id>,
    /// The name of the mentor.
    pub mentor: Option<Tekst>,
    /// Who is in it, in the order of the class.
    pub leden: Vec<Lid>,
    /// How many have left it.
    pub weg: usize,
    /// The klas document, where there is one.
    pub document: Option<DocumentNumber>,
}

/// A pupil in a class.
#[derive(Debug, Clone)]
pub struct Lid {
    /// The id of the pupil as the class writes it.
    pub id: Id,
    /// The name, or else the id.
    pub naam: String,
    /// The coach or coaches, or else the mentor.
    pub coach: Option<String>,
    /// Whether the pupil is spoken to before others. Decides an order and is never shown.
    pub(super) introvert: bool,
}

impl Groep {
    /// What a page calls it: "3v2", "zonder klas".
    #[must_use]
    pub fn naam(&self) -> &str {
        self.id.as_ref().map_or("zonder klas", Id::as_str)
    }
}

/// The classes in order of their documents, then those that only results name, by name, and last the
/// pupils with a plan, a talk or results who are in no class. Groups without anybody are left out.
pub(super) fn all(school: &School, today: NaiveDate) -> Vec<Groep> {
    let mut groups: Vec<Groep> = Vec::new();
    for (number, klas) in school.klassen() {
        let known = groups
            .iter()
            .any(|group| group.id.as_ref() == Some(&klas.klas));
        if !known && !klas.klas.is_empty() {
            groups.push(of_klas(school, number, klas, today));
        }
    }
    let mut measured = only_measured(school, &groups);
    measured.sort_by_key(|group| group.id.as_ref().map(Id::key));
    groups.extend(measured);
    groups.extend(without(school, &groups));
    groups.retain(|group| !group.leden.is_empty());
    groups
}

fn of_klas<'s>(
    school: &'s School,
    number: DocumentNumber,
    klas: &'s Klas,
    today: NaiveDate,
) -> Groep {
    let named = klas.leerlingen.iter().filter(|pupil| !pupil.id.is_empty());
    let (gone, here): (Vec<_>, Vec<_>) =
        named.partition(|pupil| pupils::has_left_class(pupil, today));
    Groep {
        id: Some(klas.klas.clone()),
        mentor: klas.mentor.clone(),
        leden: here
            .into_iter()
            .map(|pupil| {
                member(
                    school,
                    &pupil.id,
                    pupil.coach.as_ref(),
                    klas.mentor.as_ref(),
                )
            })
            .collect(),
        weg: gone.len(),
        document: Some(number),
    }
}

/// A pupil with every coach that a class names, the one of this class first.
fn member<'s>(
    school: &'s School,
    id: &Id,
    coach: Option<&'s Tekst>,
    mentor: Option<&'s Tekst>,
) -> Lid {
    let mut coaches = pupils::named_coaches(school, id, coach);
    if coaches.is_empty() {
        coaches.extend(mentor.map(Tekst::as_str));
    }
    Lid {
        id: id.clone(),
        naam: school.pupil_name(id),
        coach: (!coaches.is_empty()).then(|| words::and(&coaches)),
        introvert: pupils::is_introvert(school, id),
    }
}

/// Classes that results name and that have no klas document: who was measured is in them.
fn only_measured(school: &School, known: &[Groep]) -> Vec<Groep> {
    let mut groups: Vec<Groep> = Vec::new();
    for (_, results) in school.voortgangen() {
        let klas = results.klas.as_ref().filter(|id| !id.is_empty());
        let is_new = |id: &&Id| !known.iter().any(|group| group.id.as_ref() == Some(id));
        let Some(klas) = klas.filter(is_new) else {
            continue;
        };
        let at = groups
            .iter()
            .position(|group| group.id.as_ref() == Some(klas));
        let at = at.unwrap_or_else(|| {
            groups.push(loose(Some(klas.clone())));
            groups.len() - 1
        });
        for id in pupils::pupils_in_results(results) {
            groups[at].add(school, &id);
        }
    }
    groups
}

/// The pupils whom documents are about and who are in no class.
fn without(school: &School, known: &[Groep]) -> Option<Groep> {
    let mut group = loose(None);
    let seen: HashSet<String> = known
        .iter()
        .flat_map(|one| &one.leden)
        .map(|one| one.id.key())
        .collect();
    for (_, document) in school.documents() {
        let content = document.content.as_ref();
        let pupil = content.and_then(|one| pupils::pupil_of_document(school, one));
        let free = |id: &&Id| school.index.pupil(id).is_empty() && !seen.contains(&id.key());
        if let Some(id) = pupil.filter(free) {
            group.add(school, id);
        }
    }
    group.leden.sort_by_key(|one| one.id.key());
    (!group.leden.is_empty()).then_some(group)
}

fn loose(id: Option<Id>) -> Groep {
    Groep {
        id,
        mentor: None,
        leden: Vec::new(),
        weg: 0,
        document: None,
    }
}

impl Groep {
    fn add(&mut self, school: &School, id: &Id) {
        if !id.is_empty() && !self.leden.iter().any(|one| one.id == *id) {
            self.leden.push(member(school, id, None, None));
        }
    }
}
