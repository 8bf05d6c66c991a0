//! The week of a class: what all its studiewijzers have for it, through an index made once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::calendar::{Calendar, IsoWeek, Period};
use crate::model::part::Id;
use crate::model::{Content, Studiewijzer};
use crate::path;

use super::asked::{Topic, note};
use super::document::Document;
use super::vakken::Vakken;
use super::week_rows::{self, RowIn, WeekIn};
use super::{DocumentNumber, School};

/// The place of an item of `weken`: document and position, in order of path.
type Place = (DocumentNumber, usize);
type Weeks = BTreeMap<IsoWeek, Vec<Place>>;

/// Which studiewijzers have something for a class in a week. Documents aside do not count.
#[derive(Debug, Default)]
pub struct WeekIndex {
    classes: HashMap<String, Weeks>,
    /// By class and subject; projects count for each of their subjects.
    subjects: HashMap<(String, String), Weeks>,
    /// By class and the subject of the whole document, empty where it has none.
    documents: HashMap<(String, String), Vec<DocumentNumber>>,
    /// By class the subjects of whole documents, empty for one with all subjects side by side.
    breadth: HashMap<String, BTreeSet<String>>,
}

/// What all studiewijzers of a class have for one week.
#[derive(Debug, Clone)]
pub struct ClassWeek<'s> {
    /// The week.
    pub week: IsoWeek,
    /// The items of `weken` that are about it, in order of path.
    pub weken: Vec<WeekIn<'s>>,
}

impl WeekIndex {
    /// The index over documents in order of path.
    #[must_use]
    pub fn new(documents: &[Document], calendar: &Calendar, vakken: &Vakken) -> Self {
        let mut index = Self::default();
        for (number, document) in documents.iter().enumerate() {
            if let (Some(Content::Studiewijzer(wijzer)), false) =
                (&document.content, document.aside)
            {
                index.add(number, document, wijzer, calendar, vakken);
            }
        }
        index
    }

    fn add(
        &mut self,
        number: DocumentNumber,
        document: &Document,
        wijzer: &Studiewijzer,
        calendar: &Calendar,
        vakken: &Vakken,
    ) {
        let klassen = classes(wijzer);
        let vak = vakken.key(wijzer.vak.as_deref().unwrap_or_default());
        for klas in &klassen {
            let subjects = self.breadth.entry(klas.clone()).or_default();
            subjects.insert(vak.clone());
            let key = (klas.clone(), vak.clone());
            self.documents.entry(key).or_default().push(number);
        }
        for item in WeekIn::all(number, wijzer).filter(|item| has_readable_weeks(document, item)) {
            let mut keys: Vec<String> = item
                .rows()
                .iter()
                .flat_map(RowIn::vakken)
                .map(|vak| vakken.key(vak))
                .collect();
            keys.sort_unstable();
            keys.dedup();
            let place = (number, item.position);
            for week in item.weeks(calendar) {
                for klas in &klassen {
                    let weeks = self.classes.entry(klas.clone()).or_default();
                    weeks.entry(week).or_default().push(place);
                    for key in &keys {
                        let key = (klas.clone(), key.clone());
                        let weeks = self.subjects.entry(key).or_default();
                        weeks.entry(week).or_default().push(place);
                    }
                }
            }
        }
    }
}

/// The classes of a studiewijzer as keys, each once.
pub(super) fn classes(wijzer: &Studiewijzer) -> Vec<String> {
    let ids = wijzer.klas.iter().filter(|id| !id.is_empty());
    let mut keys: Vec<String> = ids.map(Id::key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Whether the weeks of an item are what the file says, and no fill-ins.
fn has_readable_weeks(document: &Document, item: &WeekIn<'_>) -> bool {
    document.faults.is_empty()
        || (document.is_sound(&item.path().then("week"))
            && document.is_sound(&item.path().then("lesweek"))
            && (!item.rij.week.is_empty() || document.is_sound(&path!["periode"])))
}

/// The key of a class, noted as asked for.
fn asked_of(klas: &Id) -> String {
    let key = klas.key();
    note(Topic::Class(&key));
    key
}

impl School {
    /// All that a class has in a week: empty where no studiewijzer has that week.
    #[must_use]
    pub fn class_week(&self, klas: &Id, week: IsoWeek) -> ClassWeek<'_> {
        let klas = asked_of(klas);
        let weeks = self.weeks.classes.get(&klas);
        let places = weeks.and_then(|weeks| weeks.get(&week));
        ClassWeek {
            week,
            weken: self.items(places),
        }
    }

    /// The document and the position in its `weken` that come first of all that a class has in a
    /// week.
    #[must_use]
    pub fn first_of_class_week(&self, klas: &Id, week: IsoWeek) -> Option<(DocumentNumber, usize)> {
        let klas = asked_of(klas);
        let weeks = self.weeks.classes.get(&klas)?;
        weeks.get(&week)?.first().copied()
    }

    /// The weeks for which any studiewijzer of a class has something, in order of time.
    #[must_use]
    pub fn weeks_of_class(&self, klas: &Id) -> Vec<IsoWeek> {
        let klas = asked_of(klas);
        let weeks = self.weeks.classes.get(&klas);
        weeks
            .into_iter()
            .flat_map(BTreeMap::keys)
            .copied()
            .collect()
    }

    /// The rows of a class for a subject in a week, projects that it takes part in too.
    #[must_use]
    pub fn subject_week(&self, klas: &Id, vak: &str, week: IsoWeek) -> Vec<RowIn<'_>> {
        let klas = asked_of(klas);
        let key = self.vakken.key(vak);
        let weeks = self.weeks.subjects.get(&(klas, key.clone()));
        let items = self.items(weeks.and_then(|weeks| weeks.get(&week)));
        let rows = items.iter().flat_map(WeekIn::rows);
        rows.filter(|row| row.vakken().iter().any(|vak| self.vakken.key(vak) == key))
            .collect()
    }

    /// The weeks in which a class has a row for a subject, in order of time.
    #[must_use]
    pub fn weeks_of_subject(&self, klas: &Id, vak: &str) -> Vec<IsoWeek> {
        let klas = asked_of(klas);
        let weeks = self.weeks.subjects.get(&(klas, self.vakken.key(vak)));
        weeks
            .into_iter()
            .flat_map(BTreeMap::keys)
            .copied()
            .collect()
    }

    /// The studiewijzers that a class has for a subject, or with `None` for all subjects side by
    /// side, in order of path.
    #[must_use]
    pub fn studiewijzers_of(&self, klas: &Id, vak: Option<&str>) -> &[DocumentNumber] {
        let klas = asked_of(klas);
        let key = (klas, self.vakken.key(vak.unwrap_or_default()));
        self.weeks.documents.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Whether the studiewijzers of a class show more than one subject: then they are the sheet of
    /// the class, and not only that of a section.
    #[must_use]
    pub fn has_several_subjects(&self, klas: &Id) -> bool {
        let klas = asked_of(klas);
        let subjects = self.weeks.breadth.get(&klas);
        subjects.is_some_and(|subjects| subjects.len() > 1 || subjects.contains(""))
    }

    /// The weeks that each item of a studiewijzer's `weken` is about, in order of time.
    #[must_use]
    pub fn studiewijzer_weeks(&self, wijzer: &Studiewijzer) -> Vec<Vec<IsoWeek>> {
        WeekIn::all(0, wijzer)
            .map(|item| item.weeks(&self.calendar))
            .collect()
    }

    /// The period by which a studiewijzer counts its lesweken: the one that it names, or else the
    /// first of the school.
    #[must_use]
    pub fn period_of(&self, wijzer: &Studiewijzer) -> Option<&Period> {
        week_rows::period_of(&self.calendar, wijzer)
    }

    fn items(&self, places: Option<&Vec<Place>>) -> Vec<WeekIn<'_>> {
        let places = places.into_iter().flatten();
        places
            .filter_map(|(document, position)| {
                let Some(Content::Studiewijzer(wijzer)) = &self.documents.get(*document)?.content
                else {
                    return None;
                };
                Some(WeekIn {
                    document: *document,
                    wijzer,
                    position: *position,
                    rij: wijzer.weken.get(*position)?,
                })
            })
            .collect()
    }
}

impl<'s> ClassWeek<'s> {
    /// Every row, in order of path.
    pub fn rows(&self) -> impl Iterator<Item = RowIn<'s>> {
        self.weken.iter().flat_map(WeekIn::rows)
    }

    /// What the mentor lesson or coaching is about.
    pub fn coaching(&self) -> impl Iterator<Item = &'s str> {
        self.weken.iter().flat_map(WeekIn::coaching)
    }

    /// What the week is about, each theme once.
    #[must_use]
    pub fn themas(&self) -> Vec<&'s str> {
        let mut themas = Vec::new();
        for item in &self.weken {
            let thema = item.rij.thema.as_deref().map(str::trim);
            themas.extend(thema.filter(|thema| !thema.is_empty() && !themas.contains(thema)));
        }
        themas
    }
}
