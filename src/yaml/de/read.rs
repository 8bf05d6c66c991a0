//! Reading a whole tree as a type.

use std::cell::RefCell;

use serde::de::DeserializeOwned;

use super::reader::{NodeReader, ReadContext};
use super::trail::Trail;
use crate::words;
use crate::yaml::fault::{Fault, FaultKind};
use crate::yaml::tree::Tree;
use crate::yaml::{cut, hidden, swallowed, typographic};

/// Reads the tree as a `T`. The value is there whenever its shape could be filled in; the faults
/// say where it is not to be trusted.
#[must_use]
pub fn read<T: DeserializeOwned>(tree: &Tree) -> (Option<T>, Vec<Fault>) {
    let found = [
        duplicate_keys(tree),
        cut::faults(tree),
        hidden::faults(tree),
        typographic::faults(tree),
    ];
    let suspects = swallowed::suspects(tree);
    let context = ReadContext {
        tree,
        faults: RefCell::new(found.concat()),
        joined: RefCell::default(),
        known: (!suspects.is_empty()).then(RefCell::default),
    };
    let value = tree.root().and_then(|root| {
        let trail = Trail::Root;
        T::deserialize(NodeReader::new(&context, root, &trail)).ok()
    });
    let mut faults = typographic::merged(context.faults.into_inner());
    let known = context.known.map(RefCell::into_inner).unwrap_or_default();
    let is_field = |name: &str| known.iter().any(|fields| fields.contains(&name));
    faults.extend(
        suspects
            .into_iter()
            .filter_map(|one| one.into_fault(&is_field)),
    );
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
