//! Who takes part in the evaluations of a pupil's draaiboek: the coach, a fellow pupil, somebody from
//! outside.

use crate::model::draaiboek::Evaluatie;
use crate::model::part::rol::{mentions, roles_in};
use crate::model::part::{Id, Rol, Tekst};
use crate::words;

use super::Scope;
use super::answer::AnswerKind::Substance;

/// The people around a leerplan as the school knows them: the pupil, who coaches them, and their
/// mentors. So they are recognised in free text.
pub(crate) struct Coach<'s> {
    pupil: Option<&'s Id>,
    names: Vec<String>,
    mentors: Vec<String>,
}

impl<'s> Coach<'s> {
    /// The coach that the pupil's classes name, or else their mentor.
    pub(crate) fn of(plan: &Id, scope: &Scope<'s>) -> Self {
        let plan = scope.school.leerplan(plan);
        let classes = plan.map_or_else(Vec::new, |(_, plan)| scope.school.pupil(&plan.leerling));
        let coaches = classes
            .iter()
            .filter_map(|pupil| pupil.leerling.coach.as_ref().or(pupil.klas.mentor.as_ref()));
        let mentors = classes
            .iter()
            .filter_map(|pupil| pupil.klas.mentor.as_ref());
        Self {
            pupil: plan.map(|(_, plan)| &plan.leerling),
            names: names(coaches),
            mentors: names(mentors),
        }
    }

    /// Whether any of the texts means the coach: by role (a mentor is one too) or by name.
    pub(crate) fn is_in<'t>(&self, texts: impl IntoIterator<Item = &'t Tekst>) -> bool {
        texts.into_iter().any(|text| {
            let roles = roles_in(text);
            roles.contains(&Rol::Coach)
                || roles.contains(&Rol::Mentor)
                || says_one_of(text, &self.names)
        })
    }

    /// Whether a text means somebody who teaches at the school: a mentor of the pupil, or a name with a
    /// subject behind it, as in "mevrouw Vos (wiskunde)".
    fn is_teacher(&self, text: &str, scope: &Scope<'_>) -> bool {
        let behind = text.split(['(', ')', ',', ';']).skip(1);
        let mut behind = behind.chain(text.rsplit_once(" van ").map(|(_, last)| last));
        says_one_of(text, &self.mentors)
            || behind.any(|one| scope.school.vakken.find(one.trim()).is_some())
    }
}

fn names<'t>(texts: impl Iterator<Item = &'t Tekst>) -> Vec<String> {
    let names = texts.map(|name| words::lower(name.trim()).into_owned());
    names.filter(|name| !name.is_empty()).collect()
}

fn says_one_of(text: &str, names: &[String]) -> bool {
    let lower = words::lower(text);
    names.iter().any(|name| lower.contains(name))
}

/// The pupil that a text is the id or the name of.
fn pupil_in(text: &str, scope: &Scope<'_>) -> Option<Id> {
    let id = Id::from_name(text.trim());
    if !scope.school.pupil(&id).is_empty() {
        return Some(id);
    }
    let named = scope.school.index.known().names().find(text);
    named.map(|(_, id)| id.clone())
}

/// Whether an evaluation is with a fellow pupil: by role, or by the id or name of another pupil.
pub(crate) fn is_with_pupil(evaluatie: &Evaluatie, scope: &Scope<'_>, coach: &Coach<'_>) -> bool {
    let closely = scope.school.looks_closely();
    let is_self = |id: &Id| closely && coach.pupil == Some(id);
    let known = |text: &Tekst| pupil_in(text, scope).is_some_and(|id| !is_self(&id));
    mentions(&evaluatie.met, Rol::Medeleerling)
        || mentions(&evaluatie.met, Rol::Leerlingen)
        || evaluatie.met.iter().any(known)
}

/// Whether an evaluation is with somebody from outside: `externe`, or a name that is no pupil, no teacher
/// and not the coach, and has no role.
pub(crate) fn is_with_outsider(
    evaluatie: &Evaluatie,
    scope: &Scope<'_>,
    coach: &Coach<'_>,
) -> bool {
    let closely = scope.school.looks_closely();
    let nameless = |text: &Tekst| {
        scope.answers().is_answer(text, Substance)
            && roles_in(text).is_empty()
            && !coach.is_in([text])
            && pupil_in(text, scope).is_none()
            && !(closely && coach.is_teacher(text, scope))
    };
    mentions(&evaluatie.met, Rol::Externe) || evaluatie.met.iter().any(nameless)
}
