//! The three step plans of the source as data: seven steps a colour, each with what it says and
//! which rules it asks for at which level.

mod levels;
mod own;
mod plan;

pub use levels::{Levels, Setting};
pub use own::plan as plan_of;
pub use plan::{Advies, Eis, Link, Stap, StepPlan};

use crate::error::{Error, Result};
use crate::model::Kleur;

const ALGEMEEN: &str = include_str!("algemeen.yaml");
const BLAUW: &str = include_str!("blauw.yaml");
const GEEL: &str = include_str!("geel.yaml");
const GROEN: &str = include_str!("groen.yaml");

/// The built-in step plan of a colour.
///
/// # Errors
/// Only where the file that is compiled in is broken.
pub fn built_in(kleur: Kleur) -> Result<StepPlan> {
    let text = match kleur {
        Kleur::Blauw => BLAUW,
        Kleur::Geel => GEEL,
        Kleur::Groen => GROEN,
    };
    serde_yaml::from_str(text)
        .map_err(|error| Error::Internal(format!("het stappenplan {kleur} is kapot: {error}")))
}

/// The rules that are the same for every colour.
///
/// # Errors
/// Only where the file that is compiled in is broken.
pub fn general() -> Result<Vec<Eis>> {
    serde_yaml::from_str::<plan::Algemeen>(ALGEMEEN)
        .map(|general| general.eisen)
        .map_err(|error| Error::Internal(format!("het algemene blok is kapot: {error}")))
}
