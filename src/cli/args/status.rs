//! The command about who needs attention today.

use std::path::PathBuf;

use clap::ValueEnum;

use super::common::{Common, id};
use super::paper::Paper;
use crate::model::part::Id;

pub(super) const EXAMPLES: &str = "\
Voorbeelden:
  leerplan status                            de school per klas, en elk invoeringsplan per stap
  leerplan status --klas 3v2                 wie van 3v2 vandaag aandacht vraagt, en waarom
  leerplan status --klas 3v2 --format pdf    hetzelfde op een blad
  leerplan status --format json              voor een ander programma";

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Status {
    /// De schoolmap, of een map daarin; die om je heen als je niets noemt. Mag vaker.
    #[arg(value_name = "PAD", help_heading = "Waar")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// De dagstart van deze klas: elke leerling, wie aandacht vraagt eerst.
    #[arg(long, value_name = "KLAS", value_parser = id)]
    pub(in crate::cli) klas: Option<Id>,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
    /// De vorm: text, json, html, md (Markdown) of pdf.
    #[arg(
        long,
        value_name = "VORM",
        default_value = "text",
        hide_possible_values = true
    )]
    #[arg(hide_default_value = true)]
    pub(in crate::cli) format: StatusFormat,
    /// De map voor het blad, `uitvoer` in de schoolmap als je niets noemt; `-` zet het op het scherm. Text en json
    /// komen altijd op het scherm.
    #[arg(long, value_name = "MAP")]
    pub(in crate::cli) out: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) paper: Paper,
}

/// The forms of an overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum StatusFormat {
    Text,
    Json,
    Html,
    Md,
    Pdf,
}
