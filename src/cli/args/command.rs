//! The command line, in Dutch for people; names of options are the field's standard English.

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use super::check::Check;
use super::hernoem::{self, Hernoem};
use super::namen::{self, Namen};
use super::paper::{self, Formulier, Sjablonen};
use super::privacy::{self, Inzage, Privacy, Verwijder};
use super::regels::{Regels, Uitleg};
use super::render::Render;
#[cfg(feature = "serve")]
use super::serve::{self, Serve};
use super::shell::{Aanvullen, Man, Schema};
use super::stappenplan::Stappenplan;
use super::start::{self, Init, Nieuw};
use super::status::{self, Status};
use super::{dutch, examples};

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
pub(in crate::cli) struct Args {
    /// Wat leerplan moet doen.
    #[command(subcommand)]
    pub(in crate::cli) command: Command,
    /// Kleuren in de terminal: auto, always (altijd) of never (nooit).
    #[arg(long, value_name = "WANNEER", default_value = "auto", global = true)]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub(in crate::cli) color: Color,
    /// Deze uitleg.
    #[arg(short, long, action = clap::ArgAction::Help, global = true)]
    help: Option<bool>,
    /// De versie van leerplan.
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Color {
    /// Where the terminal supports them.
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Command {
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
    #[cfg(feature = "serve")]
    /// Bekijk de bladen en pagina's in je browser; ze volgen wat je opslaat.
    #[command(after_help = serve::EXAMPLES)]
    Serve(Serve),
    /// Laat zien wie vandaag aandacht vraagt en waarom, per klas of van de hele school.
    #[command(after_help = status::EXAMPLES)]
    Status(Status),
    /// Maak een leeg formulier om met de hand in te vullen.
    #[command(after_help = paper::FORM_EXAMPLES)]
    Formulier(Formulier),
    /// Zet de namen van leerlingen in een map die thuis blijft, of weer in de klassen.
    #[command(after_help = namen::EXAMPLES)]
    Namen(Namen),
    /// Geef een leerling, klas, leerdoel of document een andere id, overal tegelijk.
    #[command(after_help = hernoem::EXAMPLES)]
    Hernoem(Hernoem),
    /// Laat zien wat de school over een leerling bewaart: alles, voor de leerling en de ouders.
    #[command(after_help = privacy::INZAGE_EXAMPLES)]
    Inzage(Inzage),
    /// Haal een leerling overal weg: eerst te zien wat, dan pas echt.
    #[command(after_help = privacy::VERWIJDER_EXAMPLES)]
    Verwijder(Verwijder),
    /// Laat zien wat de school van leerlingen bewaart, waar, en wie het ziet: zonder een naam.
    #[command(after_help = privacy::PRIVACY_EXAMPLES)]
    Privacy(Privacy),
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
    /// Laat je shell opdrachten, opties, regels, leerlingen en klassen aanvullen met de Tab-toets.
    #[command(after_help = examples::AANVULLEN)]
    Aanvullen(Aanvullen),
    /// Maak de bladzijden van de handleiding, voor `man` of als Markdown.
    #[command(after_help = examples::MAN)]
    Man(Man),
}

/// The parser, with all of its own texts in Dutch.
pub(in crate::cli) fn command() -> clap::Command {
    dutch::dutch(Args::command())
}

/// Reads a command line.
///
/// # Errors
/// What the parser refuses, and the pages of `--help` and `--version`.
pub(in crate::cli) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Args, clap::Error> {
    let matches = command().try_get_matches_from(args)?;
    Args::from_arg_matches(&matches)
}
