//! leerplan
pub mod words;
pub mod yaml;
pub mod calendar;
pub mod model;
