//! A class at the start of the day: who needs attention first, why, and what comes next.

use serde::Serialize;

use super::groups::{Groep, Lid};
use super::klasvoortgang::Klasvoortgang;
use super::moments::{self, Klasmoment, Komend};
use super::reasons;
use super::reden::Reden;
use super::sources::Sources;
use super::talks::{self, Gesprek};
use crate::model::Content;
use crate::words::{self, Noun};

const GOAL: Noun = Noun("doel", "doelen");

/// A class at the start of the day.
#[derive(Debug, Clone, Serialize)]
pub struct Dagstart {
    /// The id of the class; absent for pupils without one.
    pub klas: Option<String>,
    /// What a page calls the class.
    pub naam: String,
    /// The name of the mentor.
    pub mentor: Option<String>,
    /// Every pupil: who needs attention today, then this week, then who is on course; by name.
    pub leerlingen: Vec<Leerling>,
    /// How many have left the class.
    pub uit_de_klas: usize,
    /// The talks to come, by day and name.
    pub gesprekken: Vec<Gesprek>,
    /// Who has had no talk for long, by name.
    pub te_plannen: Vec<String>,
    /// Those of them who are quiet in a talk.
    #[serde(skip)]
    stil: Vec<String>,
    /// Tests of the class and what it hands in, in the next two weeks.
    pub klasmomenten: Vec<Klasmoment>,
}

/// How soon a pupil needs attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Aandacht {
    /// There is a reason that cannot wait: attention is needed today.
    #[serde(rename = "vandaag")]
    Vandaag,
    /// There are reasons, none of them of today.
    #[serde(rename = "deze week")]
    DezeWeek,
    /// There is no reason: the pupil is on course.
    #[serde(rename = "op weg")]
    OpWeg,
}

/// A pupil at the start of the day.
#[derive(Debug, Clone, Serialize)]
pub struct Leerling {
    /// The id of the pupil as the class writes it.
    pub id: String,
    /// The name, or else the id.
    pub naam: String,
    /// The coach or coaches, or else the mentor.
    pub coach: Option<String>,
    /// How soon attention is needed.
    pub aandacht: Aandacht,
    /// Why, the most pressing first.
    pub redenen: Vec<Reden>,
    /// How far the pupil is.
    pub stand: Stand,
    /// What comes next, at most two moments.
    pub straks: Vec<Komend>,
}

/// How far a pupil is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Stand {
    /// How many own plans there are.
    pub plannen: usize,
    /// Actions of the latest draaiboeken that are done.
    pub acties_klaar: usize,
    /// Actions of the latest draaiboeken.
    pub acties: usize,
    /// Goals of the class that are mastered now.
    pub doelen_beheerst: usize,
    /// Goals of the class that were measured.
    pub doelen_gemeten: usize,
}

impl Stand {
    /// "2 van 6 acties" and "5 van 7 doelen"; "geen eigen plan" where there is none.
    #[must_use]
    pub fn in_words(&self) -> Vec<String> {
        let mut parts = Vec::new();
        if self.plannen == 0 {
            parts.push("geen eigen plan".to_owned());
        } else if self.acties > 0 {
            let all = words::count(self.acties, words::ACTIE);
            parts.push(format!("{} van {all}", self.acties_klaar));
        }
        if self.doelen_gemeten > 0 {
            let all = words::count(self.doelen_gemeten, GOAL);
            parts.push(format!("{} van {all}", self.doelen_beheerst));
        }
        parts
    }
}

impl Dagstart {
    pub(super) fn new(sources: &Sources<'_>, groep: &Groep) -> Self {
        let progress = Klasvoortgang::new(sources, groep);
        let kept = talks::are_kept(sources, groep);
        let pupil = |one: &Lid| Leerling::new(sources, one, kept, &progress);
        let mut leerlingen: Vec<Leerling> = groep.leden.iter().map(pupil).collect();
        leerlingen.sort_by_key(|one| (one.aandacht, talks::by_name(&one.naam)));
        let waiting = if kept {
            talks::waiting(sources, groep)
        } else {
            Vec::new()
        };
        let quiet = waiting.iter().filter(|(_, is_quiet)| *is_quiet);
        let klas = groep.id.as_ref();
        Self {
            klas: klas.map(ToString::to_string),
            naam: groep.naam().to_owned(),
            mentor: groep.mentor.as_deref().map(str::to_owned),
            leerlingen,
            uit_de_klas: groep.weg,
            gesprekken: talks::planned(sources, groep),
            stil: quiet.map(|(name, _)| name.clone()).collect(),
            te_plannen: waiting.into_iter().map(|(name, _)| name).collect(),
            klasmomenten: klas.map_or(Vec::new(), |id| moments::of_class(sources, id)),
        }
    }

    /// The same in the order in which a coach speaks to pupils: who has most that cannot wait first, and in talks
    /// who is quiet in one. Only for the coach's own screen: the order says what a pupil is like.
    #[must_use]
    pub fn in_order_of_speaking(mut self) -> Self {
        self.leerlingen.sort_by_key(|one| {
            let pressing = one.redenen.iter().filter(|reason| reason.vandaag).count();
            let order = std::cmp::Reverse((pressing, one.redenen.len()));
            (one.aandacht, order)
        });
        self.gesprekken
            .sort_by_key(|talk| (!talk.eerst, talk.datum));
        let quiet = std::mem::take(&mut self.stil);
        self.te_plannen.sort_by_key(|name| !quiet.contains(name));
        self
    }

    /// The same without what documents about pupils say, for a log that others read.
    #[must_use]
    pub fn without_quotes(mut self) -> Self {
        for pupil in &mut self.leerlingen {
            pupil.straks.clear();
            pupil
                .redenen
                .iter_mut()
                .for_each(|reason| reason.wat.clear());
        }
        self
    }

    /// The pupils who need attention so soon.
    pub fn met(&self, aandacht: Aandacht) -> impl Iterator<Item = &Leerling> {
        self.leerlingen
            .iter()
            .filter(move |one| one.aandacht == aandacht)
    }
}

/// How many reasons are told in full where none is of today, and how many others are named.
const SHOWN: usize = 2;

impl Leerling {
    /// The reasons that are told in full, those of today or else the first two, and the others in
    /// one line: "stil in het logboek, lang geen gesprek en nog 2". So a class is read in a minute.
    #[must_use]
    pub fn in_short(&self) -> (&[Reden], String) {
        let today = self.redenen.iter().filter(|one| one.vandaag).count();
        let full = if today > 0 { today } else { SHOWN };
        let (full, rest) = self.redenen.split_at(full.min(self.redenen.len()));
        let (named, more) = rest.split_at(SHOWN.min(rest.len()));
        let mut named: Vec<String> = named.iter().map(|one| one.kop.to_lowercase()).collect();
        match more {
            [] => {}
            [one] => named.push(one.kop.to_lowercase()),
            more => named.push(format!("nog {}", more.len())),
        }
        (full, words::and(&named))
    }

    fn new(sources: &Sources<'_>, one: &Lid, kept: bool, progress: &Klasvoortgang) -> Self {
        let results = progress.of_pupil(&one.id);
        let redenen = reasons::of_pupil(sources, one, results, kept);
        let aandacht = match redenen.first() {
            Some(reason) if reason.vandaag => Aandacht::Vandaag,
            Some(_) => Aandacht::DezeWeek,
            None => Aandacht::OpWeg,
        };
        let plans = sources.of_pupil(&one.id).filter(|scope| {
            let content = scope.document.content.as_ref();
            matches!(content, Some(Content::Leerplan(_)))
        });
        let mut stand = Stand {
            plannen: plans.count(),
            doelen_beheerst: results.beheerst,
            doelen_gemeten: results.gemeten(),
            ..Stand::default()
        };
        let now = sources.as_of();
        for (_, book) in sources.books(&one.id) {
            stand.acties += book.acties.len();
            stand.acties_klaar += book.acties.iter().filter(|a| now.is_done(a.klaar)).count();
        }
        Self {
            id: one.id.to_string(),
            naam: one.naam.clone(),
            coach: one.coach.clone(),
            aandacht,
            redenen,
            stand,
            straks: moments::of_pupil(sources, one),
        }
    }
}
