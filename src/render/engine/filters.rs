//! What templates can do with a value: Markdown, dates, addresses, tables.

use chrono::NaiveDate;
use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State};

use super::md_table;
use crate::calendar::dutch;
use crate::render::text::{
    block_html, block_markdown, css_string, inline_html, inline_markdown, plain, plain_html,
};

/// Adds every filter to an environment.
pub(in crate::render) fn add(environment: &mut Environment<'_>) {
    environment.add_filter("md", inline);
    environment.add_filter("md_blok", block);
    environment.add_filter("opgaven", exercises);
    environment.add_filter("kaal", |text: &str| plain(text));
    environment.add_filter("zacht", |text: &str| {
        Value::from_safe_string(plain_html(text))
    });
    environment.add_filter("css_tekst", |text: &str| {
        Value::from_safe_string(css_string(text))
    });
    environment.add_filter("kort", shortened);
    environment.add_filter("adres", address);
    environment.add_filter("datum", |date: &Value| day(date, full));
    environment.add_filter("datum_kort", |date: &Value| day(date, dutch::short_date));
    environment.add_filter("datum_lang", |date: &Value| day(date, dutch::long_date));
    environment.add_filter("datums", dates);
    environment.add_filter("tabel", |text: &str| {
        Value::from_safe_string(md_table::align(text))
    });
}

fn is_html(state: &State<'_, '_>) -> bool {
    matches!(state.auto_escape(), AutoEscape::Html)
}

/// A one-line field for the kind of page that the template makes.
fn inline(state: &State<'_, '_>, field: &Value) -> Value {
    let field = text(field);
    Value::from_safe_string(if is_html(state) {
        inline_html(&field)
    } else {
        inline_markdown(&field)
    })
}

/// Exercises, with ranges that stay on one line of a page.
fn exercises(state: &State<'_, '_>, field: &Value) -> Value {
    let shown = inline(state, field).to_string();
    Value::from_safe_string(if is_html(state) {
        shown.replace('–', "\u{2060}–\u{2060}")
    } else {
        shown
    })
}

/// A field of one or more lines; one line is a paragraph of inline text, never a list or a heading.
fn block(state: &State<'_, '_>, field: &Value) -> Value {
    let field = text(field);
    let lines = field.trim().contains('\n');
    Value::from_safe_string(match (is_html(state), lines) {
        (true, true) => block_html(&field),
        (true, false) => format!("<p>{}</p>", inline_html(&field)),
        (false, true) => block_markdown(&field),
        (false, false) => inline_markdown(&field),
    })
}

fn text(value: &Value) -> String {
    if value.is_none() {
        String::new()
    } else {
        value.to_string()
    }
}

/// No more than so many characters, cut after a word: for the margin of a sheet, which has one line.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most).collect();
    let whole = kept.rsplit_once(' ').map_or(&kept[..], |(words, _)| words);
    let whole = whole.trim_end_matches(|c: char| !c.is_alphanumeric());
    format!("{whole}…")
}

/// A path as the address of a link: all but letters, digits, `/`, `-`, `_` and `.` as `%XX`.
pub(in crate::render) fn address(path: &str) -> Value {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte);
    let parts = path.bytes().map(|byte| {
        if plain(byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    });
    Value::from_safe_string(parts.collect())
}

fn full(date: NaiveDate) -> String {
    dutch::date_span(date, date)
}

/// A text in which each part between commas is a date, with those in words; another text as it is.
fn dates(text: &str) -> String {
    let parts = text.split(", ").map(str::parse);
    let dates: Result<Vec<NaiveDate>, _> = parts.collect();
    let Ok(dates) = dates else {
        return text.to_owned();
    };
    let words: Vec<String> = dates.into_iter().map(full).collect();
    words.join(", ")
}

/// A date in words; nothing where there is none.
fn day(date: &Value, words: fn(NaiveDate) -> String) -> Result<String, Error> {
    if date.is_none() {
        return Ok(String::new());
    }
    date.as_str()
        .and_then(|text| text.parse().ok())
        .map(words)
        .ok_or_else(|| Error::from(ErrorKind::InvalidOperation))
}
