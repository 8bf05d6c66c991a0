use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::rules::studiewijzer::rows::is_ordinary;
use crate::rules::studiewijzer::support::{judge, quoted, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::{ClassWeek, RowIn, Vakken};

rule! {
    /// Een klas heeft in een week geen mentorles of coaching.
    ///
    /// ## Waarom
    /// Op het weekblad van stap 4 heeft de mentorles of coaching een eigen rij, met wat een
    /// leerling er leert: plannen, kiezen, terugkijken. Alle studiewijzers van de klas tellen
    /// samen. Het mag onder `coaching` staan of als rij van het vak `ml`. Vakanties, toetsweken
    /// en weken met alleen opmerkingen tellen niet mee.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: studiewijzer
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///   # ^
    ///     vakken:
    ///       - {vak: en, verplicht: [Ex. 12-18], keuze: [Lees een roman]}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: studiewijzer
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     vakken:
    ///       - {vak: en, verplicht: [Ex. 12-18], keuze: [Lees een roman]}
    ///     coaching: [Je leert plannen met je agenda]
    /// ```
    "coaching-ontbreekt": Studiewijzer => check
}

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let (calendar, vakken) = (scope.calendar(), &scope.school.vakken);
    let lacks = |week: &ClassWeek<'_>| {
        let coached = week.coaching().next().is_some()
            || week.rows().any(|row| is_mentor_lesson(&row, vakken));
        (!coached && is_ordinary(week, calendar)).then_some(())
    };
    let verdicts = judge(wijzer, scope, lacks).into_iter();
    verdicts
        .filter_map(|verdict| {
            let weeks = weeks_in_words(&verdict.numbers());
            let klassen = quoted(&verdict.klassen);
            let message = format!("in {weeks} staat er voor {klassen} geen mentorles of coaching");
            let problem = verdict.problem(message);
            problem.map(|p| {
                p.hint(
                    "schrijf onder `coaching` wat de leerling leert, of geef het vak `ml` een rij",
                )
            })
        })
        .collect()
}

/// A filled row of the subject `ml`, or of an own subject that is called so.
fn is_mentor_lesson(row: &RowIn<'_>, vakken: &Vakken) -> bool {
    let is_mentor = |vak: &&str| {
        let name = vakken.naam(vak).to_lowercase();
        vakken.key(vak) == "ml" || name.contains("mentor") || name.contains("coach")
    };
    !row.kolommen().is_leeg() && row.vakken().iter().any(is_mentor)
}
