//! Taking a pupil out of a school folder, in memory: documents about the pupil, entries in those about more,
//! evidence, and the words that name the pupil.
//!
//! Nothing comes in the place of what goes, but for words in a text, where a sentence needs somebody. What
//! stays is told, and whoever writes the change looks for it again when all is as it will be.

mod entries;
mod texts;
mod traces;

use std::collections::BTreeMap;

use super::folder_change::FolderChange;
use super::outcome::MendedFile;
use crate::error::{Error, Result};
use crate::facts::pupil_mentions::PupilMentions;
use crate::facts::pupil_places::{HowAbout, PupilFile, PupilPlace, PupilPlaces, hidden};
use crate::model::part::Id;
use crate::model::{Content, Soort};
use crate::school::{Document, DocumentNumber, NamedFile, School};
use crate::yaml::edit::{Op, apply};
use crate::yaml::{Tree, parse_yaml};
use entries::Entries;
use texts::Texts;
pub use traces::{Traces, traces};

/// A school folder without a pupil; on disk nothing has changed yet.
#[derive(Debug, Default)]
pub struct Erased {
    /// What changes.
    pub change: FolderChange,
    /// What goes from each file that stays, a line each, in order of path.
    pub told: BTreeMap<String, Vec<String>>,
    /// The texts that name the pupil and change only where that was asked: file, line and by what.
    pub texts: Vec<(String, u32)>,
    /// What stays, a sentence each.
    pub left: Vec<String>,
}

/// Takes a pupil out of a school; words in texts become "een leerling".
///
/// # Errors
/// [`Error::Usage`] where something that cannot be read may hide the pupil, or names are kept outside the
/// school folder: nothing goes then.
pub fn erase(school: &School, id: &Id) -> Result<Erased> {
    refuse_hidden(school)?;
    let places = PupilPlaces::of(school, id);
    refuse_outside(school, id, &places)?;
    refuse_shared_ids(school, id, &places)?;
    let mut work = Eraser {
        school,
        mentions: PupilMentions::new(school, id),
        id,
        erased: Erased::default(),
    };
    let mut by_document: BTreeMap<DocumentNumber, Vec<&PupilPlace>> = BTreeMap::new();
    for place in &places.all {
        by_document.entry(place.document).or_default().push(place);
    }
    for (number, places) in by_document {
        if let Some(document) = school.document(number) {
            work.document(document, &places)?;
        }
    }
    for file in &places.files {
        work.file(file)?;
    }
    let mut erased = work.erased;
    erased.change.sort();
    erased.change.removed.dedup_by(|a, b| a.path == b.path);
    erased.left.dedup();
    Ok(erased)
}

struct Eraser<'s> {
    school: &'s School,
    mentions: PupilMentions<'s>,
    id: &'s Id,
    erased: Erased,
}

impl Eraser<'_> {
    fn document(&mut self, document: &Document, places: &[&PupilPlace]) -> Result<()> {
        let entries = Entries::of(document, self.id, places, &self.mentions);
        let whole = places.iter().any(|place| place.how == HowAbout::Document);
        if whole || entries.is_all {
            return self.erased.change.remove(self.school, document);
        }
        let mut texts = Texts::new(document, places, &self.mentions, &entries.comments);
        texts.read();
        self.erased.left.extend(texts.left);
        let path = &document.path;
        let named = texts.lines.iter().map(|line| (path.clone(), *line));
        self.erased.texts.extend(named);
        let parsed =
            |text: String| parse_yaml(text).map_err(|(fault, _)| refused(path, &fault.message));
        let tree = parsed(texts.text)?;
        let tree = parsed(edited(document, &tree, &entries.comment_ops(&tree))?)?;
        let text = edited(document, &tree, &entries.ops(&tree))?;
        if !entries.told.is_empty() {
            self.erased.told.insert(path.clone(), entries.told);
        }
        self.erased.change.put(self.school, document, &text)
    }

    /// Takes away a file that only documents about the pupil name.
    fn file(&mut self, file: &PupilFile) -> Result<()> {
        let NamedFile::Present(real) = &file.found else {
            return Ok(());
        };
        let inside = real.strip_prefix(&self.school.root).ok();
        let Some(path) = inside.and_then(|path| path.to_str()) else {
            return Ok(());
        };
        let path = path.replace('\\', "/");
        let is_of_school = !path.contains('/') || path.split('/').any(|part| part.starts_with('.'));
        if file.is_shared || is_of_school || !real.is_file() {
            let reason = if file.is_shared {
                "ook een ander document noemt dit bestand"
            } else {
                "dit is geen bestand van een leerling alleen"
            };
            self.erased
                .left
                .push(format!("{path}: {reason}, dus het blijft staan"));
            return Ok(());
        }
        let before = std::fs::read(real).map_err(|source| Error::Read {
            path: real.clone(),
            source,
        })?;
        self.erased.change.removed.push(MendedFile {
            path,
            before,
            after: Vec::new(),
        });
        Ok(())
    }
}

/// A text after some changes of its values; comments may go with them.
fn edited(document: &Document, tree: &Tree, ops: &[Op]) -> Result<String> {
    if ops.is_empty() {
        return Ok(tree.text().to_owned());
    }
    let order = |path: &crate::yaml::Path| document.keys_at(path);
    let edited = apply(tree, ops, &order);
    edited
        .map(|edited| edited.text)
        .map_err(|refusal| refused(&document.path, &refusal.to_string()))
}

fn refused(place: &str, reason: &str) -> Error {
    super::folder_change::refused(place, reason)
}

/// Refuses while something cannot be read that may be about the pupil.
fn refuse_hidden(school: &School) -> Result<()> {
    let hidden = hidden(school);
    match hidden.first() {
        None => Ok(()),
        Some(first) => Err(Error::Usage(format!(
            "ik haal niemand weg zolang ik niet alles kan lezen: ook daar kan iets over deze leerling staan\n  {first}{}",
            match hidden.len() - 1 {
                0 => String::new(),
                more => format!("\n  en nog {more}; `leerplan check` laat ze zien"),
            }
        ))),
    }
}

/// Refuses where the list of names is in a folder that is only read.
fn refuse_outside(school: &School, id: &Id, places: &PupilPlaces) -> Result<()> {
    let listed = school.names_of(id).into_iter().map(|one| one.document);
    let places = places.all.iter().map(|place| place.document);
    for number in listed.chain(places) {
        let Some(document) = school.document(number) else {
            continue;
        };
        if document.soort() == Some(Soort::Namen)
            && !school.root.join(&document.path).starts_with(&school.root)
        {
            return Err(Error::Usage(
                "de naam van deze leerling staat in een map met namen buiten de schoolmap, en daar schrijf ik niet\n  \
                 kopieer die map naar de schoolmap, noem hem bij `[privacy] namen`, haal de leerling weg, en zet de map daarna terug"
                    .to_owned(),
            ));
        }
    }
    Ok(())
}

/// Refuses where a plan of the pupil has the id of a plan of somebody else: whose a draaiboek is, nobody
/// knows then.
fn refuse_shared_ids(school: &School, id: &Id, places: &PupilPlaces) -> Result<()> {
    for number in places.documents() {
        let Some(document) = school.document(number) else {
            continue;
        };
        if document.soort() != Some(Soort::Leerplan) {
            continue;
        }
        let same = school.index.documents(Soort::Leerplan, &document.id).iter();
        let of_other = same.filter_map(|other| school.document(*other)).find(
            |other| matches!(&other.content, Some(Content::Leerplan(plan)) if plan.leerling != *id),
        );
        if let Some(other) = of_other {
            let reason = format!(
                "{} heeft dezelfde id, en is van een andere leerling",
                other.path
            );
            return Err(refused(&document.path, &reason));
        }
    }
    Ok(())
}
