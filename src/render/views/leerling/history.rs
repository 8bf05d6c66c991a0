//! Everything of a pupil in order of time.

use serde::Serialize;

use super::dossier::{Dossier, PupilPlan};
use super::evidence::{self, Evidence};
use super::goals::GoalResult;
use crate::facts::class_results;
use crate::facts::evaluations::has_feedback;
use crate::facts::{moments, talks};
use crate::model::draaiboek::{Evaluatie, Logregel};
use crate::model::part::{Datum, Tekst};
use crate::model::{Draaiboek, Gesprek};
use crate::render::parts::link::Link;
use crate::render::parts::moment::When;
use crate::render::parts::{person, titles};
use crate::school::DocumentNumber;

/// Something that was made, said or measured.
#[derive(Debug, Default, Serialize)]
pub(super) struct HistoryEvent {
    /// Its number on the page, counted from 1.
    pub(super) nummer: usize,
    pub(super) datum: Option<Datum>,
    /// The kind of event: "Feedback".
    soort: &'static str,
    wat: String,
    /// Who took part in a talk.
    met: Option<String>,
    naar: Option<Link>,
    aspect: Option<Tekst>,
    tekst: Option<Tekst>,
    pub(super) bewijs: Vec<Evidence>,
    tops: Vec<Tekst>,
    tips: Vec<Tekst>,
    verwerkt: Option<Tekst>,
    afspraken: Vec<Agreement>,
    standen: Vec<MeasuredGoal>,
    /// The entry of the log that it is: the draaiboek and the position.
    #[serde(skip)]
    pub(super) regel: Option<(DocumentNumber, usize)>,
}

#[derive(Debug, Serialize)]
struct Agreement {
    wat: Option<Tekst>,
    wie: String,
    wanneer: When,
    klaar: bool,
}

/// A goal with a result.
#[derive(Debug, Serialize)]
struct MeasuredGoal {
    doel: String,
    stand: &'static str,
}

/// All events, oldest first; those without a day last.
pub(super) fn line(
    dossier: &Dossier<'_, '_>,
    results: &[GoalResult],
    path: &str,
) -> Vec<HistoryEvent> {
    let maker = HistoryBuilder { dossier, path };
    let mut all = Vec::new();
    for plan in &dossier.plannen {
        maker.plan(plan, &mut all);
        if let Some((number, book)) = plan.newest() {
            maker.book(number, book, &mut all);
        }
    }
    let talks = dossier.gesprekken.iter();
    let held = talks.filter(|(_, talk)| !talks::is_to_come(talk, dossier.context.as_of()));
    all.extend(held.map(|(number, talk)| maker.talk(*number, talk)));
    all.extend(results.chunk_by(|a, b| a.bron == b.bron).map(measured));
    all.sort_by_key(|one| (one.datum.is_none(), one.datum));
    for (one, number) in all.iter_mut().zip(1..) {
        one.nummer = number;
    }
    all
}

struct HistoryBuilder<'m, 'd, 's> {
    dossier: &'m Dossier<'d, 's>,
    path: &'m str,
}

impl HistoryBuilder<'_, '_, '_> {
    fn link(&self, number: DocumentNumber, titel: &str) -> Option<Link> {
        let link = Link::document(self.dossier.context, self.path, number, titel);
        Some(link).filter(|link| link.pad.is_some())
    }

    fn plan(&self, plan: &PupilPlan<'_>, all: &mut Vec<HistoryEvent>) {
        let now = self.dossier.context.as_of();
        all.push(HistoryEvent {
            datum: Some(plan.leerplan.datum),
            soort: "Plan",
            wat: format!("Mijn plan: {}", plan.titel),
            naar: self.link(plan.number, "het plan"),
            ..HistoryEvent::default()
        });
        let besproken = plan.leerplan.besproken.filter(|day| now.has_come(*day));
        all.extend(besproken.map(|day| HistoryEvent {
            datum: Some(day),
            soort: "Plan",
            wat: format!("Plan besproken met mijn coach: {}", plan.titel),
            ..HistoryEvent::default()
        }));
        for (number, book) in &plan.draaiboeken {
            all.push(HistoryEvent {
                datum: Some(book.datum),
                soort: "Draaiboek",
                wat: format!("Draaiboek bij {}", plan.titel),
                naar: self.link(*number, "deze versie"),
                ..HistoryEvent::default()
            });
        }
    }

    fn book(&self, number: DocumentNumber, book: &Draaiboek, all: &mut Vec<HistoryEvent>) {
        let now = self.dossier.context.as_of();
        let done = book
            .acties
            .iter()
            .filter(|action| now.is_done(action.klaar));
        for action in done {
            all.push(HistoryEvent {
                datum: action.klaar,
                soort: "Klaar",
                wat: action.wat.as_deref().unwrap_or_default().to_owned(),
                ..HistoryEvent::default()
            });
        }
        for (at, entry) in book.logboek.iter().enumerate() {
            all.push(self.entry(number, at, entry));
        }
        let held = book.evaluaties.iter().filter(|one| has_feedback(one, now));
        for round in held {
            all.push(self.round(number, round));
        }
    }

    fn entry(&self, number: DocumentNumber, at: usize, entry: &Logregel) -> HistoryEvent {
        HistoryEvent {
            datum: entry.datum,
            soort: "Logboek",
            wat: entry.gedaan.as_deref().unwrap_or_default().to_owned(),
            aspect: entry.aspect.clone(),
            bewijs: evidence::of(self.dossier.context, number, &entry.bewijs),
            regel: Some((number, at)),
            ..HistoryEvent::default()
        }
    }

    fn round(&self, number: DocumentNumber, round: &Evaluatie) -> HistoryEvent {
        let context = self.dossier.context;
        let from = person::people(context.school, &round.met);
        let about = round.over.as_deref();
        let day = moments::deadline(&context.school.calendar, &round.wanneer);
        HistoryEvent {
            datum: round.ontvangen.or(day.map(Datum)),
            soort: "Feedback",
            wat: about.map_or_else(|| from.clone(), |about| format!("{from}: {about}")),
            bewijs: evidence::of(context, number, &round.feedback),
            tops: round.tops.to_vec(),
            tips: round.tips.to_vec(),
            verwerkt: round.verwerkt.clone(),
            ..HistoryEvent::default()
        }
    }

    fn talk(&self, number: DocumentNumber, talk: &Gesprek) -> HistoryEvent {
        let school = self.dossier.context.school;
        let with = person::people(school, &talk.met);
        let kind = titles::gesprek(talk.vorm);
        let agreed = talk.afspraken.iter().map(|one| Agreement {
            wat: one.wat.clone(),
            wie: person::people(school, &one.wie),
            wanneer: When::new(&one.wanneer, None),
            klaar: self.dossier.context.as_of().is_done(one.klaar),
        });
        HistoryEvent {
            datum: Some(talk.datum),
            soort: "Gesprek",
            wat: kind,
            met: Some(with).filter(|with| !with.is_empty()),
            naar: self.link(number, "het gesprek"),
            tekst: talk
                .verslag
                .clone()
                .filter(|_| talks::has_report(talk, self.dossier.context.as_of())),
            afspraken: agreed.collect(),
            ..HistoryEvent::default()
        }
    }
}

/// The results of one measurement.
fn measured(results: &[GoalResult]) -> HistoryEvent {
    let first = results.first();
    let aspects: Vec<_> = results.iter().map(|one| &one.aspect).collect();
    let same = aspects.windows(2).all(|pair| pair[0] == pair[1]);
    HistoryEvent {
        datum: first.map(|one| Datum(one.datum)),
        soort: "Meting",
        wat: first.map(|one| one.van.clone()).unwrap_or_default(),
        aspect: first.filter(|_| same).and_then(|one| one.aspect.clone()),
        standen: results
            .iter()
            .map(|one| MeasuredGoal {
                doel: one.doel.clone(),
                stand: class_results::word(Some(one.uitkomst)),
            })
            .collect(),
        ..HistoryEvent::default()
    }
}
