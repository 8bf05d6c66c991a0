//! `leerplan init` and `leerplan nieuw`.

mod ci;
mod init;
mod nieuw;
mod nieuw_refusals;
pub mod support;
