//! Pages of a school for the printer: fewer and longer files.

use rayon::prelude::*;

use super::context::RenderContext;
use super::engine::env::Engine;
use super::fill::page;
use super::options::{Page, RenderOptions};
use super::parts::frame::PageFrame;
use super::sheet::Sheet;
use super::views::{dagstart, dekking, klasvoortgang, leerling, school, week};
use super::{bundle, documents, paths};
use crate::check::Report;
use crate::error::{Error, Result};
use crate::facts::versions;
use crate::model::klas::Leerling;
use crate::model::part::Id;
use crate::overview::Groep;
use crate::school::{DocumentNumber, School};
use crate::words;

/// The pages of a school as they go to a printer, in HTML: one for each document and for the goals by
/// week of a planning, and of each class all its weeks, the start of the day, its results, its
/// portfolios and its pages for parents. There is no index.
///
/// # Errors
/// Where a template does not work: [`Error::Template`].
pub fn paper(school: &School, report: &Report, options: RenderOptions) -> Result<Vec<Page>> {
    let engine = Engine::of(Some(school), options.variant);
    let context = RenderContext::new(school, report, options)?;
    let numbers = school.documents().map(|(number, _)| number);
    let documents = numbers
        .clone()
        .map(|number| documents::sheet(&context, number));
    let goals = numbers.map(|number| dekking::sheet(&context, number));
    let groups = context.overview.groepen();
    let days = groups
        .iter()
        .map(|group| Some(dagstart::sheet(&context, group)));
    let results = groups
        .iter()
        .map(|group| klasvoortgang::sheet(&context, group));
    let today = std::iter::once(school::sheet(&context));
    let single = documents
        .chain(goals)
        .chain(days)
        .chain(results)
        .chain(today);
    let single: Vec<Sheet> = single.flatten().collect();
    let single: Result<Vec<Page>> = single
        .par_iter()
        .map(|sheet| page(&engine, &context, sheet))
        .collect();
    let classes: Vec<&Id> = context.weeks.classes().collect();
    let classes: Result<Vec<Page>> = classes
        .par_iter()
        .map(|klas| weeks(&engine, &context, klas))
        .collect();
    let pupils: Result<Vec<Vec<Page>>> = groups
        .par_iter()
        .map(|group| pupils(&engine, &context, group))
        .collect();
    let mut pages = single?;
    pages.extend(classes?);
    pages.extend(pupils?.into_iter().flatten());
    Ok(pages)
}

/// The portfolios of a class that hold anything, and its pages for parents, in the order of the class.
fn pupils(engine: &Engine, context: &RenderContext<'_>, group: &Groep) -> Result<Vec<Page>> {
    let members = || group.leden.iter().map(|one| &one.id);
    let portfolios = members().filter_map(|id| leerling::filled_portfolio(context, id));
    let parents = members().filter_map(|id| leerling::parents(context, id));
    let naam = group.naam();
    [
        (paths::PORTFOLIOS, "Portfolio's", portfolios.collect()),
        (
            paths::PARENTS,
            "Voor ouders en verzorgers",
            parents.collect(),
        ),
    ]
    .into_iter()
    .filter(|(.., sheets): &(_, _, Vec<Sheet>)| !sheets.is_empty())
    .map(|(page, titel, sheets)| {
        let path = context.paths.of_group(group, page);
        let frame = PageFrame::new(context, &path, "leerlingen", format!("{titel}, {naam}"));
        bundle::page(engine, &frame, &path, &sheets)
    })
    .collect()
}

/// All weeks of a class.
fn weeks(engine: &Engine, context: &RenderContext<'_>, klas: &Id) -> Result<Page> {
    let path = format!("{}-{}", context.paths.class(klas), paths::WEEKS);
    let titel = format!("Studiewijzers van {}", context.class(klas));
    let sheets: Vec<Sheet> = context
        .weeks
        .weeks(klas)
        .filter_map(|week| week::sheet(context, klas, week))
        .collect();
    let frame = PageFrame::new(context, &path, "studiewijzers", titel);
    bundle::page(engine, &frame, &path, &sheets)
}

/// The plans of all pupils of a class in one page, in the order of the class: of each pupil every
/// leerplan, followed by the newest draaiboek of it. Pupils who left before today are not there.
///
/// # Errors
/// Where the class is unknown or nobody in it has a plan ([`Error::Usage`]), or a template does
/// not work ([`Error::Template`]).
pub fn plans_of(
    school: &School,
    report: &Report,
    klas: &Id,
    options: RenderOptions,
) -> Result<Page> {
    let engine = Engine::of(Some(school), options.variant);
    let context = RenderContext::new(school, report, options)?;
    let found = super::forms::class(school, klas)?;
    let numbers = super::forms::members(found, options)
        .flat_map(|pupil| plans(school, pupil))
        .collect::<Vec<_>>();
    let sheets: Vec<Sheet> = numbers
        .into_iter()
        .filter_map(|number| documents::sheet(&context, number))
        .collect();
    let name = found.klas.as_str();
    if sheets.is_empty() {
        let name = words::quote(name);
        let message = format!("in klas {name} heeft nog niemand een leerplan");
        return Err(Error::Usage(message));
    }
    let path = format!("{}-per-leerling", context.paths.class(klas));
    let titel = format!("Leerplannen van {name}");
    let frame = PageFrame::new(&context, &path, "leerplannen", titel);
    bundle::page(&engine, &frame, &path, &sheets)
}

/// The plans of a pupil, each with its newest draaiboek.
fn plans(school: &School, pupil: &Leerling) -> Vec<DocumentNumber> {
    let mut numbers = Vec::new();
    for (number, _) in school.leerplannen_van_leerling(&pupil.id) {
        numbers.push(number);
        let Some(document) = school.document(number) else {
            continue;
        };
        let newest = versions::newest(school, &document.id);
        numbers.extend(newest.map(|(number, _)| number));
    }
    numbers
}
