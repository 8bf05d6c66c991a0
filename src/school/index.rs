//! Who is who: ids across the documents of a school.

use foldhash::{HashMap, HashSet};

use crate::model::klas::{Klas, Leerling};
use crate::model::leerlijn::Lijndoel;
use crate::model::part::Id;
use crate::model::{Content, Entry, Soort};

use super::dependency::{Dependency, record};
use super::document::{Document, DocumentNumber};
use super::known::Known;

/// Ids to documents, pupils and goals, those of ignored documents too: a reference to them holds.
/// What is in use comes first, then what the school ignores, both in order of path; of duplicates
/// the first counts.
#[derive(Debug, Default)]
pub struct Index {
    documents: HashMap<Soort, HashMap<Id, OneOrMore<DocumentNumber>>>,
    pupils: HashMap<Id, OneOrMore<(DocumentNumber, usize)>>,
    names: HashMap<Id, OneOrMore<(DocumentNumber, usize)>>,
    goals: HashMap<Id, OneOrMore<(DocumentNumber, usize)>>,
    references: HashMap<(Soort, &'static str), HashMap<Id, OneOrMore<DocumentNumber>>>,
    soorten: HashSet<Soort>,
    /// The klas documents of classes that work with personal plans.
    pub(super) with_plans: HashSet<DocumentNumber>,
    known: Known,
}

impl Index {
    /// The index over documents in order of path, but for the classes that work with plans.
    pub(super) fn without_plans(documents: &[Document]) -> Self {
        let (known, tables) = rayon::join(|| Known::new(documents), || Self::tables(documents));
        Self { known, ..tables }
    }

    /// Who is who, and nothing else.
    fn tables(documents: &[Document]) -> Self {
        let mut index = Self::default();
        let all = || documents.iter().enumerate();
        let in_use = all().filter(|(_, document)| !document.is_ignored);
        let ignored = all().filter(|(_, document)| document.is_ignored);
        for (number, document) in in_use.chain(ignored) {
            let Some(content) = &document.content else {
                continue;
            };
            let soort = content.soort();
            index.soorten.insert(soort);
            let of_soort = index.documents.entry(soort).or_default();
            OneOrMore::add(of_soort, &document.id, number);
            index.add(number, content);
        }
        index
    }

    /// Adds what a document has besides its own id.
    fn add(&mut self, number: DocumentNumber, content: &Content) {
        let soort = content.soort();
        let (mut pupils, mut names, mut goals) = (0.., 0.., 0..);
        content.entries(|entry| match entry {
            Entry::BelongsTo(field, id) if !id.is_empty() => {
                let of_field = self.references.entry((soort, field)).or_default();
                OneOrMore::add(of_field, id, number);
            }
            Entry::Pupil(id, _) => {
                let at = pupils.next().unwrap_or_default();
                OneOrMore::add(&mut self.pupils, id, (number, at));
            }
            Entry::Name(id, _) => {
                let at = names.next().unwrap_or_default();
                OneOrMore::add(&mut self.names, &Id::from_name(id.trim()), (number, at));
            }
            Entry::Goal(id) => {
                let at = goals.next().unwrap_or_default();
                OneOrMore::add(&mut self.goals, id, (number, at));
            }
            _ => {}
        });
    }

    /// What is known besides: ids to suggest, names of pupils.
    #[must_use]
    pub fn known(&self) -> &Known {
        &self.known
    }

    /// Whether the school has any document of a soort.
    #[must_use]
    pub fn has(&self, soort: Soort) -> bool {
        record(Dependency::Has(soort));
        self.soorten.contains(&soort)
    }

    /// The documents with an id: those in use first, then the ignored ones.
    #[must_use]
    pub fn documents(&self, soort: Soort, id: &Id) -> &[DocumentNumber] {
        record(Dependency::Id(soort, id));
        let of_soort = self.documents.get(&soort);
        let found = of_soort.and_then(|documents| documents.get(id));
        found.map_or(&[], OneOrMore::all)
    }

    /// The documents of a soort that name an id in a field: those in use first, then the ignored
    /// ones.
    #[must_use]
    pub fn referring(&self, soort: Soort, field: &'static str, id: &Id) -> &[DocumentNumber] {
        record(Dependency::Reference(soort, field, id));
        let of_field = self.references.get(&(soort, field));
        let found = of_field.and_then(|documents| documents.get(id));
        found.map_or(&[], OneOrMore::all)
    }

    /// The places of a pupil in klas documents: document and position, ignored documents last.
    #[must_use]
    pub fn pupil(&self, id: &Id) -> &[(DocumentNumber, usize)] {
        record(Dependency::Pupil(id));
        self.pupils.get(id).map_or(&[], OneOrMore::all)
    }

    /// The places of a pupil in documents of names: document and position, ignored documents last.
    #[must_use]
    pub fn names(&self, id: &Id) -> &[(DocumentNumber, usize)] {
        record(Dependency::Pupil(id));
        self.names.get(id).map_or(&[], OneOrMore::all)
    }

    /// The places of a goal in leerlijnen: document and position, ignored documents last.
    #[must_use]
    pub fn goal(&self, id: &Id) -> &[(DocumentNumber, usize)] {
        record(Dependency::Goal(id));
        self.goals.get(id).map_or(&[], OneOrMore::all)
    }
}

/// What has an id: nearly always one, so that needs no list.
#[derive(Debug)]
enum OneOrMore<T> {
    One(T),
    More(Vec<T>),
}

impl<T: Copy> OneOrMore<T> {
    fn add(table: &mut HashMap<Id, Self>, id: &Id, item: T) {
        match table.get_mut(id) {
            None => {
                table.insert(id.clone(), Self::One(item));
            }
            Some(Self::More(all)) => all.push(item),
            Some(more) => *more = Self::More([more.all(), &[item]].concat()),
        }
    }

    fn all(&self) -> &[T] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::More(all) => all,
        }
    }
}

/// A pupil with one of the classes that they are in.
#[derive(Debug, Clone, Copy)]
pub struct PupilIn<'s> {
    /// The number of the klas document.
    pub document: DocumentNumber,
    /// What the klas document says.
    pub klas: &'s Klas,
    /// The position in `leerlingen`, from 0.
    pub position: usize,
    /// What the class says of the pupil.
    pub leerling: &'s Leerling,
}

/// A goal with the leerlijn that it is in.
#[derive(Debug, Clone, Copy)]
pub struct GoalIn<'s> {
    /// The number of the leerlijn document.
    pub document: DocumentNumber,
    /// The position in `leerdoelen`, from 0.
    pub position: usize,
    /// What the leerlijn says of the goal.
    pub doel: &'s Lijndoel,
}
