//! The laws of the table of school holidays.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::BTreeSet;

use chrono::{Datelike, Weekday};
use leerplan::internals::calendar::{Holiday, HolidayKind, Region, SchoolYear, holidays};

const TABLE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/src/calendar/schoolvakanties.csv"
));

const YEARS: [&str; 5] = [
    "2025-2026",
    "2026-2027",
    "2027-2028",
    "2028-2029",
    "2029-2030",
];

fn of(year: &str, region: Option<Region>) -> Vec<Holiday> {
    holidays(year.parse().unwrap(), region).unwrap()
}

/// Every year in every region, with a name for messages.
fn each() -> impl Iterator<Item = (String, Vec<Holiday>)> {
    let pairs = YEARS
        .into_iter()
        .flat_map(|year| Region::ALL.map(|region| (year, region)));
    pairs.map(|(year, region)| (format!("{year} {region}"), of(year, Some(region))))
}

#[test]
fn every_line_of_the_table_is_read() {
    let lines: Vec<Vec<&str>> = TABLE
        .lines()
        .skip(1)
        .map(|line| line.splitn(7, ';').collect())
        .collect();
    for line in &lines {
        let region = (line[2] != "alle").then(|| line[2].parse().unwrap());
        let same = |one: &&Holiday| {
            let strength = if one.fixed { "vast" } else { "advies" };
            [
                one.van.to_string().as_str(),
                one.tot.to_string().as_str(),
                strength,
                one.verification,
            ] == line[3..]
        };
        let found = of(line[0], region);
        let kinds: Vec<_> = found.iter().filter(same).map(|one| one.naam).collect();
        let word = line[1].split('-').next_back().unwrap();
        assert!(
            matches!(kinds[..], [naam] if naam.starts_with(word)),
            "{line:?} is {kinds:?}"
        );
    }
    let read: usize = YEARS
        .iter()
        .map(|year| {
            let everywhere = of(year, None).len();
            everywhere
                + Region::ALL
                    .iter()
                    .map(|region| of(year, Some(*region)).len() - everywhere)
                    .sum::<usize>()
        })
        .sum();
    assert_eq!(read, lines.len());
}

#[test]
fn a_holiday_runs_from_saturday_to_sunday_for_its_usual_length() {
    for (place, found) in each() {
        for one in found {
            assert_eq!(
                (one.van.weekday(), one.tot.weekday()),
                (Weekday::Sat, Weekday::Sun),
                "{place} {}",
                one.naam
            );
            let expected = match one.kind {
                HolidayKind::Kerst => 16,
                HolidayKind::Zomer => 44,
                _ => 9,
            };
            assert_eq!(
                (one.tot - one.van).num_days() + 1,
                expected,
                "{place} {}",
                one.naam
            );
            let by_law = matches!(
                one.kind,
                HolidayKind::Kerst | HolidayKind::Mei | HolidayKind::Zomer
            );
            assert_eq!(one.fixed, by_law, "{place} {}", one.naam);
        }
    }
}

#[test]
fn every_year_has_every_holiday_once_in_order_without_overlap() {
    let expected = [
        "herfstvakantie",
        "kerstvakantie",
        "voorjaarsvakantie",
        "meivakantie",
        "zomervakantie",
    ];
    for (place, found) in each() {
        let free: Vec<&Holiday> = found.iter().filter(|one| one.is_free()).collect();
        assert_eq!(
            free.iter().map(|one| one.naam).collect::<Vec<_>>(),
            expected,
            "{place}"
        );
        assert!(
            free.windows(2).all(|pair| pair[0].tot < pair[1].van),
            "{place}"
        );
        assert!(found.is_sorted_by_key(|one| one.van), "{place}");
        let year: SchoolYear = place[..9].parse().unwrap();
        assert!(free.iter().all(|one| year.contains(one.van)), "{place}");
        for advised in found.iter().filter(|one| !one.is_free()) {
            assert_eq!(
                (advised.van + chrono::Days::new(7)),
                free[3].van,
                "{place}: the week before"
            );
        }
    }
}

#[test]
fn without_a_region_there_is_only_what_holds_everywhere() {
    let names = |year| {
        of(year, None)
            .iter()
            .map(|one| one.naam)
            .collect::<Vec<_>>()
    };
    assert_eq!(names("2026-2027"), ["kerstvakantie", "meivakantie"]);
    assert_eq!(
        names("2025-2026"),
        [
            "kerstvakantie",
            "adviesweek bij de meivakantie",
            "meivakantie"
        ]
    );
    for outside in ["2024-2025", "2030-2031"] {
        assert_eq!(holidays(outside.parse().unwrap(), Some(Region::Zuid)), None);
        assert_eq!(holidays(outside.parse().unwrap(), None), None);
    }
}

#[test]
fn what_is_not_verified_says_so() {
    let doubtful: BTreeSet<String> = each()
        .filter(|(_, found)| found.iter().any(|one| !one.is_verified()))
        .map(|(place, _)| place)
        .collect();
    let expected = [
        "2026-2027 zuid",
        "2029-2030 midden",
        "2029-2030 noord",
        "2029-2030 zuid",
    ];
    assert_eq!(doubtful, expected.map(str::to_owned).into());
}

#[test]
fn a_region_is_read_and_written_in_lower_case() {
    for (text, region) in [
        ("noord", Region::Noord),
        ("midden", Region::Midden),
        ("zuid", Region::Zuid),
    ] {
        assert_eq!(text.parse(), Ok(region));
        assert_eq!(region.to_string(), text);
    }
    let error = "oost".parse::<Region>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "`oost` is geen regio: kies noord, midden of zuid"
    );
    assert!("Noord".parse::<Region>().is_err());
}
