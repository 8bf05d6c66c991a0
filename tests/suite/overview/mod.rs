//! `leerplan status`.

mod classes;
mod status;
