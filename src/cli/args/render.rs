//! What `leerplan render` takes.

use std::path::PathBuf;

use clap::ValueEnum;

use super::check::FailOn;
use super::common::{Common, id};
use super::paper::Paper;
use crate::model::part::Id;

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Render {
    /// Bestanden of mappen; de hele schoolmap als je niets noemt.
    #[arg(value_name = "PAD", help_heading = "Waar")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
    /// De vorm van de bladen: html, md (Markdown) of pdf; mag vaker.
    #[arg(
        long,
        value_name = "VORM",
        default_value = "html",
        hide_possible_values = true
    )]
    pub(in crate::cli) format: Vec<RenderFormat>,
    /// De map voor de bladen, `uitvoer` in de schoolmap als je niets noemt; `-` zet een enkel blad op het
    /// scherm.
    #[arg(long, value_name = "MAP")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// Laat alles weg wat over leerlingen gaat: voor een site die iedereen mag zien.
    #[arg(long, conflicts_with = "per_leerling")]
    pub(in crate::cli) publiek: bool,
    /// Zet de bladen van `--publiek` ook klaar als er iets op staat dat over een leerling gaat. Zonder dit
    /// stopt de opdracht dan, en verandert er niets.
    #[arg(long, requires = "publiek")]
    pub(in crate::cli) toch: bool,
    /// Maak losse bladen, die elk hun eigen stijl en letters bij zich hebben.
    #[arg(long)]
    pub(in crate::cli) los: bool,
    /// Alle leerplannen en draaiboeken van deze klas samen in een bestand.
    #[arg(long, value_name = "KLAS", value_parser = id)]
    pub(in crate::cli) per_leerling: Option<Id>,
    #[command(flatten)]
    pub(in crate::cli) paper: Paper,
    /// Vanaf welk niveau van bevindingen de opdracht mislukt: fout, waarschuwing, tip of nooit.
    #[arg(
        long,
        value_name = "NIVEAU",
        default_value = "nooit",
        hide_possible_values = true
    )]
    #[arg(hide_default_value = true)]
    pub(in crate::cli) fail_on: FailOn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum RenderFormat {
    Html,
    Md,
    Pdf,
}
