//! Formulas between dollar signs.

use pulldown_latex::event::{Content, Dimension, DimensionUnit, Event};
use pulldown_latex::{Parser, RenderConfig, Storage, push_mathml};

use super::mathml::tidy;

/// The longest formula, in bytes, that is made into `MathML`.
const MAX_SOURCE: usize = 1_000;

/// The most parts that one formula may have.
const MAX_EVENTS: usize = 5_000;

/// Commands that define commands or name characters by number: no plan needs them, and they can make
/// the formula library work without end or stop.
const REFUSED: [&str; 9] = [
    "\\def",
    "\\let",
    "\\futurelet",
    "\\newcommand",
    "\\renewcommand",
    "\\providecommand",
    "\\char",
    "{alignat",
    "{alignedat",
];

/// The length in bytes of the formula that starts a text, both dollar signs included.
///
/// The opening `$` is followed by something other than white space, the next `$` closes it: that one
/// has no white space before it and no digit after it. So `$5 en $6` is two prices. `$$…$$` is a
/// formula too.
pub(super) fn length(text: &str) -> Option<usize> {
    let fence = if text.starts_with("$$") { "$$" } else { "$" };
    let body = text.strip_prefix(fence)?;
    let end = closing(body)?;
    let (inner, after) = (&body[..end], body[end..].strip_prefix(fence)?);
    let spaced = inner.is_empty()
        || inner.starts_with(char::is_whitespace)
        || inner.ends_with(char::is_whitespace);
    let other_markup = inner.contains(['\n', '`']) || inner.contains("](");
    let price = after.starts_with(|c: char| c.is_ascii_digit());
    (!spaced && !other_markup && !price).then_some(end + 2 * fence.len())
}

/// Where the first dollar sign without a backslash before it stands.
fn closing(body: &str) -> Option<usize> {
    let mut escaped = false;
    body.char_indices().find_map(|(at, c)| {
        let found = c == '$' && !escaped;
        escaped = c == '\\' && !escaped;
        found.then_some(at)
    })
}

/// What stands between the dollar signs.
pub(super) fn inner(source: &str) -> &str {
    source.trim_matches('$')
}

/// The formula as `MathML`, or nothing where any part of it is not understood.
pub(super) fn mathml(source: &str) -> Option<String> {
    let latex = inner(source);
    if latex.len() > MAX_SOURCE || REFUSED.iter().any(|command| latex.contains(command)) {
        return None;
    }
    let storage = Storage::new();
    let events = Parser::new(latex, &storage)
        .take(MAX_EVENTS)
        .collect::<Result<Vec<_>, _>>()
        .ok()
        .filter(|events| events.len() < MAX_EVENTS)?;
    let mut out = String::new();
    let repaired = events
        .into_iter()
        .map(|event| Ok::<_, std::fmt::Error>(repair(event)));
    push_mathml(&mut out, repaired, RenderConfig::default()).ok()?;
    tidy(&out)
}

/// Gives a plain space where the library would print the name of a character reference.
fn repair(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Content(Content::Text("&nbsp;")) => Event::Space {
            width: Some(Dimension::new(0.333, DimensionUnit::Em)),
            height: None,
            depth: None,
        },
        other => other,
    }
}
