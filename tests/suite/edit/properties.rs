//! What holds of every edit: it changes what it says and nothing else, for this reader and another,
//! and can be taken back.

use leerplan::internals::yaml::edit::{self, Edited, Op, replace, unordered};
use leerplan::internals::yaml::{Path, Tree};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_yaml::Value as Other;

use crate::edit::comments::comments_hold;
use crate::edit::corpus::{Source, VARIANTS, Variant, own, read};
use crate::edit::file::{File, stretch};
use crate::edit::meaning::{Meaning, applied};
use crate::edit::owners::owned;
use crate::edit::random::{Raw, op, raw};

pub type Tested = Result<(), TestCaseError>;

/// Everything that must hold after operations were made.
fn holds(file: &File, ops: &[Op], edited: &Edited) -> Tested {
    let old = file.tree.text();
    prop_assert_eq!(&replace(old, &edited.replacements), &edited.text, "local");
    prop_assert_eq!(&replace(&edited.text, &edited.inverse), old, "back");
    let tree = read(&edited.text);
    prop_assert!(tree.is_some(), "no new fault");
    let tree = tree.unwrap();
    let now = Meaning::of(&tree, tree.root().unwrap());
    let expected = applied(&file.meaning, ops);
    prop_assert_eq!(
        expected.map(Meaning::sorted),
        Some(now.clone().sorted()),
        "exact"
    );
    if file.is_sure {
        let other = serde_yaml::from_str::<Other>(&edited.text);
        let same = other.as_ref().is_ok_and(|other| now.is_read_as(other));
        prop_assert!(same, "another reader: {other:?}");
    }
    let ends = |text: &str| text.ends_with('\n');
    prop_assert_eq!(ends(old), ends(&edited.text), "the end");
    if old.matches('\n').count() == old.matches("\r\n").count() && old.contains('\n') {
        let breaks = edited.text.matches('\n').count();
        prop_assert_eq!(breaks, edited.text.matches("\r\n").count(), "line breaks");
    }
    let bytes = |text: &str| {
        [if file.mark { "\u{feff}" } else { "" }, text]
            .concat()
            .into_bytes()
    };
    let as_bytes = edit::apply_to_bytes(&bytes(old), ops, &unordered);
    prop_assert_eq!(as_bytes.unwrap(), bytes(&edited.text), "bytes");
    Ok(())
}

/// What must hold after one operation.
pub fn one_holds(file: &File, op: &Op, edited: &Edited) -> Tested {
    holds(file, std::slice::from_ref(op), edited)?;
    comments_hold(file, op, edited)?;
    place_holds(file, op, edited)?;
    if let Op::Set { .. } | Op::Put { .. } = op {
        let again = read(&edited.text).unwrap();
        let again = edit::apply(&again, std::slice::from_ref(op), &unordered);
        let again = again
            .map(|again| again.text)
            .map_err(|refusal| refusal.reason);
        prop_assert_eq!(again.as_ref(), Ok(&edited.text), "twice is once");
    }
    Ok(())
}

/// The lines around what changes are as they were; what comes is one stretch, of whole lines where
/// the list has no brackets.
fn place_holds(file: &File, op: &Op, edited: &Edited) -> Tested {
    let (old, new) = (file.tree.text(), &edited.text);
    let same = |(one, other): &(u8, u8)| one == other;
    let before = old.bytes().zip(new.bytes()).take_while(same).count();
    let rest = (old.len().min(new.len())) - before;
    let behind = old
        .bytes()
        .rev()
        .zip(new.bytes().rev())
        .take(rest)
        .take_while(same)
        .count();
    match op {
        Op::Set { path, .. } | Op::Rename { path, .. } => {
            let (begin, end) = stretch(&file.tree, path);
            let line = old[..begin].rfind(['\n', '\r']).map_or(0, |at| at + 1);
            prop_assert!(before >= line || new == old, "lines before");
            let next = old[end..].find('\n').map_or(old.len(), |at| end + at + 1);
            prop_assert!(behind >= old.len() - next, "lines behind");
        }
        Op::Append { path, .. } => {
            let list = file.tree.find(path).filter(|list| {
                file.tree
                    .items(*list)
                    .is_some_and(|mut i| i.next().is_some())
            });
            let Some(list) = list else { return Ok(()) };
            let (from, to) = stretch(&file.tree, path);
            let has_comments = owned(&file.tree)
                .iter()
                .any(|owned| (from..to).contains(&owned.start));
            let is_widened = new.lines().count() > old.lines().count() && old[..to].ends_with(']');
            if !has_comments && !is_widened {
                prop_assert!(
                    before + behind == old.len(),
                    "one stretch: {} {}",
                    before,
                    behind
                );
            }
            let first = file.tree.items(list).unwrap().next().unwrap();
            let start = file.tree.span(first).start.offset as usize;
            let is_block = old[..start].trim_end().ends_with('-');
            if is_block && old.ends_with('\n') {
                let gone: Vec<&str> = old.lines().collect();
                let mut lines = new.lines();
                prop_assert!(
                    gone.iter().all(|line| lines.any(|l| l == *line)),
                    "lines are only added"
                );
            }
        }
        _ => {}
    }
    Ok(())
}

fn source() -> impl Strategy<Value = (&'static Source, Variant)> {
    (
        prop::sample::select(own()),
        prop::sample::select(&VARIANTS[..]),
    )
        .prop_map(|(source, variant)| {
            let source = own().iter().find(|own| own.name == source.name).unwrap();
            (source, variant)
        })
}

/// The place that an operation is about: operations at one place are made in order.
fn place(tree: &Tree, op: &Op) -> Vec<Path> {
    match op {
        Op::Set { path, .. }
        | Op::Remove { path, .. }
        | Op::Rename { path, .. }
        | Op::Append { path, .. }
        | Op::Insert { path, .. }
        | Op::Annotate { path, .. } => vec![path.clone()],
        Op::Put { path, key, .. } => {
            let own = path.then(key.clone());
            vec![if tree.find(&own).is_some() {
                own
            } else {
                path.clone()
            }]
        }
        Op::Move { from, to } => {
            let above = to.segments().split_last().unwrap().1;
            vec![from.clone(), above.iter().cloned().collect()]
        }
        _ => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn one_operation_changes_what_it_says((source, variant) in source(), raw in raw()) {
        let file = File::new(&source.text, variant).unwrap();
        let Some(op) = op(&file.tree, &raw) else { return Ok(()) };
        if let Ok(edited) = file.apply(std::slice::from_ref(&op)) {
            one_holds(&file, &op, &edited)?;
        }
    }

    #[test]
    fn operations_are_made_together_and_in_any_order(
        (source, variant) in source(),
        raws in prop::collection::vec(raw(), 2..6),
    ) {
        let file = File::new(&source.text, variant).unwrap();
        together(&file, &raws)?;
    }
}

pub fn together(file: &File, raws: &[Raw]) -> Tested {
    let ops: Vec<Op> = raws.iter().filter_map(|raw| op(&file.tree, raw)).collect();
    let made = file.apply(&ops);
    if let Ok(edited) = &made {
        holds(file, &ops, edited)?;
    }
    let places: Vec<Path> = ops.iter().flat_map(|op| place(&file.tree, op)).collect();
    let is_apart = (1..places.len()).all(|at| !places[..at].contains(&places[at]));
    let reversed: Vec<Op> = ops.iter().rev().cloned().collect();
    let other = file.apply(&reversed);
    if is_apart {
        let texts = (
            made.as_ref().map(|made| &made.text).ok(),
            other.as_ref().map(|made| &made.text).ok(),
        );
        prop_assert_eq!(
            texts.0,
            texts.1,
            "apart: {:?} and {:?}",
            made.as_ref().err(),
            other.as_ref().err()
        );
    }
    let is_still = |op: &Op| matches!(op, Op::Set { .. } | Op::Put { .. } | Op::Append { .. });
    if let Ok(edited) = &made
        && is_apart
        && ops.iter().all(is_still)
    {
        let mut text = file.tree.text().to_owned();
        for op in &ops {
            let tree = read(&text).unwrap();
            match edit::apply(&tree, std::slice::from_ref(op), &unordered) {
                Ok(edited) => text = edited.text,
                Err(_) => return Ok(()),
            }
        }
        let meaning = |text: &str| {
            let tree = read(text).unwrap();
            Meaning::of(&tree, tree.root().unwrap()).sorted()
        };
        prop_assert_eq!(meaning(&text), meaning(&edited.text), "one by one");
    }
    Ok(())
}
