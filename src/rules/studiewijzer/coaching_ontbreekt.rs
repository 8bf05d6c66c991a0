use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::model::part::Id;
use crate::rules::shared::class_weeks::check_class_weeks;
use crate::rules::shared::row_content::{is_mentor_lesson, is_ordinary};
use crate::rules::shared::week_words::{quoted, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::ClassWeek;

rule! {
    /// Een klas heeft in een week geen mentorles of coaching.
    ///
    /// ## Waarom
    /// Op het weekblad van stap 4 heeft de mentorles of coaching een eigen rij, met wat een
    /// leerling er leert: plannen, kiezen, terugkijken. Alle studiewijzers van de klas tellen
    /// samen. Het mag onder `coaching` staan of als rij van het vak `ml`. Vakanties, toetsweken,
    /// projectweken en weken met alleen opmerkingen tellen niet mee. Heeft een klas in de map
    /// alleen een studiewijzer van een enkel vak, dan vragen wij het niet: de sectie die hem
    /// schrijft gaat niet over de mentorles.
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
    let answers = scope.answers();
    let vakken = &scope.school.vakken;
    let lacks = |week: &ClassWeek<'_>| {
        let mut coaching = week.coaching();
        let coached = coaching.any(|text| answers.is_answer(text, Substance))
            || week.rows().any(|row| is_mentor_lesson(&row, vakken));
        (!coached && is_ordinary(week, scope)).then_some(())
    };
    let groups = check_class_weeks(wijzer, scope, lacks).into_iter();
    groups
        .filter_map(|mut group| {
            let several = |klas: &String| scope.school.has_several_subjects(&Id::from_name(klas));
            group.class_names.retain(several);
            (!group.class_names.is_empty()).then_some(group)
        })
        .filter_map(|group| {
            let weeks = weeks_in_words(&group.week_numbers());
            let classes = quoted(&group.class_names);
            let message = format!("in {weeks} staat er voor {classes} geen mentorles of coaching");
            let problem = group.problem(message);
            problem.map(|p| {
                p.hint(
                    "schrijf onder `coaching` wat de leerling leert, of geef het vak `ml` een rij",
                )
            })
        })
        .collect()
}
