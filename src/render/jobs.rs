//! Every page that a school may have.

use super::context::RenderContext;
use super::overview_page::OverviewPage;
use super::sheet::Sheet;
use super::views::stappenplan::{self, StepPlanFrame};
use super::views::{
    dagstart, dekking, documenten, klasvoortgang, leerling, nagekeken, overzicht, school, week,
};
use super::{documents, paths};
use crate::calendar::IsoWeek;
use crate::model::Kleur;
use crate::model::part::Id;
use crate::overview::Groep;
use crate::school::DocumentNumber;

/// A page that is to be made.
pub(super) enum Job<'s> {
    Index,
    Document(DocumentNumber),
    Goals(DocumentNumber),
    Portfolio(&'s Id),
    Parents(&'s Id),
    Week(&'s Id, IsoWeek),
    DayStart(&'s Groep),
    Progress(&'s Groep),
    Today,
    StepPlan(Kleur),
    OverviewPage(&'s OverviewPage),
}

impl<'d> Job<'d> {
    /// Every page that a school may have, in order.
    pub(super) fn all(context: &'d RenderContext<'_>) -> Vec<Self> {
        let documents = context.school.documents().map(|(number, _)| number);
        let mut jobs = vec![Self::Index];
        jobs.extend(documents.clone().map(Self::Document));
        jobs.extend(documents.map(Self::Goals));
        let weeks = context.weeks.all();
        jobs.extend(weeks.map(|(klas, week)| Self::Week(klas, week)));
        let pupils = context.pupils.values();
        jobs.extend(pupils.flat_map(|id| [Self::Portfolio(id), Self::Parents(id)]));
        let groups = context.overview.groepen();
        jobs.extend(groups.iter().map(Self::DayStart));
        jobs.extend(groups.iter().map(Self::Progress));
        jobs.extend((!groups.is_empty()).then_some(Self::Today));
        jobs.extend(context.school_colour().map(Self::StepPlan));
        jobs.extend(
            context
                .paths
                .overview_pages()
                .into_iter()
                .map(Self::OverviewPage),
        );
        jobs
    }

    /// Where the page comes, without extension, if it is made.
    pub(super) fn path(&self, context: &RenderContext<'_>) -> Option<String> {
        let paths = &context.paths;
        let path = match self {
            Self::Index => "index",
            Self::Today => paths::TODAY,
            Self::StepPlan(_) => paths::STEP_PLAN,
            Self::Document(number) => paths.document(*number)?,
            Self::Goals(number) => paths.goals(*number)?,
            Self::Portfolio(pupil) => &paths.pupil(pupil)?.portfolio,
            Self::Parents(pupil) => &paths.pupil(pupil)?.ouders,
            Self::OverviewPage(overview_page) => paths.overview_page(overview_page)?,
            Self::Week(klas, week) => return Some(paths.week(klas, *week)),
            Self::DayStart(group) => return Some(paths.day_start(group)),
            Self::Progress(group) => return Some(paths.progress(group)),
        };
        Some(path.to_owned())
    }

    pub(super) fn sheet(&self, context: &RenderContext<'_>) -> Option<Sheet> {
        match self {
            Self::Index => Some(overzicht::index(context)),
            Self::Document(number) => documents::sheet(context, *number),
            Self::Goals(number) => dekking::sheet(context, *number),
            Self::Week(klas, week) => week::sheet(context, klas, *week),
            Self::OverviewPage(overview_page) => overview(context, overview_page),
            Self::Portfolio(pupil) => leerling::portfolio(context, pupil),
            Self::Parents(pupil) => leerling::parents(context, pupil),
            Self::DayStart(group) => Some(dagstart::sheet(context, group)),
            Self::Progress(group) => klasvoortgang::sheet(context, group),
            Self::Today => school::sheet(context),
            Self::StepPlan(kleur) => {
                let place = StepPlanFrame {
                    school: context.school_name(),
                    today: Some(context.today),
                    index: Some(format!("index.{}", context.extension)),
                    zoeken: context.search_link(),
                    self_contained: context.self_contained,
                    live: context.live,
                };
                let plan = context.step_plan(Some(*kleur));
                Some(stappenplan::sheet(plan, None, place))
            }
        }
    }
}

/// The page of a list, a class, a section or a pupil.
fn overview(context: &RenderContext<'_>, overview_page: &OverviewPage) -> Option<Sheet> {
    match overview_page {
        OverviewPage::Documents => Some(documenten::sheet(
            context,
            context.paths.overview_page(overview_page)?.to_owned(),
        )),
        OverviewPage::Findings => Some(nagekeken::sheet(
            context,
            context.paths.overview_page(overview_page)?.to_owned(),
        )),
        _ => overzicht::sheet(context, overview_page),
    }
}
