//! A sorted list of spans of days that do not overlap.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, Weekday};

/// A named span of days; both dates are part of it.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) naam: Cow<'static, str>,
    pub(super) van: NaiveDate,
    pub(super) tot: NaiveDate,
}

/// Spans in order of date, each day in at most one of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Spans(Vec<Span>);

impl Spans {
    /// Takes spans in order of preference: a day that several have goes to the first of them.
    pub(super) fn new(by_preference: &[Span]) -> Self {
        let mut spans = Self::default();
        for span in by_preference {
            spans.add(span);
        }
        spans
    }

    /// Adds the days of a span that are not taken yet.
    pub(super) fn add(&mut self, span: &Span) {
        let mut pieces = Vec::new();
        let mut next = Some(span.van);
        for taken in self
            .from(span.van)
            .take_while(|taken| taken.van <= span.tot)
        {
            let Some(van) = next else { break };
            if let Some(tot) = taken.van.pred_opt().filter(|tot| van <= *tot) {
                pieces.push((van, tot));
            }
            next = taken.tot.succ_opt();
        }
        pieces.extend(
            next.filter(|van| *van <= span.tot)
                .map(|van| (van, span.tot)),
        );
        let naam = &span.naam;
        self.0.extend(pieces.into_iter().map(|(van, tot)| Span {
            naam: naam.clone(),
            van,
            tot,
        }));
        self.0.sort_by_key(|span| span.van);
    }

    /// The span in which a date lies.
    pub(super) fn at(&self, date: NaiveDate) -> Option<&Span> {
        self.from(date).next().filter(|span| span.van <= date)
    }

    /// The number of days from Monday to Friday that lie in `van` up to and including `tot` and in no span.
    pub(super) fn open_weekdays(&self, van: NaiveDate, tot: NaiveDate) -> usize {
        let taken: usize = self
            .from(van)
            .take_while(|span| span.van <= tot)
            .map(|span| weekdays(span.van.max(van), span.tot.min(tot)))
            .sum();
        weekdays(van, tot).saturating_sub(taken)
    }

    /// The last day from Monday to Friday before a date that lies in no span.
    pub(super) fn open_weekday_before(&self, date: NaiveDate) -> Option<NaiveDate> {
        let mut day = date.pred_opt()?;
        loop {
            if let Some(span) = self.at(day) {
                day = span.van.pred_opt()?;
            } else if is_weekend(day) {
                day = day.pred_opt()?;
            } else {
                return Some(day);
            }
        }
    }

    /// The spans that end on a date or later.
    fn from(&self, date: NaiveDate) -> impl Iterator<Item = &Span> {
        let start = self.0.partition_point(|span| span.tot < date);
        self.0.iter().skip(start)
    }
}

/// Is it a Saturday or a Sunday?
pub(super) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The number of days from Monday to Friday in a span; none where `tot` lies before `van`.
fn weekdays(van: NaiveDate, tot: NaiveDate) -> usize {
    let until = |days: i32| 5 * days.div_euclid(7) + days.rem_euclid(7).min(5);
    // Day 1 of the common era, 0001-01-01, is a Monday.
    let count = until(tot.num_days_from_ce()) - until(van.num_days_from_ce() - 1);
    usize::try_from(count).unwrap_or_default()
}
