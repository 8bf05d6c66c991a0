//! What the rules about studiewijzers share: words for weeks and rows, and judging the week of a
//! class once.

use crate::calendar::{Calendar, IsoWeek};
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::model::part::Id;
use crate::rules::Scope;
use crate::school::{ClassWeek, RowIn, School, WeekIn};
use crate::words;
use crate::yaml::Path;

/// At most so many other places are shown with a finding.
const RELATED: usize = 5;

/// "week 39", "week 39 en 40", "week 36 t/m 39 en 41": weeks in order of time.
pub(crate) fn weeks_in_words(weeks: &[IsoWeek]) -> String {
    let mut runs: Vec<Vec<IsoWeek>> = Vec::new();
    for week in weeks {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| last.next() == *week) => run.push(*week),
            _ => runs.push(vec![*week]),
        }
    }
    let parts: Vec<String> = runs.iter().flat_map(|run| run_in_words(run)).collect();
    format!("week {}", words::and(&parts))
}

fn run_in_words(run: &[IsoWeek]) -> Vec<String> {
    match run {
        [first, _, .., last] => vec![format!("{} t/m {}", first.number(), last.number())],
        few => few.iter().map(|week| week.number().to_string()).collect(),
    }
}

/// Names between backticks with "en": "`1a` en `1b`".
pub(crate) fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| words::quote(name)).collect();
    words::and(&names)
}

/// The name of a row for messages: "`ak` in week 39", "week 39".
pub(crate) fn row_name(row: &RowIn<'_>, calendar: &Calendar) -> String {
    let weeks = row.week.weeks(calendar);
    let rij = row.week.rij;
    let when = match (weeks.as_slice(), &*rij.week, &*rij.lesweek) {
        ([], [], []) => "een onbekende week".to_owned(),
        ([], [], lesweken) => format!("lesweek {}", listed(lesweken)),
        ([], written, _) => format!("week {}", listed(written)),
        (weeks, ..) => weeks_in_words(weeks),
    };
    let vakken: Vec<String> = row.vakken().iter().map(|vak| words::quote(vak)).collect();
    if row.position.is_none() || vakken.is_empty() {
        return when;
    }
    format!("{} in {when}", words::and(&vakken))
}

fn listed(weeks: &[impl ToString]) -> String {
    let weeks: Vec<String> = weeks.iter().map(ToString::to_string).collect();
    words::and(&weeks)
}

/// One problem for all rows that have the same fault, at the first: `fault` is what is said of
/// one row and of more ("is leeg", "zijn leeg").
pub(crate) fn rows_at_fault(
    rows: &[RowIn<'_>],
    calendar: &Calendar,
    fault: (&str, &str),
) -> Option<Problem> {
    let first = rows.first()?;
    let names: Vec<String> = rows.iter().map(|row| row_name(row, calendar)).collect();
    let message = match names.as_slice() {
        [name] => format!("de rij van {name} {}", fault.0),
        _ => format!("{} rijen {}: {}", rows.len(), fault.1, words::and(&names)),
    };
    Some(Problem::at(first.path(), message))
}

/// Whether all that is written in the row's week could be read.
pub(crate) fn is_sound(school: &School, item: &WeekIn<'_>) -> bool {
    let document = school.document(item.document);
    document.is_some_and(|document| document.faults.is_empty() || document.is_sound(&item.path()))
}

/// The classes of a studiewijzer, each once.
pub(crate) fn classes(wijzer: &Studiewijzer) -> impl Iterator<Item = &Id> {
    let all = wijzer.klas.iter().enumerate();
    all.filter(|(at, klas)| !wijzer.klas[..*at].contains(klas))
        .map(|(_, klas)| klas)
}

/// What a rule says of the weeks of some classes.
#[derive(Debug)]
pub(crate) struct Verdict<'s, T> {
    /// The classes, as written.
    pub(crate) klassen: Vec<String>,
    /// The weeks with what is said of each.
    pub(crate) weeks: Vec<(ClassWeek<'s>, T)>,
}

/// Asks about each week of each class of a studiewijzer that is the first to have that
/// week, so that every week of a class is judged once. Classes of which the same is said come
/// together.
pub(crate) fn judge<'s, T: PartialEq>(
    wijzer: &Studiewijzer,
    scope: &Scope<'s>,
    verdict: impl Fn(&ClassWeek<'s>) -> Option<T>,
) -> Vec<Verdict<'s, T>> {
    let school = scope.school;
    let mut verdicts: Vec<Verdict<'s, T>> = Vec::new();
    for klas in classes(wijzer) {
        let mut weeks = Vec::new();
        for (position, numbers) in school.studiewijzer_weeks(wijzer).iter().enumerate() {
            let mine = Some((scope.number, position));
            for week in numbers {
                if school.first_of_class_week(klas, *week) != mine {
                    continue;
                }
                let week = school.class_week(klas, *week);
                let sound = week.weken.iter().all(|item| is_sound(school, item));
                if sound {
                    weeks.extend(verdict(&week).map(|said| (week, said)));
                }
            }
        }
        let same = |known: &&mut Verdict<'s, T>| {
            known.weeks.len() == weeks.len()
                && known
                    .weeks
                    .iter()
                    .zip(&weeks)
                    .all(|(a, b)| a.0.week == b.0.week && a.1 == b.1)
        };
        if let Some(known) = verdicts.iter_mut().find(same) {
            known.klassen.push(klas.to_string());
        } else if !weeks.is_empty() {
            let klassen = vec![klas.to_string()];
            verdicts.push(Verdict { klassen, weeks });
        }
    }
    verdicts
}

impl<T> Verdict<'_, T> {
    /// The weeks alone.
    pub(crate) fn numbers(&self) -> Vec<IsoWeek> {
        let mut weeks: Vec<IsoWeek> = self.weeks.iter().map(|(week, _)| week.week).collect();
        weeks.sort_unstable();
        weeks
    }

    /// A problem at the first week, with what other studiewijzers have in it beside.
    pub(crate) fn problem(&self, message: String) -> Option<Problem> {
        let (week, _) = self.weeks.first()?;
        let (first, others) = week.weken.split_first()?;
        let label = format!("{} ook hier", weeks_in_words(&[week.week]));
        let problem = Problem::at(first.path(), message);
        Some(others.iter().take(RELATED).fold(problem, |problem, item| {
            problem.related_in(item.document, item.path(), label.clone())
        }))
    }
}

/// Shows some rows beside a problem.
pub(crate) fn beside<'r>(
    problem: Problem,
    rows: impl IntoIterator<Item = &'r (usize, Path)>,
    label: &str,
) -> Problem {
    rows.into_iter()
        .take(RELATED)
        .fold(problem, |problem, (document, path)| {
            problem.related_in(*document, path.clone(), label)
        })
}
