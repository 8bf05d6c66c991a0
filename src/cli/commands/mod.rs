//! The commands, one file each.

pub(super) mod aanvullen;
pub(super) mod check;
pub(super) mod formulier;
pub(super) mod hernoem;
pub(super) mod init;
pub(super) mod inzage;
pub(super) mod man;
pub(super) mod namen;
pub(super) mod nieuw;
pub(super) mod privacy;
pub(super) mod regels;
pub(super) mod render;
pub(super) mod schema;
#[cfg(feature = "serve")]
pub(super) mod serve;
pub(super) mod sjablonen;
pub(super) mod stappenplan;
pub(super) mod status;
pub(super) mod uitleg;
pub(super) mod verwijder;
