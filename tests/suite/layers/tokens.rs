//! Rust source as the tokens that imports are made of: identifiers and punctuation, without comments,
//! literals and what only tests see.

/// The tokens of a source file: an identifier, `::`, or one character of punctuation each.
pub fn tokens(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            comment(rest)
        } else if let Some(length) = literal(rest) {
            length
        } else {
            let length = token(rest, first);
            if !first.is_whitespace() {
                found.push(rest[..length].trim_start_matches("r#").to_owned());
            }
            length
        };
        rest = &rest[length..];
    }
    without_tests(&found)
}

/// The length of an identifier, `::` or a single character.
fn token(rest: &str, first: char) -> usize {
    if rest.starts_with("::") {
        return 2;
    }
    let rest = rest
        .strip_prefix("r#")
        .map_or((rest, 0), |inner| (inner, 2));
    let word = |c: char| !c.is_alphanumeric() && c != '_';
    let length = rest.0.find(word).unwrap_or(rest.0.len());
    (length + rest.1).max(first.len_utf8())
}

/// The length of a block comment, in which others may be.
fn comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// The length of a string or a character that begins here; a lifetime is none.
fn literal(rest: &str) -> Option<usize> {
    let inner = rest.trim_start_matches(['b', 'c']);
    let prefix = rest.len() - inner.len();
    if prefix <= 1
        && let Some(raw) = inner.strip_prefix('r')
    {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if let Some(body) = raw[hashes..].strip_prefix('"') {
            let close = format!("\"{}", "#".repeat(hashes));
            let length = body.find(&close).map_or(body.len(), |at| at + close.len());
            return Some(prefix + 1 + hashes + 1 + length);
        }
    }
    if prefix > 1 {
        return None;
    }
    let quote = inner.chars().next().filter(|c| ['"', '\''].contains(c))?;
    let body = &inner[1..];
    let is_char = body.starts_with('\\') || body.chars().nth(1) == Some('\'');
    if quote == '\'' && !is_char {
        return None;
    }
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        if c == quote && !escaped {
            return Some(prefix + 1 + at + 1);
        }
        escaped = c == '\\' && !escaped;
    }
    Some(rest.len())
}

/// Leaves out each item under `#[cfg(test)]`.
fn without_tests(tokens: &[String]) -> Vec<String> {
    let attribute = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at..].iter().take(attribute.len()).eq(attribute) {
            at += item(&tokens[at..]);
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// The number of tokens of an item: up to its `;` or through its braces.
fn item(tokens: &[String]) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token.as_str() {
            "{" => depth += 1,
            "}" if depth == 1 => return at + 1,
            "}" => depth -= 1,
            ";" if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}

#[test]
fn comments_literals_and_tests_hold_no_tokens() {
    let text = r##"
use a::b; // use c::d;
/* use e::f; /* more */ use g::h; */
const X: &str = "use i::j; \" use k::l;";
const Y: &[u8] = br#"use m::n; " "#;
fn z<'q>(r#type: &'q str) -> char { '"' }
#[cfg(test)]
mod tests { use o::p; fn q() {} }
use r::s;
"##;
    let found = tokens(text).join(" ");
    assert_eq!(
        found,
        "use a :: b ; const X : & str = ; const Y : & [ u8 ] = ; fn z < ' q > ( type : & ' q str ) \
         -> char { } use r :: s ;"
            .replace("->", "- >")
    );
}
