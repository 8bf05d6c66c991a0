//! Selects the step plans to show.

use anyhow::Result;

use crate::cli::args::Stappenplan;
use crate::cli::today;
use crate::error::Error;
use crate::model::Kleur;
use crate::school::{LoadOptions, School, Surroundings, find_root};
use crate::stepplan::{StepPlan, built_in, plan_of};

/// The school around the current folder, if there is one.
pub(super) fn around() -> Result<Option<School>> {
    let Ok(root) = find_root(std::path::Path::new(".")) else {
        return Ok(None);
    };
    let options = LoadOptions {
        today: today::or_today(None),
        kleur: None,
        regelset: None,
        surroundings: Surroundings::UNKNOWN,
    };
    Ok(Some(School::load(&root, options)?))
}

/// The step plans to show: that of the given colour, else that of the school (its own where it has
/// one), else for `--spoor` all three.
pub(super) fn plans(command: &Stappenplan, school: Option<&School>) -> Result<Vec<StepPlan>> {
    let own = school.and_then(|school| school.config.config.as_ref());
    let colours: Vec<Kleur> = match (command.kleur, own) {
        (Some(kleur), _) => vec![kleur],
        (None, Some(config)) => vec![config.kleur],
        (None, None) if command.spoor => Kleur::ALL.to_vec(),
        (None, None) => {
            let message =
                "zeg erbij van welke kleur: `leerplan stappenplan blauw`, `geel` of `groen`";
            return Err(Error::Usage(message.to_owned()).into());
        }
    };
    let plan = |kleur: Kleur| match school {
        Some(school) => plan_of(school, kleur),
        None => built_in(kleur),
    };
    Ok(colours.into_iter().map(plan).collect::<Result<_, _>>()?)
}
