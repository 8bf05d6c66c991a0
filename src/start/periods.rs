//! A proposal for the periods of a school year.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{Calendar, HolidayKind, IsoWeek, Period, Region, SchoolYear, holidays};

/// The usual weeks where the table of holidays does not reach: the first week of school, the weeks
/// around the autumn and Christmas holidays, the last week.
const FIRST_WEEK: u8 = 36;
const AUTUMN: u8 = 43;
const CHRISTMAS: u8 = 52;
const NEW_YEAR: u8 = 2;
const LAST_WEEK: u8 = 28;

/// Four periods: up to the autumn holiday, up to Christmas, and the rest of the year in two
/// stretches with as many school weeks. Each runs from a Monday to a Friday.
///
/// Without a region they follow the holidays of the middle: those of the other regions lie
/// near them.
#[must_use]
pub(super) fn proposed(year: SchoolYear, region: Option<Region>) -> Vec<Period> {
    let bounds = Bounds::new(year, region.unwrap_or(Region::Midden));
    let calendar = Calendar::new(year, region, Vec::new(), Vec::new());
    let spring = calendar.school_weeks(bounds.january, bounds.summer);
    let half = spring.len() / 2;
    let middle = |at: usize| spring.get(at).copied();
    let (Some(last), Some(first)) = (half.checked_sub(1).and_then(middle), middle(half)) else {
        return Vec::new();
    };
    let spans = [
        (bounds.begin, bounds.autumn.0),
        (bounds.autumn.1, bounds.christmas),
        (bounds.january, last.friday()),
        (first.monday(), bounds.summer),
    ];
    (1..)
        .zip(spans)
        .map(|(nummer, (van, tot))| Period { nummer, van, tot })
        .collect()
}

/// The days at which periods are cut.
struct Bounds {
    begin: NaiveDate,
    /// The last day before and the first day after the holiday.
    autumn: (NaiveDate, NaiveDate),
    christmas: NaiveDate,
    january: NaiveDate,
    summer: NaiveDate,
}

impl Bounds {
    fn new(year: SchoolYear, region: Region) -> Self {
        let own = |kind| span(year, region, kind);
        let before = SchoolYear::new(year.first_year() - 1);
        let last_summer = before.and_then(|before| span(before, region, HolidayKind::Zomer));
        let monday = |number| week(year, number).monday();
        let friday_before = |number| week(year, number).prev().friday();
        let around = |kind, from, to| {
            own(kind).map_or(
                (friday_before(from), monday(to)),
                |(van, tot): (NaiveDate, NaiveDate)| {
                    (IsoWeek::of(van).friday(), IsoWeek::of(tot).next().monday())
                },
            )
        };
        let (christmas, january) = around(HolidayKind::Kerst, CHRISTMAS, NEW_YEAR);
        Self {
            begin: last_summer.map_or(monday(FIRST_WEEK), |(_, tot)| {
                IsoWeek::of(tot).next().monday()
            }),
            autumn: around(HolidayKind::Herfst, AUTUMN, AUTUMN + 1),
            christmas,
            january,
            summer: own(HolidayKind::Zomer).map_or(week(year, LAST_WEEK).friday(), |(van, _)| {
                IsoWeek::of(van).friday()
            }),
        }
    }
}

fn span(year: SchoolYear, region: Region, kind: HolidayKind) -> Option<(NaiveDate, NaiveDate)> {
    let found = holidays(year, Some(region))?;
    let holiday = found.iter().find(|holiday| holiday.kind == kind)?;
    Some((holiday.van, holiday.tot))
}

/// A week of the school year; every year has the weeks that are asked for here.
fn week(year: SchoolYear, number: u8) -> IsoWeek {
    year.week(number)
        .unwrap_or_else(|| IsoWeek::of(year.first_day()))
}

/// The school year to propose on a day: the one it lies in, from 1 June on the next.
#[must_use]
pub fn proposed_year(today: NaiveDate) -> Option<SchoolYear> {
    let own = SchoolYear::of(today)?;
    if (6..8).contains(&today.month()) {
        SchoolYear::new(own.first_year() + 1)
    } else {
        Some(own)
    }
}
