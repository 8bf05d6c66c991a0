//! A page before it is filled in.

use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::parts::frame::Blad;

/// A page before it is filled in: which template, where, and with what.
pub(super) struct Sheet {
    /// The name of the template, without extension.
    pub(super) template: &'static str,
    /// The path of the page from the output folder, without extension.
    pub(super) path: String,
    /// `blad` (what every sheet has) and `inhoud` (what this one is about).
    pub(super) data: Value,
}

#[derive(Serialize)]
struct Data<'d, V> {
    blad: &'d Blad,
    inhoud: &'d V,
}

impl Sheet {
    pub(super) fn new<V: Serialize>(
        template: &'static str,
        path: String,
        blad: &Blad,
        inhoud: &V,
    ) -> Self {
        Self {
            template,
            path,
            data: Value::from(Serde(Data { blad, inhoud })),
        }
    }
}
