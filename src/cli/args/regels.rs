//! The commands about rules.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::model::part::Regelset;

use super::common::regelset;

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Regels {
    /// De vorm van de lijst: text, md (Markdown) of json.
    #[arg(
        long,
        value_name = "VORM",
        default_value = "text",
        hide_possible_values = true
    )]
    #[arg(hide_default_value = true)]
    pub(in crate::cli) format: ListFormat,
    /// Laat zien welke regels voor dit bestand gelden, op welk niveau en wie dat bepaalt.
    #[arg(long, value_name = "PAD", conflicts_with = "format")]
    pub(in crate::cli) effectief: Option<PathBuf>,
    /// Laat zien wat er tussen twee regelsets verschilt: nieuwe regels en hogere niveaus.
    #[arg(
        long,
        value_names = ["JAAR", "JAAR"],
        num_args = 2,
        value_parser = regelset,
        conflicts_with = "effectief"
    )]
    pub(in crate::cli) verschil: Option<Vec<Regelset>>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(in crate::cli) enum ListFormat {
    Text,
    Md,
    Json,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Uitleg {
    /// De naam van de regel, of de soort van een document.
    #[arg(value_name = "NAAM", help_heading = "Waarover")]
    pub(in crate::cli) rule: String,
}
