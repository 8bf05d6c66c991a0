//! When something happens.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Tekst;
use super::datum::Datum;
use super::groups::groups;
use super::lists::EenOfMeer;
use super::spelled::text_or_fields;
use super::week::Week;
use crate::yaml::de::value::{FromText, FromTextOrFields, SpellingError};

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
        let like_week = text.contains(['W', 'w']) || text.len() <= 2;
        if like_week {
            Week::from_text(text).map(Self::Week)
        } else {
            Datum::from_text(text).map(Self::Dag)
        }
    }

    fn filler() -> Self {
        Self::Dag(Datum::filler())
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
