//! Another id for a thing, in every document of a school.

use std::collections::HashMap;

use super::super::folder_change::{FolderChange, refused};
use super::super::outcome::MendedFile;
use super::baselines;
use super::findings::NewPlaces;
use super::hidden;
use super::mentions;
use super::new_id::{self, is_outside};
use super::places::{self, DocumentWords};
use super::request::Request;
use super::subject::Subject;
use super::target::{self, Target};
use crate::error::{Error, Result};
use crate::model::IdPlace;
use crate::model::part::Id;
use crate::school::{LoadOptions, School};
use crate::words;
use crate::yaml::edit::{self, Op};
use crate::yaml::{Path, Segment};

/// A school folder in which a thing has another id.
#[derive(Debug)]
pub struct Renamed {
    /// The files.
    pub change: FolderChange,
    /// The id that it had, as it is written.
    pub from: String,
    /// The id that it has.
    pub to: String,
    /// How many places change in each file, in order of path.
    pub places: Vec<(String, usize)>,
    /// The lines on which the old id still stands as a word.
    pub mentions: Vec<(String, u32)>,
    /// The files whose name still has the old id in it.
    pub file_names: Vec<String>,
    /// Other documents with an id that has the old one in it: soort and id.
    pub other_ids: Vec<(&'static str, String)>,
}

/// Gives a thing another id: where it has it, wherever it is named, and in the name of its file where that
/// is the id. Nothing else changes, and nothing is written.
///
/// # Errors
/// Where it is not known what is meant, the new id is taken or none, a file cannot be read or written, or
/// a check would find something that it does not find now.
pub fn rename(school: &School, load: LoadOptions, request: Request<'_>) -> Result<Renamed> {
    let all = places::all(school);
    let Request { subject, .. } = request;
    let target = target::find(school, &all, request)?;
    let to = new_id::read(request.to, &target.id)?;
    hidden::none(school, &all, &target)?;
    new_id::is_free(school, &all, &target, &to, subject)?;
    let mut renamed = Renamed {
        change: FolderChange::default(),
        from: target.id.to_string(),
        to: to.to_string(),
        places: Vec::new(),
        mentions: mentions::in_texts(school, &all, &target)
            .into_iter()
            .collect(),
        file_names: mentions::in_file_names(&all, &target),
        other_ids: mentions::in_ids(&all, &target),
    };
    let mut keys: HashMap<String, Vec<(String, String)>> = HashMap::new();
    for of in &all {
        let places = in_document(school, of, &target, &to, &mut renamed.change)?;
        let path = &of.document.path;
        let new = target.is_file(of).then(|| file_of(school, of, &to));
        let new = new.transpose()?.filter(|new| new != path);
        if !places.is_empty() || new.is_some() {
            renamed.places.push((path.clone(), places.len()));
        }
        let of_keys = places.iter().filter(|place| place.is_key);
        let of_keys = of_keys.map(|place| {
            let new = beside(&place.path, &to);
            (place.path.to_string(), new.to_string())
        });
        keys.entry(path.clone()).or_default().extend(of_keys);
        renamed
            .change
            .moved
            .extend(new.map(|new| (path.clone(), new)));
    }
    if renamed.change.is_empty() {
        return Err(new_id::is_so_already(&to));
    }
    let baselines = checked(school, load, &renamed.change, keys, (&target, &to))?;
    baselines::add(&mut renamed.change, baselines);
    Ok(renamed)
}

/// The ids that something of a kind has, each once, in order.
#[must_use]
pub fn known_ids(school: &School, subject: Subject) -> Vec<String> {
    target::known(&places::all(school), subject)
}

/// Reads and checks the school as it will be. Gives the baselines that change with it.
fn checked(
    school: &School,
    load: LoadOptions,
    change: &FolderChange,
    keys: HashMap<String, Vec<(String, String)>>,
    (target, to): (&Target, &Id),
) -> Result<Vec<MendedFile>> {
    let checked = change.checked(school, load)?;
    let places = NewPlaces { change, keys };
    places.without_new(&checked)?;
    is_complete(school, &checked.school, target, to)?;
    baselines::follow(school, &places, &checked)
}

/// Refuses a rename after which an id is left, or means something else than before: a studiewijzer takes
/// the first planning that has a goal.
fn is_complete(school: &School, after: &School, target: &Target, to: &Id) -> Result<()> {
    let Some(renamed) = target.with_id(to) else {
        return Ok(());
    };
    let (old, new) = (places::all(school), places::all(after));
    let places = |school: &School, all: &[DocumentWords<'_>], target: &Target| -> usize {
        let inside = all.iter().filter(|of| !is_outside(of));
        let ids = inside.flat_map(|of| {
            let ids = of.words.ids.iter();
            ids.filter(move |place| target.is_at(school, of, place))
        });
        ids.count()
    };
    let before = places(school, &old, target);
    if *to != target.id && places(after, &new, target) > 0
        || places(after, &new, &renamed) != before
    {
        let to = words::quote(to.as_str());
        return Err(Error::Usage(format!(
            "{to} zou dan op sommige plekken iets anders betekenen\n  er is niets veranderd; kies een andere id"
        )));
    }
    Ok(())
}

/// Changes the id in a document. Gives the places.
fn in_document<'d, 's>(
    school: &School,
    of: &'d DocumentWords<'s>,
    target: &Target,
    to: &Id,
    change: &mut FolderChange,
) -> Result<Vec<&'d IdPlace<'s>>> {
    let ids = of.words.ids.iter();
    let places: Vec<&IdPlace<'_>> = ids
        .filter(|place| target.is_at(school, of, place) && place.text != to.as_str())
        .collect();
    let document = of.document;
    let Some(first) = places.first() else {
        return Ok(places);
    };
    let line = document.tree.span(first.node).start.line;
    if is_outside(of) {
        return Err(elsewhere(&document.path, line, target, to));
    }
    let ops: Vec<Op> = places.iter().map(|place| op(place, to)).collect();
    let edited = edit::apply(&document.tree, &ops, &|path| document.keys_at(path));
    let edited = edited.map_err(|refusal| {
        let reason = format!("ik kan de id hier niet veranderen: {refusal}");
        refused(&format!("{}:{line}", document.path), &reason)
    })?;
    change.put(school, document, &edited.text)?;
    Ok(places)
}

fn op(place: &IdPlace<'_>, to: &Id) -> Op {
    let path = place.path.clone();
    let name = to.to_string();
    if place.is_key {
        Op::Rename { path, name }
    } else {
        Op::respell(path, name)
    }
}

/// The path of a key with its new name.
fn beside(path: &Path, to: &Id) -> Path {
    let segments = path.segments();
    let above = &segments[..segments.len().saturating_sub(1)];
    let above: Path = above.iter().cloned().collect();
    above.then(Segment::from(to.to_string()))
}

/// The new path of a file whose name is its id.
fn file_of(school: &School, of: &DocumentWords<'_>, to: &Id) -> Result<String> {
    let path = &of.document.path;
    if is_outside(of) {
        return Err(refused(path, "dit bestand ligt buiten de schoolmap"));
    }
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    let new = format!("{to}.{end}");
    let new = if folder.is_empty() {
        new
    } else {
        format!("{folder}/{new}")
    };
    if to.as_str().starts_with('.') {
        let reason =
            "de nieuwe id wordt de naam van dit bestand, en die kan niet met een punt beginnen";
        return Err(refused(path, reason));
    }
    let is_same = new.to_lowercase() == path.to_lowercase();
    if !is_same && school.root.join(&new).symlink_metadata().is_ok() {
        let reason = format!(
            "dit bestand zou {} gaan heten, en dat is er al",
            words::quote(&new)
        );
        return Err(refused(path, &reason));
    }
    Ok(new)
}

/// Why a list of names outside the school stops the rename.
fn elsewhere(path: &str, line: u32, target: &Target, to: &Id) -> Error {
    let (from, to) = (words::quote(target.id.as_str()), words::quote(to.as_str()));
    Error::Usage(format!(
        "{path}:{line}: hier staat {from} ook, en buiten de schoolmap schrijf ik niet\n  \
         er is niets veranderd; laat wie die map beheert daar eerst {to} van {from} maken, en doe de opdracht dan nog eens"
    ))
}
