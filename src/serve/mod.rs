//! A small HTTP server of pages for the browser on this machine and for nothing else.
//!
//! It listens on 127.0.0.1 only, and answers only requests that name it so: a page from elsewhere whose
//! own name leads here (DNS rebinding) is refused, and so is a request from within another site. It
//! reads no files: a callback gets the path of each page. The number of connections is limited, the
//! oldest makes room for a new one, and each connection is for one request.

mod connections;
mod event_streams;
mod reply;
mod request;
mod server;

pub(crate) use reply::{Reply, Status};
pub(crate) use server::{PageRequest, RunningServer, Server};
