//! Who a plan is of, and how people are named on a page.

use crate::facts::pupils;
use crate::model::part::{Id, Tekst};
use crate::render::context::{RenderContext, capital};
use crate::school::School;
use crate::words;

/// A pupil as a page shows them.
#[derive(Debug, Clone)]
pub(in crate::render) struct PupilHeading {
    /// The name, or the id where it is not known.
    pub(in crate::render) naam: String,
    /// The classes: "3v1 en 3v2".
    pub(in crate::render) klas: Option<String>,
    /// Everybody who coaches them, or else the mentors.
    pub(in crate::render) coach: Option<String>,
}

pub(in crate::render) fn pupil(school: &School, id: &Id) -> PupilHeading {
    let places = school.pupil(id);
    let classes: Vec<&str> = places
        .iter()
        .map(|place| place.klas.klas.as_str())
        .collect();
    let coaches = pupils::coaches(school, id);
    PupilHeading {
        naam: school.pupil_name(id),
        klas: (!classes.is_empty()).then(|| words::and(&classes)),
        coach: (!coaches.is_empty()).then(|| words::and(&coaches)),
    }
}

/// People as a document names them, with names for ids of pupils: "leerling, Tom Bos".
pub(in crate::render) fn people(school: &School, who: &[Tekst]) -> String {
    let named: Vec<String> = who.iter().map(|who| person(school, who)).collect();
    capital(&named.join(", "))
}

fn person(school: &School, who: &str) -> String {
    if who.trim().to_lowercase() == "ouders" {
        return "ouders/verzorgers".to_owned();
    }
    let id = Id::from_name(who);
    let in_class = || !school.index.pupil(&id).is_empty();
    if id.as_str() == who && (in_class() || school.known_name(&id).is_some()) {
        school.pupil_name(&id)
    } else {
        who.to_owned()
    }
}

/// What a plan is about: the subject, or the title of its leerlijn.
pub(in crate::render) fn subject(
    context: &RenderContext<'_>,
    vak: Option<&str>,
    leerlijn: Option<&Id>,
) -> Option<String> {
    let line = leerlijn.map(|id| {
        let found = context.school.leerlijn(id);
        let title = found.and_then(|(_, line)| line.titel.as_deref());
        title.unwrap_or(id.as_str()).to_owned()
    });
    vak.map(|vak| context.subject(vak)).or(line)
}
