//! The commands about the rights of a pupil.

use std::path::PathBuf;

use clap::ValueEnum;

use super::common::Common;
use super::paper::Browser;

pub(super) const INZAGE_EXAMPLES: &str = "\
Voorbeelden:
  leerplan inzage sanne                          wat de school over sanne bewaart
  leerplan inzage \"Sanne de Wit\" --format html   als pagina, in inzage-sanne.html
  leerplan inzage sanne --format pdf --out ../voor-ouders.pdf";

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Inzage {
    /// De id, de naam of het nummer van de leerling.
    #[arg(value_name = "LEERLING", help_heading = "Wie")]
    pub(in crate::cli) pupil: String,
    /// De vorm: md (Markdown), html, pdf of json.
    #[arg(
        long,
        value_name = "VORM",
        default_value = "md",
        hide_possible_values = true
    )]
    #[arg(hide_default_value = true)]
    pub(in crate::cli) format: InzageFormat,
    /// Het bestand. Html en pdf komen zonder dit in `inzage-ID` in deze map, md en json op het scherm.
    #[arg(long, value_name = "BESTAND")]
    pub(in crate::cli) out: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
    #[command(flatten)]
    pub(in crate::cli) browser: Browser,
}

/// The forms of what is kept about a pupil.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum InzageFormat {
    Md,
    Html,
    Pdf,
    Json,
}

pub(super) const VERWIJDER_EXAMPLES: &str = "\
Voorbeelden:
  leerplan verwijder leerling sanne             laat zien wat er weggaat, en vraag dan of het mag
  leerplan verwijder leerling sanne --ja        haal het weg zonder te vragen
  leerplan verwijder leerling sanne --teksten   ook waar een tekst over iemand anders sanne noemt";

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Verwijder {
    /// Altijd `leerling`.
    #[arg(value_name = "WAT", help_heading = "Wie", hide_possible_values = true)]
    pub(in crate::cli) what: ErasedKind,
    /// De id, de naam of het nummer van de leerling.
    #[arg(value_name = "LEERLING", help_heading = "Wie")]
    pub(in crate::cli) pupil: String,
    /// Haal het weg zonder te vragen.
    #[arg(long)]
    pub(in crate::cli) ja: bool,
    /// Zet in teksten over anderen `een leerling` in plaats van de naam.
    #[arg(long)]
    pub(in crate::cli) teksten: bool,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

/// What can be taken out of a school folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ErasedKind {
    /// Everything about a pupil.
    Leerling,
}

pub(super) const PRIVACY_EXAMPLES: &str = "\
Voorbeelden:
  leerplan privacy                 wat de school van leerlingen bewaart, en wie het ziet
  leerplan privacy --format html   hetzelfde als pagina
  leerplan privacy --format json   voor een ander programma";

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Privacy {
    /// De schoolmap, of een map daarin; die om je heen als je niets noemt.
    #[arg(
        value_name = "PAD",
        help_heading = "Waar",
        default_value = ".",
        hide_default_value = true
    )]
    pub(in crate::cli) path: PathBuf,
    /// De vorm: text, json, md (Markdown) of html. Alles komt op het scherm.
    #[arg(
        long,
        value_name = "VORM",
        default_value = "text",
        hide_possible_values = true
    )]
    #[arg(hide_default_value = true)]
    pub(in crate::cli) format: PrivacyFormat,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
}

/// The forms of what is kept of pupils.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PrivacyFormat {
    Text,
    Json,
    Md,
    Html,
}
