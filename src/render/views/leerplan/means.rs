//! What is needed: people, things and materials, a column each.

use serde::Serialize;

use super::costs;
use super::field::{Question, joined};
use crate::model::Leerplan;
use crate::model::leerplan::Persoon;

/// A column of what is needed.
#[derive(Debug, Serialize)]
pub(super) struct MeansColumn {
    pub(super) kop: &'static str,
    pub(super) vragen: Vec<Question>,
}

/// Lines of a first question, of the others, and of what is not to be forgotten.
const FIRST: u32 = 6;
const OTHER: u32 = 5;
const NOTES: u32 = 4;

pub(super) fn columns(plan: &Leerplan) -> Vec<MeansColumn> {
    vec![people(plan), needs(plan), materials(plan)]
}

fn people(plan: &Leerplan) -> MeansColumn {
    let who = |p: &Persoon| joined(p.wie.as_ref(), p.waarvoor.as_ref());
    let how = plan
        .personen
        .iter()
        .map(|p| (p.wie.as_ref(), p.contact.as_ref()));
    let notes = plan.aandachtspunten.as_ref();
    let notes = notes.and_then(|notes| notes.personen.as_ref());
    let parents = plan.ouders.as_ref();
    let informed = parents.and_then(|parents| parents.informeren.as_ref());
    MeansColumn {
        kop: "Wie heb ik nodig?",
        vragen: vec![
            Question::list("Namen en rollen", plan.personen.iter().map(who), FIRST),
            Question::each("Hoe bereik ik hen?", how, OTHER),
            Question::open("Niet vergeten", notes, NOTES),
            Question::open(
                "Hoe informeer ik mijn ouders of verzorgers?",
                informed,
                OTHER,
            ),
        ],
    }
}

fn needs(plan: &Leerplan) -> MeansColumn {
    let what = plan
        .benodigdheden
        .iter()
        .map(|need| need.wat.as_deref().map(str::to_owned));
    let how = plan
        .benodigdheden
        .iter()
        .map(|need| (need.wat.as_ref(), need.hoe.as_ref()));
    let notes = plan.aandachtspunten.as_ref();
    let notes = notes.and_then(|notes| notes.benodigdheden.as_ref());
    let parents = plan.ouders.as_ref();
    let help = parents.and_then(|parents| parents.hulp.as_ref());
    MeansColumn {
        kop: "Wat heb ik nodig?",
        vragen: vec![
            Question::list("Ruimte, tijd en apparaten", what, FIRST),
            Question::each("Hoe regel ik dat?", how, OTHER),
            Question::open("Niet vergeten", notes, NOTES),
            Question::open(
                "Waarbij kunnen mijn ouders of verzorgers helpen?",
                help,
                OTHER,
            ),
        ],
    }
}

fn materials(plan: &Leerplan) -> MeansColumn {
    let how = plan
        .materialen
        .iter()
        .map(|m| (m.wat.as_ref(), m.hoe.as_ref()));
    let notes = plan.aandachtspunten.as_ref();
    let notes = notes.and_then(|notes| notes.materialen.as_ref());
    MeansColumn {
        kop: "Welk materiaal gebruik ik?",
        vragen: vec![
            Question::list(
                "Materialen",
                plan.materialen.iter().map(costs::priced),
                FIRST,
            ),
            Question::each("Hoe kom ik eraan?", how, OTHER),
            Question::open("Niet vergeten", notes, NOTES),
            costs::question(plan, OTHER),
        ],
    }
}
