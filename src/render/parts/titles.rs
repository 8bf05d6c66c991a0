//! What documents are called.

use crate::model::part::{Gespreksvorm, Tekst};
use crate::model::{Planning, Studiewijzer, Voortgang};
use crate::render::context::{RenderContext, capital};
use crate::school::Document;
use crate::words;

/// The chapter and its title: "H1 Krachten".
pub(in crate::render) fn planning(planning: &Planning) -> String {
    planning.kop()
}

/// What a chapter is called, with its subject: "Natuurkunde: H1 Krachten".
pub(in crate::render) fn chapter(context: &RenderContext<'_>, plan: &Planning) -> String {
    format!("{}: {}", context.subject(&plan.vak), planning(plan))
}

/// "Natuurkunde, periode 1"; without a subject "Studiewijzer, periode 1".
pub(in crate::render) fn studiewijzer(context: &RenderContext<'_>, guide: &Studiewijzer) -> String {
    let vak = guide.vak.as_deref().map(|vak| context.subject(vak));
    let name = vak.unwrap_or_else(|| "Studiewijzer".to_owned());
    if guide.periode.is_empty() {
        return name;
    }
    format!("{name}, periode {}", numbers(&guide.periode))
}

/// Numbers in words: "1 en 2".
pub(in crate::render) fn numbers(numbers: &[u8]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    words::and(&numbers)
}

/// What was measured: the chapter, or the pupil's own plan.
pub(in crate::render) fn voortgang(context: &RenderContext<'_>, results: &Voortgang) -> String {
    let school = context.school;
    let plan = results.planning.as_ref().map(|id| {
        let found = school.planning(id);
        found.map_or_else(|| id.to_string(), |(_, plan)| self::planning(plan))
    });
    let own = results.leerplan.as_ref().map(|id| {
        let found = school.leerplan(id);
        let title = found.and_then(|(_, plan)| plan.titel.as_deref());
        title.unwrap_or(id.as_str()).to_owned()
    });
    own.or(plan).unwrap_or_default()
}

/// Whom it is about: the class, or the pupil.
pub(in crate::render) fn measured(
    context: &RenderContext<'_>,
    results: &Voortgang,
) -> Option<String> {
    let klas = results.klas.as_ref();
    let own = results.leerplan.as_ref();
    let own = own.and_then(|id| context.school.leerplan(id));
    let pupil = own.map(|(_, plan)| context.school.pupil_name(&plan.leerling));
    pupil.or_else(|| klas.map(|id| context.class(id).to_owned()))
}

/// The kind of talk with a capital: "Coachgesprek".
pub(in crate::render) fn gesprek(vorm: Gespreksvorm) -> String {
    capital(vorm.naam())
}

/// The title of a document, or else its id.
pub(in crate::render) fn or_id(title: Option<&Tekst>, document: &Document) -> String {
    title.map_or_else(|| document.id.to_string(), ToString::to_string)
}
