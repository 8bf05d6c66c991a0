//! Reading a whole tree as a type.

use std::cell::RefCell;

use serde::de::DeserializeOwned;

use super::reader::{NodeReader, ReadContext};
use super::trail::Trail;
use crate::words;
use crate::yaml::cut;
use crate::yaml::fault::{Fault, FaultKind};
use crate::yaml::tree::Tree;

/// Reads the tree as a `T`. The value is there whenever its shape could be filled in; the faults
/// say where it is not to be trusted.
#[must_use]
pub fn read<T: DeserializeOwned>(tree: &Tree) -> (Option<T>, Vec<Fault>) {
    let context = ReadContext {
        tree,
        faults: RefCell::new([duplicate_keys(tree), cut::faults(tree)].concat()),
    };
    let value = tree.root().and_then(|root| {
        let trail = Trail::Root;
        T::deserialize(NodeReader::new(&context, root, &trail)).ok()
    });
    let mut faults = context.faults.into_inner();
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
                format!("het veld {} staat er twee keer", words::quote(name)),
            )
            .with_hint("houd een van de twee; alleen de eerste telt nu mee".to_owned());
            let first = tree.span(duplicate.first);
            fault.related = Some((first, "eerste keer hier".to_owned()));
            fault
        })
        .collect()
}
