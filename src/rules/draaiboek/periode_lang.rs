use chrono::{Datelike, NaiveDate};

use crate::calendar::{Calendar, IsoWeek};
use crate::facts::ronde::{Ronde, bounds};
use crate::facts::test_weeks;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// De periode van het draaiboek is langer dan acht weken.
    ///
    /// ## Waarom
    /// Het gele plan (stap 4) raadt een rooster van zes weken aan, met projectweken: dan is
    /// duidelijk wie wat wanneer doet. Acht als grens is onze keuze. Weken zonder school en
    /// toetsweken van de hele school tellen niet mee, en een halve week aan het begin en aan het eind zijn samen één week.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: route
    /// datum: 2026-09-01
    /// periode: {van: 2026-08-31, tot: 2026-11-20}
    /// #        ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: route
    /// datum: 2026-09-01
    /// periode: {van: 2026-09-21, tot: 2026-11-06}
    /// ```
    "periode-lang": Draaiboek => check
}

/// The most school weeks of a period.
const LONGEST: usize = 8;

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    if Ronde::of_draaiboek(draaiboek, scope).is_none() {
        return Vec::new();
    }
    if !scope.document.is_sound(&path!["periode"]) {
        return Vec::new();
    }
    // `periode-onbegrensd` reports a period without begin or end.
    let Some((van, tot)) = bounds(draaiboek.periode.as_ref()) else {
        return Vec::new();
    };
    let tests = |week: &IsoWeek| test_weeks::takes(scope.school, [], *week);
    let weeks = length(scope.calendar(), van, tot, tests);
    if weeks <= LONGEST {
        return Vec::new();
    }
    let problem = Problem::at(
        path!["periode"],
        format!("de periode duurt {weeks} schoolweken, meer dan {LONGEST}"),
    );
    vec![problem.hint(
        "knip het draaiboek in kortere rondes, bijvoorbeeld van zes weken met een projectweek",
    )]
}

/// The school weeks of a span; where half a week at the begin and half a week at the end fit in
/// one week they count once.
fn length(
    calendar: &Calendar,
    van: NaiveDate,
    tot: NaiveDate,
    is_of_tests: impl Fn(&IsoWeek) -> bool,
) -> usize {
    let mut weeks = calendar.school_weeks(van, tot);
    weeks.retain(|week| !is_of_tests(week));
    let halves = match weeks.as_slice() {
        [first, .., last] => {
            let day = |date: NaiveDate| date.weekday().num_days_from_monday();
            first.contains(van) && last.contains(tot) && day(tot) <= day(van)
        }
        _ => false,
    };
    weeks.len() - usize::from(halves)
}
