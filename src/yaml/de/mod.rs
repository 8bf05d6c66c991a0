//! A positioned tree as typed values, tolerantly: each structural fault is noted at its place and
//! reading goes on with a fill-in, so that one run reports them all and one wrong value hides
//! only what is under itself.
//!
//! The types are ordinary serde types. Optional is `Option<T>`; a required field is any other
//! type. What plain serde cannot say (text or fields, one or many) is in [`value`].

mod access;
mod missing;
mod node;
mod remedy;
mod trail;
pub mod value;

use std::cell::RefCell;
use std::fmt;

use serde::de::{self, DeserializeOwned};

use super::cut;
use super::fault::{Fault, FaultKind};
use super::tree::Tree;
use crate::yaml::path::Path;
use node::NodeReader;
use trail::Trail;

/// Reads the tree as a `T`. The value is there whenever its shape could be filled in; the faults
/// say where it is not to be trusted.
#[must_use]
pub fn read<T: DeserializeOwned>(tree: &Tree) -> (Option<T>, Vec<Fault>) {
    let notes = Notes {
        tree,
        faults: RefCell::new([duplicate_keys(tree), cut::faults(tree)].concat()),
    };
    let value = tree.root().and_then(|root| {
        let trail = Trail::Root;
        T::deserialize(NodeReader::new(&notes, root, &trail)).ok()
    });
    let mut faults = notes.faults.into_inner();
    faults.sort_by_key(|fault| fault.span.start);
    (value, faults)
}

fn duplicate_keys(tree: &Tree) -> Vec<Fault> {
    tree.duplicates
        .iter()
        .map(|duplicate| {
            let name = tree.scalar(duplicate.key).unwrap_or_default();
            let mut fault = Fault::new(
                FaultKind::DuplicateKey,
                duplicate.path.clone(),
                tree.span(duplicate.key),
                format!("het veld {} staat er twee keer", crate::words::quote(name)),
            )
            .with_hint("houd een van de twee; alleen de eerste telt nu mee".to_owned());
            let first = tree.span(duplicate.first);
            fault.related = Some((first, "eerste keer hier".to_owned()));
            fault
        })
        .collect()
}

/// The tree that is read and the faults noted so far.
struct Notes<'t> {
    tree: &'t Tree,
    faults: RefCell<Vec<Fault>>,
}

impl Notes<'_> {
    fn note(&self, fault: Fault) {
        self.faults.borrow_mut().push(fault);
    }
}

/// The error type that serde asks for. A fault that has been noted travels as
/// [`ReadError::Noted`], so that it is not noted twice on its way up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The fault is already among the notes.
    Noted,
    /// A message that still needs a place.
    Message(String),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Noted => f.write_str("de fout is al gemeld"),
            Self::Message(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for ReadError {}

impl de::Error for ReadError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::Message(message.to_string())
    }
}

fn missing(notes: &Notes<'_>, parent: super::NodeId, path: Path, name: &str) -> Fault {
    Fault::new(
        FaultKind::Missing,
        path,
        notes.tree.span(parent),
        format!(
            "het verplichte veld {} ontbreekt",
            crate::words::quote(name)
        ),
    )
    .with_hint(format!("voeg `{name}:` toe"))
}
