//! The message about pupils who are behind.

use crate::calendar::dutch::short_date;
use crate::facts::behind::PupilBehind;
use crate::facts::pupil_names;
use crate::rules::Scope;
use crate::words;
use crate::yaml::Path;

/// The message about those who are behind: who, since when, why, and what is not there.
pub(crate) fn behind_message(
    scope: &Scope<'_>,
    all: &[PupilBehind],
    lacks: &str,
) -> Option<(Path, String)> {
    let first = all.first()?;
    let mut names: Vec<String> = Vec::new();
    for one in all {
        let name = words::quote(pupil_names::in_message(scope.school, &one.pupil));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let message = if names.len() == 1 {
        let day = short_date(first.since);
        let (name, why) = (&names[0], &first.reason);
        format!("{name} loopt achter ({why}), en sinds {day} is er geen {lacks}")
    } else {
        let who = words::and(&names);
        format!(
            "{} leerlingen lopen achter en hebben sindsdien geen {lacks}: {who}",
            names.len()
        )
    };
    Some((first.path.clone(), message))
}
