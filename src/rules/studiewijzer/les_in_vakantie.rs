use crate::calendar::IsoWeek;
use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::model::part::Tekst;
use crate::rules::shared::row_content::{is_free, is_special_week, says_what_is_done, texts};
use crate::rules::shared::week_problems::is_sound;
use crate::rules::shared::week_words::{week_key, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::{RowIn, WeekIn};
use crate::words;

rule! {
    /// In een week zonder school staat een les.
    ///
    /// ## Waarom
    /// Wie de studiewijzer van vorig jaar overneemt, houdt de oude weeknummers over. Dan staan er
    /// lessen in een vakantie, en ontbreken ze in een gewone week. Verbeter de week. Wat een leerling
    /// in de vakantie kan doen, mag er wel staan: zet het onder `keuze`, of noem de vakantie in de rij.
    /// Staan er meer weken in een rij, dan melden we alleen iets als ze allemaal vrij zijn. Het
    /// stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 42
    ///     lesstof: Unit 2
    ///   - week: 43
    ///     #     ^
    ///     lesstof: Unit 3
    ///     maken: [Ex. 1-12]
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 42
    ///     lesstof: Unit 2
    ///   - week: 43
    ///     opmerking: Herfstvakantie
    ///     keuze: [Lees een roman]
    ///   - week: [44, 45]
    ///     lesstof: Unit 3
    ///     maken: [Ex. 1-12]
    /// ```
    "les-in-vakantie": Studiewijzer => check
}

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    if scope.is_over() {
        return Vec::new();
    }
    let calendar = scope.calendar();
    let items = WeekIn::all(scope.number, wijzer);
    let lessons: Vec<WeekIn<'_>> = items
        .filter(|item| is_sound(scope.school, item) && is_free(item, calendar))
        .filter(|item| {
            item.rows()
                .iter()
                .any(|row| has_lessons(row, scope.answers()))
        })
        .collect();
    let Some(first) = lessons.first() else {
        return Vec::new();
    };
    let mut weeks: Vec<IsoWeek> = lessons
        .iter()
        .flat_map(|item| item.weeks(calendar))
        .collect();
    weeks.sort_unstable();
    weeks.dedup();
    let mut names: Vec<String> = Vec::new();
    for (name, ..) in weeks.iter().flat_map(|week| calendar.free_in_week(*week)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let message = format!(
        "in {} staan lessen, maar er is geen school ({})",
        weeks_in_words(&weeks),
        words::and(&names)
    );
    let problem = Problem::at(first.path().then(week_key(first)), message);
    vec![problem.hint(
        "verbeter het weeknummer; is het werk voor in de vakantie, zet het dan onder `keuze` of zeg het bij `opmerking`",
    )]
}

/// Whether a row has lessons, and does not speak of a holiday or of freedom itself.
fn has_lessons(row: &RowIn<'_>, answers: Answers) -> bool {
    let columns = row.kolommen();
    let speaks_of_it = |text: &str| {
        let text = text.to_lowercase();
        ["vakantie", "vrij", "thuis"]
            .iter()
            .any(|word| text.contains(word))
    };
    let lessons = !columns.toets.is_empty() || says_what_is_done(&columns, answers);
    let coaching = row.week.rij.coaching.iter().map(Tekst::as_str);
    lessons && !is_special_week(row) && !texts(row).into_iter().chain(coaching).any(speaks_of_it)
}
