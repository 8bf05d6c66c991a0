//! What `leerplan check` takes.

use std::path::PathBuf;
use std::str::FromStr;

use clap::ValueEnum;

use crate::model::part::Regelset;
use crate::report::Format;
use crate::school::LoadOptions;
use crate::{typing, words};

use super::common::{Common, regelset};

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own on the command line"
)]
pub(in crate::cli) struct Check {
    /// Bestanden of mappen; de hele schoolmap als je niets noemt.
    #[arg(value_name = "PAD", help_heading = "Waar")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
    /// Vanaf welk niveau de opdracht mislukt: fout, waarschuwing, tip of nooit.
    #[arg(
        long,
        value_name = "NIVEAU",
        default_value = "fout",
        hide_possible_values = true
    )]
    #[arg(hide_default_value = true)]
    pub(in crate::cli) fail_on: FailOn,
    /// Kijk alleen naar deze regel of groep regels; mag vaker.
    #[arg(long = "regel", value_name = "NAAM")]
    pub(in crate::cli) rules: Vec<String>,
    /// Kijk na met deze regelset, wat er ook in leerplan.toml staat: zo zie je vooraf wat een nieuwe
    /// regelset vindt.
    #[arg(long, value_name = "JAAR", value_parser = regelset)]
    pub(in crate::cli) regelset: Option<Regelset>,
    /// Hoe de bevindingen eruitzien: text, kort, json, jsonl, github, gitlab, sarif, junit, rdjson,
    /// markdown of html; met `=BESTAND` komen ze in een bestand. Mag vaker.
    #[arg(long, value_name = "VORM[=BESTAND]", default_value = "text")]
    #[arg(hide_default_value = true)]
    pub(in crate::cli) format: Vec<Target>,
    /// Laat ook in een logboek van een server (`CI`) en in github, gitlab, sarif, junit en rdjson zien
    /// wat er in bestanden over leerlingen staat.
    #[arg(long)]
    pub(in crate::cli) citeer: bool,
    /// Bevindingen die in dit bestand staan zijn bekend, en tellen niet mee.
    #[arg(long, value_name = "BESTAND", help_heading = "Bekende bevindingen")]
    pub(in crate::cli) baseline: Option<PathBuf>,
    /// Zet alle bevindingen van nu in dit bestand: van nu af zijn ze bekend.
    #[arg(long, value_name = "BESTAND", help_heading = "Bekende bevindingen")]
    pub(in crate::cli) write_baseline: Option<PathBuf>,
    /// Alleen wat in git veranderde sinds een tak, tag of commit, en wat daarnaar verwijst.
    #[arg(
        long,
        value_name = "REF",
        help_heading = "Waar",
        conflicts_with = "staged"
    )]
    pub(in crate::cli) sinds: Option<String>,
    /// Alleen wat klaarstaat voor de volgende commit, en wat daarnaar verwijst.
    #[arg(long, help_heading = "Waar")]
    pub(in crate::cli) staged: bool,
    /// Kijk na wat binnenkomt op de standaardinvoer, alsof het in dit bestand staat; met `--fix` komt
    /// de herstelde tekst eruit. Voor editors.
    #[arg(
        long,
        value_name = "BESTAND",
        help_heading = "Waar",
        conflicts_with_all = ["paths", "sinds", "staged", "write_baseline"]
    )]
    pub(in crate::cli) stdin_filename: Option<PathBuf>,
    /// Een tabel per stap van het stappenplan in plaats van de losse bevindingen.
    #[arg(long)]
    pub(in crate::cli) samenvatting: bool,
    /// Blijf kijken: wat je opslaat wordt meteen weer nagekeken, tot je stopt met Ctrl-C.
    #[arg(long)]
    pub(in crate::cli) watch: bool,
    #[command(flatten)]
    pub(in crate::cli) mend: Mend,
    /// Alleen de bevindingen, geen slotregel.
    #[arg(short, long)]
    pub(in crate::cli) quiet: bool,
}

impl Check {
    /// How to read the school folder.
    pub(in crate::cli) fn load(&self) -> LoadOptions {
        LoadOptions {
            regelset: self.regelset,
            ..self.common.load()
        }
    }
}

/// The options of `--fix`.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Herstellen")]
pub(in crate::cli) struct Mend {
    /// Herstel wat zeker is (namen van velden, woorden, datums, weken, haakjes); met `=alles` ook
    /// wat je zelf even moet nakijken (ids, verwijzingen, totalen van kosten).
    #[arg(
        long,
        value_name = "WAT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "veilig",
        hide_possible_values = true,
        conflicts_with = "staged"
    )]
    pub(in crate::cli) fix: Option<FixWhat>,
    /// Laat zien wat `--fix` zou veranderen en verander niets; mislukt als er iets te herstellen is.
    #[arg(long)]
    #[arg(conflicts_with_all = ["staged", "write_baseline"])]
    pub(in crate::cli) diff: bool,
}

/// Which findings `--fix` may mend.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(in crate::cli) enum FixWhat {
    Veilig,
    Alles,
}

/// The level of findings from which on a command fails.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(in crate::cli) enum FailOn {
    Fout,
    Waarschuwing,
    Tip,
    Nooit,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Shape {
    /// One of the formats of the report.
    Report(Format),
    /// A page in a file of its own.
    Html,
}

/// A form of the report and its destination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Target {
    pub(in crate::cli) shape: Shape,
    /// The file; `None` for stdout.
    pub(in crate::cli) file: Option<PathBuf>,
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, file) = match text.split_once('=') {
            Some((_, "")) => return Err("achter `=` hoort de naam van een bestand".to_owned()),
            Some((name, file)) => (name, Some(PathBuf::from(file))),
            None => (text, None),
        };
        let names: Vec<&str> = Format::ALL
            .iter()
            .map(|f| f.name())
            .chain(["html"])
            .collect();
        let shape = match Format::ALL.iter().find(|format| format.name() == name) {
            Some(format) => Shape::Report(*format),
            None if name == "html" => Shape::Html,
            None => {
                let near = typing::did_you_mean(name, names.iter().copied());
                return Err(near.unwrap_or_else(|| format!("kies uit {}", words::or(&names))));
            }
        };
        Ok(Self { shape, file })
    }
}
