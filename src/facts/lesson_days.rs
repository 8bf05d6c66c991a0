//! On which days a class has a subject, by the `rooster` of the class.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::calendar::IsoWeek;
use crate::model::part::Id;
use crate::school::School;

/// The days on which a class has a subject, in order of the week; `None` where its `rooster` does not say.
pub(crate) fn of_class(school: &School, klas: &Id, vak: &str) -> Option<Vec<Weekday>> {
    let (_, klas) = school.klas(klas)?;
    let key = school.vakken.key(vak);
    let mut subjects = klas.rooster.as_ref()?.iter();
    let (_, days) = subjects.find(|(name, _)| school.vakken.key(name) == key)?;
    let mut days: Vec<Weekday> = days.iter().map(|day| day.0).collect();
    days.sort_by_key(Weekday::num_days_from_monday);
    days.dedup();
    (!days.is_empty()).then_some(days)
}

/// The days that all of some classes have for a subject; `None` where they differ or one does not say.
pub(crate) fn of_classes(school: &School, classes: &[Id], vak: &str) -> Option<Vec<Weekday>> {
    let (first, others) = classes.split_first()?;
    let days = of_class(school, first, vak)?;
    let same = |klas: &Id| of_class(school, klas, vak).as_ref() == Some(&days);
    others.iter().all(same).then_some(days)
}

/// The dates of the lessons in a week, from one day to another, without free days.
pub(crate) fn in_week(
    school: &School,
    days: &[Weekday],
    week: IsoWeek,
    (first, last): (NaiveDate, NaiveDate),
) -> Vec<NaiveDate> {
    let dates = week.monday().iter_days().take(7);
    dates
        .filter(|day| days.contains(&day.weekday()) && first <= *day && *day <= last)
        .filter(|day| school.calendar.free_day(*day).is_none())
        .collect()
}
