//! The first page of the site.

use super::parts::{Fact, LinkLine, LinkSection, OverzichtView};
use super::{classes, sections, weeks};
use crate::render::context::RenderContext;
use crate::render::overview_page::OverviewPage;
use crate::render::parts::breadcrumbs::{self, LinkOrigin};
use crate::render::parts::frame::PageFrame;
use crate::render::sheet::Sheet;
use crate::render::{document_view, paths};
use crate::words;

/// The index of a school.
pub(in crate::render) fn sheet(context: &RenderContext<'_>) -> Sheet {
    let path = "index".to_owned();
    let titel = context.school_name().unwrap_or("Onze school").to_owned();
    let mut frame = PageFrame::new(context, &path, "overzicht", titel);
    frame.school = None;
    let from = LinkOrigin::new(context, &path);
    let year = context.school.calendar.year().to_string();
    let mut velden = vec![Fact {
        naam: "Schooljaar",
        waarde: year,
    }];
    if !context.school.is_public() {
        velden.push(Fact {
            naam: "Documenten",
            waarde: context.report.documents.to_string(),
        });
    }
    let delen = [
        weeks::now(&from),
        LinkSection::lines("Klassen", classes::lines(&from)),
        pupils(&from),
        LinkSection::lines("Vaksecties", sections::lines(&from)),
        rounds(&from),
        LinkSection::lines("Verder", further(&from)),
    ];
    let view = OverzichtView {
        velden,
        voor_wie: None,
        zoeken: context.has_search(),
        delen: delen.into_iter().flatten().collect(),
    };
    Sheet::new("index", path, &frame, &view)
}

fn pupils(from: &LinkOrigin<'_, '_>) -> Option<LinkSection> {
    let context = from.context;
    let number = words::count(context.pupils.len(), words::LEERLING);
    context.paths.overview_page(&OverviewPage::Pupils)?;
    let all = from.overview_page(&OverviewPage::Pupils, "Alle leerlingen");
    LinkSection::lines("Leerlingen", vec![LinkLine::new(all, Some(number))])
}

/// The invoeringsplannen of the school.
fn rounds(from: &LinkOrigin<'_, '_>) -> Option<LinkSection> {
    let context = from.context;
    let all = context.school.invoeringsplannen();
    let lines = all.filter(|(number, _)| context.link(*number).is_some());
    let lines = lines.filter_map(|(number, _)| {
        let (titel, over) = document_view::named(context, context.school.document(number)?)?;
        Some(LinkLine::new(from.document(number, titel), over))
    });
    LinkSection::lines("Plannen van de school", lines.collect())
}

fn further(from: &LinkOrigin<'_, '_>) -> Vec<LinkLine> {
    let context = from.context;
    let plan = context.school_colour().map(|kleur| {
        let name = context.step_plan(Some(kleur)).naam.clone();
        let path = format!("{}.{}", paths::STEP_PLAN, context.extension);
        let bij = "hier werkt de school mee".to_owned();
        LinkLine::new(from.link(name, Some(path)), Some(bij))
    });
    let all = !context.overview.groepen().is_empty();
    let today = all.then(|| {
        let path = format!("{}.{}", paths::TODAY, context.extension);
        let bij = "alle klassen, en de plannen van de school".to_owned();
        LinkLine::new(from.link("De school vandaag", Some(path)), Some(bij))
    });
    let lists = [
        (
            OverviewPage::Weeks,
            "per week, voor alle klassen".to_owned(),
        ),
        (OverviewPage::Documents, "per soort".to_owned()),
        (OverviewPage::Findings, context.report.found_in_words()),
    ];
    let made = lists
        .into_iter()
        .filter(|(overview_page, _)| context.paths.overview_page(overview_page).is_some());
    let lists = made.map(|(overview_page, bij)| {
        let title = breadcrumbs::title(context, &overview_page);
        LinkLine::new(from.overview_page(&overview_page, title), Some(bij))
    });
    today.into_iter().chain(plan).chain(lists).collect()
}
