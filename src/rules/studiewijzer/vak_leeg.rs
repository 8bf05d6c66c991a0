use crate::facts::answer::AnswerKind::Substance;
use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::rules::shared::row_content::{is_without_lessons, says_nothing, week_says_something};
use crate::rules::shared::week_problems::{is_sound, rows_at_fault};
use crate::rules::{Scope, rule};
use crate::school::{RowIn, WeekIn};

rule! {
    /// Een rij van de studiewijzer zegt niets.
    ///
    /// ## Waarom
    /// Een leerling die een lege rij ziet, weet niet of er niets te doen is of dat het nog moet
    /// komen. Is er geen les, schrijf dat dan bij `opmerking`. Een vakantie mag leeg zijn. Dit
    /// is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: studiewijzer
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     vakken:
    ///       - {vak: en, verplicht: [Ex. 12-18]}
    ///       - {vak: ak}
    ///     #   ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: studiewijzer
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     vakken:
    ///       - {vak: en, verplicht: [Ex. 12-18]}
    ///       - {vak: ak, opmerking: Deze week geen les}
    /// ```
    "vak-leeg": Studiewijzer => check
}

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let calendar = scope.calendar();
    let answers = scope.answers();
    let items = WeekIn::all(scope.number, wijzer)
        .filter(|item| is_sound(scope.school, item) && !is_without_lessons(item, scope.school));
    let empty: Vec<RowIn<'_>> = items
        .flat_map(|item| item.rows())
        .filter(|row| is_empty(row, answers))
        .collect();
    let hint = "schrijf wat er te doen is, of zeg bij `opmerking` waarom er niets is";
    let problem = rows_at_fault(&empty, calendar, ("is leeg", "zijn leeg"));
    problem
        .map(|problem| problem.hint(hint))
        .into_iter()
        .collect()
}

fn is_empty(row: &RowIn<'_>, answers: Answers) -> bool {
    let whole_week = row.position.is_none() && week_says_something(&row.week, answers);
    let titled = row
        .titel()
        .is_some_and(|titel| answers.is_answer(titel, Substance));
    says_nothing(&row.kolommen(), answers) && !whole_week && !titled
}
