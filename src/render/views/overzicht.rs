//! Pages that lead to other pages: what there is of a class, a section, a pupil, the school.

mod index;
mod klassen;
mod leerling;
mod leerlingen;
mod secties;
mod weken;

use serde::Serialize;

use super::Sheet;
use super::blad::Blad;
use super::kruimels::{self, From};
use super::naar::Naar;
use crate::model::part::Id;
use crate::render::desk::Desk;
use crate::render::spots::Spot;

pub(in crate::render) use index::sheet as index;

/// What such a page shows.
#[derive(Debug, Default, Serialize)]
struct Overzicht {
    /// Facts beside the heading.
    velden: Vec<Veld>,
    /// For whom the page is, where not for everybody.
    voor_wie: Option<String>,
    /// Whether the page has the search.
    zoeken: bool,
    delen: Vec<Deel>,
}

/// A fact beside the heading.
#[derive(Debug, Serialize)]
struct Veld {
    naam: &'static str,
    waarde: String,
}

/// Links of one kind.
#[derive(Debug, Default, Serialize)]
struct Deel {
    kop: String,
    /// What to know about it; or that there is nothing.
    tekst: Option<String>,
    /// Links that are as short as a number or a class.
    kort: Vec<Kort>,
    regels: Vec<Regel>,
}

/// A short link, as a button.
#[derive(Debug, Serialize)]
struct Kort {
    naar: Naar,
    /// What a screen reader says besides.
    uitleg: Option<String>,
    deze: bool,
}

/// A line: a link, a word about it, and links that go with it.
#[derive(Debug, Serialize)]
struct Regel {
    naar: Naar,
    bij: Option<String>,
    onder: Vec<Naar>,
}

impl Regel {
    fn new(naar: Naar, bij: Option<String>) -> Self {
        Self {
            naar,
            bij: bij.filter(|text| !text.trim().is_empty()),
            onder: Vec::new(),
        }
    }
}

impl Deel {
    /// Lines under a heading; none where there are no lines.
    fn lines(kop: &str, regels: Vec<Regel>) -> Option<Self> {
        (!regels.is_empty()).then(|| Self {
            kop: kop.to_owned(),
            regels,
            ..Self::default()
        })
    }
}

impl Veld {
    /// A fact that is known.
    fn known(naam: &'static str, waarde: Option<String>) -> Option<Self> {
        waarde.map(|waarde| Self { naam, waarde })
    }
}

/// The page of a spot; `None` for the lists that have a template of their own, and where it is not
/// made.
pub(in crate::render) fn sheet(desk: &Desk<'_>, spot: &Spot) -> Option<Sheet> {
    let path = desk.paths.spot(spot)?.to_owned();
    let from = From::new(desk, &path);
    let (soort, inhoud) = match spot {
        Spot::Classes => ("klassen", klassen::all(&from)),
        Spot::Class(key) => ("klas", klassen::one(&from, desk.named.classes.get(key)?)),
        Spot::Weeks => ("weken", weken::all(&from)),
        Spot::Sections => ("vaksecties", secties::all(&from)),
        Spot::Section(key) => ("vaksectie", secties::one(&from, key)),
        Spot::Pupils => ("leerlingen", leerlingen::all(&from)),
        Spot::Pupil(key) => ("leerling", leerling::one(&from, desk.pupils.get(key)?)),
        Spot::Documents => return Some(super::documenten::sheet(desk, path)),
        Spot::Findings => return Some(super::nagekeken::sheet(desk, path)),
    };
    let mut blad = Blad::new(desk, &path, soort, kruimels::title(desk, spot));
    blad.kruimels = kruimels::above(&from, spot);
    Some(Sheet::new("overzicht", path, &blad, &inhoud))
}

/// Pupils as lines, each with what is said of it.
fn pupil_line(from: &From<'_, '_>, pupil: &Id, bij: Option<String>) -> Regel {
    let name = from.desk.school.pupil_name(pupil);
    Regel::new(from.spot(&Spot::Pupil(pupil.key()), name), bij)
}
