//! What rules count over all versions of a pupil's draaiboek together.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::facts::versions::Version;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::part::Wanneer;
use crate::path;
use crate::rules::Scope;

/// How many moments there are.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct MomentCount {
    pub(crate) number: usize,
    /// How many others have no day, or a day outside the period.
    pub(crate) left_out: usize,
}

impl MomentCount {
    /// How a problem says what does not count; nothing where all moments count.
    pub(crate) fn note(self) -> &'static str {
        match self.left_out {
            0 => "",
            _ => {
                "; een moment telt met een dag of week in de periode, of tot twee schoolweken daarna"
            }
        }
    }
}

/// How many different moments there are in the versions; `whens` gives those of one version. A
/// moment that two versions have counts once, and so do two on the same day. It counts where it has a day
/// or week in the period. Before edition 2027 what has no day counted in the latest version, and no
/// period was looked at.
pub(crate) fn count_moments<'s>(
    versions: &[Version<'s>],
    scope: &Scope<'_>,
    whens: impl Fn(&'s Draaiboek) -> Vec<&'s Wanneer>,
) -> MomentCount {
    let closely = scope.school.looks_closely();
    let period = Period::of(versions, scope);
    let mut days = BTreeSet::new();
    let mut count = MomentCount::default();
    for (number, version) in versions {
        let is_latest = *number == scope.number;
        for when in whens(version) {
            let known: Vec<_> = when.iter().filter_map(|one| scope.days(one)).collect();
            if known.is_empty() && is_latest {
                let counter = if closely {
                    &mut count.left_out
                } else {
                    &mut count.number
                };
                *counter += 1;
            }
            for span in known {
                if !closely || period.holds(span, scope) {
                    days.insert(span);
                } else if is_latest {
                    count.left_out += 1;
                }
            }
        }
    }
    count.number += days.len();
    count
}

/// The period of all versions together; an end that none has is open.
struct Period {
    van: Option<NaiveDate>,
    tot: Option<NaiveDate>,
}

/// For how many school days after the period a moment still counts: two school weeks.
const AFTERWARDS: usize = 10;

impl Period {
    /// Of a period that could not be read the ends are not known: both are open then.
    fn of(versions: &[Version<'_>], scope: &Scope<'_>) -> Self {
        let is_readable = all_readable(versions, scope, "periode");
        let periods = || {
            versions
                .iter()
                .filter(|_| is_readable)
                .filter_map(|(_, version)| version.periode.as_ref())
        };
        Self {
            van: periods()
                .filter_map(|period| period.van)
                .map(|day| day.0)
                .min(),
            tot: periods()
                .filter_map(|period| period.tot)
                .map(|day| day.0)
                .max(),
        }
    }

    fn holds(&self, (first, last): (NaiveDate, NaiveDate), scope: &Scope<'_>) -> bool {
        let begun = self.van.is_none_or(|van| van <= last);
        let in_time = |tot: NaiveDate| {
            let next = tot.succ_opt().unwrap_or(tot);
            first <= tot || scope.calendar().school_days(next, first) <= AFTERWARDS
        };
        begun && self.tot.is_none_or(in_time)
    }
}

/// Whether a field can be read in every version: else nothing is counted.
pub(crate) fn all_readable(
    versions: &[Version<'_>],
    scope: &Scope<'_>,
    field: &'static str,
) -> bool {
    versions.iter().all(|(number, _)| {
        let document = scope.school.document(*number);
        document.is_some_and(|document| document.is_sound(&path![field]))
    })
}

/// The problem with the other versions beside it.
pub(crate) fn with_versions(
    problem: Problem,
    versions: &[Version<'_>],
    scope: &Scope<'_>,
) -> Problem {
    let others = versions
        .iter()
        .filter(|(number, _)| *number != scope.number);
    others.fold(problem, |problem, (number, version)| {
        let label = format!("ook geteld: de versie van {}", version.datum);
        problem.related_in(*number, path!["datum"], label)
    })
}
