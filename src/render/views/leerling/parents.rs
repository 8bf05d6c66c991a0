//! The page for the parents of a pupil: what their child learns and why, what was agreed and handed
//! in, what is to come, and how they can help.
//!
//! Nothing of other pupils gets into the view: not a name, and nothing of a document that is not
//! about this pupil or the lessons of the class. What is only for coaches (`intern`), the report of
//! a talk and what the school notes about the pupil (`leervoorkeur`, `gespreksstijl`) do not either.

mod lessons;

use serde::Serialize;

use super::dossier::{Dossier, Plan};
use super::goals;
use super::other_pupils::Anderen;
use super::upcoming::{self, Komend, Wat};
use crate::model::draaiboek::Evaluatie;
use crate::model::part::rol::{Rol, noemt};
use crate::model::part::{Datum, Id, Tekst};
use crate::overview::kaart;
use crate::render::context::Desk;
use crate::render::parts::amount::euros;
use crate::render::parts::frame::Blad;
use crate::render::parts::moment::When;
use crate::render::parts::{person, titles};
use crate::render::sheet::Sheet;
use crate::words;
use lessons::Les;

/// What the page shows.
#[derive(Debug, Serialize)]
struct View {
    /// How the page speaks of the pupil.
    kind: String,
    klas: Option<String>,
    coach: Option<String>,
    /// The last day in the class, of who has left.
    weg: Option<Datum>,
    plannen: Vec<PlanDeel>,
    /// What the lessons of this week are about.
    lessen: Vec<Les>,
    afspraken: Vec<Punt>,
    gedaan: Vec<Gedaan>,
    feedback: Vec<Ronde>,
    /// What should have been done by now.
    laat: Vec<Punt>,
    komend: Vec<Punt>,
    hulp: Vec<Bijdrage>,
    /// The moments at which parents are asked to look.
    meekijken: Vec<Punt>,
}

/// A plan.
#[derive(Debug, Serialize)]
struct PlanDeel {
    titel: String,
    vak: Option<String>,
    idee: Option<String>,
    omdat: Option<String>,
    daarom: Option<String>,
    resultaat: Option<String>,
    doelen: Vec<Doel>,
}

/// A goal of the pupil's own.
#[derive(Debug, Serialize)]
struct Doel {
    doel: String,
    /// The last result, where it was measured.
    stand: &'static str,
}

/// Something with a day.
#[derive(Debug, Serialize)]
struct Punt {
    wanneer: String,
    wat: String,
    wie: String,
    klaar: bool,
    /// Whether it is a talk.
    gesprek: bool,
}

/// What was handed in.
#[derive(Debug, Serialize)]
struct Gedaan {
    datum: Option<Datum>,
    wat: String,
    bewijs: usize,
}

/// Feedback that was given.
#[derive(Debug, Serialize)]
struct Ronde {
    datum: Option<Datum>,
    van: String,
    over: Option<String>,
    tops: Vec<String>,
    tips: Vec<String>,
    verwerkt: Option<String>,
}

/// How parents can help with a plan.
#[derive(Debug, Serialize)]
struct Bijdrage {
    plan: String,
    hulp: Option<String>,
    informeren: Option<String>,
    /// "€ 8,48", with how it is met.
    kosten: Option<String>,
    regeling: Option<String>,
}

/// The page for the parents of a pupil; `None` where no document is about the pupil.
pub(in crate::render) fn sheet(desk: &Desk<'_>, id: &Id) -> Option<Sheet> {
    let path = desk.paths.pupil(id)?.ouders.clone();
    let dossier = Dossier::new(desk, id);
    let maker = Maker {
        dossier: &dossier,
        anderen: Anderen::new(&dossier),
    };
    let inhoud = maker.view();
    let titel = format!("Hoe gaat het met {}?", inhoud.kind);
    let mut blad = Blad::new(desk, &path, "voor ouders en verzorgers", titel);
    blad.klas.clone_from(&inhoud.klas);
    blad.index.clear();
    blad.kruimels.clear();
    blad.zoeken.clear();
    Some(Sheet::new("ouders", path, &blad, &inhoud))
}

struct Maker<'m, 's> {
    dossier: &'m Dossier<'m, 's>,
    anderen: Anderen<'m, 's>,
}

impl Maker<'_, '_> {
    fn view(&self) -> View {
        let dossier = self.dossier;
        let named = |names: Vec<String>| (!names.is_empty()).then(|| words::and(&names));
        let results = goals::results(dossier);
        let (late, coming): (Vec<_>, Vec<_>) =
            Komend::of(dossier).into_iter().partition(|one| one.laat);
        let plans = || dossier.plannen.iter();
        let mut komend: Vec<(Option<chrono::NaiveDate>, Punt)> =
            coming.iter().map(|one| (one.dag, self.punt(one))).collect();
        if dossier.weg().is_none() {
            komend.extend(lessons::terms(dossier).into_iter().map(|(day, what)| {
                let punt = self.les(day, &what);
                (Some(day), punt)
            }));
        }
        komend.sort_by_key(|(day, _)| (day.is_none(), *day));
        let looks = coming.iter().filter(|one| parents(&one.wat));
        View {
            kind: dossier.voornaam().to_owned(),
            klas: named(dossier.klasnamen()),
            coach: named(dossier.coaches()),
            weg: dossier.weg().map(Datum),
            plannen: plans().map(|plan| self.plan(plan, &results)).collect(),
            lessen: lessons::of(dossier),
            afspraken: self.agreements(),
            gedaan: plans().flat_map(|plan| self.done(plan)).collect(),
            feedback: plans().flat_map(|plan| self.rounds(plan)).collect(),
            meekijken: looks.map(|one| self.look(one)).collect(),
            laat: late.iter().map(|one| self.punt(one)).collect(),
            komend: komend.into_iter().map(|(_, punt)| punt).collect(),
            hulp: plans().filter_map(|plan| self.help(plan)).collect(),
        }
    }

    /// A text of this pupil's documents, without other pupils in it.
    fn text(&self, text: Option<&Tekst>) -> Option<String> {
        let text = text.filter(|text| !text.trim().is_empty());
        text.map(|text| self.anderen.zonder(text))
    }

    fn texts(&self, texts: &[Tekst]) -> Vec<String> {
        texts
            .iter()
            .filter_map(|one| self.text(Some(one)))
            .collect()
    }

    fn wie(&self, who: &[Tekst]) -> String {
        words::and(&self.anderen.wie(who))
    }

    fn plan(&self, plan: &Plan<'_>, results: &[goals::Gemeten]) -> PlanDeel {
        let own = plan.leerplan;
        let desk = self.dossier.desk;
        let goal = |text: &Tekst| {
            let measured = results.iter().filter(|one| one.van == plan.titel);
            let last = measured.filter(|one| one.doel == *text);
            let now = last.fold(None, |known, one| kaart::latest(known, one.uitkomst));
            Doel {
                doel: self.anderen.zonder(text),
                stand: kaart::word(now),
            }
        };
        let why = own.motivatie.as_ref();
        PlanDeel {
            titel: self.anderen.zonder(&plan.titel),
            vak: person::subject(desk, own.vak.as_deref(), own.leerlijn.as_ref()),
            idee: self.text(own.idee.as_ref()),
            omdat: self.text(why.and_then(|why| why.omdat.as_ref())),
            daarom: self.text(why.and_then(|why| why.daarom.as_ref())),
            resultaat: self.text(own.resultaat.as_ref()),
            doelen: own.leerdoelen.iter().map(|one| goal(&one.doel)).collect(),
        }
    }

    /// The agreements of all talks: open ones first, then those that were kept, newest first.
    fn agreements(&self) -> Vec<Punt> {
        let talks = self.dossier.gesprekken.iter().rev();
        let all = talks.flat_map(|(_, talk)| talk.afspraken.iter());
        let mut all: Vec<Punt> = all
            .map(|one| Punt {
                wanneer: When::new(&one.wanneer, None).delen.join(", "),
                wat: self.text(one.wat.as_ref()).unwrap_or_default(),
                wie: self.wie(&one.wie),
                klaar: one.klaar.is_some(),
                gesprek: false,
            })
            .collect();
        all.sort_by_key(|one| one.klaar);
        all
    }

    fn done(&self, plan: &Plan<'_>) -> Vec<Gedaan> {
        let entries = plan
            .nieuwste()
            .into_iter()
            .flat_map(|(_, book)| &book.logboek);
        entries
            .map(|entry| Gedaan {
                datum: entry.datum,
                wat: self.text(entry.gedaan.as_ref()).unwrap_or_default(),
                bewijs: entry.bewijs.len(),
            })
            .collect()
    }

    fn rounds(&self, plan: &Plan<'_>) -> Vec<Ronde> {
        let rounds = plan.nieuwste().into_iter();
        let rounds = rounds.flat_map(|(_, book)| &book.evaluaties);
        let held = rounds.filter(|round| upcoming::is_held(round));
        held.map(|round: &Evaluatie| Ronde {
            datum: round.ontvangen,
            van: self.wie(&round.met),
            over: self.text(round.over.as_ref()),
            tops: self.texts(&round.tops),
            tips: self.texts(&round.tips),
            verwerkt: self.text(round.verwerkt.as_ref()),
        })
        .collect()
    }

    fn punt(&self, one: &Komend<'_>) -> Punt {
        let (wat, who) = match one.wat {
            Wat::Actie(action) => (self.text(action.wat.as_ref()), &action.wie),
            Wat::Feedback(round) => {
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
            Wat::Gesprek(talk) => (Some(titles::gesprek(talk.vorm).to_lowercase()), &talk.met),
        };
        Punt {
            wanneer: one.wanneer.delen.join(", "),
            wat: wat.unwrap_or_default(),
            wie: Some(self.wie(who))
                .filter(|who| who != "u")
                .unwrap_or_default(),
            klaar: false,
            gesprek: matches!(one.wat, Wat::Gesprek(_)),
        }
    }

    /// A moment at which parents take part, as what they are asked for.
    fn look(&self, one: &Komend<'_>) -> Punt {
        let mut punt = self.punt(one);
        if let Wat::Feedback(round) = one.wat {
            punt.wat = self.text(round.over.as_ref()).unwrap_or_default();
        }
        punt
    }

    /// A test or something to hand in of the lessons of the class.
    fn les(&self, day: chrono::NaiveDate, what: &str) -> Punt {
        Punt {
            wanneer: crate::calendar::dutch::short_date(day),
            wat: self.anderen.zonder(what),
            wie: String::new(),
            klaar: false,
            gesprek: false,
        }
    }

    fn help(&self, plan: &Plan<'_>) -> Option<Bijdrage> {
        let own = plan.leerplan;
        let parents = own.ouders.as_ref();
        let costs = own.kosten.as_ref();
        let total = costs.and_then(|costs| costs.totaal);
        let help = Bijdrage {
            plan: self.anderen.zonder(&plan.titel),
            hulp: self.text(parents.and_then(|one| one.hulp.as_ref())),
            informeren: self.text(parents.and_then(|one| one.informeren.as_ref())),
            kosten: total.map(euros),
            regeling: self.text(costs.and_then(|costs| costs.regeling.as_ref())),
        };
        let says = [&help.hulp, &help.informeren, &help.kosten, &help.regeling];
        says.iter().any(|one| one.is_some()).then_some(help)
    }
}

/// Whether parents take part.
fn parents(wat: &Wat<'_>) -> bool {
    match wat {
        Wat::Actie(action) => noemt(&action.wie, Rol::Ouders),
        Wat::Feedback(round) => noemt(&round.met, Rol::Ouders),
        Wat::Gesprek(talk) => noemt(&talk.met, Rol::Ouders),
    }
}
