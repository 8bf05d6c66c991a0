//! The step plans that are compiled in, and the rules that are the same for all of them.

use crate::error::{Error, Result};
use crate::model::Kleur;

use super::plan::{Algemeen, Eis, StepPlan};

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
    serde_yaml::from_str::<Algemeen>(ALGEMEEN)
        .map(|general| general.eisen)
        .map_err(|error| Error::Internal(format!("het algemene blok is kapot: {error}")))
}
