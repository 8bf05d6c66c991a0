//! The school with its findings and paths, as every view reads it.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use chrono::NaiveDate;

use super::class_weeks::ClassWeeks;
use super::existing;
use super::named::ClassesAndSections;
use super::options::{Format, RenderOptions};
use super::overview_page::OverviewPage;
use super::paths::Paths;
use super::results::Results;
use crate::check::Report;
use crate::error::Result;
use crate::facts::as_of::AsOf;
use crate::facts::other_pupils::{self, Shown};
use crate::finding::Finding;
use crate::model::part::Id;
use crate::model::{Content, Kleur};
use crate::overview::{Overview, Stapstand};
use crate::school::{DocumentNumber, School};
use crate::stepplan::{StepPlan, plan_of};
use crate::words;

/// The findings of a public school: none are shown.
static NOTHING: LazyLock<Report> = LazyLock::new(Report::default);

/// A school with its findings, ready to be looked up.
pub(super) struct RenderContext<'s> {
    pub(super) school: &'s School,
    pub(super) report: &'s Report,
    pub(super) today: NaiveDate,
    pub(super) self_contained: bool,
    pub(super) format: Format,
    pub(super) extension: &'static str,
    pub(super) weeks: ClassWeeks<'s>,
    pub(super) paths: Paths,
    pub(super) named: ClassesAndSections,
    /// Whether all pages of the school are made, so that they lead to each other.
    pub(super) whole: bool,
    /// Whether the pages are shown while their documents are being written: then each says all that
    /// was found, and loads itself again.
    pub(super) live: bool,
    /// Whom documents are about, by the form in which ids are compared.
    pub(super) pupils: BTreeMap<String, Id>,
    pub(super) overview: Overview<'s>,
    pub(super) results: Results,
    step_plans: Vec<StepPlan>,
    /// What the pupil and the parents may read of each document, since that was asked.
    discreet: Vec<OnceLock<Shown>>,
}

impl<'s> RenderContext<'s> {
    /// The school on the day of the pages.
    pub(super) fn as_of(&self) -> AsOf<'s> {
        AsOf {
            school: self.school,
            today: self.today,
        }
    }

    /// # Errors
    /// Only where a step plan that is compiled in is broken.
    pub(super) fn new(
        school: &'s School,
        report: &'s Report,
        options: RenderOptions,
    ) -> Result<Self> {
        Self::with(school, report, options, false)
    }

    /// As [`RenderContext::new`], for pages of `serve`: also a
    /// document that cannot be read has a page.
    pub(super) fn live(
        school: &'s School,
        report: &'s Report,
        options: RenderOptions,
    ) -> Result<Self> {
        Self::with(school, report, options, true)
    }

    fn with(
        school: &'s School,
        report: &'s Report,
        options: RenderOptions,
        live: bool,
    ) -> Result<Self> {
        let weeks = ClassWeeks::new(school);
        let pages = school
            .documents()
            .filter(|(_, document)| existing::has_page(document, live))
            .map(|(number, _)| number);
        let named = ClassesAndSections::new(school);
        let pupils = existing::pupils(school);
        let report = if school.is_public() { &NOTHING } else { report };
        let overview = Overview::new(school, report, options.today);
        let plannings = school.documents();
        let plannings = plannings.filter(|(_, document)| existing::has_goals(document));
        let who = (&named, &pupils, overview.groepen());
        let paths = Paths::new(school, pages, weeks.all(), who)
            .with_goals(plannings.map(|(number, _)| number));
        Ok(Self {
            school,
            report,
            today: options.today,
            self_contained: options.self_contained,
            format: options.format,
            extension: options.format.extension(),
            weeks,
            paths,
            named,
            whole: !options.self_contained,
            live,
            pupils,
            overview,
            results: Results::new(school),
            step_plans: step_plans(school)?,
            discreet: school.all_documents().map(|_| OnceLock::new()).collect(),
        })
    }

    /// A document as the pupil whom it is about and the parents may read it: without the texts that name
    /// another pupil. `None` where it cannot be read, or these cannot be taken out of the rest.
    pub(super) fn discreet(&self, number: DocumentNumber) -> Option<&Content> {
        let document = self.school.document(number)?;
        let place = self.discreet.get(number)?;
        match place.get_or_init(|| other_pupils::shown(document, self.school)) {
            Shown::AsItIs => document.content.as_ref(),
            Shown::Without(content) => Some(content),
            Shown::Nothing => None,
        }
    }

    /// The colour of the school.
    pub(super) fn school_colour(&self) -> Option<Kleur> {
        school_colour(self.school)
    }

    /// The step plan of a colour that a document of the school has; without a colour the first.
    pub(super) fn step_plan(&self, kleur: Option<Kleur>) -> &StepPlan {
        let plans = &self.step_plans;
        let found = plans.iter().find(|plan| Some(plan.kleur) == kleur);
        found.unwrap_or(&plans[0])
    }

    /// How far a round is in each step, by the number of its document.
    pub(super) fn round(&self, number: DocumentNumber) -> Vec<Stapstand> {
        let found = self.overview.ronde(number).ok().flatten();
        found.map_or(Vec::new(), |round| round.stappen)
    }

    /// The findings of a file, in order of place.
    pub(super) fn findings(&self, file: &str) -> &[&'s Finding] {
        self.overview.findings(file)
    }

    /// The name of the school.
    pub(super) fn school_name(&self) -> Option<&'s str> {
        self.school.config.config.as_ref()?.school.as_deref()
    }

    /// A document's page as a link from the output folder.
    pub(super) fn link(&self, number: DocumentNumber) -> Option<String> {
        let path = self.paths.document(number)?;
        Some(format!("{path}.{}", self.extension))
    }

    /// A page that stands for no single document as a link from the output folder.
    pub(super) fn overview_link(&self, overview_page: &OverviewPage) -> Option<String> {
        let path = self.paths.overview_page(overview_page)?;
        Some(format!("{path}.{}", self.extension))
    }

    /// Whether the index of the school has the search: in HTML that shares its files.
    pub(super) fn has_search(&self) -> bool {
        self.whole && self.format == Format::Html && !self.self_contained
    }

    /// Where the search is, from the output folder; empty where there is none.
    pub(super) fn search_link(&self) -> String {
        if self.has_search() {
            "index.html#zoeken".to_owned()
        } else {
            String::new()
        }
    }

    /// Classes by the name that they give themselves: "3v1 en 3v2".
    pub(super) fn classes(&self, ids: &[Id]) -> Option<String> {
        let names: Vec<&str> = ids
            .iter()
            .filter(|id| !id.is_empty())
            .map(|id| self.class(id))
            .collect();
        (!names.is_empty()).then(|| words::and(&names))
    }

    /// A class by the name that it gives itself.
    pub(super) fn class<'a>(&'a self, id: &'a Id) -> &'a str {
        let klas = self.school.klas(id);
        klas.map_or(id.as_str(), |(_, klas)| klas.klas.as_str())
    }

    /// The name of a subject, with a capital.
    pub(super) fn subject(&self, vak: &str) -> String {
        capital(self.school.vakken.naam(vak))
    }
}

fn school_colour(school: &School) -> Option<Kleur> {
    school.config.config.as_ref().map(|config| config.kleur)
}

/// The step plans of the colours that the school works in, its own colour first; never none.
fn step_plans(school: &School) -> Result<Vec<StepPlan>> {
    let mut colours: Vec<Kleur> = school_colour(school).into_iter().collect();
    for (_, document) in school.documents() {
        let round = matches!(document.content, Some(Content::Invoeringsplan(_)));
        let colour = document.kleur.filter(|_| round);
        colours.extend(colour.filter(|colour| !colours.contains(colour)));
    }
    if colours.is_empty() {
        colours.push(Kleur::Blauw);
    }
    colours
        .into_iter()
        .map(|colour| plan_of(school, colour))
        .collect()
}

/// The text with its first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}
