//! The command line, in Dutch for people; names of options are the field's standard English.

mod check;
mod paper;
mod stappenplan;
mod start;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};

use crate::model::Kleur;
use crate::model::part::{Datum, Id};

use super::today;

pub(super) use check::{Check, FailOn, Shape, Target};
pub(super) use paper::{Browser, Formulier, Paper, PaperFormat, Sjablonen};
pub(super) use stappenplan::{Stappenplan, StepFormat};
pub(super) use start::{Init, Nieuw};

const TEMPLATE: &str = "\
{about-with-newline}
Gebruik: {usage}

{all-args}{after-help}";

const EXAMPLES: &str = "\
Voorbeelden:
  leerplan init                      begin een schoolmap
  leerplan nieuw leerplan            voeg een leerplan toe
  leerplan check                     kijk de hele schoolmap na
  leerplan check planningen          kijk alleen de planningen na
  leerplan render                    maak de bladen en pagina's in uitvoer/
  leerplan formulier leerplan        druk een leeg leerplan af
  leerplan uitleg ouder-evaluaties   lees waarom een regel er is";

/// Helpt scholen die werken met persoonlijke leerplannen: kijkt leerplannen, studiewijzers,
/// planningen en draaiboeken na, en maakt er bladen en pagina's van.
#[derive(Debug, Parser)]
#[command(name = "leerplan", version, help_template = TEMPLATE, after_help = EXAMPLES)]
#[command(
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
#[command(
    subcommand_help_heading = "Opdrachten",
    subcommand_value_name = "OPDRACHT"
)]
#[command(
    override_usage = "leerplan <OPDRACHT> [OPTIES]",
    next_help_heading = "Opties"
)]
pub(super) struct Args {
    /// Wat leerplan moet doen.
    #[command(subcommand)]
    pub(super) command: Command,
    /// Kleuren in de terminal: auto, always (altijd) of never (nooit).
    #[arg(long, value_name = "WANNEER", default_value = "auto", global = true)]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub(super) color: Color,
    /// Deze uitleg.
    #[arg(short, long, action = clap::ArgAction::Help, global = true)]
    help: Option<bool>,
    /// De versie van leerplan.
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

/// Whether to colour.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Color {
    /// Where the terminal bears it.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Begin een schoolmap: instellingen, voorbeelden en een uitleg voor collega's.
    #[command(help_template = TEMPLATE)]
    Init(Init),
    /// Voeg een document toe: de vragen van het formulier, met ingevuld wat bekend is.
    #[command(help_template = TEMPLATE, after_help = start::NEW_EXAMPLES)]
    Nieuw(Box<Nieuw>),
    /// Kijk documenten na: wat klopt niet, wat mist nog.
    #[command(help_template = TEMPLATE, override_usage = "leerplan check [PAD]... [OPTIES]")]
    #[command(after_help = check::EXAMPLES)]
    Check(Check),
    /// Maak bladen en pagina's van de documenten.
    #[command(help_template = TEMPLATE, override_usage = "leerplan render [PAD]... [OPTIES]")]
    Render(Render),
    /// Maak een leeg formulier om met de hand in te vullen.
    #[command(help_template = TEMPLATE, after_help = paper::FORM_EXAMPLES)]
    Formulier(Formulier),
    /// Noem de sjablonen van de bladen, of zet er een klaar om aan te passen.
    #[command(help_template = TEMPLATE)]
    Sjablonen(Sjablonen),
    /// Noem alle regels, met hun niveau per kleur.
    #[command(help_template = TEMPLATE, override_usage = "leerplan regels [OPTIES]")]
    Regels(Regels),
    /// Leg een regel uit, met een fout en een goed voorbeeld.
    #[command(help_template = TEMPLATE, override_usage = "leerplan uitleg <REGEL>")]
    Uitleg(Uitleg),
    /// Lees het stappenplan van een kleur: zeven stappen, met tips en voorbeelden.
    #[command(help_template = TEMPLATE, override_usage = "leerplan stappenplan [KLEUR] [OPTIES]")]
    #[command(after_help = stappenplan::STEP_EXAMPLES)]
    Stappenplan(Stappenplan),
}

/// What every command that reads a folder takes.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(super) struct Common {
    /// Doe alsof het deze dag is (jjjj-mm-dd).
    #[arg(long, value_name = "DATUM", value_parser = date)]
    pub(super) vandaag: Option<NaiveDate>,
    /// Gebruik voor alle documenten het stappenplan van deze kleur: blauw, geel of groen.
    #[arg(long, value_name = "KLEUR", value_parser = kleur)]
    pub(super) kleur: Option<Kleur>,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(super) struct Render {
    /// Bestanden of mappen; de hele schoolmap als je niets noemt.
    #[arg(value_name = "PAD", help_heading = "Waar")]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) common: Common,
    /// De vorm van de bladen: html, md (Markdown) of pdf; mag vaker.
    #[arg(
        long,
        value_name = "VORM",
        default_value = "html",
        hide_possible_values = true
    )]
    pub(super) format: Vec<RenderFormat>,
    /// De map voor de bladen; `-` zet een enkel blad op het scherm.
    #[arg(long, value_name = "MAP", default_value = "uitvoer")]
    pub(super) out: PathBuf,
    /// Alle leerplannen en draaiboeken van deze klas samen in een bestand.
    #[arg(long, value_name = "KLAS", value_parser = paper::id)]
    pub(super) per_leerling: Option<Id>,
    #[command(flatten)]
    pub(super) paper: Paper,
    /// Vanaf welk niveau van bevindingen de opdracht mislukt: fout, waarschuwing, tip of nooit.
    #[arg(
        long,
        value_name = "NIVEAU",
        default_value = "nooit",
        hide_possible_values = true
    )]
    #[arg(hide_default_value = true)]
    pub(super) fail_on: FailOn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RenderFormat {
    Html,
    Md,
    Pdf,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(super) struct Regels {
    /// De vorm van de lijst: text, md (Markdown) of json.
    #[arg(
        long,
        value_name = "VORM",
        default_value = "text",
        hide_possible_values = true
    )]
    #[arg(hide_default_value = true)]
    pub(super) format: ListFormat,
    /// Laat zien welke regels voor dit bestand gelden, op welk niveau en wie dat bepaalt.
    #[arg(long, value_name = "PAD", conflicts_with = "format")]
    pub(super) effectief: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum ListFormat {
    Text,
    Md,
    Json,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(super) struct Uitleg {
    /// De naam van de regel.
    #[arg(value_name = "REGEL", help_heading = "Waarover")]
    pub(super) rule: String,
}

impl Common {
    /// The day to work with.
    pub(super) fn today(&self) -> NaiveDate {
        today::or_today(self.vandaag)
    }
}

fn date(text: &str) -> Result<NaiveDate, String> {
    text.parse::<Datum>().map(|date| date.0).map_err(|error| {
        let hint = error
            .hint
            .map(|hint| format!(" ({hint})"))
            .unwrap_or_default();
        format!("{}{hint}", error.message)
    })
}

fn kleur(text: &str) -> Result<Kleur, String> {
    text.parse()
        .map_err(|()| "kies uit blauw, geel of groen".to_owned())
}
