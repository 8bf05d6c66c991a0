//! The page of a class, a section, a pupil, or a list of them.

use super::{classes, pupil, pupils, sections, weeks};
use crate::render::context::Desk;
use crate::render::overview_page::Spot;
use crate::render::parts::breadcrumbs::{self, From};
use crate::render::parts::frame::Blad;
use crate::render::sheet::Sheet;

/// The page of a spot; `None` for the lists that have a template of their own, and where it is not
/// made.
pub(in crate::render) fn sheet(desk: &Desk<'_>, spot: &Spot) -> Option<Sheet> {
    let path = desk.paths.spot(spot)?.to_owned();
    let from = From::new(desk, &path);
    let (soort, inhoud) = match spot {
        Spot::Classes => ("klassen", classes::all(&from)),
        Spot::Class(key) => ("klas", classes::one(&from, desk.named.classes.get(key)?)),
        Spot::Weeks => ("weken", weeks::all(&from)),
        Spot::Sections => ("vaksecties", sections::all(&from)),
        Spot::Section(key) => ("vaksectie", sections::one(&from, key)),
        Spot::Pupils => ("leerlingen", pupils::all(&from)),
        Spot::Pupil(key) => ("leerling", pupil::one(&from, desk.pupils.get(key)?)),
        Spot::Documents | Spot::Findings => return None,
    };
    let mut blad = Blad::new(desk, &path, soort, breadcrumbs::title(desk, spot));
    blad.kruimels = breadcrumbs::above(&from, spot);
    Some(Sheet::new("overzicht", path, &blad, &inhoud))
}
