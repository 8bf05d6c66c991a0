//! A week of a studiewijzer and the rows in it, with where they stand.

use chrono::NaiveDate;

use crate::calendar::{Calendar, IsoWeek, Period};
use crate::model::Studiewijzer;
use crate::model::part::{Inleveren, Tekst, Toets};
use crate::model::studiewijzer::{Kolommen, Les, Vakrij, Weekrij};
use crate::path;
use crate::yaml::Path;

use super::DocumentNumber;

/// An item of `weken` with the studiewijzer that it is in.
#[derive(Debug, Clone, Copy)]
pub struct WeekIn<'s> {
    /// The number of the studiewijzer document.
    pub document: DocumentNumber,
    /// What the studiewijzer document says.
    pub wijzer: &'s Studiewijzer,
    /// The position in `weken`, from 0.
    pub position: usize,
    /// The item itself, as the document has it.
    pub rij: &'s Weekrij,
}

/// A row of a week: what is done for a subject, for several together, or for the whole class.
#[derive(Debug, Clone, Copy)]
pub struct RowIn<'s> {
    /// The week that it is in.
    pub week: WeekIn<'s>,
    /// The position in `vakken`; absent where the week holds the columns itself.
    pub position: Option<usize>,
    /// The item of `vakken`; absent where the week holds the columns itself.
    pub vakrij: Option<&'s Vakrij>,
}

/// Something in a row: its path, and the position and the lesson that it stands in.
pub(crate) type InRow<'s, T> = (Path, Option<(usize, &'s Les)>, &'s T);

impl<'s> WeekIn<'s> {
    /// The items of `weken` of a studiewijzer, in order.
    pub fn all(
        document: DocumentNumber,
        wijzer: &'s Studiewijzer,
    ) -> impl Iterator<Item = WeekIn<'s>> {
        let weeks = wijzer.weken.iter().enumerate();
        weeks.map(move |(position, rij)| WeekIn {
            document,
            wijzer,
            position,
            rij,
        })
    }

    /// The path to it in its document.
    #[must_use]
    pub fn path(&self) -> Path {
        path!["weken", self.position]
    }

    /// Every week that it names, with the path to that name; `None` for a week that the school
    /// year has not and a lesweek that the period has not. `week` goes before `lesweek`.
    #[must_use]
    pub fn named_weeks(&self, calendar: &Calendar) -> Vec<(Path, Option<IsoWeek>)> {
        let (rij, path) = (self.rij, self.path());
        if !rij.week.is_empty() {
            let named = rij.week.iter().enumerate();
            return named
                .map(|(at, week)| (path.then("week").then(at), week.in_year(calendar.year())))
                .collect();
        }
        let lesweken = lesweken(calendar, self.wijzer);
        let named = rij.lesweek.iter().enumerate();
        named
            .map(|(at, n)| {
                let position = n.checked_sub(1).map(usize::from);
                let week = position.and_then(|at| lesweken.get(at)).copied();
                (path.then("lesweek").then(at), week)
            })
            .collect()
    }

    /// The weeks that it is about, in order of time, each once.
    #[must_use]
    pub fn weeks(&self, calendar: &Calendar) -> Vec<IsoWeek> {
        let named = self.named_weeks(calendar);
        let mut weeks: Vec<IsoWeek> = named.into_iter().filter_map(|(_, week)| week).collect();
        weeks.sort_unstable();
        weeks.dedup();
        weeks
    }

    /// The first and the last day, both inclusive, that it has in a week; `None` where `van` and
    /// `tot` leave no day of it.
    #[must_use]
    pub fn days_in(&self, week: IsoWeek) -> Option<(NaiveDate, NaiveDate)> {
        let (monday, sunday) = (week.monday(), week.sunday());
        let van = self.rij.van.map_or(monday, |van| van.0.max(monday));
        let tot = self.rij.tot.map_or(sunday, |tot| tot.0.min(sunday));
        (van <= tot).then_some((van, tot))
    }

    /// What the mentor lesson or coaching is about; blank texts left out.
    pub fn coaching(&self) -> impl Iterator<Item = &'s str> {
        let texts = self.rij.coaching.iter().map(Tekst::as_str);
        texts.filter(|text| !text.trim().is_empty())
    }

    /// The rows: the week itself, unless it only holds others, and the items of `vakken`.
    #[must_use]
    pub fn rows(&self) -> Vec<RowIn<'s>> {
        let week = *self;
        let own = RowIn {
            week,
            position: None,
            vakrij: None,
        };
        let has_own = self.rij.vakken.is_empty() || !self.rij.kolommen().is_empty();
        let others = self.rij.vakken.iter().enumerate();
        let others = others.map(|(position, vakrij)| RowIn {
            week,
            position: Some(position),
            vakrij: Some(vakrij),
        });
        has_own.then_some(own).into_iter().chain(others).collect()
    }
}

impl<'s> RowIn<'s> {
    /// The path to it in its document.
    #[must_use]
    pub fn path(&self) -> Path {
        let week = self.week.path();
        match self.position {
            Some(position) => week.then("vakken").then(position),
            None => week,
        }
    }

    /// Where it stands in the school: rows come in this order, and no two have the same.
    #[must_use]
    pub fn place(&self) -> (DocumentNumber, usize, Option<usize>) {
        (self.week.document, self.week.position, self.position)
    }

    /// Its columns.
    #[must_use]
    pub fn kolommen(&self) -> Kolommen<'s> {
        match self.vakrij {
            Some(vakrij) => vakrij.kolommen(),
            None => self.week.rij.kolommen(),
        }
    }

    /// The lessons of the row.
    #[must_use]
    pub fn lessen(&self) -> &'s [Les] {
        match self.vakrij {
            Some(vakrij) => &vakrij.lessen,
            None => &self.week.rij.lessen,
        }
    }

    /// The tests of the row, then those of its lessons.
    #[must_use]
    pub(crate) fn toetsen(&self) -> Vec<InRow<'s, Toets>> {
        let own = match self.vakrij {
            Some(vakrij) => &vakrij.toets,
            None => &self.week.rij.toets,
        };
        let all = self.placed("toets", own, |les| &les.toets);
        let plain = all
            .into_iter()
            .map(|(path, les, test)| (path, les, &**test));
        plain.collect()
    }

    /// What is handed in of the row, then of its lessons.
    #[must_use]
    pub(crate) fn inleveren(&self) -> Vec<InRow<'s, Inleveren>> {
        let own = match self.vakrij {
            Some(vakrij) => &vakrij.inleveren,
            None => &self.week.rij.inleveren,
        };
        let all = self.placed("inleveren", own, |les| &les.inleveren);
        let plain = all
            .into_iter()
            .map(|(path, les, work)| (path, les, &**work));
        plain.collect()
    }

    /// The goals of the row and of its lessons, each with its path.
    #[must_use]
    pub fn leerdoelen(&self) -> Vec<(Path, &'s Tekst)> {
        let own = match self.vakrij {
            Some(vakrij) => &vakrij.leerdoelen,
            None => &self.week.rij.leerdoelen,
        };
        let all = self.placed("leerdoelen", own, |les| &les.leerdoelen);
        all.into_iter()
            .map(|(path, _, goal)| (path, goal))
            .collect()
    }

    /// What stands in a field of the row and of each of its lessons, with the paths.
    fn placed<T>(
        &self,
        field: &'static str,
        own: &'s [T],
        of: impl Fn(&'s Les) -> &'s [T],
    ) -> Vec<InRow<'s, T>> {
        let lessons = self.lessen().iter().enumerate();
        let lessons = lessons.map(|(at, les)| {
            let path = self.path().then("lessen").then(at);
            (path, Some((at, les)), of(les))
        });
        let lists = std::iter::once((self.path(), None, own)).chain(lessons);
        let items = lists.flat_map(|(path, les, items)| {
            let items = items.iter().enumerate();
            items.map(move |(at, item)| (path.then(field).then(at), les, item))
        });
        items.collect()
    }

    /// The title of a cross-curricular row.
    #[must_use]
    pub fn titel(&self) -> Option<&'s str> {
        self.vakrij.and_then(|vakrij| vakrij.titel.as_deref())
    }

    /// The subjects as written: its own, or else that of the studiewijzer. None for a row that is
    /// for the whole class.
    #[must_use]
    pub fn vakken(&self) -> Vec<&'s str> {
        let own = self.vakrij.into_iter().flat_map(|vakrij| {
            let one = vakrij.vak.iter();
            one.chain(&vakrij.vakken)
        });
        let own: Vec<&str> = own
            .map(Tekst::as_str)
            .filter(|vak| !vak.trim().is_empty())
            .collect();
        if own.is_empty() {
            let vak = self.week.wijzer.vak.as_deref();
            return vak
                .filter(|vak| !vak.trim().is_empty())
                .into_iter()
                .collect();
        }
        own
    }

    /// Whether it is a row of several subjects together.
    #[must_use]
    pub fn is_project(&self) -> bool {
        self.vakrij.is_some_and(Vakrij::is_project) || self.vakken().len() > 1
    }
}

/// The periods of a studiewijzer in order of time: those that it names, or else the first of the school.
pub(super) fn periods_of<'c>(calendar: &'c Calendar, wijzer: &Studiewijzer) -> Vec<&'c Period> {
    if wijzer.periode.is_empty() {
        return calendar.periods().iter().take(1).collect();
    }
    calendar.periods_named(&wijzer.periode)
}

/// The school weeks of its periods, by which a studiewijzer counts its lesweken.
pub(super) fn lesweken(calendar: &Calendar, wijzer: &Studiewijzer) -> Vec<IsoWeek> {
    let periods = periods_of(calendar, wijzer).into_iter();
    let mut weeks: Vec<IsoWeek> = periods
        .flat_map(|period| calendar.school_weeks(period.van, period.tot))
        .collect();
    weeks.dedup();
    weeks
}
