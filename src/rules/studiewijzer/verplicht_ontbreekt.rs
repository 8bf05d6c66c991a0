use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::rules::shared::row_content::{
    is_only_remark, is_only_tests, is_special_week, is_without_lessons, says_nothing,
    says_what_is_done,
};
use crate::rules::shared::week_problems::{is_sound, rows_at_fault};
use crate::rules::{Scope, rule};
use crate::school::{RowIn, WeekIn};

rule! {
    /// Een rij van een vak zegt niet wat iedereen doet.
    ///
    /// ## Waarom
    /// Stap 4 laat per vak zien wat verplicht is. Waar je iets kunt kiezen, moet eerst duidelijk
    /// zijn wat voor iedereen geldt. `lesstof`, `leren`, `maken` of een eigen kolom mag ook. Wij
    /// vragen het niet in een vakantie, toetsweek of projectweek, niet van een project, en niet
    /// waar alleen een toets of een opmerking staat (vrij, excursie).
    ///
    /// ## Fout
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///   # ^
    ///     keuze: [Lees een roman]
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
    ///     keuze: [Lees een roman]
    ///   - week: 40
    ///     keuze: [Lees een roman]
    ///     opmerking: Toetsweek
    ///   - week: 41
    ///     opmerking: Excursie naar Londen
    /// ```
    "verplicht-ontbreekt": Studiewijzer => check
}

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let calendar = scope.calendar();
    let answers = scope.answers();
    let items = WeekIn::all(scope.number, wijzer)
        .filter(|item| is_sound(scope.school, item) && !is_without_lessons(item, scope.school));
    let silent: Vec<RowIn<'_>> = items
        .flat_map(|item| item.rows())
        .filter(|row| says_not_what_is_done(row, answers))
        .collect();
    let fault = (
        "zegt niet wat iedereen doet",
        "zeggen niet wat iedereen doet",
    );
    let problem = rows_at_fault(&silent, calendar, fault);
    let hint = "vul `verplicht` in, of `lesstof`, `leren` of `maken`";
    problem
        .map(|problem| problem.hint(hint))
        .into_iter()
        .collect()
}

/// Whether a subject's row has work but not what is compulsory. `vak-leeg` reports empty rows.
fn says_not_what_is_done(row: &RowIn<'_>, answers: Answers) -> bool {
    let columns = row.kolommen();
    let is_subject = !row.is_project() && !row.vakken().is_empty();
    let rests = is_only_remark(&columns, answers) || is_only_tests(&columns, answers);
    let is_rest = says_nothing(&columns, answers) || rests;
    is_subject && !is_rest && !says_what_is_done(&columns, answers) && !is_special_week(row)
}
