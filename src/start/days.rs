//! Days for example documents: school days that are still to come.

use chrono::NaiveDate;

use crate::calendar::{Calendar, IsoWeek, Period};

/// How many school days the examples are spread over.
const SPREAD: usize = 20;

/// The fewest school days that examples can be spread over.
const FEWEST: usize = 4;

/// The period that the examples play in and its coming school days.
#[derive(Debug)]
pub(super) struct Days {
    /// The period: the first with four weeks of school to come, or else the one with the most.
    pub(super) period: Period,
    /// The day on which the examples are said to be written: the last school day up to today, or
    /// the first one of the period where the year has not begun.
    pub(super) written: NaiveDate,
    /// Twenty coming school days; where there are fewer they are spread, so that some come back.
    pub(super) coming: Vec<NaiveDate>,
}

impl Days {
    /// The days from today on; `None` where fewer than [`FEWEST`] school days are to come: talks
    /// with parents and coach are on days of their own.
    #[must_use]
    pub(super) fn new(calendar: &Calendar, today: NaiveDate) -> Option<Self> {
        let mut best: Option<(Period, Vec<NaiveDate>)> = None;
        for period in calendar.periods() {
            let coming = coming(calendar, period, today);
            let enough = coming.len() == SPREAD;
            let most = best.as_ref().map_or(0, |(_, days)| days.len());
            if coming.len() > most {
                best = Some((*period, coming));
            }
            if enough {
                break;
            }
        }
        let (period, coming) = best.filter(|(_, days)| days.len() >= FEWEST)?;
        let (first, last) = (*coming.first()?, coming.len() - 1);
        let spread = |nth| coming.get(nth * last / (SPREAD - 1)).copied();
        Some(Self {
            period,
            written: written(calendar, today).unwrap_or(first),
            coming: (0..SPREAD).filter_map(spread).collect(),
        })
    }

    /// The number of the ISO week of each coming day.
    #[must_use]
    pub(super) fn weeks(&self) -> Vec<u8> {
        let number = |day: &NaiveDate| IsoWeek::of(*day).number();
        self.coming.iter().map(number).collect()
    }
}

fn coming(calendar: &Calendar, period: &Period, today: NaiveDate) -> Vec<NaiveDate> {
    let open = |day: &NaiveDate| calendar.is_school_day(*day) && !calendar.is_advised(*day);
    today
        .max(period.van)
        .iter_days()
        .take_while(|day| *day <= period.tot)
        .filter(open)
        .take(SPREAD)
        .collect()
}

fn written(calendar: &Calendar, today: NaiveDate) -> Option<NaiveDate> {
    let day = if calendar.is_school_day(today) {
        today
    } else {
        calendar.school_days_before(today, 1)
    };
    let begin = calendar.periods().first()?.van;
    Some(day).filter(|day| *day >= begin)
}
