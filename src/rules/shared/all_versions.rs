//! What rules count over all versions of a pupil's draaiboek together.

use std::collections::BTreeSet;

use crate::facts::versions::Version;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::part::Wanneer;
use crate::path;
use crate::rules::Scope;

/// How many different moments there are in the versions; `whens` gives those of one version. A
/// moment that two versions have counts once; what has no day counts in the latest version.
pub(crate) fn count_moments<'s>(
    versions: &[Version<'s>],
    scope: &Scope<'_>,
    whens: impl Fn(&'s Draaiboek) -> Vec<&'s Wanneer>,
) -> usize {
    let mut days = BTreeSet::new();
    let mut undated = 0;
    for (number, version) in versions {
        for when in whens(version) {
            let known: Vec<_> = when.iter().filter_map(|one| scope.days(one)).collect();
            if known.is_empty() && *number == scope.number {
                undated += 1;
            }
            days.extend(known);
        }
    }
    days.len() + undated
}

/// Whether every version has a list that can be read: else nothing is counted.
pub(crate) fn all_readable(
    versions: &[Version<'_>],
    scope: &Scope<'_>,
    list: &'static str,
) -> bool {
    versions.iter().all(|(number, _)| {
        let document = scope.school.document(*number);
        document.is_some_and(|document| document.is_sound(&path![list]))
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
