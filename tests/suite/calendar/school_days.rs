//! The calendar of one school: free days, school days and school weeks.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use chrono::{Datelike, NaiveDate};
use leerplan::internals::calendar::{
    Calendar, FreeDays, Holiday, IsoWeek, Period, Region, SchoolYear, holidays, public_holidays,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn week(text: &str) -> IsoWeek {
    text.parse().unwrap()
}

fn weeks(texts: &[&str]) -> Vec<IsoWeek> {
    texts.iter().map(|text| week(text)).collect()
}

fn year(text: &str) -> SchoolYear {
    text.parse().unwrap()
}

fn free(naam: &str, van: &str, tot: &str) -> FreeDays {
    FreeDays {
        naam: naam.to_owned(),
        van: day(van),
        tot: day(tot),
    }
}

fn calendar(schooljaar: &str, region: Option<Region>, free: Vec<FreeDays>) -> Calendar {
    let period = |nummer, van, tot| Period {
        nummer,
        van: day(van),
        tot: day(tot),
    };
    let periods = vec![
        period(1, "2026-08-31", "2026-11-13"),
        period(2, "2026-11-16", "2027-01-29"),
        period(9, "2027-02-10", "2027-02-01"),
    ];
    Calendar::new(year(schooljaar), region, periods, free)
}

fn midden(own: Vec<FreeDays>) -> Calendar {
    calendar("2026-2027", Some(Region::Midden), own)
}

#[test]
fn a_free_day_has_the_name_that_matters_most() {
    let school = midden(vec![
        free("Feestweek", "2027-05-03", "2027-05-06"),
        free("Studiedag", "2027-05-06", "2027-05-07"),
        free("Omgekeerd", "2026-09-09", "2026-09-08"),
    ]);
    for (date, name, why) in [
        (
            "2026-10-17",
            Some("herfstvakantie"),
            "a Saturday in a holiday",
        ),
        ("2026-10-10", None, "an ordinary Saturday"),
        ("2026-12-24", Some("kerstvakantie"), "a school holiday"),
        (
            "2026-12-25",
            Some("Eerste Kerstdag"),
            "public before school holiday",
        ),
        ("2027-05-05", Some("Feestweek"), "own"),
        (
            "2027-05-06",
            Some("Feestweek"),
            "own before Hemelvaartsdag, first of two",
        ),
        (
            "2027-05-07",
            Some("Studiedag"),
            "what is left of the second",
        ),
        ("2026-09-09", None, "turned round"),
    ] {
        assert_eq!(school.free_day(day(date)), name, "{date}: {why}");
    }
    let bevrijdingsdag = day("2027-05-05");
    assert_eq!(
        midden(vec![]).free_day(bevrijdingsdag),
        None,
        "an ordinary year"
    );
    let weekend = ["09", "10", "11", "12"].map(|d| school.is_weekend(day(&format!("2026-10-{d}"))));
    assert_eq!(weekend, [false, true, true, false]);
}

#[test]
fn school_days_are_weekdays_on_which_nothing_is_free() {
    let own = vec![
        free("Studiedag", "2026-10-05", "2026-10-05"),
        free("Lang", "2026-12-17", "2026-12-21"),
        free("Kort", "2026-12-16", "2026-12-18"),
    ];
    let begin = day("2026-06-01");
    for region in [
        None,
        Some(Region::Noord),
        Some(Region::Midden),
        Some(Region::Zuid),
    ] {
        let school = calendar("2026-2027", region, own.clone());
        let spans = all_spans(region, &own);
        let mut counted = 0;
        for date in begin.iter_days().take(580) {
            let weekday = date.weekday().number_from_monday() < 6;
            let expected = weekday && spans.iter().all(|(van, tot)| date < *van || *tot < date);
            assert_eq!(school.is_school_day(date), expected, "{date} {region:?}");
            counted += usize::from(expected);
            assert_eq!(
                school.school_days(begin, date),
                counted,
                "{date} {region:?}"
            );
        }
        assert_eq!(school.school_days(day("2026-09-10"), day("2026-09-09")), 0);
    }
    let period = midden(own).school_days(day("2026-08-31"), day("2026-11-13"));
    assert_eq!(period, 49, "eleven weeks, one of them free, less a day");
}

/// Everything that is free around 2026-2027, as plain spans that may overlap.
fn all_spans(region: Option<Region>, own: &[FreeDays]) -> Vec<(NaiveDate, NaiveDate)> {
    let mut spans: Vec<_> = own.iter().map(|free| (free.van, free.tot)).collect();
    let kept = (2025..=2028)
        .flat_map(public_holidays)
        .filter(|kept| kept.free);
    spans.extend(kept.map(|kept| (kept.datum, kept.datum)));
    for schooljaar in ["2025-2026", "2026-2027", "2027-2028"] {
        let known = holidays(year(schooljaar), region).unwrap().into_iter();
        spans.extend(known.filter(Holiday::is_free).map(|one| (one.van, one.tot)));
    }
    spans
}

#[test]
fn school_weeks_of_a_period_step_over_the_autumn_holiday() {
    let school = midden(vec![]);
    let lesweek = |nummer, n| school.lesweek(nummer, n).map(IsoWeek::number);
    let period: Vec<u8> = (1..=11).map_while(|n| lesweek(1, n)).collect();
    assert_eq!(period, [36, 37, 38, 39, 40, 41, 42, 44, 45, 46]);
    assert_eq!(
        (lesweek(1, 0), lesweek(1, 11), lesweek(3, 1)),
        (None, None, None)
    );
    let after_new_year = school.lesweek(2, 6);
    assert_eq!(
        after_new_year,
        Some(week("2027-W01")),
        "over the holiday and week 53"
    );

    let noord = calendar("2026-2027", Some(Region::Noord), vec![]);
    assert_eq!(noord.lesweek(1, 7), Some(week("2026-W43")));
    let anywhere = calendar("2026-2027", None, vec![]);
    assert_eq!(
        anywhere.lesweek(1, 8),
        Some(week("2026-W43")),
        "no autumn holiday"
    );

    let found = school.school_weeks(day("2026-10-16"), day("2026-10-26"));
    assert_eq!(found, weeks(&["2026-W42", "2026-W44"]));
    let up_to_easter = school.school_weeks(day("2027-03-22"), day("2027-03-29"));
    assert_eq!(
        up_to_easter,
        weeks(&["2027-W12"]),
        "Monday is Easter Monday"
    );
    let weekend = school.school_weeks(day("2026-09-19"), day("2026-09-20"));
    assert_eq!(weekend, []);
}

#[test]
fn weeks_of_a_period_are_all_weeks_it_touches() {
    let school = midden(vec![]);
    let numbers: Vec<u8> = school
        .weeks_of(2)
        .into_iter()
        .map(IsoWeek::number)
        .collect();
    assert_eq!(numbers, [47, 48, 49, 50, 51, 52, 53, 1, 2, 3, 4]);
    assert_eq!(
        (school.weeks_of(9), school.weeks_of(4)),
        (vec![], vec![]),
        "turned round, unknown"
    );
    let period_of = |date| school.period_of(day(date)).map(|period| period.nummer);
    assert_eq!(period_of("2026-11-13"), Some(1));
    assert_eq!(period_of("2026-11-14"), None);
    assert_eq!(period_of("2026-11-16"), Some(2));
    assert_eq!(school.period(2), school.periods().get(1));
    assert_eq!(school.week(39), Some(week("2026-W39")));
}

#[test]
fn the_advised_week_is_neither_free_nor_to_be_filled() {
    let region = Some(Region::Zuid);
    let school = calendar("2025-2026", region, vec![]);
    let (advised, wednesday) = (week("2026-W17"), day("2026-04-22"));
    assert_eq!(school.free_day(wednesday), None);
    assert!(school.is_advised(wednesday) && !school.is_advised(day("2026-04-17")));
    assert!(school.is_school_day(wednesday) && !school.is_free_week(advised));
    assert!(!school.is_school_week(advised));
    assert!(school.is_free_week(week("2026-W18")) && school.is_school_week(week("2026-W19")));

    let found = school.school_weeks(day("2026-04-13"), day("2026-05-10"));
    assert_eq!(found, weeks(&["2026-W16", "2026-W19"]));
    let monday = school.school_weeks_before(day("2026-05-08"), 1);
    assert_eq!(monday, day("2026-04-13"), "not counted as a week");
    let before = school.school_days_before(day("2026-05-04"), 1);
    assert_eq!(before, day("2026-04-24"), "counted as a day");

    let own = vec![free("Tweede meiweek", "2026-04-20", "2026-04-24")];
    assert!(calendar("2025-2026", region, own).is_free_week(advised));
}

#[test]
fn going_back_steps_over_what_is_free() {
    let school = midden(vec![]);
    for (from, n, expected) in [
        ("2026-10-26", 0, "2026-10-26"),
        ("2026-10-26", 1, "2026-10-16"),
        ("2026-10-21", 2, "2026-10-15"),
        ("2026-09-15", 2, "2026-09-11"),
    ] {
        let found = school.school_days_before(day(from), n);
        assert_eq!(found, day(expected), "{n} days before {from}");
    }
    for (from, n, expected) in [
        ("2026-10-28", 0, "2026-10-26"),
        ("2026-10-28", 1, "2026-10-12"),
        ("2026-10-25", 1, "2026-10-12"),
        ("2027-01-06", 1, "2026-12-14"),
        ("2026-09-20", 2, "2026-08-31"),
    ] {
        let found = school.school_weeks_before(day(from), n);
        assert_eq!(found, day(expected), "{n} weeks before {from}");
    }
}

#[test]
fn a_school_that_is_never_open_has_nothing_to_go_back_to() {
    let (van, tot) = (NaiveDate::MIN, NaiveDate::MAX);
    let naam = "Altijd".to_owned();
    let closed = midden(vec![FreeDays { naam, van, tot }]);
    let tuesday = day("2026-09-15");
    assert_eq!(closed.school_days_before(tuesday, 3), tuesday);
    assert_eq!(closed.school_weeks_before(tuesday, 3), day("2026-09-14"));
    assert_eq!(closed.lesweek(1, 1), None);
    assert_eq!(closed.school_days(van, tot), 0);
}

#[test]
fn what_is_free_in_a_week_is_cut_to_monday_to_friday() {
    let school = midden(vec![
        free("Brug", "2027-05-07", "2027-05-10"),
        free("Feestweek", "2027-05-17", "2027-05-20"),
        free("Oranjedag", "2028-04-27", "2028-04-27"),
        free("Studiedag", "2026-10-20", "2026-10-20"),
        free("Omgekeerd", "2026-09-24", "2026-09-22"),
    ]);
    for (text, expected) in [
        ("2026-W39", ""),
        ("2026-W42", ""),
        ("2026-W43", "herfstvakantie 2026-10-19 2026-10-23"),
        ("2026-W52", "kerstvakantie 2026-12-21 2026-12-25"),
        ("2027-W13", "Tweede Paasdag 2027-03-29 2027-03-29"),
        (
            "2027-W18",
            "Hemelvaartsdag 2027-05-06 2027-05-06; Brug 2027-05-07 2027-05-07",
        ),
        ("2027-W19", "Brug 2027-05-10 2027-05-10"),
        ("2027-W20", "Feestweek 2027-05-17 2027-05-20"),
        ("2028-W17", "Oranjedag 2028-04-27 2028-04-27"),
    ] {
        let found = school.free_in_week(week(text)).into_iter();
        let lines: Vec<_> = found
            .map(|(naam, van, tot)| format!("{naam} {van} {tot}"))
            .collect();
        assert_eq!(lines.join("; "), expected, "{text}");
    }
}

#[test]
fn a_calendar_knows_the_end_of_the_summer_before_and_says_what_it_does_not_know() {
    let noord = calendar("2026-2027", Some(Region::Noord), vec![]);
    assert_eq!(noord.free_day(day("2026-08-14")), Some("zomervakantie"));
    assert!(
        noord.is_school_day(day("2026-08-17")) && !midden(vec![]).is_school_day(day("2026-08-17"))
    );
    assert!(noord.has_holidays() && calendar("2026-2027", None, vec![]).has_holidays());
    let later = calendar("2031-2032", Some(Region::Noord), vec![]);
    assert!(!later.has_holidays() && later.is_school_day(day("2031-10-22")));
    assert_eq!(later.free_day(day("2031-12-25")), Some("Eerste Kerstdag"));
    assert_eq!(later.free_day(day("2032-03-29")), Some("Tweede Paasdag"));
}
