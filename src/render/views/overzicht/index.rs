//! The first page of the site.

use super::parts::{Deel, Overzicht, Regel, Veld};
use super::{classes, sections, weeks};
use crate::render::context::Desk;
use crate::render::overview_page::Spot;
use crate::render::parts::breadcrumbs::{self, From};
use crate::render::parts::frame::Blad;
use crate::render::parts::titles;
use crate::render::paths;
use crate::render::sheet::Sheet;
use crate::words;

/// The index of a school.
pub(in crate::render) fn sheet(desk: &Desk<'_>) -> Sheet {
    let path = "index".to_owned();
    let titel = desk.school_name().unwrap_or("Onze school").to_owned();
    let mut blad = Blad::new(desk, &path, "overzicht", titel);
    blad.school = None;
    let from = From::new(desk, &path);
    let year = desk.school.calendar.year().to_string();
    let mut velden = vec![Veld {
        naam: "Schooljaar",
        waarde: year,
    }];
    if !desk.school.is_public() {
        velden.push(Veld {
            naam: "Documenten",
            waarde: desk.report.documents.to_string(),
        });
    }
    let delen = [
        weeks::now(&from),
        Deel::lines("Klassen", classes::lines(&from)),
        pupils(&from),
        Deel::lines("Vaksecties", sections::lines(&from)),
        rounds(&from),
        Deel::lines("Verder", further(&from)),
    ];
    let inhoud = Overzicht {
        velden,
        voor_wie: None,
        zoeken: desk.has_search(),
        delen: delen.into_iter().flatten().collect(),
    };
    Sheet::new("index", path, &blad, &inhoud)
}

fn pupils(from: &From<'_, '_>) -> Option<Deel> {
    let desk = from.desk;
    let number = words::count(desk.pupils.len(), words::LEERLING);
    desk.paths.spot(&Spot::Pupils)?;
    let all = from.spot(&Spot::Pupils, "Alle leerlingen");
    Deel::lines("Leerlingen", vec![Regel::new(all, Some(number))])
}

/// The invoeringsplannen: what the school itself works on.
fn rounds(from: &From<'_, '_>) -> Option<Deel> {
    let desk = from.desk;
    let all = desk.school.invoeringsplannen();
    let lines = all.filter(|(number, _)| desk.link(*number).is_some());
    let lines = lines.filter_map(|(number, _)| {
        let (titel, over) = titles::named(desk, desk.school.document(number)?)?;
        Some(Regel::new(from.document(number, titel), over))
    });
    Deel::lines("Plannen van de school", lines.collect())
}

fn further(from: &From<'_, '_>) -> Vec<Regel> {
    let desk = from.desk;
    let plan = desk.school_colour().map(|kleur| {
        let name = desk.step_plan(Some(kleur)).naam.clone();
        let path = format!("{}.{}", paths::STEP_PLAN, desk.extension);
        let bij = "hier werkt de school mee".to_owned();
        Regel::new(from.link(name, Some(path)), Some(bij))
    });
    let found = desk.report.totals().in_words();
    let found = Some(found).filter(|words| !words.is_empty());
    let all = !desk.overview.groepen().is_empty();
    let today = all.then(|| {
        let path = format!("{}.{}", paths::TODAY, desk.extension);
        let bij = "alle klassen, en de plannen van de school".to_owned();
        Regel::new(from.link("De school vandaag", Some(path)), Some(bij))
    });
    let lists = [
        (Spot::Weeks, "per week, voor alle klassen".to_owned()),
        (Spot::Documents, "per soort".to_owned()),
        (
            Spot::Findings,
            found.unwrap_or_else(|| "geen bijzonderheden".to_owned()),
        ),
    ];
    let made = lists
        .into_iter()
        .filter(|(spot, _)| desk.paths.spot(spot).is_some());
    let lists = made.map(|(spot, bij)| {
        let title = breadcrumbs::title(desk, &spot);
        Regel::new(from.spot(&spot, title), Some(bij))
    });
    today.into_iter().chain(plan).chain(lists).collect()
}
