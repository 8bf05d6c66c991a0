//! Whether a school is better after some fixes: what they were for is gone, nothing new came.

use std::collections::{HashMap, HashSet};

use crate::check::Report;
use crate::finding::{Finding, Level};
use crate::rules::{self, Run};
use crate::school::School;
use crate::yaml::Path;
use crate::yaml::edit::{Op, Safety};

/// What a finding is about, whatever the line it stands on.
pub(super) type FindingIdentity<'f> = (&'f str, &'f str, &'f str, &'f str);

/// What a finding is about.
pub(super) fn about(finding: &Finding) -> FindingIdentity<'_> {
    let Finding {
        file, rule, path, ..
    } = finding;
    (file, rule, path, &finding.message)
}

/// Holds a check after some fixes against the one before: what was mended is gone, and no new fault
/// has come of it. Faults that were there all along and only now can be seen, because what hid them
/// is mended, are no objection; nor are those that will be mended in their turn.
///
/// Gives the fixes that are not to be kept, by position, each with the reason.
pub(super) fn objections(
    before: &Report,
    after: &Report,
    school: &School,
    mended: &[Finding],
    at_most: Safety,
) -> Vec<(usize, String)> {
    let (had, have) = (count(&before.findings), count(&after.findings));
    let wanted = count(mended);
    let number = |counts: &HashMap<FindingIdentity<'_>, usize>, about: &FindingIdentity<'_>| {
        counts.get(about).copied().unwrap_or_default()
    };
    let known: HashSet<_> = before.findings.iter().map(place).collect();
    let all = after.findings.iter();
    let new: Vec<&Finding> = all
        .filter(|finding| !known.contains(&place(finding)))
        .collect();
    let objection_to = |fix: &Finding| {
        let about = about(fix);
        if number(&have, &about) + number(&wanted, &about) > number(&had, &about) {
            return Some("daarmee is het niet opgelost".to_owned());
        }
        let objection = new.iter().find(|new| objects(fix, new, school, at_most))?;
        Some(format!(
            "daarna komt er een andere bij, in {}: {}",
            objection.file, objection.message
        ))
    };
    let objections = mended.iter().enumerate();
    objections
        .filter_map(|(at, fix)| Some((at, objection_to(fix)?)))
        .collect()
}

/// Whether a new finding is a reason not to keep a fix.
fn objects(mended: &Finding, new: &Finding, school: &School, at_most: Safety) -> bool {
    if drops_comment(mended) {
        return mended.file == new.file;
    }
    if new.level != Level::Fout || new.is_mendable(at_most) {
        return false;
    }
    if makes_read(mended) {
        return ["onbekende-soort", "dubbele-id"].contains(&new.rule.as_str());
    }
    let edits = edits(mended).iter();
    mended.file == new.file
        && edits.into_iter().any(|edit| match edit {
            Op::Rename { path, name } => is_about_shape(new) && !is_inside(new, path, name),
            Op::Respell { path, .. } => is_about_shape(new) || is_at(new, path, school),
            Op::Splice { .. } => is_about_shape(new),
            _ => true,
        })
}

fn count(findings: &[Finding]) -> HashMap<FindingIdentity<'_>, usize> {
    let mut counts = HashMap::new();
    for finding in findings {
        *counts.entry(about(finding)).or_default() += 1;
    }
    counts
}

/// The place of a finding: its words may differ from one check to the next, where they count.
fn place(finding: &Finding) -> (&str, &str, &str) {
    (&finding.file, &finding.rule, &finding.path)
}

fn edits(finding: &Finding) -> &[Op] {
    let mending = finding.mending.as_ref();
    mending.map_or(&[], |mending| &mending.fix.edits)
}

/// Whether mending a finding takes away a comment and nothing else, so that findings that
/// it ignored may appear.
pub(super) fn drops_comment(finding: &Finding) -> bool {
    let edits = edits(finding);
    let is_comment = |edit: &Op| matches!(edit, Op::Comment { .. });
    !edits.is_empty() && edits.iter().all(is_comment)
}

/// Whether mending a finding changes how the text is read, whatever the values are.
pub(super) fn is_splice(finding: &Finding) -> bool {
    let is_splice = |edit: &Op| matches!(edit, Op::Splice { .. });
    edits(finding).iter().any(is_splice)
}

/// Whether mending a finding lets a whole document be read.
pub(super) fn makes_read(finding: &Finding) -> bool {
    let opens = |edit: &Op| match edit {
        Op::Respell { path, .. } => path.to_string() == "soort",
        Op::Splice { .. } => finding.path.is_empty(),
        _ => false,
    };
    edits(finding).iter().any(opens)
}

/// Whether a finding lies in a field that got its right name: that is only read from then on. A
/// value that does not fit the field does not count: then the name was not the right one.
fn is_inside(new: &Finding, path: &Path, name: &str) -> bool {
    let segments = path.segments().iter();
    let above = segments.take(path.segments().len().saturating_sub(1));
    let renamed = above.cloned().collect::<Path>().then(name.to_owned());
    let rest = new.path.strip_prefix(&renamed.to_string());
    rest.is_some_and(|rest| rest.starts_with(['.', '[']))
}

/// Whether a finding is about a value: it stands there, in it, right around it, or shows it beside.
fn is_at(new: &Finding, path: &Path, school: &School) -> bool {
    let value = path.to_string();
    // It is the name of the field that is at fault there, not the value that was mended.
    let names = |edit: &Op| matches!(edit, Op::Rename { path: named, .. } if named == path);
    if edits(new).iter().any(names) {
        return false;
    }
    let inside = |outer: &str, inner: &str| {
        let rest = inner.strip_prefix(outer);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    let parent = value.rfind(['.', '[']).map(|at| &value[..at]);
    let here = school.tree(&new.file).map(|tree| tree.place(path).start);
    let mut beside = new.related.iter().filter(|place| place.file == new.file);
    inside(&value, &new.path)
        || parent == Some(&new.path)
        || beside.any(|place| Some(place.span.start) == here)
}

/// Whether a finding is of the reader: the value does not fit the field.
fn is_about_shape(finding: &Finding) -> bool {
    rules::find(&finding.rule).is_some_and(|(_, rule)| matches!(rule.run, Run::Reader(_)))
}
