use crate::calendar::IsoWeek;
use crate::facts::practical_tests::is_in_lessons;
use crate::facts::tests::{self, Link, WrittenTest};
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::model::part::Moment;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::row_content::is_without_lessons;
use crate::rules::shared::week_problems::is_sound;
use crate::rules::shared::week_words::{test_name, week_key, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::{RowIn, WeekIn};
use crate::words::{self, Noun};
use crate::yaml::Path;

rule! {
    /// Een toets heeft geen datum in zijn week.
    ///
    /// ## Waarom
    /// Met een datum kan een leerling terugplannen, en ziet de mentor hoeveel toetsen er op een
    /// dag vallen. De datum hoort in de week van de rij te liggen. In een toetsweek van
    /// `leerplan.toml` hoeft er geen datum bij. Bij lichamelijke opvoeding en de kunstvakken is een
    /// toets met een `wijze` zoals `praktisch` of `observatie` in de lessen; die heeft geen datum
    /// nodig. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     verplicht: [Ex. 12-18]
    ///     toets: [{naam: SO woorden}]
    ///     #       ^
    ///   - week: 40
    ///     verplicht: [Ex. 19-24]
    ///     toets: [{naam: Test unit 2, datum: 2026-10-07}]
    ///     #                                  ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     verplicht: [Ex. 12-18]
    ///     toets: [{naam: SO woorden, datum: 2026-09-25}]
    ///   - week: 40
    ///     verplicht: [Ex. 19-24]
    ///     toets: [{naam: Test unit 2, datum: 2026-10-02}]
    /// ```
    "toets-zonder-datum": Studiewijzer => check
}

const TOETS: Noun = Noun("toets", "toetsen");

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let mut undated: Vec<(Path, String)> = Vec::new();
    let mut problems = Vec::new();
    let items = WeekIn::all(scope.number, wijzer).filter(|item| is_sound(scope.school, item));
    for row in items.flat_map(|item| item.rows()) {
        for written in tests::in_row(&row) {
            let mut subjects = row.vakken().into_iter();
            let in_lessons = subjects.any(|vak| is_in_lessons(scope.school, vak, written.test));
            // The days of the test week are its moment.
            let in_test_week = is_without_lessons(&row.week, scope.school);
            if !has_moment(&written, &row, scope) {
                if in_lessons || in_test_week || is_told_elsewhere(&written, &row, scope) {
                    continue;
                }
                let name = test_name(&written, &row, scope.calendar());
                undated.push((written.path.then("datum"), name));
            } else if written.test.planning.is_none() {
                problems.extend(misplaced(&written, &row, scope));
            }
        }
    }
    let problem = summarize_lacking(&undated, TOETS, "geen datum");
    let hint = "zet de dag erbij, zoals `datum: 2026-09-25`";
    problems.extend(problem.map(|problem| problem.hint(hint)));
    problems
}

/// Whether it is known when a test is: from itself, its lesson, or the planning that it names. That of a
/// planning of which only its name reminds is not counted on.
fn has_moment(written: &WrittenTest<'_>, row: &RowIn<'_>, scope: &Scope<'_>) -> bool {
    let lesson = || written.lesson.is_some_and(|(_, les)| les.datum.is_some());
    let planned = || {
        let term = tests::of_written(scope.school, row, written);
        written.test.planning.is_some() && term.when.is_some()
    };
    written.test.has_moment() || lesson() || planned()
}

/// Whether another finding says why the day is not known: `onbekende-verwijzing` of a planning that is not
/// there, `toets-niet-gevonden` of a test that is not clear, or the reader of a planning of which the test
/// cannot be read.
fn is_told_elsewhere(written: &WrittenTest<'_>, row: &RowIn<'_>, scope: &Scope<'_>) -> bool {
    let test = written.test;
    let is_sound = |number, path: &Path| {
        let document = scope.school.document(number);
        document.is_some_and(|document| document.is_sound(path))
    };
    match tests::link_of(scope.school, row, written) {
        Link::Unknown | Link::Unclear(..) => true,
        Link::Named(planned) => !is_sound(planned.document, &planned.path),
        // `paragraaf` without `planning`
        _ => test.planning.is_none() && test.paragraaf.is_some(),
    }
}

fn misplaced(written: &WrittenTest<'_>, row: &RowIn<'_>, scope: &Scope<'_>) -> Option<Problem> {
    let moment = written.test.moment()?;
    let (first, last) = scope.days(&moment)?;
    let weeks = row.week.weeks(scope.calendar());
    let of_year = scope.calendar().year().contains(first);
    let within = |week: &IsoWeek| week.contains(first) && week.contains(last);
    // `week-klopt-niet` reports an unknown week, `buiten-schooljaar` a date of another year.
    if weeks.is_empty() || !of_year || weeks.iter().any(within) {
        return None;
    }
    let field = match moment {
        Moment::Week(_) => "week",
        _ => "datum",
    };
    let key = week_key(&row.week);
    let name = words::quote(&test_name(written, row, scope.calendar()));
    let message = format!(
        "de {field} van toets {name} valt niet in {}",
        weeks_in_words(&weeks)
    );
    Some(
        Problem::at(written.path.then(field), message)
            .related(row.week.path().then(key), "de week van deze rij")
            .hint("verbeter de datum, of zet de toets in de rij van zijn eigen week"),
    )
}
