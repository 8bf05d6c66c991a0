//! The weeks of the classes of a studiewijzer, each checked once: where several studiewijzers have the
//! same week of a class, the first of them checks it.

use crate::calendar::IsoWeek;
use crate::facts::test_weeks;
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::model::part::Id;
use crate::rules::Scope;
use crate::rules::shared::week_problems::{RELATED, is_sound};
use crate::rules::shared::week_words::weeks_in_words;
use crate::school::ClassWeek;

/// The classes of a studiewijzer, each once.
pub(crate) fn classes(wijzer: &Studiewijzer) -> impl Iterator<Item = &Id> {
    let all = wijzer.klas.iter().enumerate();
    all.filter(|(at, klas)| !wijzer.klas[..*at].contains(klas))
        .map(|(_, klas)| klas)
}

/// Classes with the same result in the same weeks.
#[derive(Debug)]
pub(crate) struct ClassWeeks<'s, T> {
    pub(crate) class_names: Vec<String>,
    /// The weeks, each with the result of the check.
    pub(crate) weeks: Vec<(ClassWeek<'s>, T)>,
}

/// Runs a check on each week of each class for which this studiewijzer is the first that has the week,
/// so that every week of a class is checked once, but for those that lie wholly in a test week. Classes with equal results are one group.
pub(crate) fn check_class_weeks<'s, T: PartialEq>(
    wijzer: &Studiewijzer,
    scope: &Scope<'s>,
    check: impl Fn(&ClassWeek<'s>) -> Option<T>,
) -> Vec<ClassWeeks<'s, T>> {
    let school = scope.school;
    let mut groups: Vec<ClassWeeks<'s, T>> = Vec::new();
    for klas in classes(wijzer) {
        let mut weeks = Vec::new();
        for (position, week_numbers) in school.studiewijzer_weeks(wijzer).iter().enumerate() {
            let mine = Some((scope.number, position));
            for week in week_numbers {
                // A week of tests is no ordinary week for any rule.
                if school.first_of_class_week(klas, *week) != mine
                    || test_weeks::covering(school, klas, *week).is_some()
                {
                    continue;
                }
                let week = school.class_week(klas, *week);
                let sound = week.weken.iter().all(|item| is_sound(school, item));
                if sound {
                    weeks.extend(check(&week).map(|said| (week, said)));
                }
            }
        }
        let same = |known: &&mut ClassWeeks<'s, T>| {
            known.weeks.len() == weeks.len()
                && known
                    .weeks
                    .iter()
                    .zip(&weeks)
                    .all(|(a, b)| a.0.week == b.0.week && a.1 == b.1)
        };
        if let Some(known) = groups.iter_mut().find(same) {
            known.class_names.push(klas.to_string());
        } else if !weeks.is_empty() {
            let class_names = vec![klas.to_string()];
            groups.push(ClassWeeks { class_names, weeks });
        }
    }
    groups
}

impl<T> ClassWeeks<'_, T> {
    /// The weeks in order, without their results.
    pub(crate) fn week_numbers(&self) -> Vec<IsoWeek> {
        let mut weeks: Vec<IsoWeek> = self.weeks.iter().map(|(week, _)| week.week).collect();
        weeks.sort_unstable();
        weeks
    }

    /// A problem at the first week; the rows of other studiewijzers in that week are shown beside it.
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
