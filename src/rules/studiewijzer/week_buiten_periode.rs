use crate::calendar::dutch::date_span;
use crate::calendar::{Calendar, IsoWeek, Period};
use crate::facts::test_weeks;
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::rules::shared::week_words::{period_numbers, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::WeekIn;
use crate::{path, words};

rule! {
    /// Een week van de studiewijzer valt buiten de periode.
    ///
    /// ## Waarom
    /// Zo'n week komt op geen blad van deze periode, of op het verkeerde. Meestal is het
    /// weeknummer of het nummer van de periode een vergissing. Een vakantie of
    /// toetsweek die meteen op de periode volgt, of er meteen voor ligt, mag er wel in staan. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// periode: 1
    /// weken:
    ///   - week: 42
    ///     lesstof: Unit 1
    ///   - week: 45
    ///     #     ^
    ///     lesstof: Unit 2
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// periode: 1
    /// weken:
    ///   - week: 42
    ///     lesstof: Unit 1
    ///   - week: 43
    ///     opmerking: Herfstvakantie
    /// ```
    "week-buiten-periode": Studiewijzer => check
}

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let calendar = scope.calendar();
    let periods = calendar.periods_named(&wijzer.periode);
    let (Some(period), Some(last)) = (periods.first(), periods.last()) else {
        return Vec::new();
    };
    let belongs = |week| periods.iter().any(|one| belongs(week, one, wijzer, scope));
    let named = WeekIn::all(scope.number, wijzer).flat_map(|item| item.named_weeks(calendar));
    let outside: Vec<_> = named
        .filter_map(|(path, week)| Some((path, week?)))
        .filter(|(path, week)| scope.document.is_sound(path) && !belongs(*week))
        .collect();
    let Some((first, _)) = outside.first() else {
        return Vec::new();
    };
    let mut weeks: Vec<IsoWeek> = outside.iter().map(|(_, week)| *week).collect();
    weeks.sort_unstable();
    weeks.dedup();
    let verb = if weeks.len() == 1 { "valt" } else { "vallen" };
    let message = format!(
        "{} {verb} buiten periode {} ({})",
        in_words(&weeks, calendar),
        period_numbers(&periods),
        date_span(period.van, last.tot)
    );
    let problem = Problem::at(first.clone(), message)
        .related(path!["periode"], format!("periode {}", period_numbers(&periods)))
        .hint("verbeter het weeknummer of de periode, of zet de week in de studiewijzer van haar eigen periode");
    vec![problem]
}

/// Weeks by number, or in full where one of them is of another year.
fn in_words(weeks: &[IsoWeek], calendar: &Calendar) -> String {
    let of_year = |week: &IsoWeek| calendar.week(week.number()) == Some(*week);
    if weeks.iter().all(of_year) {
        return weeks_in_words(weeks);
    }
    let weeks: Vec<String> = weeks.iter().map(ToString::to_string).collect();
    words::and(&weeks)
}

/// Whether a week has a day in the period, or only weeks without ordinary lessons lie between.
fn belongs(week: IsoWeek, period: &Period, wijzer: &Studiewijzer, scope: &Scope<'_>) -> bool {
    let (first, last) = (IsoWeek::of(period.van), IsoWeek::of(period.tot));
    let free = |from: IsoWeek, to: IsoWeek| {
        IsoWeek::overlapping(from.monday(), to.monday()).all(|week| {
            scope.calendar().is_free_week(week)
                || test_weeks::takes(scope.school, &wijzer.klas, week)
        })
    };
    if week < first {
        free(week, first.prev())
    } else {
        week <= last || free(last.next(), week)
    }
}
