//! The pages of a school in a folder, and single ones.

use chrono::NaiveDate;
use rayon::prelude::*;

use super::context::RenderContext;
use super::engine::env::Engine;
use super::fill::{filled, page, style};
use super::jobs::Job;
use super::options::{Format, Page, RenderOptions};
use super::variant::Variant;
use super::views::bevindingen::TitledFindings;
use super::views::scholen::{self, SchoolLink};
use super::views::stappenplan::{self, StepPlanFrame};
use super::views::{bevindingen, dagstart, school};
use super::{documents, search};
use crate::check::Report;
use crate::error::{Error, Result};
use crate::model::part::Id;
use crate::school::{DocumentNumber, School};
use crate::stepplan::StepPlan;

/// Every page of a school: the index first, then the documents in order of path, classes and their
/// weeks, portfolios and pages for parents, the step plan of the school's colour, lists and pages by
/// class, section and pupil, and last the search and the style sheet where pages share them. The same
/// school and options give the same bytes, whatever the number of threads.
///
/// Of a school [without pupils](School::without_pupils) nothing is told that was found in it.
///
/// # Errors
/// Where a template does not work: [`Error::Template`].
pub fn folder(school: &School, report: &Report, options: RenderOptions) -> Result<Vec<Page>> {
    folder_watched(school, report, options, &|_| ())
}

/// The same, and tells of each page that is made how many there will be at most.
///
/// # Errors
/// As [`folder`].
pub fn folder_watched(
    school: &School,
    report: &Report,
    options: RenderOptions,
    made: &(dyn Fn(usize) + Sync),
) -> Result<Vec<Page>> {
    let engine = Engine::of(Some(school), options.variant);
    let mut context = RenderContext::new(school, report, options)?;
    context.whole = true;
    let jobs = Job::all(&context);
    let pages: Result<Vec<Option<Page>>> = jobs
        .par_iter()
        .map(|job| {
            let sheet = job.sheet(&context);
            let page = sheet
                .map(|sheet| page(&engine, &context, &sheet))
                .transpose();
            made(jobs.len());
            page
        })
        .collect();
    let mut pages: Vec<Page> = pages?.into_iter().flatten().collect();
    if options.format == Format::Html && !options.self_contained {
        pages.push(search::script(&engine, &context)?);
        pages.push(style(&engine)?);
    }
    Ok(pages)
}

/// The page of one document.
///
/// # Errors
/// Where there is no page for its soort ([`Error::Usage`]), or a template does not work
/// ([`Error::Template`]).
pub fn document(
    school: &School,
    report: &Report,
    number: DocumentNumber,
    options: RenderOptions,
) -> Result<Page> {
    let engine = Engine::of(Some(school), options.variant);
    let context = RenderContext::new(school, report, options)?;
    let sheet = documents::sheet(&context, number).ok_or_else(|| {
        let path = school.document(number).map_or("", |found| &found.path);
        Error::Usage(format!("van {path} kan ik geen blad maken"))
    })?;
    page(&engine, &context, &sheet)
}

/// The page of a class at the start of the day; of the school by class where none is named.
///
/// # Errors
/// Where the class is unknown or nobody is there ([`Error::Usage`]), or a template does not work
/// ([`Error::Template`]).
pub fn day_start(
    school: &School,
    report: &Report,
    klas: Option<&Id>,
    options: RenderOptions,
) -> Result<Page> {
    let engine = Engine::of(Some(school), options.variant);
    let context = RenderContext::new(school, report, options)?;
    let sheet = match klas {
        Some(id) => Some(dagstart::sheet(&context, context.overview.known(id)?)),
        None => school::sheet(&context),
    };
    let message = "er zijn nog geen leerlingen om te laten zien";
    let sheet = sheet.ok_or_else(|| Error::Usage(message.to_owned()))?;
    page(&engine, &context, &sheet)
}

/// The page of a step plan by itself, holding its own style; of one step where `only` gives its
/// number. With a school its own templates count, without one only those that are built in.
///
/// # Errors
/// Where a template does not work: [`Error::Template`].
pub fn step_plan(
    plan: &StepPlan,
    only: Option<u8>,
    school: Option<&School>,
    format: Format,
) -> Result<String> {
    let config = school.and_then(|school| school.config.config.as_ref());
    let place = StepPlanFrame {
        school: config.and_then(|config| config.school.as_deref()),
        today: None,
        index: None,
        zoeken: String::new(),
        self_contained: true,
        live: false,
    };
    let sheet = stappenplan::sheet(plan, only, place);
    filled(&Engine::of(school, Variant::default()), &sheet, format)
}

/// The findings of a check as a page by itself, holding its own style.
///
/// # Errors
/// Where a template does not work: [`Error::Template`].
pub fn findings(school: &School, report: &Report, today: NaiveDate) -> Result<String> {
    let options = RenderOptions {
        today,
        format: Format::Html,
        self_contained: true,
        variant: Variant::default(),
    };
    let engine = Engine::of(Some(school), options.variant);
    let context = RenderContext::new(school, report, options)?;
    let sheet = bevindingen::sheet(&context, None);
    filled(&engine, &sheet, options.format)
}

/// The findings of checks of several schools as one page, holding its own style, with what was not looked
/// at beside them.
///
/// # Errors
/// Where a template does not work: [`Error::Template`].
pub fn findings_of_schools(schools: &[TitledFindings<'_>], outside: &[String]) -> Result<String> {
    let sheet = bevindingen::sheet_of_schools(schools, outside);
    filled(&Engine::of(None, Variant::default()), &sheet, Format::Html)
}

/// The page that leads to the pages of each school, holding its own style.
///
/// # Errors
/// Where a template does not work: [`Error::Template`].
pub fn schools_index(schools: &[SchoolLink], today: NaiveDate, format: Format) -> Result<Page> {
    let sheet = scholen::sheet(schools, today, format);
    Ok(Page {
        path: format!("{}.{}", sheet.path, format.extension()),
        contents: filled(&Engine::of(None, Variant::default()), &sheet, format)?,
    })
}
