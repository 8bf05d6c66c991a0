//! A round through the seven steps: an invoeringsplan with the versions of its draaiboek.

use chrono::NaiveDate;

use crate::model::draaiboek::{Actie, Evaluatie, Looptijd};
use crate::model::invoeringsplan::{Activiteit, Controle};
use crate::model::part::Datum;
use crate::model::{Draaiboek, Invoeringsplan};
use crate::path;
use crate::school::DocumentNumber;

use super::Scope;
use super::answer::AnswerKind::{OrNone, Substance};
use super::answer::Answers;
use super::as_of::AsOf;
use super::kring::Kring;
use super::versions::{self, Version};

/// An invoeringsplan with the versions of its draaiboek, without documents that the school ignores.
pub(crate) struct Ronde<'s> {
    /// `None` where the draaiboek names a plan that does not exist.
    pub(crate) plan: Option<(DocumentNumber, &'s Invoeringsplan)>,
    /// The versions of the draaiboek, oldest first.
    versions: Vec<Version<'s>>,
}

impl<'s> Ronde<'s> {
    /// The round of a draaiboek that is its latest version: rules report there what the round lacks, so
    /// that they report it once. `None` for earlier versions and for the draaiboek of a pupil.
    pub(crate) fn of_draaiboek(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Option<Self> {
        let id = draaiboek.invoeringsplan.as_ref()?;
        let plan = scope.school.invoeringsplan(id);
        let round = Self {
            plan: plan.filter(|(number, _)| scope.school.is_in_use(*number)),
            versions: versions::of_invoeringsplan(scope.school, id),
        };
        let (latest, _) = round.latest()?;
        (latest == scope.number).then_some(round)
    }

    pub(crate) fn latest(&self) -> Option<Version<'s>> {
        self.versions.last().copied()
    }

    /// The actions of all versions.
    pub(crate) fn actions(&self) -> impl Iterator<Item = &'s Actie> {
        self.versions
            .iter()
            .flat_map(|(_, version)| &version.acties)
    }

    /// The evaluations of all versions.
    pub(crate) fn evaluations(&self) -> impl Iterator<Item = &'s Evaluatie> {
        self.versions
            .iter()
            .flat_map(|(_, version)| &version.evaluaties)
    }

    /// The activities of the invoeringsplan.
    pub(crate) fn activities(&self) -> &'s [Activiteit] {
        self.plan.map_or(&[], |(_, plan)| &plan.activiteiten)
    }

    /// The activity that an action names in `activiteit`.
    pub(crate) fn activity_of(&self, actie: &Actie) -> Option<&'s Activiteit> {
        let id = actie.activiteit.as_ref()?;
        let mut all = self.activities().iter();
        all.find(|activiteit| activiteit.id.as_ref() == Some(id))
    }

    /// The names that the tactics give to people of a circle.
    pub(crate) fn people_in(&self, kring: Kring) -> Vec<String> {
        self.plan
            .map_or(Vec::new(), |(_, plan)| kring.people_in(plan))
    }

    /// Whether the actions and evaluations of all versions could be read. If not, what seems missing
    /// may be there with a typing error.
    pub(crate) fn is_readable(&self, scope: &Scope<'_>) -> bool {
        let mut documents = self
            .versions
            .iter()
            .filter_map(|(number, _)| scope.school.document(*number));
        documents.all(|document| {
            document.is_sound(&path!["acties"]) && document.is_sound(&path!["evaluaties"])
        })
    }
}

/// The first and the last day of a period, where both are given.
pub(crate) fn bounds(periode: Option<&Looptijd>) -> Option<(NaiveDate, NaiveDate)> {
    match periode {
        Some(Looptijd {
            van: Some(Datum(van)),
            tot: Some(Datum(tot)),
        }) => Some((*van, *tot)),
        _ => None,
    }
}

/// The `controle` of a plan, once it was held: its day has come, or it has content without a day.
pub(crate) fn held_controle<'p>(plan: &'p Invoeringsplan, now: AsOf<'_>) -> Option<&'p Controle> {
    let controle = plan.controle.as_ref()?;
    let held = match controle.datum {
        Some(Datum(day)) => day <= now.today,
        None => says_something(controle, now.answers()),
    };
    held.then_some(controle)
}

/// Whether a `controle` is planned, or was held and says something.
pub(crate) fn is_planned_or_held(controle: &Controle, now: AsOf<'_>) -> bool {
    let is_planned = |day: Datum| day.0 > now.today || !now.school.looks_closely();
    controle.datum.is_some_and(is_planned) || says_something(controle, now.answers())
}

/// Whether any field of a `controle` besides its day holds an answer.
pub(crate) fn says_something(controle: &Controle, answers: Answers) -> bool {
    let mut feedback = controle.feedback.iter();
    let mut vragen = controle.vragen.iter();
    feedback.any(|one| answers.any(one.van.iter().chain(&one.samenvatting), Substance))
        || vragen.any(|vraag| answers.given(vraag.antwoord.as_ref(), OrNone))
        || answers.any(&controle.signalen, OrNone)
        || answers.given(controle.uitkomst.as_ref(), Substance)
}
