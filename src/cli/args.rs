//! The command line, in Dutch for people; names of options are the field's standard English.

mod check;
mod dutch;
mod examples;
mod paper;
mod serve;
mod shell;
mod stappenplan;
mod start;
mod status;

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::model::Kleur;
use crate::model::part::{Datum, Id};

use super::today;

pub(super) use check::{Check, FailOn, FixWhat, Shape, Target};
pub(super) use paper::{Browser, Formulier, Paper, PaperFormat, Sjablonen};
pub(super) use serve::Serve;
pub(super) use shell::{Aanvullen, Man, PageFormat, Schema};
pub(super) use stappenplan::{Stappenplan, StepFormat};
pub(super) use start::{Init, Nieuw};
pub(super) use status::{Status, StatusFormat};

/// Helpt scholen die werken met persoonlijke leerplannen: kijkt leerplannen, studiewijzers,
/// planningen en draaiboeken na, en maakt er bladen en pagina's van.
#[derive(Debug, Parser)]
#[command(name = "leerplan", version, after_help = examples::ALL)]
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
    #[command(after_help = examples::INIT)]
    Init(Init),
    /// Voeg een document toe: de vragen van het formulier, met ingevuld wat bekend is.
    #[command(after_help = start::NEW_EXAMPLES)]
    Nieuw(Box<Nieuw>),
    /// Kijk documenten na: wat klopt niet, wat mist nog.
    #[command(after_help = examples::CHECK)]
    Check(Check),
    /// Maak bladen en pagina's van de documenten.
    #[command(after_help = examples::RENDER)]
    Render(Render),
    /// Bekijk de bladen en pagina's in je browser; ze volgen wat je opslaat.
    #[command(after_help = serve::EXAMPLES)]
    Serve(Serve),
    /// Laat zien wie vandaag aandacht vraagt en waarom, per klas of van de hele school.
    #[command(after_help = status::EXAMPLES)]
    Status(Status),
    /// Maak een leeg formulier om met de hand in te vullen.
    #[command(after_help = paper::FORM_EXAMPLES)]
    Formulier(Formulier),
    /// Noem de sjablonen van de bladen, of zet er een klaar om aan te passen.
    #[command(after_help = examples::SJABLONEN)]
    Sjablonen(Sjablonen),
    /// Noem alle regels, met hun niveau per kleur.
    #[command(after_help = examples::REGELS)]
    Regels(Regels),
    /// Leg een regel uit, of wat er in een soort document kan staan.
    #[command(after_help = examples::UITLEG)]
    Uitleg(Uitleg),
    /// Lees het stappenplan van een kleur: zeven stappen, met tips en voorbeelden.
    #[command(after_help = examples::STAPPENPLAN)]
    Stappenplan(Stappenplan),
    /// Maak schema's: daarmee laat een editor zien welke velden er zijn en wat niet klopt.
    #[command(after_help = examples::SCHEMA)]
    Schema(Schema),
    /// Laat je shell opdrachten, opties en namen van regels aanvullen met de Tab-toets.
    #[command(after_help = examples::AANVULLEN)]
    Aanvullen(Aanvullen),
    /// Maak de bladzijden van de handleiding, voor `man` of als Markdown.
    #[command(after_help = examples::MAN)]
    Man(Man),
}

/// The command line, with everything that people read of it in Dutch.
pub(super) fn command() -> clap::Command {
    dutch::dutch(Args::command())
}

/// Reads a command line.
///
/// # Errors
/// What the parser refuses, and the pages of `--help` and `--version`.
pub(super) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Args, clap::Error> {
    let matches = command().try_get_matches_from(args)?;
    Args::from_arg_matches(&matches)
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
    /// Laat alles weg wat over leerlingen gaat: voor een site die iedereen mag zien.
    #[arg(long, conflicts_with = "per_leerling")]
    pub(super) publiek: bool,
    /// Maak losse bladen, die elk hun eigen stijl en letters bij zich hebben.
    #[arg(long)]
    pub(super) los: bool,
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
    /// De naam van de regel, of de soort van een document.
    #[arg(value_name = "NAAM", help_heading = "Waarover")]
    pub(super) rule: String,
}

impl Common {
    /// What tells the day to work with, also when midnight has passed.
    pub(super) fn days(&self) -> Box<dyn Fn() -> NaiveDate> {
        let asked = self.vandaag;
        Box::new(move || today::or_today(asked))
    }

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
