//! Numbers as the core schema of YAML 1.2 spells them. Rust's own `parse` takes more (`inf`,
//! `NaN`), so the spelling is checked first.

/// An integer: an optional sign and digits.
#[must_use]
pub fn integer(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let spelled = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    spelled.then(|| text.parse().ok()).flatten()
}

/// A number with or without decimals and exponent; finite.
#[must_use]
pub fn decimal(text: &str) -> Option<f64> {
    let body = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match body.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (body, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let spelled = digits(whole)
        && digits(fraction)
        && !(whole.is_empty() && fraction.is_empty())
        && exponent.is_none_or(|e| integer(e).is_some());
    spelled
        .then(|| text.parse::<f64>().ok())
        .flatten()
        .filter(|number| number.is_finite())
}

/// A number with a comma as the Dutch write it, with a point: `2,5` is `2.5`. A comma before three
/// figures may part thousands, so that is not taken.
#[must_use]
pub fn with_point(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once(',')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let sure = digits(whole) && digits(fraction) && fraction.len() <= 2;
    sure.then(|| format!("{whole}.{fraction}"))
}

/// The words for yes: `ja`, and what YAML itself has.
pub const YES_WORDS: &[&str] = &["ja", "Ja", "JA", "true", "True", "TRUE"];
/// The words for no: `nee`, and what YAML itself has.
pub const NO_WORDS: &[&str] = &["nee", "Nee", "NEE", "false", "False", "FALSE"];

/// Whether a word is yes or no; `None` for any other.
#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    if YES_WORDS.contains(&text) {
        Some(true)
    } else if NO_WORDS.contains(&text) {
        Some(false)
    } else {
        None
    }
}
