//! The test suite: one binary, one file a subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on says where"
)]

mod calendar;
mod calendar_holidays;
mod calendar_public_holidays;
mod calendar_weeks;
mod notatie;
mod planning_rules;
mod rule_examples;
mod support;
