//! Weeks and school years as values, and dates in Dutch words.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use chrono::{Datelike, Days, NaiveDate};
use leerplan::internals::calendar::{IsoWeek, IsoWeekError, SchoolYear, SchoolYearError, dutch};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn week(text: &str) -> IsoWeek {
    text.parse().unwrap()
}

fn year(text: &str) -> SchoolYear {
    text.parse().unwrap()
}

#[test]
fn weeks_agree_with_an_independent_library_for_forty_years() {
    let all = day("2000-01-01").iter_days();
    for date in all.take_while(|date| date.year() <= 2040) {
        let ordinal = u16::try_from(date.ordinal()).unwrap();
        let other = time::Date::from_ordinal_date(date.year(), ordinal).unwrap();
        let (year, number, weekday) = other.to_iso_week_date();
        let found = IsoWeek::of(date);
        assert_eq!((found.year(), found.number()), (year, number), "{date}");
        assert_eq!(Some(found), IsoWeek::new(year, number), "{date}");
        let since_monday = Days::new(u64::from(weekday.number_days_from_monday()));
        assert_eq!(found.monday() + since_monday, date);
        assert!(
            found.contains(date) && !found.next().contains(date) && !found.prev().contains(date)
        );
        assert_eq!(
            IsoWeek::weeks_in_year(year),
            time::util::weeks_in_year(year)
        );
    }
}

#[test]
fn some_years_have_53_weeks() {
    let long: Vec<i32> = (2000..=2040)
        .filter(|y| IsoWeek::weeks_in_year(*y) == 53)
        .collect();
    assert_eq!(long, [2004, 2009, 2015, 2020, 2026, 2032, 2037]);
    let last = IsoWeek::new(2026, 53).unwrap();
    assert_eq!(
        (last.monday(), last.friday(), last.sunday()),
        (day("2026-12-28"), day("2027-01-01"), day("2027-01-03"))
    );
    assert_eq!(last.next(), week("2027-W01"));
    assert_eq!(last.prev(), week("2026-W52"));
    assert!(week("2026-W53") < week("2027-W01") && week("2026-W09") < week("2026-W10"));
    assert_eq!(
        [
            IsoWeek::new(2025, 53),
            IsoWeek::new(2027, 53),
            IsoWeek::new(2026, 0),
            IsoWeek::new(2026, 54)
        ],
        [None; 4]
    );
}

#[test]
fn a_week_is_read_strictly_and_written_back() {
    for text in ["2026-W39", "2026-W01", "2026-W53", "0999-W07"] {
        assert_eq!(week(text).to_string(), text);
    }
    for text in [
        "",
        "39",
        "2026-39",
        "2026W39",
        "2026-w39",
        "2026-W9",
        "2026-W039",
        " 2026-W39",
        "26-W39",
        "+026-W39",
        "2026-W+9",
        "2026-W39-1",
        "２026-W39",
    ] {
        assert_eq!(
            text.parse::<IsoWeek>(),
            Err(IsoWeekError::Form(text.to_owned()))
        );
    }
    assert_eq!(
        "2025-W53".parse::<IsoWeek>(),
        Err(IsoWeekError::Number {
            year: 2025,
            number: 53,
            last: 52
        })
    );
    assert_eq!(
        "2026-W54".parse::<IsoWeek>().unwrap_err().to_string(),
        "2026 heeft geen week 54: de weken lopen van 1 tot en met 53"
    );
}

#[test]
fn a_school_year_runs_from_august_to_july() {
    let schooljaar = year("2026-2027");
    assert_eq!(schooljaar.to_string(), "2026-2027");
    assert_eq!(
        (schooljaar.first_day(), schooljaar.last_day()),
        (day("2026-08-01"), day("2027-07-31"))
    );
    for (date, inside) in [
        ("2026-07-31", false),
        ("2026-08-01", true),
        ("2027-07-31", true),
        ("2027-08-01", false),
    ] {
        assert_eq!(schooljaar.contains(day(date)), inside, "{date}");
        assert_eq!(
            SchoolYear::of(day(date)) == Some(schooljaar),
            inside,
            "{date}"
        );
    }
    for text in [
        "",
        "2026",
        "2026-27",
        "2026/2027",
        "2026 - 2027",
        "2026-2027-2028",
        "9999-10000",
        "+026-+027",
        "02026-02027",
    ] {
        assert_eq!(
            text.parse::<SchoolYear>(),
            Err(SchoolYearError::Form(text.to_owned()))
        );
    }
    for text in ["2026-2028", "2026-2026", "2026-2025"] {
        let error = SchoolYearError::NotConsecutive {
            text: text.to_owned(),
            first: 2026,
        };
        assert_eq!(text.parse::<SchoolYear>(), Err(error.clone()));
        assert!(error.to_string().ends_with("na 2026 hoort 2027"));
    }
}

#[test]
fn a_week_number_gets_its_calendar_year_from_the_school_year() {
    let schooljaar = year("2026-2027");
    for (number, expected) in [
        (31, "2026-W31"),
        (53, "2026-W53"),
        (1, "2027-W01"),
        (30, "2027-W30"),
    ] {
        assert_eq!(schooljaar.week(number), Some(week(expected)));
    }
    assert_eq!(
        [
            schooljaar.week(0),
            schooljaar.week(54),
            year("2025-2026").week(53),
            year("2027-2028").week(53)
        ],
        [None; 4]
    );
}

#[test]
fn dates_in_dutch() {
    let names = |f: fn(NaiveDate) -> &'static str, step: u64, n: u64| -> String {
        let dates = (0..n).map(|i| f(day("2026-06-01") + Days::new(i * step)));
        dates.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        names(dutch::day_name, 1, 7),
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    );
    assert_eq!(names(dutch::short_day_name, 1, 7), "ma di wo do vr za zo");
    assert_eq!(
        names(dutch::month_name, 31, 12),
        "juni juli augustus september oktober november december januari februari maart april mei"
    );
    assert_eq!(
        names(dutch::short_month_name, 31, 12),
        "jun jul aug sep okt nov dec jan feb mrt apr mei"
    );
    assert_eq!(
        dutch::long_date(day("2026-09-14")),
        "maandag 14 september 2026"
    );
    assert_eq!(dutch::short_date(day("2026-09-14")), "ma 14 sep");
    let span = |van, tot| dutch::date_span(day(van), day(tot));
    assert_eq!(span("2026-09-21", "2026-09-21"), "21 september 2026");
    assert_eq!(span("2026-09-21", "2026-09-25"), "21 – 25 september 2026");
    assert_eq!(
        span("2026-09-28", "2026-10-02"),
        "28 september – 2 oktober 2026"
    );
    assert_eq!(
        span("2026-12-21", "2027-01-03"),
        "21 december 2026 – 3 januari 2027"
    );
    assert_eq!(
        span("2026-09-21", "2027-09-25"),
        "21 september 2026 – 25 september 2027"
    );
}
