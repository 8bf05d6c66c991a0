//! The way back: the pages above a page, and links that start from it.

use super::link::Naar;
use crate::calendar::IsoWeek;
use crate::model::Content;
use crate::model::part::Id;
use crate::render::context::Desk;
use crate::render::overview_page::Spot;
use crate::render::paths;
use crate::school::{Document, DocumentNumber};

/// The page that links start from.
pub(in crate::render) struct From<'d, 's> {
    pub(in crate::render) desk: &'d Desk<'s>,
    root: String,
}

impl<'d, 's> From<'d, 's> {
    /// Links from the page at a path.
    pub(in crate::render) fn new(desk: &'d Desk<'s>, path: &str) -> Self {
        Self {
            desk,
            root: paths::to_root(path),
        }
    }

    /// A link to a path from the output folder.
    pub(in crate::render) fn link(&self, titel: impl Into<String>, pad: Option<String>) -> Naar {
        Naar {
            titel: titel.into(),
            pad: pad.map(|pad| format!("{}{pad}", self.root)),
        }
    }

    /// A link to the page of a document.
    pub(in crate::render) fn document(
        &self,
        number: DocumentNumber,
        titel: impl Into<String>,
    ) -> Naar {
        self.link(titel, self.desk.link(number))
    }

    /// A link to a page that stands for no single document.
    pub(in crate::render) fn spot(&self, spot: &Spot, titel: impl Into<String>) -> Naar {
        self.link(titel, self.desk.spot(spot))
    }

    /// A link to the week of a class.
    pub(in crate::render) fn week(
        &self,
        klas: &Id,
        week: IsoWeek,
        titel: impl Into<String>,
    ) -> Naar {
        let path = self.desk.paths.week(klas, week);
        self.link(titel, Some(format!("{path}.{}", self.desk.extension)))
    }
}

/// What a page that stands for no single document is called.
pub(in crate::render) fn title(desk: &Desk<'_>, spot: &Spot) -> String {
    let fixed = match spot {
        Spot::Classes => "Klassen",
        Spot::Weeks => "Weken",
        Spot::Sections => "Vaksecties",
        Spot::Pupils => "Leerlingen",
        Spot::Documents => "Alle documenten",
        Spot::Findings => "Wat opvalt",
        Spot::Class(key) => {
            let id = desk.named.classes.get(key);
            return format!("Klas {}", id.map_or(&key[..], |id| desk.class(id)));
        }
        Spot::Section(key) => return desk.subject(key),
        Spot::Pupil(key) => {
            let id = desk.pupils.get(key);
            return id.map_or_else(|| key.clone(), |id| desk.school.pupil_name(id));
        }
    };
    fixed.to_owned()
}

/// The pages above one that stands for no single document, from the overview down.
pub(in crate::render) fn above(from: &From<'_, '_>, spot: &Spot) -> Vec<Naar> {
    let list = match spot {
        Spot::Class(_) => Some(Spot::Classes),
        Spot::Section(_) => Some(Spot::Sections),
        Spot::Pupil(_) => Some(Spot::Pupils),
        _ => None,
    };
    via(from, list.as_slice())
}

/// The pages above a page: the overview, and these where they are made.
pub(in crate::render) fn via(from: &From<'_, '_>, spots: &[Spot]) -> Vec<Naar> {
    if !from.desk.whole {
        return Vec::new();
    }
    let index = format!("index.{}", from.desk.extension);
    let mut trail = vec![from.link("Overzicht", Some(index))];
    let made = spots
        .iter()
        .filter(|spot| from.desk.paths.spot(spot).is_some());
    trail.extend(made.map(|spot| from.spot(spot, title(from.desk, spot))));
    trail
}

/// The pages above the page of a document.
pub(in crate::render) fn of_document(
    desk: &Desk<'_>,
    path: &str,
    document: &Document,
) -> Vec<Naar> {
    via(&From::new(desk, path), &place(desk, document))
}

/// The pages above a page about a class; about pupils who are in none where none is named.
pub(in crate::render) fn of_class(desk: &Desk<'_>, path: &str, klas: Option<&Id>) -> Vec<Naar> {
    let spots = klas.map_or_else(|| vec![Spot::Pupils], class);
    via(&From::new(desk, path), &spots)
}

/// The pages above a page about a pupil.
pub(in crate::render) fn of_pupil(desk: &Desk<'_>, path: &str, id: &Id) -> Vec<Naar> {
    via(&From::new(desk, path), &pupil(id))
}

/// The pages above a page about a planning besides its own.
pub(in crate::render) fn of_planning(desk: &Desk<'_>, path: &str, vak: &str) -> Vec<Naar> {
    via(&From::new(desk, path), &section(desk, vak))
}

/// Where a document belongs.
fn place(desk: &Desk<'_>, document: &Document) -> Vec<Spot> {
    let school = desk.school;
    match &document.content {
        Some(Content::Planning(one)) => section(desk, &one.vak),
        Some(Content::Leerlijn(one)) => section(desk, &one.vak),
        Some(Content::Studiewijzer(one)) => match (&one.vak, one.klas.iter().next()) {
            (Some(vak), _) => section(desk, vak),
            (None, Some(klas)) => class(klas),
            (None, None) => Vec::new(),
        },
        Some(Content::Klas(one)) => class(&one.klas),
        Some(Content::Leerplan(one)) => pupil(&one.leerling),
        Some(Content::Gesprek(one)) => pupil(&one.leerling),
        Some(Content::Draaiboek(one)) => of_plan(school, one.leerplan.as_ref()),
        Some(Content::Voortgang(one)) => match &one.klas {
            Some(klas) if one.leerplan.is_none() => class(klas),
            _ => of_plan(school, one.leerplan.as_ref()),
        },
        Some(Content::Invoeringsplan(_)) | None => Vec::new(),
    }
}

/// Where a pupil's plan belongs.
fn of_plan(school: &crate::school::School, plan: Option<&Id>) -> Vec<Spot> {
    let found = plan.and_then(|id| school.leerplan(id));
    found.map_or_else(Vec::new, |(_, plan)| pupil(&plan.leerling))
}

fn section(desk: &Desk<'_>, vak: &str) -> Vec<Spot> {
    let key = desk.school.vakken.key(vak);
    vec![Spot::Sections, Spot::Section(key.into_owned())]
}

fn class(klas: &Id) -> Vec<Spot> {
    vec![Spot::Classes, Spot::Class(klas.key())]
}

fn pupil(id: &Id) -> Vec<Spot> {
    vec![Spot::Pupils, Spot::Pupil(id.key())]
}
