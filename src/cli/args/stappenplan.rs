//! The options of `leerplan stappenplan`.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::model::Kleur;
use crate::model::part::Stap;
use crate::render::Poster;
use crate::yaml::de::value::FromText;

use super::common::kleur;
use super::paper::Browser;

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Stappenplan {
    /// De kleur: blauw, geel of groen; in een schoolmap die van de school.
    #[arg(value_name = "KLEUR", value_parser = kleur, help_heading = "Waarover")]
    pub(in crate::cli) kleur: Option<Kleur>,
    /// Alleen deze stap, 1 tot en met 7.
    #[arg(long, value_name = "NUMMER", value_parser = stap)]
    pub(in crate::cli) stap: Option<Stap>,
    /// De vorm: text, md (Markdown), html of pdf; text als je niets noemt, een poster is dan html.
    #[arg(long, value_name = "VORM", hide_possible_values = true)]
    pub(in crate::cli) format: Option<StepFormat>,
    /// Laat bij elk advies zien welke regel, welk veld of welke bladzijde het draagt.
    #[arg(long)]
    pub(in crate::cli) spoor: bool,
    /// Maak er een poster van om op te hangen, op dit papier: a4 of a3.
    #[arg(
        long,
        value_name = "PAPIER",
        hide_possible_values = true,
        ignore_case = true
    )]
    #[arg(conflicts_with_all = ["stap", "spoor"])]
    pub(in crate::cli) poster: Option<PosterSize>,
    /// De map voor een poster of pdf, `uitvoer` in de schoolmap als je niets noemt; `-` zet hem op het scherm.
    #[arg(long, value_name = "MAP")]
    pub(in crate::cli) out: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) browser: Browser,
}

/// The kinds of page of a step plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum StepFormat {
    Text,
    Md,
    Html,
    Pdf,
}

/// The paper of a poster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PosterSize {
    A4,
    A3,
}

impl From<PosterSize> for Poster {
    fn from(size: PosterSize) -> Self {
        match size {
            PosterSize::A4 => Self::A4,
            PosterSize::A3 => Self::A3,
        }
    }
}

fn stap(text: &str) -> Result<Stap, String> {
    Stap::from_text(text).map_err(|error| error.message)
}
