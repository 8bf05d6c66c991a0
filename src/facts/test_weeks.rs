//! The test weeks of `leerplan.toml`: for which classes they are, which weeks they take, and what people
//! call them.

use chrono::NaiveDate;

use crate::calendar::{Calendar, IsoWeek};
use crate::model::part::{Datum, Id, Leerjaar, Moment, Niveau, Reeks};
use crate::school::{School, Toetsweek};
use crate::words;

/// The test weeks of the school, without those of which the days are the wrong way round.
fn all(school: &School) -> impl Iterator<Item = &Toetsweek> {
    let config = school.config.config.as_ref();
    let all = config.into_iter().flat_map(|config| &config.toetsweek);
    all.filter(|one| one.van <= one.tot)
}

/// Whether it is for a year and a level; without any it may be.
fn is_for(one: &Toetsweek, (leerjaar, niveau): Kind) -> bool {
    let year = leerjaar.is_none_or(|own| one.leerjaar.is_empty() || one.leerjaar.contains(&own));
    let level = niveau.is_none_or(|own| one.niveau.is_empty() || one.niveau.contains(&own));
    year && level
}

/// A year and a level of a class, as far as they are known.
type Kind = (Option<Leerjaar>, Option<Niveau>);

/// The levels of a class, one by one, each with its year. A class that no document describes has none
/// that is known.
fn kinds(school: &School, klas: &Id) -> Vec<Kind> {
    match school.klas(klas).map(|(_, klas)| klas) {
        Some(klas) if !klas.niveau.is_empty() => {
            let levels = klas.niveau.iter().copied();
            levels
                .map(|niveau| (Some(klas.leerjaar), Some(niveau)))
                .collect()
        }
        Some(klas) => vec![(Some(klas.leerjaar), None)],
        None => vec![(None, None)],
    }
}

/// The school days of a week.
fn school_days(calendar: &Calendar, week: IsoWeek) -> Vec<NaiveDate> {
    let days = week.monday().iter_days().take(5);
    days.filter(|day| calendar.is_school_day(*day)).collect()
}

/// The test week in which a week of a class lies wholly, for all its levels: each school day of it. A week
/// without school days lies in none.
pub(crate) fn covering<'s>(school: &'s School, klas: &Id, week: IsoWeek) -> Option<&'s Toetsweek> {
    all(school).next()?;
    let kinds = kinds(school, klas);
    let days = school_days(&school.calendar, week);
    let on = |day: NaiveDate, kind: Kind| {
        let mut all = all(school);
        all.find(|one| one.has(day) && is_for(one, kind))
    };
    let found = on(*days.first()?, *kinds.first()?)?;
    let whole = kinds
        .iter()
        .all(|kind| days.iter().all(|day| on(*day, *kind).is_some()));
    whole.then_some(found)
}

/// Whether a week lies wholly in a test week for each of some classes; where none is named, for the whole
/// school.
pub(crate) fn takes<'c>(
    school: &School,
    classes: impl IntoIterator<Item = &'c Id>,
    week: IsoWeek,
) -> bool {
    let mut named = false;
    let mut of_classes = classes.into_iter().inspect(|_| named = true);
    let all_taken = of_classes.all(|klas| covering(school, klas, week).is_some());
    if named {
        return all_taken;
    }
    all(school).next().is_some()
        && school_days(&school.calendar, week).iter().all(|day| {
            let for_all = |one: &Toetsweek| one.leerjaar.is_empty() && one.niveau.is_empty();
            all(school).any(|one| for_all(one) && one.has(*day))
        })
}

/// A test week as far as it lies in a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InWeek {
    /// What it is called, with its years and levels where it is not for all of the classes.
    pub(crate) name: String,
    pub(crate) first: NaiveDate,
    /// Inclusive.
    pub(crate) last: NaiveDate,
    /// Whether it takes all school days of the week.
    pub(crate) is_whole: bool,
}

/// The test weeks that are surely for some class of these and have a school day in a week, in order.
pub(crate) fn in_week(school: &School, classes: &[Id], week: IsoWeek) -> Vec<InWeek> {
    let days = school_days(&school.calendar, week);
    let kinds: Vec<Kind> = classes
        .iter()
        .flat_map(|klas| kinds(school, klas))
        .collect();
    let sure = |one: &Toetsweek, kind: Kind| {
        let known = (kind.0.is_some() || one.leerjaar.is_empty())
            && (kind.1.is_some() || one.niveau.is_empty());
        known && is_for(one, kind)
    };
    let mut found: Vec<InWeek> = all(school)
        .filter(|one| kinds.iter().any(|kind| sure(one, *kind)))
        .filter_map(|one| {
            let inside: Vec<NaiveDate> = days.iter().copied().filter(|day| one.has(*day)).collect();
            Some(InWeek {
                name: name_beside(one, &kinds),
                first: *inside.first()?,
                last: *inside.last()?,
                is_whole: inside.len() == days.len(),
            })
        })
        .collect();
    found.sort_by_key(|one| one.first);
    found.dedup();
    found
}

/// What a test week is called beside some years and levels: with its own years or levels behind it where it
/// is not for all of these.
fn name_beside(one: &Toetsweek, kinds: &[Kind]) -> String {
    let all_years = kinds
        .iter()
        .all(|(year, _)| year.is_some_and(|year| one.leerjaar.contains(&year)));
    let all_levels = kinds
        .iter()
        .all(|(_, level)| level.is_some_and(|level| one.niveau.contains(&level)));
    let mut beside: Vec<String> = Vec::new();
    if !one.leerjaar.is_empty() && !all_years {
        let years: Vec<String> = one.leerjaar.iter().map(ToString::to_string).collect();
        beside.push(format!("leerjaar {}", words::and(&years)));
    }
    if !one.niveau.is_empty() && !all_levels {
        beside.extend(one.niveau.iter().map(|niveau| niveau.as_str().to_owned()));
    }
    if beside.is_empty() {
        return one.name().into_owned();
    }
    format!("{} ({})", one.name(), beside.join(", "))
}

/// Whether a day lies in a test week for each of some classes, with all their levels; never where there is no
/// class.
pub(crate) fn has_day(school: &School, classes: &[Id], day: NaiveDate) -> bool {
    let mut kinds = classes.iter().flat_map(|klas| kinds(school, klas));
    !classes.is_empty()
        && all(school).next().is_some()
        && kinds.all(|kind| all(school).any(|one| one.has(day) && is_for(one, kind)))
}

/// The test weeks that a text names, for all classes: by name, by number, or as people write them: "TW1",
/// "Toetsweek 1".
pub(crate) fn named<'s>(school: &'s School, text: &str) -> Vec<&'s Toetsweek> {
    let written = bare(text);
    let by_name: Vec<&Toetsweek> = all(school)
        .filter(|one| bare(&one.name()) == written)
        .collect();
    if !by_name.is_empty() {
        return by_name;
    }
    let number = number(text);
    all(school)
        .filter(|one| number == Some(one.nummer))
        .collect()
}

/// Whether a text names any test week of the school.
pub(crate) fn is_known(school: &School, text: &str) -> bool {
    !named(school, text).is_empty()
}

/// Whether a test week is, or may be, for one of some classes; for any where none is named.
pub(crate) fn may_be_for(school: &School, one: &Toetsweek, classes: &[Id]) -> bool {
    let mut kinds = classes.iter().flat_map(|klas| kinds(school, klas));
    classes.is_empty() || kinds.any(|kind| is_for(one, kind))
}

/// The days of the test week that a text names, for some classes.
pub(crate) fn moment(school: &School, text: &str, classes: &[Id]) -> Option<Moment> {
    let named = named(school, text).into_iter();
    let own: Vec<&Toetsweek> = named
        .filter(|one| may_be_for(school, one, classes))
        .collect();
    let van: Datum = own.iter().map(|one| one.van).min()?;
    let tot: Datum = own.iter().map(|one| one.tot).max()?;
    Some(Moment::Reeks(Reeks { van, tot }))
}

/// What every test week is called, for suggestions.
pub(crate) fn names(school: &School) -> Vec<String> {
    all(school).map(|one| one.name().into_owned()).collect()
}

/// Words and abbreviations that people write before the number of a test week.
const WORDS: [&str; 16] = [
    "toetsweek",
    "toetsenweek",
    "toetsperiode",
    "toetsenperiode",
    "tentamenweek",
    "tentamenperiode",
    "proefwerkweek",
    "examenweek",
    "schoolexamenweek",
    "testweek",
    "tw",
    "te",
    "tp",
    "pww",
    "sew",
    "pw",
];

/// The number of a test week in a text that is nothing else: "1", "TW 2", "Toetsweek 3".
pub(crate) fn number(text: &str) -> Option<u8> {
    let bare = bare(text);
    let digits = bare.trim_start_matches(|c: char| !c.is_ascii_digit());
    let word = bare.strip_suffix(digits)?;
    let is_word = word.is_empty() || WORDS.contains(&word);
    digits.parse().ok().filter(|_| is_word)
}

/// Letters and digits alone, in lower case.
fn bare(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// The Monday of the school week that comes `n` weeks with ordinary lessons for some classes before the
/// week of a date: holidays and test weeks are stepped over.
pub(crate) fn weeks_before(
    school: &School,
    classes: &[Id],
    date: NaiveDate,
    n: usize,
) -> NaiveDate {
    let monday = IsoWeek::of(date).monday();
    let week_before = |day| school.calendar.school_weeks_before(day, 1);
    stepped_back(school, classes, (monday, n), week_before)
}

/// The school day that comes `n` school days with ordinary lessons for some classes before a date: days of
/// weeks that lie in a test week are stepped over.
pub(crate) fn school_days_before(
    school: &School,
    classes: &[Id],
    date: NaiveDate,
    n: usize,
) -> NaiveDate {
    let day_before = |day| school.calendar.school_days_before(day, 1);
    stepped_back(school, classes, (date, n), day_before)
}

/// The day that comes `n` steps before a date; a step into a week of tests of the classes does not count.
fn stepped_back(
    school: &School,
    classes: &[Id],
    (date, n): (NaiveDate, usize),
    step: impl Fn(NaiveDate) -> NaiveDate,
) -> NaiveDate {
    let mut day = date;
    let mut left = n;
    while left > 0 {
        let before = step(day);
        if before >= day {
            break;
        }
        day = before;
        left -= usize::from(!takes(school, classes, IsoWeek::of(day)));
    }
    day
}

impl Toetsweek {
    /// Whether a day lies in it.
    fn has(&self, day: NaiveDate) -> bool {
        self.van.0 <= day && day <= self.tot.0
    }
}
