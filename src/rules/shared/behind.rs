//! Pupils who are behind, and what was planned since.

use chrono::NaiveDate;
use indexmap::IndexMap;

use crate::calendar::dutch::short_date;
use crate::model::part::rol::noemt;
use crate::model::part::{Gespreksvorm, Id, Resultaat, Rol, Tekst, Uitkomst};
use crate::model::voortgang::Meting;
use crate::model::{Content, Draaiboek, Gesprek, Voortgang};
use crate::rules::Scope;
use crate::rules::shared::measured::{self, Gemeten};
use crate::rules::shared::versions::{self as versies, Versie};
use crate::yaml::Path;
use crate::{path, words};

/// A pupil who is behind.
#[derive(Debug, Clone)]
pub(crate) struct Achter {
    /// The pupil's id.
    pub(crate) leerling: Id,
    /// Where that is to be seen.
    pub(crate) path: Path,
    /// The goal or paragraph that does not work out, as written; none for a late action.
    pub(crate) wat: Option<String>,
    /// Since when.
    pub(crate) sinds: NaiveDate,
    /// What tells: "actie `Ontwerp tekenen` is te laat".
    pub(crate) reden: String,
}

/// Who is behind in a draaiboek or a voortgang document: a late action, or nog-niet twice on a
/// goal of which the last result is nog-niet too. Not within `grace` school days, and not who has
/// left.
pub(crate) fn behind(scope: &Scope<'_>, grace: usize) -> Vec<Achter> {
    let all = match &scope.document.content {
        Some(Content::Draaiboek(draaiboek)) => {
            in_draaiboek(draaiboek, scope, grace).into_iter().collect()
        }
        Some(Content::Voortgang(voortgang)) => in_voortgang(voortgang, scope),
        _ => Vec::new(),
    };
    let counts =
        |one: &Achter| scope.is_past(one.sinds, grace) && !measured::has_left(&one.leerling, scope);
    all.into_iter().filter(counts).collect()
}

fn in_draaiboek(draaiboek: &Draaiboek, scope: &Scope<'_>, grace: usize) -> Option<Achter> {
    let pupil = measured::pupil_of(draaiboek, scope)?;
    let late = measured::late(draaiboek, scope, grace);
    let (at, action, sinds) = late.iter().max_by_key(|(.., day)| *day)?;
    let what = action.wat.as_deref().unwrap_or("zonder naam");
    Some(Achter {
        leerling: pupil.clone(),
        path: path!["acties", *at, "wanneer"],
        wat: None,
        sinds: *sinds,
        reden: format!("actie {} is te laat", words::quote(what)),
    })
}

/// A result on a goal, or on a paragraph as a whole.
struct Enkel<'v> {
    name: &'v str,
    outcome: Uitkomst,
    /// The steps from the results of the measurement.
    steps: (&'v Tekst, Option<&'v Tekst>),
}

impl<'v> Enkel<'v> {
    fn new(name: &'v str, outcome: Uitkomst, steps: (&'v Tekst, Option<&'v Tekst>)) -> Self {
        Self {
            name,
            outcome,
            steps,
        }
    }
}

/// The results of a pupil on a goal that were nog-niet, and whether the last result was.
#[derive(Default)]
struct Reeks<'v> {
    name: &'v str,
    nog_niet: Vec<(NaiveDate, Path)>,
    still: bool,
}

impl<'v> Reeks<'v> {
    fn add(&mut self, day: NaiveDate, one: &Enkel<'v>, map: &Path) {
        self.name = one.name;
        if one.outcome != Uitkomst::Afwezig {
            self.still = one.outcome == Uitkomst::NogNiet;
        }
        if one.outcome == Uitkomst::NogNiet {
            let path = map.then(one.steps.0);
            let within = one.steps.1.map(|goal| path.then(goal));
            self.nog_niet.push((day, within.unwrap_or(path)));
        }
    }

    /// The second time that it was nog-niet, where the last result is so too.
    fn second(&mut self) -> Option<(NaiveDate, Path)> {
        (self.still && self.nog_niet.len() > 1).then(|| self.nog_niet.swap_remove(1))
    }
}

fn in_voortgang(voortgang: &Voortgang, scope: &Scope<'_>) -> Vec<Achter> {
    let own = voortgang.leerplan.as_ref();
    let own = own.and_then(|plan| scope.school.leerplan(plan));
    let owner = own.map(|(_, plan)| &plan.leerling);
    let mut series: IndexMap<(Id, Gemeten<'_>), Reeks<'_>> = IndexMap::new();
    for (at, meting) in measured::by_date(voortgang, scope) {
        let path = path!["metingen", at, "resultaten"];
        for (key, one) in results(meting, owner) {
            let reeks = series.entry(key).or_default();
            reeks.add(meting.datum.0, &one, &path);
        }
    }
    let stuck = series
        .into_iter()
        .filter_map(|((leerling, goal), mut reeks)| {
            let (sinds, path) = reeks.second()?;
            let what = goal.call(reeks.name);
            let reden = format!("{what} is twee keer nog niet gelukt");
            Some(Achter {
                leerling,
                path,
                wat: Some(reeks.name.to_owned()),
                sinds,
                reden,
            })
        });
    stuck.collect()
}

/// Every result of a measurement with whose it is and on what; `owner` is the pupil where the keys
/// are goals.
fn results<'v>(meting: &'v Meting, owner: Option<&Id>) -> Vec<((Id, Gemeten<'v>), Enkel<'v>)> {
    let mut all = Vec::new();
    for (key, result) in meting.resultaten.iter().flatten() {
        let leerling = owner.cloned().unwrap_or_else(|| Id::from_name(key));
        match result {
            None => {}
            Some(Resultaat::Geheel(outcome)) => {
                let (goal, name) = match owner {
                    Some(_) => (Gemeten::goal(key), key.as_str()),
                    None => (
                        Gemeten::paragraph(meting),
                        meting.paragraaf.as_deref().unwrap_or_default(),
                    ),
                };
                all.push(((leerling, goal), Enkel::new(name, *outcome, (key, None))));
            }
            Some(Resultaat::PerDoel(goals)) => {
                let given = goals.iter().filter_map(|(id, one)| Some((id, (*one)?)));
                all.extend(given.map(|(id, outcome)| {
                    let of = (leerling.clone(), Gemeten::goal(id));
                    (of, Enkel::new(id, outcome, (key, Some(id))))
                }));
            }
        }
    }
    all
}

/// Whether something was planned for a pupil after a day: an action in a draaiboek of theirs, an
/// agreement in a talk, or a talk for instruction.
pub(crate) fn has_plan(pupil: &Id, sinds: NaiveDate, scope: &Scope<'_>) -> bool {
    let agreed = |talk: &Gesprek| {
        let due = |when| scope.deadline(when).is_some_and(|day| day > sinds);
        let late_talk = talk.datum.0 >= sinds && !talk.afspraken.is_empty();
        let instruction = talk.vorm == Gespreksvorm::Instructie && talk.datum.0 > sinds;
        late_talk || instruction || talk.afspraken.iter().any(|one| due(&one.wanneer))
    };
    let talks = scope.school.gesprekken_van_leerling(pupil);
    let acts = |version: &Versie<'_>| {
        let mut actions = version.1.acties.iter();
        actions.any(|a| scope.deadline(&a.wanneer).is_some_and(|day| day > sinds))
    };
    talks.iter().any(|(_, talk)| agreed(talk)) || draaiboeken(pupil, scope).iter().any(acts)
}

/// Whether parents were or will be in on it after a day: a talk or an evaluation with them.
pub(crate) fn has_parents(pupil: &Id, sinds: NaiveDate, scope: &Scope<'_>) -> bool {
    let with_parents =
        |talk: &Gesprek| talk.vorm == Gespreksvorm::Driehoek || noemt(&talk.met, Rol::Ouders);
    let talks = scope.school.gesprekken_van_leerling(pupil);
    let evaluates = |version: &Versie<'_>| {
        let all = version.1.evaluaties.iter();
        let mut parents = all.filter(|one| noemt(&one.met, Rol::Ouders));
        parents.any(|one| scope.deadline(&one.wanneer).is_some_and(|day| day > sinds))
    };
    talks
        .iter()
        .any(|(_, talk)| talk.datum.0 >= sinds && with_parents(talk))
        || draaiboeken(pupil, scope).iter().any(evaluates)
}

/// The draaiboeken of all plans of a pupil.
fn draaiboeken<'s>(pupil: &Id, scope: &Scope<'s>) -> Vec<Versie<'s>> {
    let plans = scope.school.leerplannen_van_leerling(pupil).into_iter();
    plans
        .filter_map(|(number, _)| scope.school.document(number))
        .flat_map(|document| versies::versions_of(&document.id, scope))
        .collect()
}

/// The message about those who are behind: who, since when, why, and what is not there.
pub(crate) fn message(all: &[Achter], lacks: &str) -> Option<(Path, String)> {
    let first = all.first()?;
    let mut names: Vec<String> = Vec::new();
    for one in all {
        let name = words::quote(one.leerling.as_str());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let message = if names.len() == 1 {
        let day = short_date(first.sinds);
        let (name, why) = (&names[0], &first.reden);
        format!("{name} loopt achter ({why}), en sinds {day} is er geen {lacks}")
    } else {
        let who = words::and(&names);
        format!(
            "{} leerlingen lopen achter en hebben sindsdien geen {lacks}: {who}",
            names.len()
        )
    };
    Some((first.path.clone(), message))
}
