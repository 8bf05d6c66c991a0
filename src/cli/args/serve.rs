//! What `leerplan serve` takes.

use std::path::PathBuf;

use super::common::Common;

pub(super) const EXAMPLES: &str = "\
Voorbeelden:
  leerplan serve                de bladen van deze schoolmap, op http://127.0.0.1:8123/
  leerplan serve --poort 9000   op een andere poort
  leerplan serve --poort 0      op een poort die vrij is";

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Serve {
    /// De schoolmap, of een map daarin; die om je heen als je niets noemt.
    #[arg(value_name = "PAD", help_heading = "Waar")]
    pub(in crate::cli) path: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) common: Common,
    /// De poort van de bladen, op 127.0.0.1; 0 voor een die vrij is. Als je niets noemt is het
    /// 8123, of een van de negen daarna.
    #[arg(long, value_name = "NUMMER")]
    pub(in crate::cli) poort: Option<u16>,
}
