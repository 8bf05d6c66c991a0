//! Every page that a school may have.

use super::context::Desk;
use super::overview_page::Spot;
use super::sheet::Sheet;
use super::views::stappenplan::{self, Place};
use super::views::{
    dagstart, dekking, documenten, klasvoortgang, leerling, nagekeken, overzicht, school, week,
};
use super::{paths, soorten};
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
    Spot(&'s Spot),
}

impl<'d> Job<'d> {
    /// Every page that a school may have, in order.
    pub(super) fn all(desk: &'d Desk<'_>) -> Vec<Self> {
        let documents = desk.school.documents().map(|(number, _)| number);
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
    pub(super) fn path(&self, desk: &Desk<'_>) -> Option<String> {
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

    pub(super) fn sheet(&self, desk: &Desk<'_>) -> Option<Sheet> {
        match self {
            Self::Index => Some(overzicht::index(desk)),
            Self::Document(number) => soorten::document(desk, *number),
            Self::Goals(number) => dekking::sheet(desk, *number),
            Self::Week(klas, week) => week::sheet(desk, klas, *week),
            Self::Spot(spot) => overview(desk, spot),
            Self::Portfolio(pupil) => leerling::portfolio(desk, pupil),
            Self::Parents(pupil) => leerling::parents(desk, pupil),
            Self::DayStart(group) => Some(dagstart::sheet(desk, group)),
            Self::Progress(group) => klasvoortgang::sheet(desk, group),
            Self::Today => school::sheet(desk),
            Self::StepPlan(kleur) => {
                let place = Place {
                    school: desk.school_name(),
                    today: Some(desk.today),
                    index: Some(format!("index.{}", desk.extension)),
                    zoeken: desk.search_link(),
                    self_contained: desk.self_contained,
                    live: desk.live,
                };
                let plan = desk.step_plan(Some(*kleur));
                Some(stappenplan::sheet(plan, None, place))
            }
        }
    }
}

/// The page of a list, a class, a section or a pupil.
fn overview(desk: &Desk<'_>, spot: &Spot) -> Option<Sheet> {
    match spot {
        Spot::Documents => Some(documenten::sheet(desk, desk.paths.spot(spot)?.to_owned())),
        Spot::Findings => Some(nagekeken::sheet(desk, desk.paths.spot(spot)?.to_owned())),
        _ => overzicht::sheet(desk, spot),
    }
}
