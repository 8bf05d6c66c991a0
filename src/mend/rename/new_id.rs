//! Whether an id can be the new one.

use super::places::DocumentWords;
use super::subject::Subject;
use super::target::{Target, Within};
use crate::error::{Error, Result};
use crate::model::part::Id;
use crate::model::{Content, IdKind, IdPlace};
use crate::school::School;
use crate::words;
use crate::yaml::de::value::FromText;

/// The id that a text is.
///
/// # Errors
/// Where it is none, or the one that the thing has already.
pub(super) fn read(to: &str, from: &Id) -> Result<Id> {
    let id = Id::from_text(to.trim()).map_err(|error| {
        let hint = error.hint.unwrap_or_default();
        Error::Usage(format!("{}\n  {hint}", error.message))
    })?;
    if id.as_str() == from.as_str() {
        return Err(is_so_already(&id));
    }
    Ok(id)
}

/// Why nothing is to be renamed.
pub(super) fn is_so_already(id: &Id) -> Error {
    let id = words::quote(id.as_str());
    Error::Usage(format!("{id} heet al zo\n  geef als tweede de nieuwe id"))
}

/// Refuses an id that something of the same kind has already, or that is named somewhere: whoever has the
/// new id would then be taken for somebody else. A list of names outside the school counts only where
/// nobody has changed it beforehand.
///
/// # Errors
/// Where the id stands.
pub(super) fn is_free(
    school: &School,
    all: &[DocumentWords<'_>],
    target: &Target,
    to: &Id,
    subject: Subject,
) -> Result<()> {
    if *to == target.id {
        return Ok(());
    }
    let taken = Target {
        id: to.clone(),
        within: match &target.within {
            Within::One { .. } => Within::School,
            within => within.clone(),
        },
        ..target.clone()
    };
    let is_taken = |of: &DocumentWords<'_>, place: &IdPlace<'_>| {
        taken.is_at(school, of, place) && !is_changed_before(school, all, target, of)
    };
    let named = all.iter().flat_map(|of| {
        let ids = of.words.ids.iter();
        let line = |place: &IdPlace<'_>| of.document.tree.span(place.node).start.line;
        let places = ids.filter(|place| is_taken(of, place));
        let places = places.map(move |place| (!place.is_own, &of.document.path, line(place)));
        let by_file = taken.is_file(of).then_some((false, &of.document.path, 1));
        places.chain(by_file)
    });
    // What has the id comes before what names it.
    if let Some((_, path, line)) = named.min() {
        let id = words::quote(to.as_str());
        return Err(Error::Usage(format!(
            "{}:{line}: er is al een {} {id}\n  kies een andere id",
            words::shown(path),
            subject.noun(),
        )));
    }
    Ok(())
}

/// Whether a document outside the school is a list of names in which the new id stands already in place of
/// the old one: whoever keeps the list changed it first.
fn is_changed_before(
    school: &School,
    all: &[DocumentWords<'_>],
    target: &Target,
    of: &DocumentWords<'_>,
) -> bool {
    let Some(Content::Namen(list)) = &of.document.content else {
        return false;
    };
    let has_old = all.iter().any(|other| {
        is_outside(other)
            && other
                .words
                .ids
                .iter()
                .any(|place| target.is_at(school, other, place))
    });
    let is_of_class = match target.kind {
        IdKind::Pupil => {
            let mut classes = school.pupil(&target.id).into_iter();
            classes.any(|place| place.klas.klas == list.klas)
        }
        _ => true,
    };
    is_outside(of) && !has_old && is_of_class
}

/// Whether a document lies outside the school folder, where nothing is written.
pub(super) fn is_outside(of: &DocumentWords<'_>) -> bool {
    std::path::Path::new(&of.document.path).is_absolute()
}
