//! Forms to fill in on paper: the four sheets without answers, headed with what is known.

use super::bundle;
use super::engine::env::Engine;
use super::options::{Page, RenderOptions};
use super::parts::frame::PageFrame;
use super::parts::person;
use super::sheet::Sheet;
use super::views::{draaiboek, formulier, leerplan};
use crate::calendar::dutch;
use crate::error::{Error, Result};
use crate::facts::pupils::has_left_class;
use crate::model::Klas;
use crate::model::klas::Leerling;
use crate::model::part::Id;
use crate::school::School;
use crate::{typing, words};

/// A sheet that can be printed blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The planning of a chapter.
    Planning,
    /// The week of a class.
    Studiewijzer,
    /// "Mijn eigen plan" (step 4).
    Leerplan,
    /// The draaiboek of a pupil's plan (step 4).
    Draaiboek,
}

/// Whose name and class stand on a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// No name: lines to write name and class on.
    Nobody,
    /// The class with this id.
    Class(Id),
    /// The pupil with this id.
    Pupil(Id),
    /// One form for each pupil of the class with this id, in the order of the class, without
    /// those who left before today.
    PupilsOf(Id),
}

/// The name, class and coach in the heading of a form.
#[derive(Debug, Default)]
struct Head {
    naam: Option<String>,
    klas: Option<String>,
    coach: Option<String>,
}

impl Form {
    /// The name of the form, and of its file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Planning => "planning",
            Self::Studiewijzer => "studiewijzer",
            Self::Leerplan => "leerplan",
            Self::Draaiboek => "draaiboek",
        }
    }

    fn sheet(self, frame: PageFrame, path: String, coach: Option<String>) -> Sheet {
        match self {
            Self::Planning => formulier::planning(frame, path),
            Self::Studiewijzer => formulier::week(frame, path),
            Self::Leerplan => leerplan::blank(frame, path, coach),
            Self::Draaiboek => draaiboek::blank(frame, path, coach),
        }
    }
}

/// A form as a page that holds its own style, below `formulieren/`. Without a school nobody is
/// known.
///
/// # Errors
/// Where a class or pupil is unknown or a class has no pupils ([`Error::Usage`]), or a template
/// does not work ([`Error::Template`]).
pub fn form(
    school: Option<&School>,
    form: Form,
    whom: &Whom,
    options: RenderOptions,
) -> Result<Page> {
    let engine = Engine::of(school, options.variant);
    let heads = heads(school, whom, options)?;
    let path = format!("formulieren/{}{}", form.name(), suffix(whom));
    let sheets = heads.into_iter().map(|head| {
        let frame = frame(school, &head, options);
        form.sheet(frame, path.clone(), head.coach)
    });
    let sheets: Vec<Sheet> = sheets.collect();
    if let (Whom::PupilsOf(klas), Some(school)) = (whom, school) {
        let mut frame = frame(Some(school), &Head::default(), options);
        "formulieren".clone_into(&mut frame.soort);
        frame.titel = format!(
            "Formulier {} voor {}",
            form.name(),
            class(school, klas)?.klas
        );
        return bundle::page(&engine, &frame, &path, &sheets);
    }
    let contents = sheets.first().map(|sheet| engine.sheet(sheet, "html"));
    Ok(Page {
        path: format!("{path}.html"),
        contents: contents.transpose()?.unwrap_or_default(),
    })
}

fn suffix(whom: &Whom) -> String {
    match whom {
        Whom::Nobody => String::new(),
        Whom::Class(id) | Whom::Pupil(id) => format!("-{id}"),
        Whom::PupilsOf(id) => format!("-{id}-per-leerling"),
    }
}

fn frame(school: Option<&School>, head: &Head, options: RenderOptions) -> PageFrame {
    let config = school.and_then(|school| school.config.config.as_ref());
    PageFrame {
        school: config.and_then(|config| config.school.clone()),
        klas: head.klas.clone(),
        naam: head.naam.clone(),
        versie: format!(
            "versie van {}",
            dutch::date_span(options.today, options.today)
        ),
        wortel: "../".to_owned(),
        zelfstandig: true,
        ..PageFrame::default()
    }
}

fn heads(school: Option<&School>, whom: &Whom, options: RenderOptions) -> Result<Vec<Head>> {
    if *whom == Whom::Nobody {
        return Ok(vec![Head::default()]);
    }
    let school = school.ok_or_else(|| {
        let message = "zonder schoolmap ken ik geen klassen en leerlingen\n  \
                       ga naar de map van de school, of vraag een formulier zonder naam";
        Error::Usage(message.to_owned())
    })?;
    match whom {
        Whom::Nobody => Ok(Vec::new()),
        Whom::Class(id) => Ok(vec![Head {
            klas: Some(class(school, id)?.klas.to_string()),
            ..Head::default()
        }]),
        Whom::Pupil(id) => Ok(vec![known_pupil(school, id)?]),
        Whom::PupilsOf(id) => everybody(school, id, options),
    }
}

fn everybody(school: &School, id: &Id, options: RenderOptions) -> Result<Vec<Head>> {
    let klas = class(school, id)?;
    let pupils = members(klas, options);
    let heads: Vec<Head> = pupils.map(|one| member(school, klas, one)).collect();
    if heads.is_empty() {
        let name = words::quote(id.as_str());
        let message = format!("in klas {name} zit geen enkele leerling");
        return Err(Error::Usage(message));
    }
    Ok(heads)
}

/// The pupils who are still in a class, in its order.
pub(super) fn members(klas: &Klas, options: RenderOptions) -> impl Iterator<Item = &Leerling> {
    let stays = move |pupil: &&Leerling| !has_left_class(pupil, options.today);
    klas.leerlingen.iter().filter(stays)
}

fn member(school: &School, klas: &Klas, pupil: &Leerling) -> Head {
    let found = person::pupil(school, &pupil.id);
    Head {
        naam: Some(found.naam),
        klas: Some(klas.klas.to_string()),
        coach: found.coach,
    }
}

fn known_pupil(school: &School, id: &Id) -> Result<Head> {
    if school.pupil(id).is_empty() {
        let all = school
            .klassen()
            .flat_map(|(_, klas)| klas.leerlingen.iter());
        let near = all.map(|pupil| pupil.id.as_str());
        return Err(unknown("leerling", id, near));
    }
    let found = person::pupil(school, id);
    Ok(Head {
        naam: Some(found.naam),
        klas: found.klas,
        coach: found.coach,
    })
}

pub(super) fn class<'s>(school: &'s School, id: &Id) -> Result<&'s Klas> {
    let found = school.klas(id).map(|(_, klas)| klas);
    found.ok_or_else(|| {
        let all = school.klassen().map(|(_, klas)| klas.klas.as_str());
        unknown("klas", id, all)
    })
}

fn unknown<'a>(what: &str, id: &Id, known: impl Iterator<Item = &'a str>) -> Error {
    let name = words::quote(id.as_str());
    let near = typing::did_you_mean(id.as_str(), known);
    let near = near.map_or(String::new(), |near| format!("\n  {near}"));
    Error::Usage(format!("ik ken geen {what} {name}{near}"))
}
