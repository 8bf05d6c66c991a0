//! Which studiewijzers have something for a class in a week: an index made once.

use foldhash::HashMap;

use crate::calendar::{Calendar, IsoWeek};
use crate::model::part::Id;
use crate::model::{Content, Studiewijzer};
use crate::path;

use super::document::{Document, DocumentNumber};
use super::vakken::Vakken;
use super::week_rows::{RowIn, WeekIn};

/// The place of an item of `weken`: document and position, in order of path.
pub(super) type Place = (DocumentNumber, usize);

/// Places by week, in order of time.
#[derive(Debug, Default)]
pub(super) struct Weeks(Vec<(IsoWeek, Place)>);

/// Which studiewijzers have something for a class in a week. Ignored documents do not count.
#[derive(Debug, Default)]
pub struct WeekIndex {
    pub(super) classes: HashMap<Id, Weeks>,
    /// By class and subject; projects count for each of their subjects.
    pub(super) subjects: HashMap<Id, HashMap<String, Weeks>>,
    /// By class and the subject of the whole document, empty where it has none.
    pub(super) documents: HashMap<Id, HashMap<String, Vec<DocumentNumber>>>,
}

impl Weeks {
    /// The places of a week, in order of path.
    pub(super) fn of(&self, week: IsoWeek) -> &[(IsoWeek, Place)] {
        let from = self.0.partition_point(|(one, _)| *one < week);
        let rest = &self.0[from..];
        &rest[..rest.partition_point(|(one, _)| *one == week)]
    }

    /// The weeks in order of time, each once.
    pub(super) fn all(&self) -> Vec<IsoWeek> {
        let mut weeks: Vec<IsoWeek> = self.0.iter().map(|(week, _)| *week).collect();
        weeks.dedup();
        weeks
    }

    /// Puts what was added in order of path in order of time.
    fn finish(&mut self) {
        self.0.sort_by_key(|(week, _)| *week);
        self.0.shrink_to_fit();
    }
}

impl WeekIndex {
    /// The index over documents in order of path.
    #[must_use]
    pub fn new(documents: &[Document], calendar: &Calendar, vakken: &Vakken) -> Self {
        let mut index = Self::default();
        for (number, document) in documents.iter().enumerate() {
            if let (Some(Content::Studiewijzer(wijzer)), false) =
                (&document.content, document.is_ignored)
            {
                index.add(number, document, wijzer, calendar, vakken);
            }
        }
        let subjects = index.subjects.values_mut().flat_map(HashMap::values_mut);
        index
            .classes
            .values_mut()
            .chain(subjects)
            .for_each(Weeks::finish);
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
            let of_class = self.documents.entry((*klas).clone()).or_default();
            of_class.entry(vak.to_string()).or_default().push(number);
        }
        for item in WeekIn::all(number, wijzer).filter(|item| has_readable_weeks(document, item)) {
            let rows = item.rows();
            let mut keys: Vec<_> = rows
                .iter()
                .flat_map(RowIn::vakken)
                .map(|vak| vakken.key(vak))
                .collect();
            keys.sort_unstable();
            keys.dedup();
            let place = (number, item.position);
            for week in item.weeks(calendar) {
                for klas in &klassen {
                    let weeks = self.classes.entry((*klas).clone()).or_default();
                    weeks.0.push((week, place));
                    let subjects = self.subjects.entry((*klas).clone()).or_default();
                    for key in &keys {
                        let weeks = subjects.entry(key.to_string()).or_default();
                        weeks.0.push((week, place));
                    }
                }
            }
        }
    }
}

/// The classes of a studiewijzer, each once.
pub(super) fn classes(wijzer: &Studiewijzer) -> Vec<&Id> {
    let mut classes: Vec<&Id> = Vec::new();
    for id in wijzer.klas.iter().filter(|id| !id.is_empty()) {
        if !classes.contains(&id) {
            classes.push(id);
        }
    }
    classes
}

/// Whether the weeks of an item are what the file says, and no fill-ins.
fn has_readable_weeks(document: &Document, item: &WeekIn<'_>) -> bool {
    document.faults.is_empty()
        || (document.is_sound(&item.path().then("week"))
            && document.is_sound(&item.path().then("lesweek"))
            && (!item.rij.week.is_empty() || document.is_sound(&path!["periode"])))
}
