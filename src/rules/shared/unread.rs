//! Fields that look empty because they could not be read.

use crate::rules::Scope;
use crate::typing;
use crate::yaml::{Fault, FaultKind, Path, Segment};

/// Whether a field may look empty by mistake: it, its parent or a part of it could not be read, or a
/// key beside it is a misspelling of its key.
pub(crate) fn is_unread(scope: &Scope<'_>, path: &Path) -> bool {
    let document = scope.document;
    let misspelt = document.faults.iter().any(|fault| misspells(fault, path));
    misspelt || !document.is_sound(path)
}

fn misspells(fault: &Fault, path: &Path) -> bool {
    let (Some((written, beside)), Some((meant, parent))) = (
        fault.path.segments().split_last(),
        path.segments().split_last(),
    ) else {
        return false;
    };
    match (written, meant) {
        (Segment::Key(written), Segment::Key(meant)) => {
            fault.kind == FaultKind::UnknownKey
                && beside == parent
                && typing::nearest(written, [meant.as_ref()]).is_some()
        }
        _ => false,
    }
}
