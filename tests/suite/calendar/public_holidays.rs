//! Easter and the public holidays.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use chrono::{Datelike, NaiveDate, Weekday};
use leerplan::internals::calendar::{easter, public_holidays};

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn easter_agrees_with_another_algorithm() {
    for year in 1583..=9999 {
        let other = computus::gregorian(year).unwrap();
        assert_eq!(
            easter(year),
            Some(ymd(year, other.month, other.day)),
            "{year}"
        );
    }
    for (year, month, day) in [
        (1818, 3, 22),
        (1943, 4, 25),
        (1954, 4, 18),
        (1981, 4, 19),
        (2026, 4, 5),
        (2038, 4, 25),
    ] {
        assert_eq!(easter(year), Some(ymd(year, month, day)));
    }
    assert_eq!((easter(1582), easter(10_000)), (None, None));
}

#[test]
fn the_public_holidays_of_2026() {
    let found: Vec<_> = public_holidays(2026)
        .iter()
        .map(|one| (one.naam, one.datum.month(), one.datum.day(), one.free))
        .collect();
    let expected = [
        ("Nieuwjaarsdag", 1, 1, true),
        ("Eerste Paasdag", 4, 5, true),
        ("Tweede Paasdag", 4, 6, true),
        ("Koningsdag", 4, 27, true),
        ("Bevrijdingsdag", 5, 5, false),
        ("Hemelvaartsdag", 5, 14, true),
        ("Eerste Pinksterdag", 5, 24, true),
        ("Tweede Pinksterdag", 5, 25, true),
        ("Eerste Kerstdag", 12, 25, true),
        ("Tweede Kerstdag", 12, 26, true),
    ];
    assert_eq!(found, expected);
}

#[test]
fn public_holidays_move_with_the_year() {
    let of = |year, naam| {
        public_holidays(year)
            .into_iter()
            .find(|one| one.naam == naam)
            .unwrap()
    };
    assert_eq!(
        of(2025, "Koningsdag").datum,
        ymd(2025, 4, 26),
        "the 27th is a Sunday"
    );
    assert_eq!(
        of(2024, "Koningsdag").datum,
        ymd(2024, 4, 27),
        "the 27th is a Saturday"
    );
    for (year, free) in [
        (2024, false),
        (2025, true),
        (2026, false),
        (2030, true),
        (2035, true),
    ] {
        assert_eq!(of(year, "Bevrijdingsdag").free, free, "{year}");
    }
    for year in 1900..=2200 {
        assert!(
            public_holidays(year).is_sorted_by_key(|one| one.datum),
            "{year}"
        );
        assert_eq!(
            of(year, "Hemelvaartsdag").datum.weekday(),
            Weekday::Thu,
            "{year}"
        );
        assert_eq!(
            of(year, "Tweede Pinksterdag").datum.weekday(),
            Weekday::Mon,
            "{year}"
        );
        assert_ne!(
            of(year, "Koningsdag").datum.weekday(),
            Weekday::Sun,
            "{year}"
        );
    }
    assert_eq!(public_holidays(1500), []);
}
