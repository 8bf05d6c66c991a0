use chrono::{Datelike, NaiveDate, Weekday};

use crate::calendar::dutch;
use crate::facts::{lesson_days, test_weeks, tests};
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::rules::shared::week_problems::is_sound;
use crate::rules::{Scope, rule};
use crate::school::{RowIn, WeekIn};
use crate::words;
use crate::yaml::Path;

rule! {
    /// Een toets of les staat op een dag waarop de klas dat vak niet heeft.
    ///
    /// ## Waarom
    /// Bij een klas kan in `rooster` staan op welke dagen een vak is. Staat een toets of les op een
    /// andere dag, dan is dat vaak een vergissing: verbeter de dag of het rooster. Het kan ook goed
    /// zijn, zoals bij een geruilde les: daarom is het een tip. In een toetsweek geldt een ander
    /// rooster, en dan melden we niets. Het stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/1a.yaml
    /// soort: klas
    /// klas: 1a
    /// niveau: havo
    /// leerjaar: 1
    /// rooster: {en: [ma, wo, vr]}
    /// # bestand: studiewijzers/en.yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     verplicht: [Ex. 12-18]
    ///     toets: [{naam: SO woorden, datum: 2026-09-24}]
    ///     #                                 ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/1a.yaml
    /// soort: klas
    /// klas: 1a
    /// niveau: havo
    /// leerjaar: 1
    /// rooster: {en: [ma, wo, vr]}
    /// # bestand: studiewijzers/en.yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     verplicht: [Ex. 12-18]
    ///     toets: [{naam: SO woorden, datum: 2026-09-25}]
    /// ```
    "dag-zonder-les": Studiewijzer => check
}

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let items = WeekIn::all(scope.number, wijzer).filter(|item| is_sound(scope.school, item));
    let rows = items.flat_map(|item| item.rows());
    let problems = rows.filter(|row| !row.is_project()).flat_map(|row| {
        let [vak] = row.vakken()[..] else {
            return Vec::new();
        };
        match lesson_days::of_classes(scope.school, &wijzer.klas, vak) {
            Some(days) => of_row(&row, vak, &days, scope),
            None => Vec::new(),
        }
    });
    problems.collect()
}

fn of_row(row: &RowIn<'_>, vak: &str, days: &[Weekday], scope: &Scope<'_>) -> Vec<Problem> {
    let tests = tests::in_row(row);
    let tests =
        tests.filter_map(|one| Some((one.path.then("datum"), "de toets", one.test.datum?.0)));
    let lessons = row.lessen().iter().enumerate().filter_map(|(at, les)| {
        let path = row.path().then("lessen").then(at).then("datum");
        Some((path, "de les", les.datum?.0))
    });
    let dated: Vec<(Path, &str, NaiveDate)> = tests.chain(lessons).collect();
    let elsewhere = dated.into_iter().filter(|(_, _, day)| {
        let in_test_week = test_weeks::has_day(scope.school, &row.week.wijzer.klas, *day);
        // `datum-in-vakantie` and `datum-in-weekend` report days without school.
        let is_school_day = scope.calendar().is_school_day(*day);
        is_school_day && !in_test_week && !days.contains(&day.weekday())
    });
    let names: Vec<&str> = days.iter().map(|day| dutch::short_weekday(*day)).collect();
    elsewhere
        .map(|(path, what, day)| {
            let message = format!(
                "{what} is op {}, en de klas heeft {} op {}",
                dutch::short_date(day),
                scope.school.vakken.naam(vak),
                words::and(&names)
            );
            Problem::at(path, message).hint(
                "verbeter de datum, of het `rooster` van de klas; klopt het zo, dan hoeft er niets",
            )
        })
        .collect()
}
