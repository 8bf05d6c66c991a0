//! The test suite: one binary, one file a subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on says where"
)]

mod bestand_content_rules;
mod bestand_rules;
mod calendar;
mod calendar_holidays;
mod calendar_public_holidays;
mod calendar_weeks;
mod cli;
mod layers;
mod own_rules;
mod privacy_rules;
mod reading;
mod readme;
mod rule_examples;
mod second_opinion;
mod stepplan;
mod support;
