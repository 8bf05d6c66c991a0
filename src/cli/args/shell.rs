//! The commands for editors and shells.

use std::path::PathBuf;

use clap::ValueEnum;
use clap_complete::Shell;

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Schema {
    /// De soort documenten, `instellingen`, `stappenplan` of `bevindingen` (het verslag van `leerplan
    /// check` als JSON); `alles` maakt alle schema's voor een editor. Een lijst als je niets noemt.
    #[arg(value_name = "SOORT", help_heading = "Wat")]
    pub(in crate::cli) name: Option<String>,
    /// De map voor de schema's; anders `schema` in de schoolmap. `-` zet een schema op het scherm.
    #[arg(long, value_name = "MAP")]
    pub(in crate::cli) out: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Aanvullen {
    /// De shell waarin je opdrachten typt.
    #[arg(value_name = "SHELL", help_heading = "Wat")]
    pub(in crate::cli) shell: Shell,
    /// De regel die in de shell staat: dan komen alleen de namen en id's die er passen.
    #[arg(last = true, hide = true)]
    pub(in crate::cli) line: Vec<String>,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Man {
    /// De opdracht; de bladzijde van leerplan zelf als je niets noemt.
    #[arg(value_name = "OPDRACHT", help_heading = "Waarover")]
    pub(in crate::cli) command: Option<String>,
    /// Maak alle bladzijden, in deze map.
    #[arg(long, value_name = "MAP", conflicts_with_all = ["command", "format"])]
    pub(in crate::cli) out: Option<PathBuf>,
    /// De vorm: man, of md (Markdown) voor alles achter elkaar.
    #[arg(long, value_name = "VORM", default_value = "man")]
    #[arg(hide_possible_values = true)]
    pub(in crate::cli) format: PageFormat,
}

/// How pages about commands look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PageFormat {
    Man,
    Md,
}
