//! The test suite: one binary, one file a subject.
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

mod again;
mod again_reach;
mod bad_input;
mod baseline;
mod bestand_content_rules;
mod bestand_rules;
mod browser_axe;
mod browser_grey;
mod browser_hostile;
mod browser_lab;
mod browser_long;
mod browser_measure;
mod browser_overlap;
mod browser_pages;
mod browser_paper;
mod browser_pdf;
mod browser_pipe;
mod browser_poster;
mod browser_print;
mod browser_serve;
mod browser_site;
mod calendar;
mod calendar_holidays;
mod calendar_public_holidays;
mod calendar_weeks;
mod class_week;
mod cli;
mod cli_schools;
mod colours;
mod edit;
mod edit_properties;
#[cfg(target_os = "linux")]
mod fault_change;
#[cfg(target_os = "linux")]
mod fault_disk;
#[cfg(target_os = "linux")]
mod fault_kill;
#[cfg(target_os = "linux")]
mod fault_names;
#[cfg(target_os = "linux")]
mod fault_owner;
#[cfg(target_os = "linux")]
mod fault_streams;
#[cfg(target_os = "linux")]
mod fault_support;
mod formats;
mod formats_junit;
mod formats_safe;
mod forms;
mod git;
mod herstel;
mod herstel_cases;
mod herstel_cli;
mod hostile_paths;
mod hostile_school;
mod hostile_templates;
mod invoering_pupil_rules;
mod invoering_rules;
mod layers;
mod leerplan_rules;
mod limits;
mod live_serve;
mod live_serve_limits;
mod live_settle;
mod live_site;
mod live_support;
mod live_watch;
mod missing;
mod notatie;
mod overview;
mod overview_school;
mod overviews;
mod own_plan;
mod own_rules;
mod pages;
mod pages_all;
mod pages_more;
mod pages_pupil;
mod pages_results;
mod pages_school;
mod pages_steps;
mod parents_private;
mod pdf;
mod planning_rules;
mod poster;
mod praktijk;
mod privacy_rules;
mod reading;
mod readme;
mod render;
mod render_folder;
mod render_templates;
mod round_book_rules;
mod round_rules;
mod round_support;
mod rule_examples;
mod schema;
mod schema_files;
mod schema_generated;
mod second_opinion;
mod shell_help;
mod shell_streams;
mod site;
mod site_class;
mod site_publiek;
mod site_search;
mod site_writing;
mod sjablonen;
mod slips;
mod start_ci;
mod start_init;
mod start_nieuw;
mod start_nieuw_refusals;
mod start_support;
mod stepplan;
mod studiewijzer_planning;
mod studiewijzer_rules;
mod supply;
mod support;
mod text;
mod text_attacks;
mod text_markdown;
mod timeline;
mod voortgang_rules;
