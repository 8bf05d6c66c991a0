//! What templates may use: one view struct a page.

pub(super) mod bevindingen;
pub(super) mod dagstart;
pub(super) mod dekking;
pub(super) mod documenten;
pub(super) mod draaiboek;
pub(super) mod formulier;
pub(super) mod gesprek;
pub(super) mod invoeringsplan;
pub(super) mod klas;
pub(super) mod klasvoortgang;
pub(super) mod leerlijn;
pub(super) mod leerling;
pub(super) mod leerplan;
pub(super) mod melding;
pub(super) mod nagekeken;
pub(super) mod namen;
pub(super) mod overzicht;
pub(super) mod planning;
pub(super) mod privacy;
pub(super) mod scholen;
pub(super) mod school;
pub(super) mod stappenplan;
pub(super) mod studiewijzer;
pub(super) mod voortgang;
pub(super) mod week;
