//! What a school folder holds of pupils at all, without a name and without a word of theirs: it may stand in
//! a log.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::gate::Gate;
use super::places::{Place, Places};
use crate::facts::retention::{is_gone, left_data};
use crate::facts::traces::Kind;
use crate::facts::{kept_pupils, pupil_names, pupil_places};
use crate::model::part::Datum;
use crate::model::{About, Content, Soort};
use crate::school::{NamesFolder, Repository, School};

/// What a school folder holds of pupils. Its keys are Dutch because other programs read them; they are only
/// added.
#[derive(Debug, Serialize)]
pub struct Inventory {
    /// How many pupils anything is kept of.
    pub leerlingen: usize,
    /// How many of them left.
    pub weg: usize,
    /// How many classes are in use.
    pub klassen: usize,
    /// Where names stand.
    pub namen: NamesPlaces,
    /// What git does with the folder; `None` where it is no repository.
    pub git: Option<GitPlaces>,
    /// Where a word about health, a diagnosis or faith stands in what is about pupils.
    pub bijzonder: Vec<FilePlace>,
    /// Where a mail address or a phone number stands in what is about pupils.
    pub contact: Vec<FilePlace>,
    /// How long the school keeps data: "2 jaar"; `None` where it does not say.
    pub bewaren: Option<String>,
    /// The oldest data of a pupil who left.
    pub oudste: Option<OldestData>,
    /// The documents with data of a pupil who left that are older than the school keeps them.
    pub te_lang: Vec<String>,
    /// What could not be read, a sentence each.
    pub gemist: Vec<String>,
}

/// Where names of pupils stand.
#[derive(Debug, Serialize)]
pub struct NamesPlaces {
    /// Where the folder of names is: `schoolmap`, `elders`, `weg` or `geen`.
    pub map: &'static str,
    /// How many lists of names there are.
    pub lijsten: usize,
    /// How many classes in use have names.
    pub klassen: usize,
    /// Whether the settings say that the pupils are invented.
    pub verzonnen: bool,
}

/// What git does with the folder.
#[derive(Debug, Serialize)]
pub struct GitPlaces {
    /// Whether it goes to a server.
    pub server: bool,
    /// How many lists of names git keeps.
    pub lijsten: usize,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FilePlace {
    /// The file, from the school folder.
    pub bestand: String,
    /// The line, from 1; `None` for the name of the file.
    pub regel: Option<usize>,
}

/// The oldest data of a pupil who left.
#[derive(Debug, Serialize)]
pub struct OldestData {
    /// The day that they are of.
    pub dag: Datum,
    /// The document.
    pub bestand: String,
}

impl Inventory {
    /// What a school holds on a day; `git` is what is known of its repository, where there is one.
    #[must_use]
    pub fn of(school: &School, today: NaiveDate, git: Option<&Repository>) -> Self {
        let pupils = kept_pupils::all(school);
        let gate = Gate::new([school]);
        let places = Places::new(school, &gate);
        let hidden = pupil_places::hidden(school).into_iter();
        let mut inventory = Self {
            leerlingen: pupils.len(),
            weg: pupils
                .iter()
                .filter(|id| is_gone(school, id, today))
                .count(),
            klassen: school.klassen().count(),
            namen: names(school),
            git: git.map(|git| GitPlaces {
                server: git.has_remote,
                lijsten: git.tracked.len(),
            }),
            bijzonder: about_pupils(school, &places, &[Kind::BijzonderWoord]),
            contact: about_pupils(school, &places, &[Kind::Mailadres, Kind::Telefoonnummer]),
            bewaren: school.keeps_for().map(|keep| keep.to_string()),
            oudste: None,
            te_lang: Vec::new(),
            gemist: hidden.map(|one| one.to_string()).collect(),
        };
        inventory.data_of_left(school, today);
        inventory
    }

    fn data_of_left(&mut self, school: &School, today: NaiveDate) {
        for (_, document) in school.all_documents() {
            let data = left_data(school, document, today);
            let Some(day) = data.iter().map(|data| data.day).min() else {
                continue;
            };
            if school
                .keeps_for()
                .is_some_and(|keep| keep.is_over(day, today))
            {
                self.te_lang.push(document.path.clone());
            }
            if self.oudste.as_ref().is_none_or(|oldest| day < oldest.dag.0) {
                self.oudste = Some(OldestData {
                    dag: Datum(day),
                    bestand: document.path.clone(),
                });
            }
        }
    }

    /// Whether everything could be read.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.gemist.is_empty()
    }
}

/// The files with names, by path from the school folder: what git is asked about.
#[must_use]
pub fn files_with_names(school: &School) -> Vec<&str> {
    let documents = school.all_documents().map(|(_, document)| document);
    let lists = documents.filter(|document| document.soort() == Some(Soort::Namen));
    lists.map(|document| document.path.as_str()).collect()
}

fn names(school: &School) -> NamesPlaces {
    let named = school.klassen().filter(|(_, klas)| {
        let mut pupils = klas.leerlingen.iter();
        pupils.any(|pupil| pupil_names::own_name(pupil).is_some())
    });
    NamesPlaces {
        map: match &school.names_folder {
            NamesFolder::Inside(folder) if folder.is_dir() => "schoolmap",
            NamesFolder::Inside(_) | NamesFolder::Unusable => "geen",
            NamesFolder::Outside(_) => "elders",
            NamesFolder::Missing(_) => "weg",
        },
        lijsten: files_with_names(school).len(),
        klassen: named.count(),
        verzonnen: school.is_invented(),
    }
}

/// Where documents about pupils hold something of some kinds.
fn about_pupils(school: &School, places: &Places<'_>, kinds: &[Kind]) -> Vec<FilePlace> {
    let about: BTreeSet<&str> = school
        .all_documents()
        .filter(|(_, document)| {
            let about = document.content.as_ref().map(Content::about);
            about == Some(About::Pupil)
        })
        .map(|(_, document)| document.path.as_str())
        .collect();
    let found = places.of_kinds(kinds);
    let found = found
        .into_iter()
        .filter(|place| about.contains(place.file.as_str()));
    let shown = |place: &Place| FilePlace {
        bestand: place.file.clone(),
        regel: place.line,
    };
    found.map(shown).collect()
}
