//! leerplan
pub mod calendar;
pub mod check;
pub mod error;
pub mod finding;
pub mod model;
pub mod render;
pub mod rules;
pub mod school;
pub mod stepplan;
pub mod words;
pub mod yaml;
