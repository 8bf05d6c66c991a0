//! Which addresses a field may link to.

use std::fmt::Write as _;

use super::escape::clean;

/// The address as it may stand in a page, or nothing where a link is not allowed.
///
/// Allowed are http, https, mailto, and relative addresses that stay on the same host. Browsers skip
/// tabs and newlines in an address and read `\` as `/`; both are refused instead of guessed at, and so
/// is a web address without a plain host.
/// What could end a quoted attribute or a Markdown link comes back percent-encoded.
pub(super) fn safe_url(url: &str) -> Option<String> {
    let url = clean(url);
    let url = url.trim();
    if url.is_empty() || url.starts_with("//") || url.contains(['\\', '\t', '\n']) {
        return None;
    }
    let allowed = match scheme(url).map(str::to_ascii_lowercase).as_deref() {
        None | Some("mailto") => true,
        Some("http" | "https") => has_host(url),
        Some(_) => false,
    };
    allowed.then(|| encode(url))
}

/// What stands before the first colon, where that colon is not part of a path, query or fragment.
fn scheme(url: &str) -> Option<&str> {
    let end = url.find([':', '/', '?', '#'])?;
    url[end..].starts_with(':').then(|| &url[..end])
}

/// Whether a web address names a host, with a port at most: no user name that looks like another host.
fn has_host(url: &str) -> bool {
    let Some((_, rest)) = url.split_once("://") else {
        return false;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let known = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    host.starts_with(char::is_alphanumeric)
        && host.chars().all(known)
        && port.parse::<u16>().is_ok()
}

/// Percent-encodes white space and the ASCII characters that mean something to HTML or Markdown.
fn encode(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        let special = matches!(
            c,
            '"' | '\'' | '<' | '>' | '`' | '|' | '{' | '}' | '^' | '(' | ')'
        );
        if special || c.is_whitespace() {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                // Writing to a String cannot fail.
                let _ = write!(out, "%{byte:02X}");
            }
        } else {
            out.push(c);
        }
    }
    out
}
