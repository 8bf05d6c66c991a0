//! The page for the parents of a pupil: what their child learns and why, what was agreed and handed
//! in, what is to come, and how they can help.
//!
//! Nothing of other pupils gets into the view: not a name, and nothing of a document that is not
//! about this pupil or the lessons of the class. What is only for coaches (`intern`), the report of
//! a talk and what the school notes about the pupil (`leervoorkeur`, `gespreksstijl`) do not either.

mod lessons;

use serde::Serialize;

use super::dossier::{Dossier, PupilPlan, named};
use super::goals;
use super::other_pupils::OtherPupils;
use super::upcoming::{Upcoming, UpcomingKind};
use crate::facts::class_results;
use crate::facts::evaluations::has_feedback;
use crate::model::draaiboek::Evaluatie;
use crate::model::part::rol::{Rol, mentions};
use crate::model::part::{Datum, Id, Tekst};
use crate::render::context::RenderContext;
use crate::render::parts::amount::euros;
use crate::render::parts::frame::PageFrame;
use crate::render::parts::moment::When;
use crate::render::parts::{person, titles};
use crate::render::sheet::Sheet;
use crate::words;
use lessons::{LessonRow, LessonTerm};

#[derive(Debug, Serialize)]
struct ParentsView {
    /// The first name of the pupil.
    kind: String,
    klas: Option<String>,
    coach: Option<String>,
    /// The last day in the class, where the pupil has left.
    weg: Option<Datum>,
    plannen: Vec<PlanSection>,
    /// What the lessons of this week are about.
    lessen: Vec<LessonRow>,
    afspraken: Vec<ParentsItem>,
    gedaan: Vec<HandedIn>,
    feedback: Vec<FeedbackRow>,
    /// What should have been done by now.
    laat: Vec<ParentsItem>,
    komend: Vec<ParentsItem>,
    hulp: Vec<HelpRow>,
    /// The moments at which parents are asked to look.
    meekijken: Vec<ParentsItem>,
}

#[derive(Debug, Serialize)]
struct PlanSection {
    titel: String,
    vak: Option<String>,
    idee: Option<String>,
    omdat: Option<String>,
    daarom: Option<String>,
    resultaat: Option<String>,
    doelen: Vec<PlanGoal>,
}

/// A goal of the pupil's own.
#[derive(Debug, Serialize)]
struct PlanGoal {
    doel: String,
    /// The last result, where it was measured.
    stand: &'static str,
}

#[derive(Debug, Serialize)]
struct ParentsItem {
    wanneer: String,
    wat: String,
    wie: String,
    klaar: bool,
    /// Whether it is a talk.
    gesprek: bool,
}

#[derive(Debug, Serialize)]
struct HandedIn {
    datum: Option<Datum>,
    wat: String,
    bewijs: usize,
}

#[derive(Debug, Serialize)]
struct FeedbackRow {
    datum: Option<Datum>,
    van: String,
    over: Option<String>,
    tops: Vec<String>,
    tips: Vec<String>,
    verwerkt: Option<String>,
}

/// How parents can help with a plan.
#[derive(Debug, Serialize)]
struct HelpRow {
    plan: String,
    hulp: Option<String>,
    informeren: Option<String>,
    /// "€ 8,48"
    kosten: Option<String>,
    regeling: Option<String>,
}

/// The page for the parents of a pupil; `None` where no document is about the pupil.
pub(in crate::render) fn sheet(context: &RenderContext<'_>, id: &Id) -> Option<Sheet> {
    let path = context.paths.pupil(id)?.ouders.clone();
    let dossier = Dossier::new(context, id);
    let maker = ParentsViewBuilder {
        dossier: &dossier,
        anderen: OtherPupils::new(&dossier),
    };
    let view = maker.view();
    let titel = format!("Hoe gaat het met {}?", view.kind);
    let mut frame = PageFrame::new(context, &path, "voor ouders en verzorgers", titel);
    frame.klas.clone_from(&view.klas);
    frame.index.clear();
    frame.breadcrumbs.clear();
    frame.zoeken.clear();
    Some(Sheet::new("ouders", path, &frame, &view))
}

struct ParentsViewBuilder<'m, 's> {
    dossier: &'m Dossier<'m, 's>,
    anderen: OtherPupils<'m, 's>,
}

impl ParentsViewBuilder<'_, '_> {
    fn view(&self) -> ParentsView {
        let dossier = self.dossier;
        let results = goals::results(dossier);
        let (late, coming): (Vec<_>, Vec<_>) =
            Upcoming::of(dossier).into_iter().partition(|one| one.laat);
        let plans = || dossier.plannen.iter();
        let mut komend: Vec<(Option<chrono::NaiveDate>, ParentsItem)> =
            coming.iter().map(|one| (one.dag, self.item(one))).collect();
        if dossier.left_on().is_none() {
            let terms = lessons::terms(dossier).into_iter();
            komend.extend(terms.map(|term| (Some(term.dag), self.lesson_item(term))));
        }
        komend.sort_by_key(|(day, _)| (day.is_none(), *day));
        let looks = coming.iter().filter(|one| parents(&one.wat));
        ParentsView {
            kind: dossier.first_name().to_owned(),
            klas: named(&dossier.class_names()),
            coach: named(&dossier.coaches()),
            weg: dossier.left_on().map(Datum),
            plannen: plans().map(|plan| self.plan(plan, &results)).collect(),
            lessen: lessons::of(dossier),
            afspraken: self.agreements(),
            gedaan: plans().flat_map(|plan| self.done(plan)).collect(),
            feedback: plans().flat_map(|plan| self.rounds(plan)).collect(),
            meekijken: looks.map(|one| self.look(one)).collect(),
            laat: late.iter().map(|one| self.item(one)).collect(),
            komend: komend.into_iter().map(|(_, punt)| punt).collect(),
            hulp: plans().filter_map(|plan| self.help(plan)).collect(),
        }
    }

    /// A text of this pupil's documents, without other pupils in it.
    fn text(&self, text: Option<&Tekst>) -> Option<String> {
        let text = text.filter(|text| !text.trim().is_empty());
        text.map(|text| self.anderen.without(text))
    }

    fn texts(&self, texts: &[Tekst]) -> Vec<String> {
        texts
            .iter()
            .filter_map(|one| self.text(Some(one)))
            .collect()
    }

    fn participants(&self, who: &[Tekst]) -> String {
        words::and(&self.anderen.participants(who))
    }

    fn plan(&self, plan: &PupilPlan<'_>, results: &[goals::GoalResult]) -> PlanSection {
        let own = plan.leerplan;
        let context = self.dossier.context;
        let goal = |text: &Tekst| {
            let measured = results.iter().filter(|one| one.van == plan.titel);
            let last = measured.filter(|one| one.doel == *text);
            let now = last.fold(None, |known, one| {
                class_results::latest(known, one.uitkomst)
            });
            PlanGoal {
                doel: self.anderen.without(text),
                stand: class_results::word(now),
            }
        };
        let why = own.motivatie.as_ref();
        PlanSection {
            titel: self.anderen.without(&plan.titel),
            vak: person::subject(context, own.vak.as_deref(), own.leerlijn.as_ref()),
            idee: self.text(own.idee.as_ref()),
            omdat: self.text(why.and_then(|why| why.omdat.as_ref())),
            daarom: self.text(why.and_then(|why| why.daarom.as_ref())),
            resultaat: self.text(own.resultaat.as_ref()),
            doelen: own.leerdoelen.iter().map(|one| goal(&one.doel)).collect(),
        }
    }

    /// The agreements of all talks: open ones first, then those that were kept, newest first.
    fn agreements(&self) -> Vec<ParentsItem> {
        let now = self.dossier.context.as_of();
        let talks = self.dossier.gesprekken.iter().rev();
        let all = talks.flat_map(|(_, talk)| talk.afspraken.iter());
        let mut all: Vec<ParentsItem> = all
            .map(|one| ParentsItem {
                wanneer: When::new(&one.wanneer, None).delen.join(", "),
                wat: self.text(one.wat.as_ref()).unwrap_or_default(),
                wie: self.participants(&one.wie),
                klaar: now.is_done(one.klaar),
                gesprek: false,
            })
            .collect();
        all.sort_by_key(|one| one.klaar);
        all
    }

    fn done(&self, plan: &PupilPlan<'_>) -> Vec<HandedIn> {
        let entries = plan
            .newest()
            .into_iter()
            .flat_map(|(_, book)| &book.logboek);
        let now = self.dossier.context.as_of();
        let comes = |day: Datum| !now.has_come(day);
        entries
            .filter(|entry| !entry.datum.is_some_and(comes))
            .map(|entry| HandedIn {
                datum: entry.datum,
                wat: self.text(entry.gedaan.as_ref()).unwrap_or_default(),
                bewijs: entry.bewijs.len(),
            })
            .collect()
    }

    fn rounds(&self, plan: &PupilPlan<'_>) -> Vec<FeedbackRow> {
        let rounds = plan.newest().into_iter();
        let rounds = rounds.flat_map(|(_, book)| &book.evaluaties);
        let now = self.dossier.context.as_of();
        let held = rounds.filter(|round| has_feedback(round, now));
        held.map(|round: &Evaluatie| FeedbackRow {
            datum: round.ontvangen,
            van: self.participants(&round.met),
            over: self.text(round.over.as_ref()),
            tops: self.texts(&round.tops),
            tips: self.texts(&round.tips),
            verwerkt: self.text(round.verwerkt.as_ref()),
        })
        .collect()
    }

    fn item(&self, one: &Upcoming<'_>) -> ParentsItem {
        let (wat, who) = match one.wat {
            UpcomingKind::Actie(action) => (self.text(action.wat.as_ref()), &action.wie),
            UpcomingKind::Feedback(round) => {
                let about = self.text(round.over.as_ref());
                let about = about.map(|about| format!(": {about}"));
                let look = if parents(&one.wat) {
                    "u kijkt mee"
                } else {
                    "feedback"
                };
                let what = format!("{look}{}", about.unwrap_or_default());
                (Some(what), &round.met)
            }
            UpcomingKind::Gesprek(talk) => {
                (Some(titles::gesprek(talk.vorm).to_lowercase()), &talk.met)
            }
        };
        ParentsItem {
            wanneer: one.wanneer.delen.join(", "),
            wat: wat.unwrap_or_default(),
            wie: Some(self.participants(who))
                .filter(|who| who != "u")
                .unwrap_or_default(),
            klaar: false,
            gesprek: matches!(one.wat, UpcomingKind::Gesprek(_)),
        }
    }

    /// A moment at which parents take part, as what they are asked for.
    fn look(&self, one: &Upcoming<'_>) -> ParentsItem {
        let mut punt = self.item(one);
        if let UpcomingKind::Feedback(round) = one.wat {
            punt.wat = self.text(round.over.as_ref()).unwrap_or_default();
        }
        punt
    }

    /// A test or something to hand in of the lessons of the class.
    fn lesson_item(&self, term: LessonTerm) -> ParentsItem {
        ParentsItem {
            wanneer: term.wanneer,
            wat: self.anderen.without(&term.wat),
            wie: String::new(),
            klaar: false,
            gesprek: false,
        }
    }

    fn help(&self, plan: &PupilPlan<'_>) -> Option<HelpRow> {
        let own = plan.leerplan;
        let parents = own.ouders.as_ref();
        let costs = own.kosten.as_ref();
        let total = costs.and_then(|costs| costs.totaal);
        let help = HelpRow {
            plan: self.anderen.without(&plan.titel),
            hulp: self.text(parents.and_then(|one| one.hulp.as_ref())),
            informeren: self.text(parents.and_then(|one| one.informeren.as_ref())),
            kosten: total.map(euros),
            regeling: self.text(costs.and_then(|costs| costs.regeling.as_ref())),
        };
        let says = [&help.hulp, &help.informeren, &help.kosten, &help.regeling];
        says.iter().any(|one| one.is_some()).then_some(help)
    }
}

fn parents(wat: &UpcomingKind<'_>) -> bool {
    match wat {
        UpcomingKind::Actie(action) => mentions(&action.wie, Rol::Ouders),
        UpcomingKind::Feedback(round) => mentions(&round.met, Rol::Ouders),
        UpcomingKind::Gesprek(talk) => mentions(&talk.met, Rol::Ouders),
    }
}
