//! Requests of a browser, and whether they are allowed.

use std::io::{self, Read};
use std::net::TcpStream;
use std::time::Instant;

use httparse::{EMPTY_HEADER, Header};

use super::reply::Status;

/// The longest head of a request, in bytes.
const LONGEST: usize = 16 * 1024;

/// The most headers of a request.
const HEADERS: usize = 100;

/// An allowed request.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// The path from the top of the site, decoded, without `/` before it and without a query.
    pub(super) path: String,
    /// Whether only the head of the reply is wanted.
    pub(super) head: bool,
}

/// Why a request gets no page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: Status,
    pub(super) why: &'static str,
}

const NOT_A_REQUEST: Refusal = Refusal {
    status: Status::BadRequest,
    why: "dit is geen vraag om een bladzijde",
};

/// Reads a request; the inner error says why it is refused.
///
/// # Errors
/// Where none comes in time.
pub(super) fn read(
    stream: &mut TcpStream,
    port: u16,
    until: Instant,
) -> io::Result<Result<Request, Refusal>> {
    let mut bytes = Vec::new();
    let mut piece = [0; 2048];
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        stream.set_read_timeout(Some(left))?;
        let length = stream.read(&mut piece)?;
        if length == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        bytes.extend_from_slice(piece.get(..length).unwrap_or_default());
        if let Some(parsed) = parse(&bytes, port) {
            return Ok(parsed);
        }
        if bytes.len() > LONGEST {
            return Ok(Err(Refusal {
                status: Status::TooLarge,
                why: "deze vraag is te lang",
            }));
        }
    }
}

/// Parses the bytes so far; `None` where the head is not complete.
fn parse(bytes: &[u8], port: u16) -> Option<Result<Request, Refusal>> {
    let mut headers = [EMPTY_HEADER; HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    match request.parse(bytes) {
        Ok(status) if status.is_partial() => None,
        Ok(_) => Some(allowed(&request, port)),
        Err(_) => Some(Err(NOT_A_REQUEST)),
    }
}

fn allowed(request: &httparse::Request<'_, '_>, port: u16) -> Result<Request, Refusal> {
    if !has_local_host(request.headers, port) {
        return Err(Refusal {
            status: Status::Forbidden,
            why: "ik antwoord alleen op 127.0.0.1 en localhost",
        });
    }
    if !is_same_site(request.headers) {
        return Err(Refusal {
            status: Status::Forbidden,
            why: "een andere site mag deze bladzijden niet opvragen",
        });
    }
    let head = match request.method {
        Some("GET") => false,
        Some("HEAD") => true,
        _ => {
            return Err(Refusal {
                status: Status::MethodNotAllowed,
                why: "deze bladzijden zijn alleen om te lezen",
            });
        }
    };
    let path = request.path.and_then(decoded).ok_or(NOT_A_REQUEST)?;
    Ok(Request { path, head })
}

/// The values of the headers with a name.
fn values<'h>(headers: &'h [Header<'_>], name: &'h str) -> impl Iterator<Item = &'h [u8]> {
    let named = headers.iter();
    let named = named.filter(move |header| header.name.eq_ignore_ascii_case(name));
    named.map(|header| header.value)
}

/// Whether the `Host` is this machine, and not a name that resolves to it (DNS rebinding).
fn has_local_host(headers: &[Header<'_>], port: u16) -> bool {
    let mut hosts = values(headers, "host");
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    let host = String::from_utf8_lossy(host).to_ascii_lowercase();
    let ours = ["127.0.0.1", "localhost", "[::1]"];
    ours.iter()
        .any(|name| host == format!("{name}:{port}") || port == 80 && host == *name)
}

/// Whether the `Sec-Fetch` headers exclude a request from within another site: such a site may only
/// link to a page.
fn is_same_site(headers: &[Header<'_>]) -> bool {
    let is = |name, value: &[u8]| values(headers, name).eq([value]);
    values(headers, "sec-fetch-site").next().is_none()
        || is("sec-fetch-site", b"same-origin")
        || is("sec-fetch-site", b"none")
        || is("sec-fetch-dest", b"document") && is("sec-fetch-mode", b"navigate")
}

/// The decoded path of a request target, without query; `None` where it is not valid.
fn decoded(target: &str) -> Option<String> {
    let path = target.strip_prefix('/')?;
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            let (high, low) = (digit()?, digit()?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
