//! What is still to come for a pupil: actions, moments of feedback and talks, by day.

use chrono::NaiveDate;

use super::dossier::{Dossier, PupilPlan};
use crate::facts::evaluations::has_feedback;
use crate::facts::{moments, talks};
use crate::model::Gesprek;
use crate::model::draaiboek::{Actie, Evaluatie};
use crate::model::part::Moment;
use crate::render::parts::moment::When;

/// Something that is still to come.
pub(super) struct Upcoming<'s> {
    /// The day that it is sorted by, where it has one: the last day of the first of its
    /// moments that is not over, and else of the last.
    pub(super) dag: Option<NaiveDate>,
    /// Whether the last of its moments is over.
    pub(super) laat: bool,
    pub(super) wanneer: When,
    pub(super) wat: UpcomingKind<'s>,
}

#[derive(Clone, Copy)]
pub(super) enum UpcomingKind<'s> {
    Actie(&'s Actie),
    Feedback(&'s Evaluatie),
    Gesprek(&'s Gesprek),
}

impl<'s> Upcoming<'s> {
    /// All of a pupil in order of time, those without a day last; none for a pupil who has left. Of
    /// each plan the newest draaiboek counts.
    pub(super) fn of(dossier: &Dossier<'s, '_>) -> Vec<Self> {
        if dossier.left_on().is_some() {
            return Vec::new();
        }
        let context = dossier.context;
        let now = context.as_of();
        let mut all = Vec::new();
        for (_, book) in dossier.plannen.iter().filter_map(PupilPlan::newest) {
            let actions = book
                .acties
                .iter()
                .filter(|action| !now.is_done(action.klaar));
            all.extend(actions.map(|action| {
                let when = When::new(&action.wanneer, action.uur.as_deref());
                Self::new(dossier, &action.wanneer, when, UpcomingKind::Actie(action))
            }));
            let rounds = book
                .evaluaties
                .iter()
                .filter(|round| !has_feedback(round, now));
            all.extend(rounds.map(|round| {
                let when = When::new(&round.wanneer, round.uur.as_deref());
                Self::new(dossier, &round.wanneer, when, UpcomingKind::Feedback(round))
            }));
        }
        let talks = dossier.gesprekken.iter().map(|(_, talk)| *talk);
        let talks = talks.filter(|talk| talks::is_to_come(talk, now));
        all.extend(talks.map(|talk| {
            let day = [Moment::Dag(talk.datum)];
            let when = When::new(&day, talk.uur.as_deref());
            Self::new(dossier, &day, when, UpcomingKind::Gesprek(talk))
        }));
        all.sort_by_key(|one| (one.dag.is_none(), one.dag));
        all
    }

    fn new(
        dossier: &Dossier<'_, '_>,
        whens: &[Moment],
        wanneer: When,
        wat: UpcomingKind<'s>,
    ) -> Self {
        let context = dossier.context;
        let calendar = &context.school.calendar;
        let last = moments::deadline(calendar, whens);
        let next = moments::next(calendar, whens, context.today);
        Self {
            laat: last.is_some_and(|day| moments::is_past(calendar, day, context.today, 0)),
            dag: next.map(|(.., last)| last).or(last),
            wanneer,
            wat,
        }
    }
}
