//! Replies to a browser.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::net::TcpStream;
use std::time::Instant;

/// The HTTP status of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Ok,
    BadRequest,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    TooLarge,
    /// The page cannot be made.
    Failed,
    /// The server is stopping.
    Unavailable,
}

impl Status {
    fn line(self) -> &'static str {
        match self {
            Self::Ok => "200 OK",
            Self::BadRequest => "400 Bad Request",
            Self::Forbidden => "403 Forbidden",
            Self::NotFound => "404 Not Found",
            Self::MethodNotAllowed => "405 Method Not Allowed\r\nAllow: GET, HEAD",
            Self::TooLarge => "431 Request Header Fields Too Large",
            Self::Failed => "500 Internal Server Error",
            Self::Unavailable => "503 Service Unavailable",
        }
    }
}

/// The headers of every reply: not cached, not read or framed by another site, and of the stated media
/// type.
const ALWAYS: &str = "Cache-Control: no-store\r\n\
    Connection: close\r\n\
    Content-Security-Policy: frame-ancestors 'none'\r\n\
    Cross-Origin-Opener-Policy: same-origin\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\n\
    Referrer-Policy: no-referrer\r\n\
    X-Content-Type-Options: nosniff\r\n";

/// The head of a stream of server-sent events.
pub(super) const EVENT_STREAM: &str = "HTTP/1.1 200 OK\r\n\
    Content-Type: text/event-stream; charset=utf-8\r\n\
    Cache-Control: no-store\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\n\
    X-Content-Type-Options: nosniff\r\n\r\n\
    retry: 1000\n\n";

/// A reply to a request.
#[derive(Debug, Clone)]
pub struct Reply {
    pub status: Status,
    pub media: &'static str,
    /// The `ETag` of the page; empty for none.
    pub etag: String,
    pub body: Vec<u8>,
}

impl Reply {
    /// A reply of one line of text.
    #[must_use]
    pub fn text(status: Status, line: &str) -> Self {
        Self {
            status,
            media: "text/plain; charset=utf-8",
            etag: String::new(),
            body: format!("{line}\n").into_bytes(),
        }
    }

    /// Sends the reply before a moment.
    ///
    /// # Errors
    /// Where the connection is closed, or too slow.
    pub(super) fn write(
        &self,
        stream: &mut TcpStream,
        with_body: bool,
        until: Instant,
    ) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n{ALWAYS}", self.status.line());
        // A String takes every write.
        let _ = write!(
            head,
            "Content-Type: {}\r\nContent-Length: {}\r\n",
            self.media,
            self.body.len()
        );
        if !self.etag.is_empty() {
            let _ = write!(head, "ETag: \"{}\"\r\n", self.etag);
        }
        head.push_str("\r\n");
        send(stream, head.as_bytes(), until)?;
        if with_body {
            send(stream, &self.body, until)?;
        }
        Ok(())
    }
}

fn send(stream: &mut TcpStream, mut bytes: &[u8], until: Instant) -> io::Result<()> {
    while !bytes.is_empty() {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        stream.set_write_timeout(Some(left))?;
        let sent = stream.write(bytes)?;
        if sent == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        bytes = bytes.get(sent..).unwrap_or_default();
    }
    Ok(())
}
