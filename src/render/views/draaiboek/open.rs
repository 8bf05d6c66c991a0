//! How much room to write a draaiboek has.

use serde::Serialize;

use crate::model::Draaiboek;

/// Rows to write on below what is filled in.
#[derive(Debug, Serialize)]
pub(super) struct WritingRoom {
    pub(super) acties: u32,
    pub(super) logboek: u32,
}

impl WritingRoom {
    pub(super) fn of(plan: &Draaiboek) -> Self {
        Self {
            acties: if plan.acties.is_empty() { ACTIONS } else { 0 },
            logboek: if plan.leerplan.is_some() { LOG } else { 0 },
        }
    }
}

/// Rows for actions where there are none yet, and for the log of a pupil.
const ACTIONS: u32 = 6;
const LOG: u32 = 4;

pub(super) const BLANK: WritingRoom = WritingRoom {
    acties: 10,
    logboek: 23,
};
