//! The pupils of a school, as they are looked for in texts.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::OnceLock;

use foldhash::HashMap;

use super::School;
use super::dependency::{Dependency, record};
use crate::mentions::People;
use crate::model::part::{EenOfMeer, Id, Tekst};
use crate::model::voortgang::Meting;
use crate::model::{Content, Entry, Voortgang};
use crate::yaml::Tree;

/// Somebody whom a document names.
#[derive(Debug, Hash)]
enum Person<'d> {
    /// A pupil by id, with the name and the class where it gives them.
    Pupil(String, Option<&'d str>, Option<&'d str>),
    /// A teacher, a coach or a mentor by name.
    Adult(&'d str),
}

impl School {
    /// Its pupils, to be looked for in texts.
    pub(crate) fn people(&self) -> &People {
        record(Dependency::People);
        self.people.get_or_init(|| {
            let mut people = People::default();
            self.add_people(&mut people);
            people
        })
    }

    /// Adds its pupils to those of other schools.
    pub(crate) fn add_people(&self, people: &mut People) {
        let mut numbers: HashMap<String, usize> = HashMap::default();
        self.each_person(&mut |person| match person {
            Person::Pupil(id, name, class) => {
                let id = Id::from_name(id.trim());
                let key = id.key();
                let known = numbers.get(&key).copied();
                let number = known.unwrap_or_else(|| people.add(&key, id.as_str()));
                numbers.insert(key, number);
                if let Some(name) = name {
                    people.name(number, name);
                }
                if let Some(class) = class {
                    people.class(number, class);
                }
            }
            Person::Adult(name) => people.adult(name),
        });
    }

    /// The document that a tree holds, where its texts are not those of a file.
    pub(crate) fn content_of(&self, tree: &Tree) -> Option<Content> {
        let config = self.config.config.as_ref();
        super::read::content(tree, config.and_then(|config| config.schooljaar.0))
    }

    /// A number that changes where its pupils do.
    pub(super) fn people_number(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.each_person(&mut |person| person.hash(&mut hasher));
        hasher.finish()
    }

    /// Forgets its pupils: documents changed.
    pub(super) fn forget_people(&mut self) {
        self.people = OnceLock::new();
    }

    fn each_person(&self, add: &mut dyn FnMut(Person<'_>)) {
        for document in &self.documents {
            if let Some(content) = &document.content {
                of_document(content, add);
            }
        }
    }
}

fn of_document<'d>(content: &'d Content, add: &mut dyn FnMut(Person<'d>)) {
    let class = match content {
        Content::Klas(klas) => Some(klas.klas.as_str()),
        _ => None,
    };
    content.entries(|entry| match entry {
        Entry::Pupil(id, name) => {
            let name = name.map(Tekst::as_str);
            add(Person::Pupil(id.to_string(), name, class));
        }
        Entry::Name(id, name) => {
            add(Person::Pupil(id.to_string(), name.map(Tekst::as_str), None));
        }
        Entry::BelongsTo("leerling", id) => add(Person::Pupil(id.to_string(), None, None)),
        _ => {}
    });
    if let Content::Voortgang(results) = content {
        measured(results).for_each(|id| add(Person::Pupil(id, None, None)));
    }
    for name in adults(content) {
        add(Person::Adult(name));
    }
}

/// The pupils whom the results of a class name.
fn measured(results: &Voortgang) -> impl Iterator<Item = String> + '_ {
    let of_class = results.leerplan.is_none();
    let all = results.metingen.iter().filter(move |_| of_class);
    all.flat_map(Meting::named)
        .map(|(_, name)| name.to_string())
}

/// The grown-ups whom a document names in a field of their own.
fn adults(content: &Content) -> Vec<&str> {
    match content {
        Content::Klas(klas) => {
            let coaches = klas.leerlingen.iter().map(|one| &one.coach);
            let all = std::iter::once(&klas.mentor).chain(coaches);
            all.filter_map(|name| name.as_deref()).collect()
        }
        Content::Planning(planning) => planning.docent.as_deref().into_iter().collect(),
        Content::Leerlijn(line) => names(&line.sectie),
        Content::Invoeringsplan(round) => names(&round.eigenaar),
        _ => Vec::new(),
    }
}

fn names(all: &EenOfMeer<Tekst>) -> Vec<&str> {
    all.iter().map(Tekst::as_str).collect()
}
