//! The test suite: one binary, a folder a subject, one file a theme.
#![allow(
    clippy::format_collect,
    clippy::format_push_string,
    reason = "a test may be slow and plain"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on says where"
)]

mod browser;
mod calendar;
mod check;
mod cli;
mod edit;
#[cfg(target_os = "linux")]
mod faults;
mod hernoem;
mod hostile;
mod layers;
mod live;
mod mend;
mod names;
mod overview;
mod pages;
mod privacy;
mod project;
mod render;
mod report;
mod rules;
mod schema;
mod site;
mod start;
mod stepplan;
mod support;
mod yaml;
