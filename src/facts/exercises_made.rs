//! Which exercises of a planning pupils have made, as measurements say.

use indexmap::IndexMap;

use crate::model::part::notatie::{Notatie, Nummer, Opgave, ontleed};
use crate::model::part::{Id, Opdrachten, Tekst};
use crate::model::planning::{CHAPTER, Paragraaf};
use crate::model::{Leerplan, Planning, Voortgang};

/// How many of the exercises that everybody does have been made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MadeCount {
    pub(crate) made: u64,
    pub(crate) all: u64,
}

/// What has been made of something, over all measurements.
#[derive(Debug, Default)]
pub(crate) struct Made<'v> {
    texts: Vec<&'v str>,
    exercises: Vec<Opgave>,
}

impl<'v> Made<'v> {
    pub(crate) fn add(&mut self, made: &'v Opdrachten) {
        for (.., text) in made.teksten() {
            self.texts.push(text);
            self.exercises.extend(in_notation(text));
        }
    }

    /// "12 van 14"; what was made as written where nothing with a number is planned.
    pub(crate) fn of(&self, planned: &[Opgave]) -> String {
        match count(planned, &self.exercises) {
            MadeCount { all: 0, .. } => self.texts.join(", "),
            MadeCount { made, all } => format!("{made} van {all}"),
        }
    }
}

/// What a pupil has made for the goals of a plan of their own, in order of the plan: the short name of
/// each goal with "12 van 14". Behind them what no goal of the plan has, by the name in the results:
/// that of the pupil is about the plan as a whole.
pub(crate) fn of_plan(plan: &Leerplan, results: &[&Voortgang]) -> Vec<(String, String)> {
    let metingen = results.iter().flat_map(|one| one.metingen.iter());
    let made = metingen.flat_map(|one| one.gemaakt.iter().flatten());
    let mut by_name: IndexMap<String, (&str, Made<'_>)> = IndexMap::new();
    for (name, exercises) in made {
        let key = Id::from_name(name.trim()).key();
        let (_, made) = by_name.entry(key).or_insert((name, Made::default()));
        if let Some(one) = exercises {
            made.add(one);
        }
    }
    let mut all = Vec::new();
    for goal in &plan.leerdoelen {
        let key = goal
            .id
            .as_ref()
            .map_or_else(|| Id::from_name(goal.doel.trim()).key(), Id::key);
        if let Some((_, made)) = by_name.shift_remove(&key) {
            let planned = of_group(goal.opdrachten.as_ref(), &[]);
            all.push((goal.short_name().to_owned(), made.of(&planned)));
        }
    }
    let pupil = plan.leerling.key();
    all.extend(by_name.into_iter().map(|(key, (name, made))| {
        let name = if key == pupil {
            "het hele plan"
        } else {
            name.trim()
        };
        (name.to_owned(), made.of(&[]))
    }));
    all
}

/// The exercises that a paragraph of a planning has in notation, enrichment included, or with
/// [`CHAPTER`] or without a number those of the chapter; `None` for an unknown paragraph.
pub(crate) fn planned(planning: &Planning, paragraph: Option<&str>) -> Option<Vec<Opgave>> {
    let number = paragraph.unwrap_or(CHAPTER).trim();
    let is_named = |one: &&Paragraaf| one.nummer.trim().eq_ignore_ascii_case(number);
    if let Some(one) = planning.paragrafen.iter().find(is_named) {
        return Some(of_group(one.opdrachten.as_ref(), &one.verdieping));
    }
    if !number.eq_ignore_ascii_case(CHAPTER) {
        return None;
    }
    let paragraphs = planning.paragrafen.iter();
    let paragraphs = paragraphs.flat_map(|one| of_group(one.opdrachten.as_ref(), &one.verdieping));
    let closing = planning.closing_parts();
    let closing = closing.flat_map(|(_, one)| of_group(one.opdrachten.as_ref(), &one.verdieping));
    Some(paragraphs.chain(closing).collect())
}

fn of_group(exercises: Option<&Opdrachten>, enrichment: &[Tekst]) -> Vec<Opgave> {
    let texts = exercises.into_iter().flat_map(Opdrachten::teksten);
    let all = texts.flat_map(|(.., text)| in_notation(text));
    let more = enrichment.iter().flat_map(|text| in_notation(text));
    let more = more.map(|one| Opgave {
        optioneel: true,
        ..one
    });
    all.chain(more).collect()
}

/// The exercises of a text in notation; none for free text.
pub(crate) fn in_notation(text: &str) -> Vec<Opgave> {
    match ontleed(text) {
        Notatie::Opgaven(items) => items,
        Notatie::Tekst | Notatie::Kapot(_) => Vec::new(),
    }
}

/// How many of the planned exercises that everybody does are among those made; an exercise counts as
/// made where any part of it is.
pub(crate) fn count(planned: &[Opgave], made: &[Opgave]) -> MadeCount {
    let mut total = MadeCount { made: 0, all: 0 };
    for item in planned.iter().filter(|item| !item.optioneel) {
        let (first, last) = units(item);
        total.all += last - first + 1;
        let mut parts: Vec<(u64, u64)> = made
            .iter()
            .filter(|one| one.overlapt(item))
            .map(|one| shared(item, one))
            .collect();
        parts.sort_unstable();
        let mut next = first;
        for (begin, end) in parts {
            let begin = begin.max(next);
            if end >= begin {
                total.made += end - begin + 1;
                next = end + 1;
            }
        }
    }
    total
}

/// Whether the numbers of an item are counted by letter: `9a-c`.
fn is_lettered(item: &Opgave) -> bool {
    item.van.getal == item.tot.getal && item.van.letter.is_some() && item.tot.letter.is_some()
}

/// The first and the last of the exercises of an item, as numbers that count on.
fn units(item: &Opgave) -> (u64, u64) {
    let unit = |number: Nummer| match number.letter {
        Some(letter) if is_lettered(item) => u64::from(u32::from(letter)),
        _ => u64::from(number.getal),
    };
    (unit(item.van), unit(item.tot))
}

/// Which of the exercises of an item are among those of another that overlaps it.
fn shared(item: &Opgave, made: &Opgave) -> (u64, u64) {
    let (first, last) = units(item);
    let letter = |number: Nummer| number.letter.map(|letter| u64::from(u32::from(letter)));
    if !is_lettered(item) {
        let (begin, end) = (u64::from(made.van.getal), u64::from(made.tot.getal));
        return (begin.max(first), end.min(last));
    }
    let here = |number: Nummer| number.getal == item.van.getal;
    let begin = letter(made.van).filter(|_| here(made.van));
    let end = letter(made.tot).filter(|_| here(made.tot));
    (
        begin.unwrap_or(first).max(first),
        end.unwrap_or(last).min(last),
    )
}
