use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::model::part::{Toets, is_blank};
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::week_problems::is_sound;
use crate::rules::shared::week_words::{week_key, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::{RowIn, WeekIn};
use crate::words::{self, Noun};
use crate::yaml::Path;

rule! {
    /// Een toets heeft geen datum in zijn week.
    ///
    /// ## Waarom
    /// Met een datum kan een leerling terugplannen, en ziet de mentor hoeveel toetsen er op een
    /// dag vallen. De datum hoort in de week van de rij te liggen. Dit is onze keuze.
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
        for (path, toets) in row.toetsen() {
            if toets.datum.is_none() {
                undated.push((path.then("datum"), name(toets, &row, scope)));
            } else {
                problems.extend(misplaced(toets, &row, &path, scope));
            }
        }
    }
    let problem = summarize_lacking(&undated, TOETS, "geen datum");
    let hint = "zet de dag erbij, zoals `datum: 2026-09-25`";
    problems.extend(problem.map(|problem| problem.hint(hint)));
    problems
}

fn name(toets: &Toets, row: &RowIn<'_>, scope: &Scope<'_>) -> String {
    let weeks = || weeks_in_words(&row.week.weeks(scope.calendar()));
    let named = toets.naam.as_ref().filter(|naam| !is_blank(Some(naam)));
    named.map_or_else(weeks, ToString::to_string)
}

fn misplaced(toets: &Toets, row: &RowIn<'_>, path: &Path, scope: &Scope<'_>) -> Option<Problem> {
    let day = toets.datum?.0;
    let weeks = row.week.weeks(scope.calendar());
    let of_year = scope.calendar().year().contains(day);
    // `week-klopt-niet` reports an unknown week, `buiten-schooljaar` a date of another year.
    if weeks.is_empty() || !of_year || weeks.iter().any(|week| week.contains(day)) {
        return None;
    }
    let key = week_key(&row.week);
    let name = words::quote(&name(toets, row, scope));
    let message = format!(
        "de datum van toets {name} valt niet in {}",
        weeks_in_words(&weeks)
    );
    Some(
        Problem::at(path.then("datum"), message)
            .related(row.week.path().then(key), "de week van deze rij")
            .hint("verbeter de datum, of zet de toets in de rij van zijn eigen week"),
    )
}
