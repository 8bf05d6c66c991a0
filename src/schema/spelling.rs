//! The spelling of values: for each [`Form`] of the model what a schema can say of it.

use crate::calendar::dutch;
use crate::model::part::{Form, Niveau, Niveaus, Spelling};
use crate::yaml::{NO_WORDS, YES_WORDS};

use super::json::{Kind, Schema};

/// Dates that exist, leap years and all.
const DATE: &str = "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29";
/// A week of a given year.
const FULL_WEEK: &str = "[0-9]{4}-W(?:0[1-9]|[1-4][0-9]|5[0-3])";
/// The number of a week.
const WEEK_NUMBER: &str = "(?:[1-9]|[1-4][0-9]|5[0-3])";
/// Letters, digits and three signs; an accent may stand apart behind its letter.
const ID: &str = r"^(?:[\p{Alphabetic}\p{N}._-]\p{Mn}*)+$";
/// Euros, with cents behind a point.
const AMOUNT: &str = r"^\+?(?:[0-9]+\.?[0-9]{0,2}|\.[0-9]{1,2})$";
const SCHOOL_YEAR: &str = "^[0-9]{4}-[0-9]{4}$";
/// A colour, or the name of a file.
const BASE: &str = r"^(?:blauw|geel|groen|.*[^/]\.[^/]*)$";

/// The kinds of JSON that a text can look like to an editor: numbers count as they are spelled.
pub(super) const SCALAR: [Kind; 3] = [Kind::String, Kind::Number, Kind::Boolean];

/// The schema of a spelling.
pub(super) fn of(spelling: Spelling) -> Schema {
    let expected = spelling.expected;
    let texts = || Schema::of(&SCALAR);
    let word = || Schema::of(&[Kind::String]);
    match spelling.form {
        Form::Free => texts(),
        Form::Date => word().spelled(&whole(DATE), expected),
        Form::Week => week(expected),
        Form::Moment => moment(expected),
        Form::UpToCharacters(most) => texts().spelled(&up_to(most), expected),
        Form::Id => texts().spelled(ID, expected),
        Form::UpTo(last) => number(last, expected),
        Form::Amount => amount(expected),
        Form::SchoolYear => word().spelled(SCHOOL_YEAR, expected),
        Form::Words(words) => Schema::one_of(words),
        Form::Levels => levels(expected),
        Form::Exercises => texts().spelled(&exercises(), expected),
        Form::TestName => test_name(),
        Form::Weekday => word().spelled(&weekday(), expected),
        Form::StepPlan => word().spelled(BASE, expected),
    }
}

fn whole(pattern: &str) -> String {
    format!("^(?:{pattern})$")
}

/// At most so many characters.
fn up_to(most: usize) -> String {
    format!(r"^[\s\S]{{0,{most}}}$")
}

/// A whole number from 1 on, or the text of one. The last is a digit, or all that digits allow: 99.
fn number(last: u8, expected: &str) -> Schema {
    let digits = match last {
        0..=9 => format!(r"^\+?0*[1-{last}]$"),
        _ => r"^\+?0*[1-9][0-9]?$".to_owned(),
    };
    Schema {
        minimum: Some(1),
        maximum: Some(i64::from(last)),
        ..Schema::of(&[Kind::Integer, Kind::String]).spelled(&digits, expected)
    }
}

fn week(expected: &str) -> Schema {
    let pattern = format!("0*{WEEK_NUMBER}|{FULL_WEEK}");
    Schema {
        minimum: Some(1),
        maximum: Some(53),
        ..Schema::of(&[Kind::Integer, Kind::String]).spelled(&whole(&pattern), expected)
    }
}

fn moment(expected: &str) -> Schema {
    let pattern = format!("0?{WEEK_NUMBER}|{FULL_WEEK}|{DATE}");
    Schema {
        minimum: Some(1),
        maximum: Some(53),
        ..Schema::of(&[Kind::Integer, Kind::String]).spelled(&whole(&pattern), expected)
    }
}

/// The words of the format, which editors offer, or other names of them.
fn levels(expected: &str) -> Schema {
    let words: Vec<&str> = Niveau::ALL.iter().map(|level| level.as_str()).collect();
    let others = Schema::of(&[Kind::String]).spelled(&Niveaus::pattern(), expected);
    Schema::any(vec![Schema::one_of(&words), others])
}

fn amount(expected: &str) -> Schema {
    Schema {
        minimum: Some(0),
        ..Schema::of(&[Kind::Number, Kind::String]).spelled(AMOUNT, expected)
    }
}

/// A name of a day in any case: a pattern of a schema has no flag for that.
fn weekday() -> String {
    let any_case = |letters: &str| {
        let pairs = letters
            .chars()
            .map(|c| format!("[{c}{}]", c.to_uppercase()));
        pairs.collect::<String>()
    };
    let day = |day: &&str| {
        let (short, rest) = day.split_at(2);
        format!("{}(?:{})?", any_case(short), any_case(rest))
    };
    let days: Vec<String> = dutch::DAYS.iter().map(day).collect();
    format!(r"^\s*(?:{})\s*$", days.join("|"))
}

fn test_name() -> Schema {
    let words: Vec<&str> = [&["formatief", "summatief"][..], YES_WORDS, NO_WORDS].concat();
    let words = words.join("|");
    let week = format!("(?:(?:[Ww]eek|[Ww]k)[ .]*)?{WEEK_NUMBER}|{FULL_WEEK}");
    let other = Schema {
        pattern: Some(whole(&format!("{words}|{week}|{DATE}"))),
        minimum: Some(1),
        maximum: Some(53),
        ..Schema::of(&[Kind::Integer, Kind::String])
    };
    Schema {
        not: Some(Box::new(other)),
        ..Schema::of(&[Kind::String, Kind::Number])
    }
}

/// Exercise notation, or free text: a text with other signs than those of the notation, without a
/// digit, or with a number too long to be one. A range that runs back is beyond a pattern.
fn exercises() -> String {
    let dash = "[-–—‒−‐‑]";
    let item = format!(r"[0-9]+(?:\s*{dash}\s*[0-9]+)?");
    let separator = r"\s*[,;+]\s*";
    let line = r"[^\S\n]*\n\s*";
    let group = format!(r"\(\s*{item}(?:(?:{separator}|{line}){item})*\s*\)");
    let after_group = format!(r"{group}(?:\s*{item})?");
    let block = format!("(?:{item}|{after_group})");
    let list = format!(r"\s*{block}(?:{separator}{block}|\s*{after_group}|{line}{item})*");
    let end = r"\s*[,;]?\s*\.?\s*";
    format!(r"[^0-9,;+().\s–—‒−‐‑-]|\.\s*\S|^[^0-9]*$|[0-9]{{10}}|^{list}{end}$")
}
