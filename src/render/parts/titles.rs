//! What documents are called.

use super::person;
use crate::calendar::dutch;
use crate::model::part::{Gespreksvorm, Tekst};
use crate::model::{Content, Planning, Studiewijzer, Voortgang};
use crate::render::context::{RenderContext, capital};
use crate::school::Document;

/// The title of a document, and whom or what it is about.
pub(in crate::render) fn named(
    context: &RenderContext<'_>,
    document: &Document,
) -> Option<(String, Option<String>)> {
    let school = context.school;
    let titled =
        |title: Option<&Tekst>| title.map_or_else(|| document.id.to_string(), ToString::to_string);
    Some(match document.content.as_ref()? {
        Content::Planning(one) => {
            let about = [Some(context.subject(&one.vak)), context.classes(&one.klas)];
            (
                planning(one),
                Some(about.into_iter().flatten().collect::<Vec<_>>().join(", ")),
            )
        }
        Content::Studiewijzer(one) => (studiewijzer(context, one), context.classes(&one.klas)),
        Content::Leerplan(one) => {
            let name = school.pupil_name(&one.leerling);
            (titled(one.titel.as_ref()), Some(name))
        }
        Content::Draaiboek(one) => {
            let own = one.leerplan.as_ref().and_then(|id| school.leerplan(id));
            let round = one.invoeringsplan.as_ref();
            let round = round.and_then(|id| school.invoeringsplan(id));
            let title = own.and_then(|(_, own)| own.titel.as_ref());
            let title = title.or_else(|| round.map(|(_, round)| &round.titel));
            let name = own.map(|(_, own)| school.pupil_name(&own.leerling));
            (titled(title), name)
        }
        Content::Invoeringsplan(one) => {
            let owners = person::people(school, &one.eigenaar);
            (
                one.titel.to_string(),
                Some(owners).filter(|owners| !owners.is_empty()),
            )
        }
        Content::Leerlijn(one) => (titled(one.titel.as_ref()), Some(context.subject(&one.vak))),
        Content::Klas(one) => (
            one.klas.to_string(),
            one.mentor.as_deref().map(str::to_owned),
        ),
        Content::Voortgang(one) => (voortgang(context, one), measured(context, one)),
        Content::Gesprek(one) => {
            let day = dutch::date_span(one.datum.0, one.datum.0);
            let title = format!("{}, {day}", gesprek(one.vorm));
            (title, Some(school.pupil_name(&one.leerling)))
        }
    })
}

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
    guide
        .periode
        .map_or(name.clone(), |number| format!("{name}, periode {number}"))
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
