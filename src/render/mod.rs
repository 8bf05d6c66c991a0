//! Documents as pages: a sheet for each document, one for each class and week, and an index.
//!
//! A page is a view struct and a template. The view says all that a template may use; the template
//! says how it looks, in HTML for paper and screen or in Markdown. Nothing here reads the clock or
//! writes a file; the only files that are read are templates of the school's own, in its folder
//! `templates`, which replace those of the same name, and pictures inside the school folder that a
//! pupil names as evidence.

mod assets;
mod base64;
mod bundle;
mod desk;
mod env;
mod filters;
mod forms;
mod md_table;
mod mistake;
mod paper;
mod paths;
mod poster;
mod purposes;
mod results;
mod search;
mod site;
mod spots;
mod tekening;
mod templates;
pub mod text;
mod variant;
mod views;

pub use assets::{Asset, assets};
pub use forms::{Form, Whom, form};
pub use paper::{paper, plans_of};
pub use poster::{Poster, poster};
pub use purposes::purpose;
pub use site::{Served, ServedFile, Site};
pub use templates::{FOLDER as TEMPLATES, built_in};
pub use variant::Variant;

use chrono::NaiveDate;
use minijinja::context;
use rayon::prelude::*;

use crate::check::Report;
use crate::error::{Error, Result};
use crate::model::Kleur;
use crate::model::part::Id;
use crate::overview::Groep;
use crate::school::{DocumentNumber, School};
use crate::stepplan::StepPlan;
use desk::Desk;
use env::Engine;
use spots::Spot;
use views::Sheet;
use views::stappenplan::Place;

/// What kind of pages to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For paper and screen.
    Html,
    /// For reading in a repository.
    Markdown,
}

impl Format {
    /// The extension of its files, without a dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }
}

/// How to make pages.
#[derive(Debug, Clone, Copy)]
pub struct RenderOptions {
    /// Today: the version of pages whose document carries no date, and the week that the index
    /// points out.
    pub today: NaiveDate,
    /// What kind of pages.
    pub format: Format,
    /// Whether each HTML page holds its style and fonts itself, so that it can be mailed or moved;
    /// else they share one `stijl.css` in the output folder.
    pub self_contained: bool,
    /// How HTML pages differ from the usual.
    pub variant: Variant,
}

/// A file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its path from the output folder, with `/`: `planningen/na-3v-h1.html`,
    /// `klassen/3v1/2026-W39.html`.
    pub path: String,
    /// What is in it.
    pub contents: String,
}

/// Every page of a school: the index first, then the documents in order of path, classes and their
/// weeks, portfolios and pages for parents, the step plan of the school's colour, lists and pages by
/// class, section and pupil, and last what pages share where they do not hold it themselves: the search and the style sheet. The
/// same school and options give the same bytes, whatever the number of threads.
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
    let mut desk = Desk::new(school, report, options)?;
    desk.whole = true;
    let jobs = Job::all(&desk);
    let pages: Result<Vec<Option<Page>>> = jobs
        .par_iter()
        .map(|job| {
            let sheet = job.sheet(&desk);
            let page = sheet.map(|sheet| page(&engine, &desk, &sheet)).transpose();
            made(jobs.len());
            page
        })
        .collect();
    let mut pages: Vec<Page> = pages?.into_iter().flatten().collect();
    if options.format == Format::Html && !options.self_contained {
        pages.push(search::script(&engine, &desk)?);
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
    let desk = Desk::new(school, report, options)?;
    let sheet = views::document(&desk, number).ok_or_else(|| {
        let path = school.document(number).map_or("", |found| &found.path);
        Error::Usage(format!("van {path} kan ik geen blad maken"))
    })?;
    page(&engine, &desk, &sheet)
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
    let desk = Desk::new(school, report, options)?;
    let sheet = match klas {
        Some(id) => Some(views::day_start(&desk, desk.overview.known(id)?)),
        None => views::school_today(&desk),
    };
    let message = "er zijn nog geen leerlingen om te laten zien";
    let sheet = sheet.ok_or_else(|| Error::Usage(message.to_owned()))?;
    page(&engine, &desk, &sheet)
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
    let place = Place {
        school: config.and_then(|config| config.school.as_deref()),
        today: None,
        index: None,
        zoeken: String::new(),
        self_contained: true,
        live: false,
    };
    let sheet = views::stappenplan::sheet(plan, only, place);
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
    let desk = Desk::new(school, report, options)?;
    let sheet = views::findings(&desk, None);
    filled(&engine, &sheet, options.format)
}

/// A page that is to be made.
enum Job<'s> {
    Index,
    Document(DocumentNumber),
    Goals(DocumentNumber),
    Portfolio(&'s Id),
    Parents(&'s Id),
    Week(&'s Id, crate::calendar::IsoWeek),
    DayStart(&'s Groep),
    Progress(&'s Groep),
    Today,
    StepPlan(Kleur),
    Spot(&'s Spot),
}

impl<'d> Job<'d> {
    /// Every page that a school may have, in order.
    fn all(desk: &'d Desk<'_>) -> Vec<Self> {
        let documents = 0..desk.school.documents.len();
        let mut jobs = vec![Self::Index];
        jobs.extend(documents.clone().map(Self::Document));
        jobs.extend(documents.map(Self::Goals));
        let weeks = desk.weeks.all();
        jobs.extend(weeks.map(|(klas, week)| Self::Week(klas, week)));
        let pupils = desk.pupils.values();
        jobs.extend(pupils.flat_map(|id| [Self::Portfolio(id), Self::Parents(id)]));
        let groups = desk.overview.groepen();
        jobs.extend(groups.iter().map(Self::DayStart));
        jobs.extend(groups.iter().map(Self::Progress));
        jobs.extend((!groups.is_empty()).then_some(Self::Today));
        jobs.extend(desk.school_colour().map(Self::StepPlan));
        jobs.extend(desk.paths.spots().into_iter().map(Self::Spot));
        jobs
    }

    /// Where the page comes, without extension, if it is made.
    fn path(&self, desk: &Desk<'_>) -> Option<String> {
        let paths = &desk.paths;
        let path = match self {
            Self::Index => "index",
            Self::Today => paths::TODAY,
            Self::StepPlan(_) => paths::STEP_PLAN,
            Self::Document(number) => paths.document(*number)?,
            Self::Goals(number) => paths.goals(*number)?,
            Self::Portfolio(pupil) => &paths.pupil(pupil)?.portfolio,
            Self::Parents(pupil) => &paths.pupil(pupil)?.ouders,
            Self::Spot(spot) => paths.spot(spot)?,
            Self::Week(klas, week) => return Some(paths.week(klas, *week)),
            Self::DayStart(group) => return Some(paths.day_start(group)),
            Self::Progress(group) => return Some(paths.progress(group)),
        };
        Some(path.to_owned())
    }

    fn sheet(&self, desk: &Desk<'_>) -> Option<Sheet> {
        match self {
            Self::Index => Some(views::index(desk)),
            Self::Document(number) => views::document(desk, *number),
            Self::Goals(number) => views::goals(desk, *number),
            Self::Week(klas, week) => views::week(desk, klas, *week),
            Self::Spot(spot) => views::spot(desk, spot),
            Self::Portfolio(pupil) => views::portfolio(desk, pupil),
            Self::Parents(pupil) => views::ouders(desk, pupil),
            Self::DayStart(group) => Some(views::day_start(desk, group)),
            Self::Progress(group) => views::class_progress(desk, group),
            Self::Today => views::school_today(desk),
            Self::StepPlan(kleur) => {
                let place = Place {
                    school: desk.school_name(),
                    today: Some(desk.today),
                    index: Some(format!("index.{}", desk.extension)),
                    zoeken: search::page(desk),
                    self_contained: desk.self_contained,
                    live: desk.live,
                };
                let plan = desk.step_plan(Some(*kleur));
                Some(views::stappenplan::sheet(plan, None, place))
            }
        }
    }
}

/// The style sheet that pages share.
fn style(engine: &Engine) -> Result<Page> {
    Ok(Page {
        path: "stijl.css".to_owned(),
        contents: engine.render("stijl.css", &context! { naast => true })?,
    })
}

fn page(engine: &Engine, desk: &Desk<'_>, sheet: &Sheet) -> Result<Page> {
    Ok(Page {
        path: format!("{}.{}", sheet.path, desk.extension),
        contents: filled(engine, sheet, desk.format)?,
    })
}

fn filled(engine: &Engine, sheet: &Sheet, format: Format) -> Result<String> {
    let contents = engine.sheet(sheet, format.extension())?;
    Ok(match format {
        Format::Html => contents,
        Format::Markdown => md_table::tidy(&contents),
    })
}
