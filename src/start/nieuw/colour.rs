//! Which step plan applies where.

use crate::model::Kleur;
use crate::school::School;

/// The step plan that applies to a path.
pub(super) fn of(school: &School, path: &str) -> Option<Kleur> {
    let below = |folder: &str| {
        path.strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    let nearest = school
        .subconfigs
        .iter()
        .filter(|file| below(file.folder()))
        .max_by_key(|file| file.folder().len());
    let nearest = nearest.and_then(|file| file.config.as_ref());
    let school = school.config.config.as_ref();
    nearest
        .map(|config| config.kleur)
        .or(school.map(|config| config.kleur))
}
