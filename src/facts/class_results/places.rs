//! What the columns of a map measure.

use crate::facts::goal_levels::GoalLevels;
use crate::facts::measured::key;
use crate::model::part::{Beknopt, Id, Leerdoel, Resultaat, Tekst, Velden};
use crate::model::planning::CHAPTER;
use crate::model::voortgang::Meting;
use crate::model::{Planning, Voortgang};
use crate::school::School;

/// What a measurement without a paragraph is about.
const WHOLE: &str = "geheel";

/// A column of a map: a goal, or a paragraph as a whole.
pub(crate) struct Plek {
    pub(crate) paragraaf: Tekst,
    pub(crate) goal: Option<String>,
    pub(crate) doel: Option<Tekst>,
    /// The short name of the goal.
    pub(crate) kort: Option<Tekst>,
}

impl Plek {
    fn new(number: &str, goal: Option<String>, doel: Option<Tekst>) -> Self {
        Self {
            paragraaf: number.into(),
            goal,
            doel,
            kort: None,
        }
    }

    /// Whether an id is that of this goal.
    pub(crate) fn is_goal(&self, id: &str) -> bool {
        self.goal.as_deref() == Some(&*key(id))
    }

    /// Whether a measurement is of this paragraph.
    pub(super) fn is_of(&self, meting: &Meting) -> bool {
        let number = meting.paragraaf.as_deref().unwrap_or(WHOLE);
        key(&self.paragraaf) == key(number)
    }
}

/// The goals of the planning that are for the class, and behind them what only a measurement names.
pub(super) fn places(school: &School, results: &[&Voortgang], metingen: &[&Meting]) -> Vec<Plek> {
    let plan = results.first().and_then(|one| one.planning.as_ref());
    let plan = plan.and_then(|id| school.planning(id));
    let klas = results.first().and_then(|one| one.klas.as_ref());
    let levels = klas.map(|id| GoalLevels::of_class(school, id));
    let levels = levels.unwrap_or_default();
    let mut places: Vec<Plek> = plan.map_or(Vec::new(), |(_, plan)| planned(plan, &levels));
    for meting in metingen {
        let number = meting.paragraaf.as_deref().unwrap_or(WHOLE);
        let results = meting.resultaten.iter().flat_map(Velden::values);
        for result in results.flatten() {
            add_unknown(&mut places, number, result);
        }
    }
    places
}

/// The goals of the chapter, then those of each paragraph; a paragraph without goals of its own is
/// measured as a whole.
fn planned(plan: &Planning, levels: &GoalLevels) -> Vec<Plek> {
    let mut places = goals(CHAPTER, &plan.leerdoelen, levels);
    for paragraph in &plan.paragrafen {
        let own = goals(&paragraph.nummer, &paragraph.leerdoelen, levels);
        if own.is_empty() {
            places.push(Plek::new(&paragraph.nummer, None, None));
        }
        places.extend(own);
    }
    places
}

fn goals(number: &str, goals: &[Beknopt<Leerdoel>], levels: &GoalLevels) -> Vec<Plek> {
    let goals = goals.iter().filter(|goal| levels.include(goal));
    goals.map(|goal| of_goal(number, goal)).collect()
}

fn of_goal(number: &str, goal: &Leerdoel) -> Plek {
    let id = goal.id.as_ref().map(Id::key);
    let kort = goal.kort.as_ref().map(|kort| kort.as_str().into());
    Plek {
        kort,
        ..Plek::new(number, id, Some(goal.doel.clone()))
    }
}

fn add_unknown(places: &mut Vec<Plek>, number: &str, result: &Resultaat) {
    let plek = |goal: Option<&Tekst>| {
        Plek::new(
            number,
            goal.map(|goal| key(goal).into_owned()),
            goal.cloned(),
        )
    };
    let Resultaat::PerDoel(goals) = result else {
        if !places.iter().any(|one| key(&one.paragraaf) == key(number)) {
            places.push(plek(None));
        }
        return;
    };
    for goal in goals.keys() {
        let known = |place: &Plek| place.goal.as_deref() == Some(&*key(goal));
        if !places.iter().any(known) {
            places.push(plek(Some(goal)));
        }
    }
}

/// What each column is called: "1.1", and "1.2a", "1.2b" where columns beside each other are of one
/// paragraph.
pub(crate) fn codes(places: &[Plek]) -> Vec<String> {
    let mut codes = Vec::new();
    let mut rest = places;
    while let Some(first) = rest.first() {
        let same = |place: &&Plek| place.paragraaf == first.paragraaf;
        let number = rest.iter().take_while(same).count();
        let letters = ('a'..='z').cycle().take(number);
        codes.extend(letters.map(|letter| match number {
            1 => first.paragraaf.to_string(),
            _ if first.paragraaf == CHAPTER => format!("{CHAPTER} {letter}"),
            _ => format!("{}{letter}", first.paragraaf),
        }));
        rest = &rest[number..];
    }
    codes
}

/// What is said of a goal or paragraph that a result names: the code of its column, or for a pupil's
/// own goal the goal itself.
pub(crate) fn name_of(school: &School, results: &Voortgang, named: &str) -> String {
    if let Some(plan) = &results.leerplan {
        let plan = school.leerplan(plan);
        let mut goals = plan.into_iter().flat_map(|(_, plan)| &plan.leerdoelen);
        let own = goals.find(|goal| goal.id.as_ref().is_some_and(|id| id.key() == key(named)));
        return own.map_or_else(|| named.to_owned(), |goal| goal.doel.to_string());
    }
    let places = places(school, &[results], &[]);
    let goal = places
        .iter()
        .position(|place| place.goal.as_deref() == Some(&*key(named)));
    let code = goal.and_then(|at| codes(&places).into_iter().nth(at));
    match code {
        Some(code) => code,
        None if named.is_empty() => "het hoofdstuk".to_owned(),
        None => named.to_owned(),
    }
}
