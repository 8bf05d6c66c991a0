//! Commands that go on until they are stopped: `serve` and `check --watch`.

pub mod serve;
mod serve_limits;
mod settle;
mod site;
pub mod support;
mod watch;
