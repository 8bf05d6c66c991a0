use chrono::NaiveDate;

use crate::calendar::dutch::date_span;
use crate::calendar::{Calendar, IsoWeek};
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::path;
use crate::rules::shared::week_problems::is_sound;
use crate::rules::shared::week_words::{period_numbers, week_key};
use crate::rules::{Scope, rule};
use crate::school::WeekIn;
use crate::words::{self, Noun};
use crate::yaml::Path;

rule! {
    /// Een week bestaat niet, of de dagen van een rij vallen niet in haar week.
    ///
    /// ## Waarom
    /// Wie op het blad kijkt, moet op de dag kunnen vertrouwen. Staan er meer weken in een rij,
    /// dan hoort `van` in de eerste en `tot` in de laatste. Week 53 is er alleen in sommige
    /// jaren (2026 heeft er een), en een lesweek telt de schoolweken van de periode. Over een dag
    /// van een ander schooljaar gaat `buiten-schooljaar`. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     van: 2026-09-28
    ///     #    ^
    ///     lesstof: Unit 2
    /// ```
    ///
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// periode: 1
    /// weken:
    ///   - lesweek: 8
    ///     #        ^
    ///     lesstof: Unit 2
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: [39, 40]
    ///     van: 2026-09-22
    ///     tot: 2026-10-01
    ///     lesstof: Unit 2
    /// ```
    "week-klopt-niet": Studiewijzer => check
}

const LESWEEK: Noun = Noun("lesweek", "lesweken");

/// A week as the row names it, with its place; none where it is not there.
type Named = (Path, Option<IsoWeek>);

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for item in WeekIn::all(scope.number, wijzer) {
        let named = item.named_weeks(scope.calendar());
        problems.extend(unknown(&item, &named, scope));
        if is_sound(scope.school, &item) {
            if let Some(problem) = other_week(&item, &named, scope.calendar()) {
                problems.push(problem);
                continue;
            }
            problems.extend(days(&item, &named, scope.calendar()));
            problems.extend(lessons(&item, &named, scope.calendar()));
        }
    }
    problems
}

/// Weeks that the school year has not and lesweken that the period has not.
fn unknown(item: &WeekIn<'_>, named: &[Named], scope: &Scope<'_>) -> Vec<Problem> {
    let calendar = scope.calendar();
    let named = named.iter().enumerate();
    let unknown = named.filter(|(_, (path, week))| week.is_none() && scope.document.is_sound(path));
    unknown
        .filter_map(|(at, (path, _))| match item.rij.week.get(at) {
            Some(week) => {
                let year = calendar.year();
                Some(
                    Problem::at(
                        path.clone(),
                        format!("week {week} is er niet in schooljaar {year}"),
                    )
                    .hint("in dit schooljaar komt na week 52 week 1"),
                )
            }
            None => no_lesweek(item, *item.rij.lesweek.get(at)?, path.clone(), scope),
        })
        .collect()
}

fn no_lesweek(item: &WeekIn<'_>, n: u8, path: Path, scope: &Scope<'_>) -> Option<Problem> {
    let calendar = scope.calendar();
    if calendar.periods().is_empty() {
        let message = format!("lesweek {n} heeft geen datum, want de school heeft geen perioden");
        let hint = "zet de perioden in `leerplan.toml`, of schrijf `week:` met het weeknummer";
        return Some(Problem::at(path, message).hint(hint));
    }
    let periods = scope.school.periods_of(item.wijzer);
    if periods.is_empty() {
        return None;
    }
    let number = scope.school.lesweken(item.wijzer).len();
    let message = format!(
        "lesweek {n} is er niet: periode {} {} {}",
        period_numbers(&periods),
        words::agree(periods.len(), Noun("heeft", "hebben")),
        words::count(number, LESWEEK),
    );
    let problem = Problem::at(path, message)
        .hint("verbeter de lesweek (de eerste is 1), of zet de rij in de studiewijzer van de volgende periode");
    Some(if item.wijzer.periode.is_empty() {
        problem
    } else {
        problem.related(path!["periode"], "deze periode")
    })
}

/// All days of a row lie in one other week than it names: then the number of the week is wrong, and that is
/// one problem.
fn other_week(item: &WeekIn<'_>, named: &[Named], calendar: &Calendar) -> Option<Problem> {
    let [(path, Some(week))] = named else {
        return None;
    };
    let own = [("van", item.rij.van), ("tot", item.rij.tot)];
    let own = own
        .into_iter()
        .filter_map(|(key, day)| Some((item.path().then(key), day?.0)));
    let days: Vec<(Path, NaiveDate)> = own.chain(lesson_days(item)).collect();
    let (first, others) = days.split_first()?;
    let meant = IsoWeek::of(first.1);
    let together = days
        .iter()
        .all(|(_, day)| meant.contains(*day) && calendar.year().contains(*day));
    if others.is_empty() || !together || meant == *week {
        return None;
    }
    let message = format!(
        "de dagen van deze rij vallen in week {}, niet in week {}",
        meant.number(),
        week.number()
    );
    let problem = Problem::at(path.clone(), message).related(first.0.clone(), "deze dag");
    Some(problem.hint(format!(
        "is het week {}? verbeter dan het weeknummer, en anders de dagen",
        meant.number()
    )))
}

/// The lessons of a row that have a day, with the paths of the days.
fn lesson_days(item: &WeekIn<'_>) -> Vec<(Path, NaiveDate)> {
    let rows = item.rows().into_iter();
    let lessons = rows.flat_map(|row| {
        let lessons = row.lessen().iter().enumerate();
        lessons.map(move |(at, les)| (row.path().then("lessen").then(at), les))
    });
    let dated = lessons.filter_map(|(path, les)| Some((path.then("datum"), les.datum?.0)));
    dated.collect()
}

/// `van` and `tot` outside the week, or the wrong way round.
fn days(item: &WeekIn<'_>, named: &[Named], calendar: &Calendar) -> Vec<Problem> {
    let (van, tot) = (item.rij.van.map(|van| van.0), item.rij.tot.map(|tot| tot.0));
    if van.is_none() && tot.is_none() {
        return Vec::new();
    }
    let weeks: Option<Vec<IsoWeek>> = named.iter().map(|(_, week)| *week).collect();
    let weeks = weeks.unwrap_or_default();
    let van_path = item.path().then("van");
    let tot_path = item.path().then("tot");
    let outside: Vec<Problem> = [
        (van, weeks.iter().min(), &van_path),
        (tot, weeks.iter().max(), &tot_path),
    ]
    .into_iter()
    .filter(|(day, ..)| day.is_none_or(|day| calendar.year().contains(day)))
    .filter_map(|(day, week, path)| misplaced(item, day?, *week?, path))
    .collect();
    match (van, tot) {
        (Some(van), Some(tot)) if van > tot && outside.is_empty() => {
            let message = format!("`tot` ({tot}) ligt voor `van` ({van})");
            let problem = Problem::at(tot_path, message)
                .related(van_path, "`van` staat hier")
                .hint("draai de twee om, of verbeter de datum");
            vec![problem]
        }
        _ => outside,
    }
}

/// A problem for each lesson whose day lies in none of the weeks.
fn lessons(item: &WeekIn<'_>, named: &[Named], calendar: &Calendar) -> Vec<Problem> {
    let weeks: Option<Vec<IsoWeek>> = named.iter().map(|(_, week)| *week).collect();
    let weeks = weeks.unwrap_or_default();
    let Some(first) = weeks.iter().min() else {
        return Vec::new();
    };
    let lessons = lesson_days(item).into_iter();
    lessons
        .filter_map(|(path, day)| {
            let is_here = weeks.iter().any(|week| week.contains(day));
            // `buiten-schooljaar` reports a day of another school year.
            let counts = calendar.year().contains(day) && !is_here;
            let problem = counts.then(|| misplaced(item, day, *first, &path));
            problem.flatten()
        })
        .collect()
}

fn misplaced(item: &WeekIn<'_>, day: NaiveDate, week: IsoWeek, path: &Path) -> Option<Problem> {
    if week.contains(day) {
        return None;
    }
    let number = week.number();
    let key = week_key(item);
    let span = date_span(week.monday(), week.sunday());
    Some(
        Problem::at(path.clone(), format!("`{day}` valt niet in week {number}"))
            .related(item.path().then(key), "de week van deze rij")
            .hint(format!(
                "week {number} is {span}, en deze dag valt in week {}; verbeter de datum of het weeknummer",
                IsoWeek::of(day).number()
            )),
    )
}
