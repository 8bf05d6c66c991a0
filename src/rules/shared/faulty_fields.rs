//! Fields that could not be read, and hold a default value instead.
//!
//! The engine drops a problem at such a field. A rule that sums up many fields in one problem leaves
//! them out itself.

use std::collections::HashSet;

use crate::rules::Scope;
use crate::yaml::Path;

/// The fields of a document with a fault of shape.
pub(crate) struct FaultyFields {
    at: HashSet<Path>,
    /// Paths of at most [`FaultyFields::DEPTH`] steps to fields that hold a fault.
    holding: HashSet<Path>,
}

impl FaultyFields {
    /// The length of the path to a field of a goal: `paragrafen[0].leerdoelen[1].opdrachten`.
    const DEPTH: usize = 5;

    pub(crate) fn of(scope: &Scope<'_>) -> Self {
        let mut faults = Self {
            at: HashSet::new(),
            holding: HashSet::new(),
        };
        for fault in &scope.document.faults {
            faults.at.insert(fault.path.clone());
            faults
                .holding
                .extend(beginnings(&fault.path).take(Self::DEPTH));
        }
        faults
    }

    /// Whether a field has a fault of shape in it or above it.
    pub(crate) fn touches(&self, field: &Path) -> bool {
        self.holding.contains(field) || beginnings(field).any(|path| self.at.contains(&path))
    }
}

/// The path of one step, of two steps, up to the whole path.
fn beginnings(path: &Path) -> impl Iterator<Item = Path> {
    let steps = path.segments();
    (1..=steps.len()).map(|length| steps.iter().take(length).cloned().collect())
}
