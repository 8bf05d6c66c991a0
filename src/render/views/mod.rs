//! What templates may use: one view struct a sheet.
//!
//! A new sheet is one more file here, its template, and its arm in [`document`].

mod bevindingen;
mod blad;
mod dagstart;
mod dekking;
mod documenten;
mod draaiboek;
mod formulier;
pub(super) mod gather;
mod gesprek;
mod invoeringsplan;
mod klas;
mod klasvoortgang;
mod kruimels;
mod leerlijn;
pub(in crate::render) mod leerling;
mod leerplan;
pub(super) mod melding;
mod moment;
mod naar;
mod nagekeken;
mod opgaven;
mod overzicht;
mod person;
mod planning;
pub(super) mod poster;
mod rooster;
mod school;
pub(super) mod stappenplan;
mod studiewijzer;
mod termijn;
mod voortgang;
mod week;

use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::desk::Desk;
use crate::model::Content;
use crate::school::{Document, DocumentNumber};

pub(super) use bevindingen::sheet as findings;
pub(super) use blad::Blad;
pub(super) use dagstart::sheet as day_start;
pub(super) use dekking::{has_page as has_goals, sheet as goals};
pub(super) use documenten::named;
pub(super) use draaiboek::blank as blank_draaiboek;
pub(super) use formulier::{planning as blank_planning, week as blank_week};
pub(super) use klasvoortgang::sheet as class_progress;
pub(super) use kruimels::title as spot_title;
pub(super) use leerling::{all as pupils, filled_portfolio, ouders, portfolio};
pub(super) use leerplan::blank as blank_leerplan;
pub(super) use overzicht::{index, sheet as spot};
pub(super) use person::pupil;
pub(super) use school::sheet as school_today;
pub(super) use week::sheet as week;

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
    fn new<V: Serialize>(template: &'static str, path: String, blad: &Blad, inhoud: &V) -> Self {
        Self {
            template,
            path,
            data: Value::from(Serde(Data { blad, inhoud })),
        }
    }
}

/// Whether a document gets a page of its own.
pub(super) fn has_page(document: &Document) -> bool {
    document.content.is_some() && !document.aside
}

/// The sheet of a document; `None` where it has no page.
pub(super) fn document(desk: &Desk<'_>, number: DocumentNumber) -> Option<Sheet> {
    let document = desk.school.document(number)?;
    let path = desk.paths.document(number)?.to_owned();
    let page = blad::Page {
        desk,
        document,
        number,
        path,
    };
    let Some(content) = &document.content else {
        return Some(melding::unreadable(&page));
    };
    match content {
        Content::Planning(content) => Some(planning::sheet(page, number, content)),
        Content::Studiewijzer(content) => Some(studiewijzer::sheet(page, number, content)),
        Content::Leerplan(content) => Some(leerplan::sheet(page, content)),
        Content::Draaiboek(content) => Some(draaiboek::sheet(page, content)),
        Content::Klas(content) => Some(klas::sheet(page, content)),
        Content::Gesprek(content) => Some(gesprek::sheet(page, content)),
        Content::Leerlijn(content) => Some(leerlijn::sheet(page, content)),
        Content::Voortgang(content) => Some(voortgang::sheet(page, content)),
        Content::Invoeringsplan(content) => Some(invoeringsplan::sheet(page, content)),
    }
}
