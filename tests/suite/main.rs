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
mod cli;
mod layers;
mod reading;
mod rule_examples;
mod second_opinion;
mod start_init;
mod start_nieuw;
mod start_nieuw_refusals;
mod start_support;
mod support;
