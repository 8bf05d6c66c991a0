//! Ids that the program makes for pupils: they say nothing of who it is.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hasher, RandomState};

use crate::facts::pupils;
use crate::model::part::Id;
use crate::model::{Content, Entry};
use crate::school::School;

/// Letters and digits that are not taken for each other, and of which no word is made.
const SIGNS: &[u8; 28] = b"bcdfghjkmnpqrstvwxyz23456789";

/// How many signs an id has behind `l-`.
const LENGTH: usize = 5;

/// Makes ids that no pupil of a school has or had.
#[derive(Debug)]
pub struct PupilIds {
    state: u64,
    taken: HashSet<String>,
}

impl PupilIds {
    /// Ids that other runs do not make.
    #[must_use]
    pub fn new(school: &School) -> Self {
        Self::seeded(school, RandomState::new().build_hasher().finish())
    }

    /// The same ids for the same school and seed.
    #[must_use]
    pub fn seeded(school: &School, seed: u64) -> Self {
        let mut taken = HashSet::new();
        for (_, document) in school.all_documents() {
            let Some(content) = &document.content else {
                continue;
            };
            content.entries(|entry| match entry {
                Entry::Pupil(id, _) => drop(taken.insert(id.key())),
                Entry::Name(id, _) => drop(taken.insert(Id::from_name(id.trim()).key())),
                _ => {}
            });
            taken.extend(pupils::pupil_of_document(school, content).map(Id::key));
            if let Content::Voortgang(results) = content {
                taken.extend(pupils::pupils_in_results(results).map(|id| id.key()));
            }
        }
        Self { state: seed, taken }
    }

    /// The next id.
    pub fn draw(&mut self) -> String {
        loop {
            let signs = (0..LENGTH).map(|_| self.sign());
            let id = format!("l-{}", signs.collect::<String>());
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }

    fn sign(&mut self) -> char {
        let number = self.number() % SIGNS.len() as u64;
        let at = usize::try_from(number).unwrap_or_default();
        char::from(SIGNS.get(at).copied().unwrap_or(b'x'))
    }

    /// The next number of the generator `splitmix64`.
    fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
