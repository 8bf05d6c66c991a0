//! Weeks, holidays and school years.

mod holidays;
mod public_holidays;
mod school_days;
mod weeks;
