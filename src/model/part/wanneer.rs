//! When something happens.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Tekst;
use super::datum::Datum;
use super::datum::school_year;
use super::groups::groups;
use super::lists::EenOfMeer;
use super::spelled::text_or_fields;
use super::week::{self, Week};
use crate::calendar::written_dates::{self, DateReading};
use crate::calendar::written_weeks::{self, WeekReading};
use crate::words;
use crate::yaml::de::value::{FromText, FromTextOrFields, Meant, SpellingError};

/// One or more moments; the deadline is the last day of them.
pub type Wanneer = EenOfMeer<Moment>;

/// A date, a week or a span of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A date, as one day.
    Dag(Datum),
    /// An ISO week, Monday to Friday.
    Week(Week),
    /// From one day to another, inclusive.
    Reeks(Reeks),
}

groups! {
    /// Een reeks dagen. De eerste en de laatste dag horen erbij.
    #[derive(Copy, Eq)]
    pub struct Reeks {
        /// De eerste dag, jaar-maand-dag.
        pub van: Datum,
        /// De laatste dag, jaar-maand-dag.
        pub tot: Datum,
    }
}

impl FromText for Moment {
    const EXPECTED: &'static str = "een datum, een week of een reeks `{van, tot}`";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        let week = Week::from_text(text);
        let like_week = text.len() <= 2 || written_weeks::has_week_word(text) || is_full_week(text);
        if like_week || week.is_ok() {
            return week.map(Self::Week);
        }
        Datum::from_text(text).map(Self::Dag).map_err(|error| {
            let message = error.message.clone();
            spelled_otherwise(text, message).unwrap_or(error)
        })
    }

    fn filler() -> Self {
        Self::Dag(Datum::filler())
    }
}

/// Whether a text is like `2026-W39`.
fn is_full_week(text: &str) -> bool {
    let begin = text.split_once(['W', 'w']).map(|(begin, _)| begin);
    begin.is_some_and(|begin| {
        !begin.is_empty() && begin.bytes().all(|b| b == b'-' || b.is_ascii_digit())
    })
}

/// The error of a text that may mean a span of days, or weeks as well as a day.
fn spelled_otherwise(text: &str, message: String) -> Option<SpellingError> {
    let day = written_dates::date(text, school_year());
    if day == DateReading::None
        && let Some((van, tot)) = written_dates::span(text, school_year())
    {
        let hint = format!("schrijf een reeks dagen zo: `{{van: {van}, tot: {tot}}}`");
        let fields = vec![("van", van.to_string()), ("tot", tot.to_string())];
        return Some(SpellingError::new(message, hint).meant(Some(Meant::fields(fields))));
    }
    let weeks = match written_weeks::weeks(text, school_year()) {
        WeekReading::Weeks(weeks) | WeekReading::Either(weeks, _) => weeks,
        WeekReading::WithoutYear | WeekReading::None => return None,
    };
    match day {
        DateReading::None => {
            let (hint, meant) = week::meant(text);
            Some(SpellingError::new(message, hint).meant(meant))
        }
        DateReading::One(date) => {
            let list = words::quote(&format!("[{}]", week::texts(&weeks).join(", ")));
            let hint = format!("bedoel je de dag `{date}` of de weken {list}?");
            Some(SpellingError::new(message, hint))
        }
        _ => None,
    }
}

impl FromTextOrFields for Moment {
    type Fields = Reeks;

    fn from_fields(fields: Reeks) -> Self {
        Self::Reeks(fields)
    }
}

text_or_fields!(Moment = "moment", Moment);

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Dag(day) => day.serialize(serializer),
            Self::Week(week) => week.serialize(serializer),
            Self::Reeks(span) => span.serialize(serializer),
        }
    }
}

/// A moment, or free text where a plan is not that far yet ("na de toetsweek").
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MomentOfTekst {
    /// A moment that can be placed in the calendar.
    Moment(Moment),
    /// Words that no calendar can place.
    Tekst(Tekst),
}

impl FromText for MomentOfTekst {
    const EXPECTED: &'static str = "een datum, een week, een reeks of tekst";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        Ok(Moment::from_text(text).map_or_else(|_| Self::Tekst(text.into()), Self::Moment))
    }

    fn filler() -> Self {
        Self::Tekst(Tekst::default())
    }
}

impl FromTextOrFields for MomentOfTekst {
    type Fields = Reeks;

    fn from_fields(fields: Reeks) -> Self {
        Self::Moment(Moment::Reeks(fields))
    }
}

text_or_fields!(MomentOfTekst = "moment-of-tekst", Free);

impl Serialize for MomentOfTekst {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Moment(moment) => moment.serialize(serializer),
            Self::Tekst(text) => serializer.serialize_str(text),
        }
    }
}

impl fmt::Display for MomentOfTekst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Moment(Moment::Dag(day)) => write!(f, "{day}"),
            Self::Moment(Moment::Week(week)) => write!(f, "week {week}"),
            Self::Moment(Moment::Reeks(span)) => write!(f, "{} t/m {}", span.van, span.tot),
            Self::Tekst(text) => f.write_str(text),
        }
    }
}
