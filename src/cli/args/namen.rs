//! The command about names of pupils.

use clap::ValueEnum;

pub(super) const EXAMPLES: &str = "\
Voorbeelden:
  leerplan namen splits --diff     laat zien welke namen verhuizen, en verander niets
  leerplan namen splits            zet de namen uit de klassen in de map namen
  leerplan namen voeg-samen        zet ze weer in de klassen";

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Namen {
    /// splits (uit de klassen, in de map namen die thuis blijft) of voeg-samen (weer in de klassen).
    #[arg(value_name = "WAT", help_heading = "Wat", hide_possible_values = true)]
    pub(in crate::cli) way: Way,
    /// Laat alleen zien wat er verandert. Op het scherm staan dan namen.
    #[arg(long)]
    pub(in crate::cli) diff: bool,
}

/// Where names go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Way {
    /// Out of the classes, into lists.
    Splits,
    /// Out of the lists, into the classes.
    VoegSamen,
}
