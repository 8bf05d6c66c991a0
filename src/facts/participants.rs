//! Who takes part in the evaluations of a pupil's draaiboek: the coach, a fellow pupil, somebody from
//! outside.

use crate::model::draaiboek::Evaluatie;
use crate::model::part::rol::{mentions, roles_in};
use crate::model::part::{Id, Rol, Tekst};
use crate::words;

use super::Scope;

/// The names of the coach of the pupil of a leerplan, to recognise the coach in free text.
pub(crate) struct Coach {
    names: Vec<String>,
}

impl Coach {
    /// The coach that the pupil's classes name, or else their mentor.
    pub(crate) fn of(plan: &Id, scope: &Scope<'_>) -> Self {
        let plan = scope.school.leerplan(plan);
        let classes = plan.map_or_else(Vec::new, |(_, plan)| scope.school.pupil(&plan.leerling));
        let names = classes
            .iter()
            .filter_map(|pupil| pupil.leerling.coach.as_ref().or(pupil.klas.mentor.as_ref()));
        let names = names.map(|name| words::lower(name.trim()).into_owned());
        Self {
            names: names.filter(|name| !name.is_empty()).collect(),
        }
    }

    /// Whether any of the texts means the coach: by role (a mentor is one too) or by name.
    pub(crate) fn is_in<'t>(&self, texts: impl IntoIterator<Item = &'t Tekst>) -> bool {
        texts.into_iter().any(|text| {
            let lower = words::lower(text);
            let roles = roles_in(text);
            roles.contains(&Rol::Coach)
                || roles.contains(&Rol::Mentor)
                || self.names.iter().any(|name| lower.contains(name))
        })
    }
}

/// Whether an evaluation is with a fellow pupil: by role, or by the id of a pupil.
pub(crate) fn is_with_pupil(evaluatie: &Evaluatie, scope: &Scope<'_>) -> bool {
    let known = |text: &Tekst| !scope.school.pupil(&Id::from_name(text.trim())).is_empty();
    mentions(&evaluatie.met, Rol::Medeleerling)
        || mentions(&evaluatie.met, Rol::Leerlingen)
        || evaluatie.met.iter().any(known)
}

/// Whether an evaluation is with somebody from outside: `externe`, or a name that is no pupil, not the
/// coach and has no role.
pub(crate) fn is_with_outsider(evaluatie: &Evaluatie, scope: &Scope<'_>, coach: &Coach) -> bool {
    let nameless = |text: &Tekst| {
        let pupil = || scope.school.pupil(&Id::from_name(text.trim()));
        !text.trim().is_empty()
            && roles_in(text).is_empty()
            && !coach.is_in([text])
            && pupil().is_empty()
    };
    mentions(&evaluatie.met, Rol::Externe) || evaluatie.met.iter().any(nameless)
}
