//! Questions about the weeks of a class, and of a subject in it.

use crate::calendar::{IsoWeek, Period};
use crate::model::part::Id;
use crate::model::{Content, Studiewijzer};

use super::DocumentNumber;
use super::dependency::{Dependency, record};
use super::folder::School;
use super::week_rows::{self, RowIn, WeekIn};
use super::weeks::{Place, Weeks};

/// What all studiewijzers of a class have for one week.
#[derive(Debug, Clone)]
pub struct ClassWeek<'s> {
    /// The week.
    pub week: IsoWeek,
    /// The items of `weken` that are about it, in order of path.
    pub weken: Vec<WeekIn<'s>>,
}

impl School {
    /// All that a class has in a week: empty where no studiewijzer has that week.
    #[must_use]
    #[doc(hidden)]
    pub fn class_week(&self, klas: &Id, week: IsoWeek) -> ClassWeek<'_> {
        record(Dependency::Class(klas));
        let weeks = self.weeks.classes.get(klas);
        let places = weeks.map_or(&[][..], |weeks| weeks.of(week));
        ClassWeek {
            week,
            weken: self.items(places).collect(),
        }
    }

    /// The document and the position in its `weken` that come first of all that a class has in a
    /// week.
    #[must_use]
    pub(crate) fn first_of_class_week(
        &self,
        klas: &Id,
        week: IsoWeek,
    ) -> Option<(DocumentNumber, usize)> {
        record(Dependency::Class(klas));
        let places = self.weeks.classes.get(klas)?.of(week);
        places.first().map(|(_, place)| *place)
    }

    /// The weeks for which any studiewijzer of a class has something, in order of time.
    #[must_use]
    #[doc(hidden)]
    pub fn weeks_of_class(&self, klas: &Id) -> Vec<IsoWeek> {
        record(Dependency::Class(klas));
        let weeks = self.weeks.classes.get(klas);
        weeks.map(Weeks::all).unwrap_or_default()
    }

    /// The rows of a class for a subject in a week, projects that it takes part in too.
    #[must_use]
    #[doc(hidden)]
    pub fn subject_week(&self, klas: &Id, vak: &str, week: IsoWeek) -> Vec<RowIn<'_>> {
        record(Dependency::Class(klas));
        let key = self.vakken.key(vak);
        let subjects = self.weeks.subjects.get(klas);
        let weeks = subjects.and_then(|subjects| subjects.get(&*key));
        let places = weeks.map_or(&[][..], |weeks| weeks.of(week));
        let rows = self.items(places).flat_map(|item| item.rows());
        rows.filter(|row| row.vakken().iter().any(|vak| self.vakken.key(vak) == key))
            .collect()
    }

    /// The weeks in which a class has a row for a subject, in order of time.
    #[must_use]
    #[doc(hidden)]
    pub fn weeks_of_subject(&self, klas: &Id, vak: &str) -> Vec<IsoWeek> {
        record(Dependency::Class(klas));
        let subjects = self.weeks.subjects.get(klas);
        let weeks = subjects.and_then(|subjects| subjects.get(&*self.vakken.key(vak)));
        weeks.map(Weeks::all).unwrap_or_default()
    }

    /// The studiewijzers that a class has for a subject, or with `None` for all subjects side by
    /// side, in order of path.
    #[must_use]
    pub(crate) fn studiewijzers_of(&self, klas: &Id, vak: Option<&str>) -> &[DocumentNumber] {
        record(Dependency::Class(klas));
        let key = self.vakken.key(vak.unwrap_or_default());
        let documents = self.weeks.documents.get(klas);
        let documents = documents.and_then(|documents| documents.get(&*key));
        documents.map_or(&[], Vec::as_slice)
    }

    /// Whether the studiewijzers of a class show more than one subject: then they are the sheet of
    /// the class, and not only that of a section.
    #[must_use]
    pub(crate) fn has_several_subjects(&self, klas: &Id) -> bool {
        record(Dependency::Class(klas));
        let subjects = self.weeks.documents.get(klas);
        subjects.is_some_and(|subjects| subjects.len() > 1 || subjects.contains_key(""))
    }

    /// The weeks that each item of a studiewijzer's `weken` is about, in order of time.
    #[must_use]
    pub(crate) fn studiewijzer_weeks(&self, wijzer: &Studiewijzer) -> Vec<Vec<IsoWeek>> {
        WeekIn::all(0, wijzer)
            .map(|item| item.weeks(&self.calendar))
            .collect()
    }

    /// The periods by which a studiewijzer counts its lesweken, in order of time: those that it
    /// names, or else the first of the school.
    #[must_use]
    pub(crate) fn periods_of(&self, wijzer: &Studiewijzer) -> Vec<&Period> {
        week_rows::periods_of(&self.calendar, wijzer)
    }

    /// The weeks that a studiewijzer counts as lesweken, in order of time.
    #[must_use]
    pub(crate) fn lesweken(&self, wijzer: &Studiewijzer) -> Vec<IsoWeek> {
        week_rows::lesweken(&self.calendar, wijzer)
    }

    fn items<'s>(&'s self, places: &'s [(IsoWeek, Place)]) -> impl Iterator<Item = WeekIn<'s>> {
        places.iter().filter_map(|(_, (document, position))| {
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
