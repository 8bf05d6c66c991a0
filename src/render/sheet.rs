//! A page before it is filled in.

use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::parts::frame::PageFrame;

/// A page before it is filled in: which template, where, and with what.
pub(super) struct Sheet {
    /// The name of the template, without extension.
    pub(super) template: &'static str,
    /// The path of the page from the output folder, without extension.
    pub(super) path: String,
    /// What the template may use: `blad` (the frame) and `inhoud` (the view).
    pub(super) data: Value,
}

#[derive(Serialize)]
struct Data<'d, V> {
    #[serde(rename = "blad")]
    frame: &'d PageFrame,
    #[serde(rename = "inhoud")]
    view: &'d V,
}

impl Sheet {
    pub(super) fn new<V: Serialize>(
        template: &'static str,
        path: String,
        frame: &PageFrame,
        view: &V,
    ) -> Self {
        Self {
            template,
            path,
            data: Value::from(Serde(Data { frame, view })),
        }
    }
}
