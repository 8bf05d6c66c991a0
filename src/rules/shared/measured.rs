//! What a class measured, and which actions are late.

use std::borrow::Cow;

use chrono::NaiveDate;
use indexmap::IndexMap;

use crate::model::draaiboek::Actie;
use crate::model::part::{Id, Resultaat, Uitkomst, Velden};
use crate::model::voortgang::Meting;
use crate::model::{Draaiboek, Voortgang};
use crate::rules::Scope;
use crate::rules::shared::versions as versies;
use crate::{path, words};

/// From this many results on, those of a measurement say something about the goal.
pub(crate) const ENOUGH: usize = 5;

/// What is measured: a goal, or a paragraph as a whole. Compared without regard to case.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Gemeten<'v> {
    is_goal: bool,
    key: Cow<'v, str>,
}

/// Outcomes counted; `afwezig` does not count.
#[derive(Debug, Clone, Default)]
pub(crate) struct Telling<'v> {
    /// As written: the id of the goal or the number of the paragraph.
    pub(crate) name: &'v str,
    /// How many have mastered it.
    pub(crate) beheerst: usize,
    /// How many are not that far yet.
    pub(crate) nog_niet: usize,
    /// How many have a result.
    pub(crate) total: usize,
}

impl<'v> Gemeten<'v> {
    /// A goal by id.
    pub(crate) fn goal(id: &'v str) -> Self {
        Self {
            is_goal: true,
            key: words::lower(id.trim()),
        }
    }

    /// The paragraph of a measurement.
    pub(crate) fn paragraph(meting: &'v Meting) -> Self {
        let number = meting.paragraaf.as_deref().unwrap_or_default();
        Self {
            is_goal: false,
            key: words::lower(number.trim()),
        }
    }

    /// What a message calls it: "leerdoel `na.h1.2a`", "paragraaf `1.2`".
    pub(crate) fn call(&self, name: &str) -> String {
        match (self.is_goal, name.is_empty()) {
            (true, _) => format!("leerdoel {}", words::quote(name)),
            (false, true) => "het hoofdstuk".to_owned(),
            (false, false) => format!("paragraaf {}", words::quote(name)),
        }
    }
}

impl Telling<'_> {
    fn add(&mut self, outcome: Uitkomst) {
        self.total += usize::from(outcome != Uitkomst::Afwezig);
        self.beheerst += usize::from(outcome == Uitkomst::Beheerst);
        self.nog_niet += usize::from(outcome == Uitkomst::NogNiet);
    }
}

/// The counts of a measurement of a class: per goal where any pupil has results per goal (one
/// value for the whole then holds for each goal), else of the paragraph.
pub(crate) fn tallies(meting: &Meting) -> IndexMap<Gemeten<'_>, Telling<'_>> {
    let results: Vec<&Resultaat> = meting
        .resultaten
        .iter()
        .flat_map(Velden::values)
        .flatten()
        .collect();
    let mut tallies: IndexMap<Gemeten<'_>, Telling<'_>> = IndexMap::new();
    for result in &results {
        if let Resultaat::PerDoel(goals) = result {
            for (id, outcome) in goals.iter() {
                let telling = tallies.entry(Gemeten::goal(id)).or_default();
                telling.name = id;
                telling.add(outcome.unwrap_or(Uitkomst::Afwezig));
            }
        }
    }
    if tallies.is_empty() {
        let telling = tallies.entry(Gemeten::paragraph(meting)).or_default();
        telling.name = meting.paragraaf.as_deref().unwrap_or_default();
    }
    for telling in tallies.values_mut() {
        for result in &results {
            if let Resultaat::Geheel(outcome) = result {
                telling.add(*outcome);
            }
        }
    }
    tallies
}

/// The measurements with their positions by date, without those that cannot be read.
pub(crate) fn by_date<'v>(voortgang: &'v Voortgang, scope: &Scope<'_>) -> Vec<(usize, &'v Meting)> {
    let all = voortgang.metingen.iter().enumerate();
    let mut readable: Vec<_> = all
        .filter(|(at, _)| scope.document.is_sound(&path!["metingen", *at]))
        .collect();
    readable.sort_by_key(|(at, meting)| (meting.datum, *at));
    readable
}

/// Where a measurement names what it measures: its paragraph, else its results.
pub(crate) fn place(at: usize, meting: &Meting) -> crate::yaml::Path {
    let field = if meting.paragraaf.is_some() {
        "paragraaf"
    } else {
        "resultaten"
    };
    path!["metingen", at, field]
}

/// Whether a pupil has left every class that names them.
pub(crate) fn has_left(pupil: &Id, scope: &Scope<'_>) -> bool {
    let classes = scope.school.pupil(pupil);
    let left = |tot: crate::model::part::Datum| tot.0 < scope.today;
    !classes.is_empty() && classes.iter().all(|c| c.leerling.tot.is_some_and(left))
}

/// The pupil whose draaiboek it is.
pub(crate) fn pupil_of<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Option<&'s Id> {
    let plan = draaiboek.leerplan.as_ref()?;
    scope.school.leerplan(plan).map(|(_, plan)| &plan.leerling)
}

/// The actions that are not done while more than `grace` school days have begun since their last
/// day: position, action and that day. Of a pupil's draaiboek only in the latest version; of an
/// invoeringsplan without actions that a later draaiboek has too.
pub(crate) fn late<'d>(
    draaiboek: &'d Draaiboek,
    scope: &Scope<'_>,
    grace: usize,
) -> Vec<(usize, &'d Actie, NaiveDate)> {
    let gone = pupil_of(draaiboek, scope).is_some_and(|pupil| has_left(pupil, scope));
    let old = draaiboek.leerplan.is_some() && versies::as_latest(draaiboek, scope).is_none();
    if gone || old {
        return Vec::new();
    }
    let newer = newer(draaiboek, scope);
    let moved = |action: &Actie| {
        let mut others = newer.iter().flat_map(|other| &other.acties);
        others.any(|other| other.wat == action.wat)
    };
    let actions = draaiboek.acties.iter().enumerate();
    actions
        .filter(|(_, action)| action.klaar.is_none())
        .filter_map(|(at, action)| Some((at, action, scope.deadline(&action.wanneer)?)))
        .filter(|(at, action, day)| {
            scope.is_past(*day, grace)
                && scope.document.is_sound(&path!["acties", *at])
                && !moved(action)
        })
        .collect()
}

/// The later draaiboeken of the same invoeringsplan.
fn newer<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Vec<&'s Draaiboek> {
    let plan = draaiboek.invoeringsplan.as_ref();
    let all = plan.map_or_else(Vec::new, |plan| {
        scope.school.draaiboeken_van_invoeringsplan(plan)
    });
    let this = (draaiboek.datum, scope.number);
    all.into_iter()
        .filter(|(number, other)| (other.datum, *number) > this)
        .map(|(_, other)| other)
        .collect()
}
