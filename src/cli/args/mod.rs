//! The command line.

mod check;
mod command;
mod common;
mod dutch;
mod examples;
mod hernoem;
mod namen;
mod paper;
mod privacy;
mod regels;
mod render;
#[cfg(feature = "serve")]
mod serve;
mod shell;
mod stappenplan;
mod start;
mod status;

pub(super) use check::{Check, FailOn, FixWhat, Shape, Target};
pub(super) use command::{Color, Command, command, parse};
pub(super) use common::Common;
pub(super) use hernoem::Hernoem;
pub(super) use namen::{Namen, Way};
pub(super) use paper::{Browser, Formulier, PaperFormat, Sjablonen};
pub(super) use privacy::{ErasedKind, Inzage, InzageFormat, Privacy, PrivacyFormat, Verwijder};
pub(super) use regels::{ListFormat, Regels, Uitleg};
pub(super) use render::{Render, RenderFormat};
#[cfg(feature = "serve")]
pub(super) use serve::Serve;
pub(super) use shell::{Aanvullen, Man, PageFormat, Schema};
pub(super) use stappenplan::{Stappenplan, StepFormat};
pub(super) use start::{Init, Nieuw};
pub(super) use status::{Status, StatusFormat};
