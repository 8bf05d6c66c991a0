//! The national school holidays, from the table that is compiled in.

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::calendar::region::Region;
use crate::calendar::school_year::SchoolYear;

/// The table as text: a heading, then one line a holiday, its fields parted by `;`.
const TABLE: &str = include_str!("schoolvakanties.csv");

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| TABLE.lines().skip(1).filter_map(row).collect());

/// A line of the table.
struct Row {
    year: SchoolYear,
    region: Option<Region>,
    holiday: Holiday,
}

/// Which of the yearly holidays it is, in the order of the school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HolidayKind {
    /// Autumn.
    Herfst,
    /// Christmas and New Year.
    Kerst,
    /// Early spring.
    Voorjaar,
    /// The week beside the May holiday that the government advises as a second one: by itself not free.
    MeiAdviesweek,
    /// May.
    Mei,
    /// Summer.
    Zomer,
}

/// A national school holiday, from a Saturday up to and including a Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Holiday {
    pub kind: HolidayKind,
    /// Its Dutch name for people, such as "herfstvakantie".
    pub naam: &'static str,
    /// The first day.
    pub van: NaiveDate,
    /// The last day.
    pub tot: NaiveDate,
    /// Is it the same for every school by law? The others are advice, which most schools follow.
    pub fixed: bool,
    /// How the dates were checked, or that they were not, in the words of the table.
    pub verification: &'static str,
}

impl Holiday {
    /// Are its days free by themselves? Those of the advised week are so only where a school says so.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.kind != HolidayKind::MeiAdviesweek
    }

    /// Were the dates confirmed by a source that can be relied on?
    #[must_use]
    pub fn is_verified(&self) -> bool {
        !self.verification.starts_with("ONGEVERIFIEERD")
    }
}

impl HolidayKind {
    /// The kind behind a word of the table.
    fn from_table(word: &str) -> Option<Self> {
        Some(match word {
            "herfst" => Self::Herfst,
            "kerst" => Self::Kerst,
            "voorjaar" => Self::Voorjaar,
            "mei-adviesweek" => Self::MeiAdviesweek,
            "mei" => Self::Mei,
            "zomer" => Self::Zomer,
            _ => return None,
        })
    }

    /// The Dutch name for people.
    #[must_use]
    pub fn naam(self) -> &'static str {
        match self {
            Self::Herfst => "herfstvakantie",
            Self::Kerst => "kerstvakantie",
            Self::Voorjaar => "voorjaarsvakantie",
            Self::MeiAdviesweek => "adviesweek bij de meivakantie",
            Self::Mei => "meivakantie",
            Self::Zomer => "zomervakantie",
        }
    }
}

/// The school holidays of a year in order of date, or `None` where the table does not have that year.
///
/// Without a region only those that are the same in the whole country. The advised week by the May holiday is
/// among them, see [`Holiday::is_free`].
#[must_use]
pub fn holidays(year: SchoolYear, region: Option<Region>) -> Option<Vec<Holiday>> {
    if ROWS.iter().all(|row| row.year != year) {
        return None;
    }
    let mut found: Vec<_> = rows(region)
        .filter(|row| row.year == year)
        .map(|row| row.holiday)
        .collect();
    found.sort_by_key(|holiday| holiday.van);
    Some(found)
}

/// The holidays of all years in the table that hold for a region, or for all of them.
pub(super) fn known(region: Option<Region>) -> impl Iterator<Item = Holiday> {
    rows(region).map(|row| row.holiday)
}

fn rows(region: Option<Region>) -> impl Iterator<Item = &'static Row> {
    ROWS.iter()
        .filter(move |row| row.region.is_none() || row.region == region)
}

fn row(line: &'static str) -> Option<Row> {
    let fields: Vec<&'static str> = line.splitn(7, ';').collect();
    let [year, kind, region, van, tot, strength, verification] = fields[..] else {
        return None;
    };
    let kind = HolidayKind::from_table(kind)?;
    Some(Row {
        year: year.parse().ok()?,
        region: match region {
            "alle" => None,
            name => Some(name.parse().ok()?),
        },
        holiday: Holiday {
            kind,
            naam: kind.naam(),
            van: van.parse().ok()?,
            tot: tot.parse().ok()?,
            fixed: strength == "vast",
            verification,
        },
    })
}
