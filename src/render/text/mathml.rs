//! A strict second look at generated `MathML`.

use super::escape::{clean, push_text};

const TAGS: [&str; 19] = [
    "math",
    "mrow",
    "mi",
    "mn",
    "mo",
    "mtext",
    "mspace",
    "mfrac",
    "msqrt",
    "mroot",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mtable",
    "mtr",
    "mtd",
];

const ATTRIBUTES: [&str; 15] = [
    "class",
    "depth",
    "display",
    "displaystyle",
    "height",
    "largeop",
    "linethickness",
    "maxsize",
    "minsize",
    "movablelimits",
    "mathvariant",
    "scriptlevel",
    "stretchy",
    "symmetric",
    "width",
];

/// The largest size in a formula, in em, cm and the like; points and pixels get ten times as much.
const MAX_SIZE: f64 = 10.0;

/// The same `MathML` with every tag closed and every text escaped, or nothing where it is not clean.
///
/// The library leaves some texts unescaped, so a name in a formula could hold a tag. Here only known
/// tags with known attributes pass, properly nested; the `style` attribute (colours) is left out.
pub(super) fn tidy(mathml: &str) -> Option<String> {
    let mut out = String::with_capacity(mathml.len());
    let mut open: Vec<&str> = Vec::new();
    let mut rest = mathml;
    while !rest.is_empty() {
        if !is_tag(rest) {
            let next = rest.char_indices().skip(1).find(|&(_, c)| c == '<');
            let end = next.map_or(rest.len(), |(at, _)| at);
            push_text(&mut out, &decode(&rest[..end]));
            rest = &rest[end..];
            continue;
        }
        let end = rest.find('>')?;
        let tag = &rest[1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            (open.pop()? == name).then_some(())?;
            push_end(&mut out, name);
        } else {
            let (name, closed) = push_start(&mut out, tag, open.is_empty())?;
            if closed {
                push_end(&mut out, name);
            } else {
                open.push(name);
            }
        }
        (!open.is_empty() || rest.is_empty()).then_some(())?;
    }
    (open.is_empty() && clean(&out) == out).then_some(out)
}

/// Whether a browser would read the start of this text as a tag or a comment.
fn is_tag(text: &str) -> bool {
    text.strip_prefix('<').is_some_and(|tag| {
        tag.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
    })
}

/// The text that the four character references of the library stand for.
fn decode(text: &str) -> String {
    text.replace("&nbsp;", "\u{A0}")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

fn push_end(out: &mut String, name: &str) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Appends a start tag; gives its name and whether it closes itself. `math` is the root only.
fn push_start<'a>(out: &mut String, tag: &'a str, root: bool) -> Option<(&'a str, bool)> {
    let closed = tag.ends_with('/');
    let tag = tag.trim_end_matches('/').trim_end();
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    (TAGS.contains(&name) && (name == "math") == root).then_some(())?;
    out.push('<');
    out.push_str(name);
    push_attributes(out, attributes)?;
    out.push('>');
    Some((name, closed))
}

/// Appends the attributes of a tag, or gives nothing where one is unknown or too large.
fn push_attributes(out: &mut String, attributes: &str) -> Option<()> {
    let mut rest = attributes.trim_start();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        rest = after.trim_start();
        if name == "style" {
            continue;
        }
        let known = ATTRIBUTES.contains(&name);
        let plain = value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || " .%-".contains(c));
        (known && plain && is_modest(value)).then_some(())?;
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        out.push_str(value);
        out.push('"');
    }
    Some(())
}

/// Whether a size leaves the rest of the page alone; what is not a size is fine.
fn is_modest(value: &str) -> bool {
    let unit_at = value
        .find(|c: char| c.is_ascii_alphabetic() || c == '%')
        .unwrap_or(value.len());
    let (number, unit) = value.split_at(unit_at);
    let limit = if matches!(unit, "pt" | "px" | "mu") {
        10.0 * MAX_SIZE
    } else {
        MAX_SIZE
    };
    number
        .parse::<f64>()
        .map_or(true, |size| size.abs() <= limit)
}
