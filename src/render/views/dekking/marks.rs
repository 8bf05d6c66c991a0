//! What is done for each goal in each week, as far as planning and studiewijzers say.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::calendar::IsoWeek;
use crate::facts::goal_levels::GoalLevels;
use crate::facts::tests::{self, Tested};
use crate::model::Planning;
use crate::model::part::{Beknopt, Leerdoel, Toets, Toetsvorm};
use crate::model::planning::Paragraaf;
use crate::model::studiewijzer::Kolommen;
use crate::render::context::RenderContext;
use crate::render::parts::levels::levels;

/// What is done for a goal in a week, in the order in which it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Mark {
    Uitleg,
    Oefenen,
    /// A test shows how far pupils are.
    Formatief,
    /// A test that counts.
    Toets,
}

/// A goal with its weeks.
#[derive(Debug)]
pub(super) struct GoalInWeeks {
    /// The short name, or else the goal.
    pub(super) doel: String,
    /// The levels it is for, where not for all.
    pub(super) niveau: Option<String>,
    merken: BTreeMap<IsoWeek, Vec<Mark>>,
    /// Whether a test has it, with or without a week.
    getoetst: bool,
}

impl GoalInWeeks {
    /// The weeks in which anything is done for it.
    pub(super) fn weeks(&self) -> impl Iterator<Item = IsoWeek> {
        self.merken.keys().copied()
    }

    /// What is done for it in a week.
    pub(super) fn in_week(&self, week: IsoWeek) -> Vec<Mark> {
        self.merken.get(&week).cloned().unwrap_or_default()
    }

    /// Whether any test has it.
    pub(super) fn is_tested(&self) -> bool {
        self.getoetst
    }

    /// The judgement on the goal in words, and whether it needs attention.
    pub(super) fn judgement(&self) -> (&'static str, bool) {
        let first = |wanted: &[Mark]| {
            let mut all = self.merken.iter();
            all.find(|(_, here)| here.iter().any(|one| wanted.contains(one)))
                .map(|(week, _)| *week)
        };
        let introduced = first(&[Mark::Uitleg]);
        let tested = first(&[Mark::Formatief, Mark::Toets]);
        match (introduced, tested) {
            _ if !self.getoetst => ("wordt niet getoetst", true),
            (None, _) => ("nog zonder week", true),
            (Some(introduced), Some(tested)) if tested < introduced => {
                ("toets komt voor de uitleg", true)
            }
            _ => ("in orde", false),
        }
    }

    fn add(&mut self, week: IsoWeek, merk: Mark) {
        let here = self.merken.entry(week).or_default();
        if !here.contains(&merk) {
            here.push(merk);
            here.sort_unstable();
        }
    }
}

/// The goals by paragraph, each paragraph with its heading.
pub(super) fn of(
    context: &RenderContext<'_>,
    planning: &Planning,
) -> Vec<(String, Vec<GoalInWeeks>)> {
    let rows = rows(context, planning);
    let shown = GoalLevels::of_planning(context.school, planning);
    let goals = |goals: &[Beknopt<Leerdoel>], about: &[&Toets], weeks: &[IsoWeek]| {
        let goals = goals.iter().filter(|goal| shown.include(goal));
        let goals = goals.map(|goal| one(context, (planning, about), goal, weeks));
        goals.collect::<Vec<GoalInWeeks>>()
    };
    let paragraphs = planning.paragrafen.iter();
    let groups = paragraphs.map(|paragraph| {
        let weeks = taught(context, paragraph, &rows);
        let tests: Vec<&Toets> = paragraph
            .toets
            .iter()
            .chain(planning.toets.iter())
            .collect();
        let title = paragraph.titel.as_deref().unwrap_or_default();
        let head = format!("{} {title}", paragraph.nummer);
        let goals = goals(&paragraph.leerdoelen, &tests, &weeks);
        (head.trim().to_owned(), goals)
    });
    let chapter = goals(
        &planning.leerdoelen,
        &tests::of_chapter(planning),
        &taught_in_chapter(context, planning, &rows),
    );
    let chapter = ("Het hele hoofdstuk".to_owned(), chapter);
    let all = std::iter::once(chapter).chain(groups);
    all.filter(|(_, goals)| !goals.is_empty()).collect()
}

fn one(
    context: &RenderContext<'_>,
    (planning, about): (&Planning, &[&Toets]),
    goal: &Leerdoel,
    weeks: &[IsoWeek],
) -> GoalInWeeks {
    let mut found = GoalInWeeks {
        doel: goal.short_name().to_owned(),
        niveau: levels(&goal.niveau),
        merken: BTreeMap::new(),
        getoetst: false,
    };
    for (at, week) in weeks.iter().enumerate() {
        let merk = if at == 0 { Mark::Uitleg } else { Mark::Oefenen };
        found.add(*week, merk);
    }
    for test in about.iter().filter(|test| Tested::by(test).covers(goal)) {
        found.getoetst = true;
        let kind = match test.vorm {
            Some(Toetsvorm::Formatief) => Mark::Formatief,
            _ => Mark::Toets,
        };
        let when = tests::of_test(context.school, test, None, &planning.klas);
        if let Some(when) = when {
            found.add(IsoWeek::of(when.first), kind);
        }
    }
    found
}

/// The weeks of a paragraph in order of time: those of the planning, and those in which a studiewijzer
/// names it.
fn taught(
    context: &RenderContext<'_>,
    paragraph: &Paragraaf,
    rows: &[(IsoWeek, String)],
) -> Vec<IsoWeek> {
    let year = context.school.calendar.year();
    let own = paragraph.week.iter().filter_map(|week| week.in_year(year));
    let mut weeks: Vec<IsoWeek> = own.collect();
    let first = weeks.iter().min().copied();
    let named = rows
        .iter()
        .filter(|(_, text)| names(text, &paragraph.nummer));
    let later = named.map(|(week, _)| *week);
    weeks.extend(later.filter(|week| first.is_none_or(|first| *week >= first)));
    weeks.sort_unstable();
    weeks.dedup();
    weeks
}

/// The weeks in which goals of the chapter are taught: those of the paragraphs for which they count,
/// or else of all.
fn taught_in_chapter(
    context: &RenderContext<'_>,
    planning: &Planning,
    rows: &[(IsoWeek, String)],
) -> Vec<IsoWeek> {
    let without = |paragraph: &&Paragraaf| paragraph.leerdoelen.is_empty();
    let all = || planning.paragrafen.iter();
    let mut counting: Vec<&Paragraaf> = all().filter(without).collect();
    if counting.is_empty() {
        counting = all().collect();
    }
    let weeks = counting
        .into_iter()
        .flat_map(|paragraph| taught(context, paragraph, rows));
    let weeks: BTreeSet<IsoWeek> = weeks.collect();
    weeks.into_iter().collect()
}

/// What the studiewijzers of the planning's classes say of its subject, by week.
fn rows(context: &RenderContext<'_>, planning: &Planning) -> Vec<(IsoWeek, String)> {
    let school = context.school;
    let mut rows = Vec::new();
    for klas in planning.klas.iter().filter(|id| !id.is_empty()) {
        for week in school.weeks_of_subject(klas, &planning.vak) {
            let here = school.subject_week(klas, &planning.vak, week);
            rows.extend(here.iter().map(|row| (week, text(&row.kolommen()))));
        }
    }
    rows
}

fn text(row: &Kolommen<'_>) -> String {
    let lists = [&row.lesstof, &row.verplicht, &row.leren, &row.maken];
    let texts = lists.into_iter().flatten().map(|text| text.as_str());
    texts.collect::<Vec<_>>().join("\n")
}

/// Whether a text names a paragraph: its number as a whole, and one with a point in it or a sign
/// before it, because a bare "3" may be any number.
fn names(text: &str, number: &str) -> bool {
    let number = number.trim();
    let inside = |c: char| c.is_alphanumeric() || c == '.';
    let whole = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + number.len()..]
            .trim_start_matches('.')
            .chars()
            .next();
        before.is_none_or(|c| !inside(c)) && after.is_none_or(|c| !c.is_alphanumeric())
    };
    let signed = |at: usize| {
        let before = text[..at].trim_end().to_lowercase();
        before.ends_with('§') || before.ends_with("paragraaf")
    };
    let clear = number.contains('.') && number.chars().any(char::is_numeric);
    !number.is_empty()
        && text
            .match_indices(number)
            .any(|(at, _)| whole(at) && (clear || signed(at)))
}
