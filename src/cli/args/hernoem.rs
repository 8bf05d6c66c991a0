//! The command that gives a thing another id.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::mend::rename::Subject;

pub(super) const EXAMPLES: &str = "\
Voorbeelden:
  leerplan hernoem leerling sem sem-b --diff         laat zien wat er verandert, en verander niets
  leerplan hernoem leerling \"Sanne de Wit\" l-k7f2q   een leerling mag je bij de naam noemen
  leerplan hernoem klas 3v2 3v4
  leerplan hernoem planning na-vwo3-h1 na-3v-h1      ook het bestand heet dan anders
  leerplan hernoem leerdoel na.h1.1a na.h1.2a --in planningen/na-vwo3-h1.yaml";

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Hernoem {
    /// Wat een andere id krijgt: leerling, klas, planning, leerdoel, leerplan, draaiboek, leerlijn,
    /// invoeringsplan of activiteit.
    #[arg(
        value_name = "WAT",
        help_heading = "Wat",
        display_order = 1,
        hide_possible_values = true
    )]
    pub(in crate::cli) what: What,
    /// De id van nu. Een leerling mag je ook bij de naam noemen.
    #[arg(value_name = "VAN", help_heading = "Wat", display_order = 2)]
    pub(in crate::cli) from: String,
    /// De nieuwe id: letters, cijfers, `-`, `_` en `.`.
    #[arg(value_name = "NAAR", help_heading = "Wat", display_order = 3)]
    pub(in crate::cli) to: String,
    /// Het document waar het in staat (pad of id), als er meer zijn met dezelfde id.
    #[arg(long = "in", value_name = "DOCUMENT")]
    pub(in crate::cli) inside: Option<String>,
    /// Laat alleen zien wat er verandert. Op het scherm kunnen dan namen staan.
    #[arg(long)]
    pub(in crate::cli) diff: bool,
}

/// A kind of thing with an id, by its Dutch noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) struct What(pub(in crate::cli) Subject);

impl ValueEnum for What {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [What; Subject::ALL.len()] = {
            let mut all = [What(Subject::Pupil); Subject::ALL.len()];
            let mut at = 0;
            while at < all.len() {
                all[at] = What(Subject::ALL[at]);
                at += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.noun()))
    }
}
