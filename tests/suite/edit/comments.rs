//! Comments after an edit are those of before, each about the same.

use leerplan::internals::yaml::Path;
use leerplan::internals::yaml::edit::{self, Edited, Op};
use proptest::prelude::*;

use crate::edit::corpus::read;
use crate::edit::file::{File, stretch};
use crate::edit::owners::{Owned, owned};
use crate::edit::properties::Tested;

/// Where the comments may be about something else after an operation.
fn excluded(file: &File, op: &Op) -> Vec<(usize, usize)> {
    let tree = &file.tree;
    let mut first = None;
    tree.walk(&mut |text| _ = first.get_or_insert(tree.span(text.node).start.offset as usize));
    let root_first = (0, first.unwrap_or_default());
    let place = match op {
        Op::Set { path, .. }
        | Op::Rename { path, .. }
        | Op::Remove { path, .. }
        | Op::Append { path, .. }
        | Op::Insert { path, .. } => path.clone(),
        Op::Put { path, key, .. } => {
            let own = path.then(key.clone());
            if tree.find(&own).is_some() {
                own
            } else {
                path.clone()
            }
        }
        Op::Move { from, .. } => from.clone(),
        _ => return vec![root_first],
    };
    let (begin, end) = stretch(tree, &place);
    let node = tree.find(&place).unwrap();
    let is_whole = match op {
        Op::Append { .. } | Op::Insert { .. } | Op::Put { .. } => {
            let start = tree.span(node).start.offset as usize;
            tree.scalar(node).is_some() || tree.text()[start..].starts_with(['[', '{'])
        }
        _ => true,
    };
    let mut free = vec![root_first];
    free.extend(is_whole.then_some((begin, end)));
    if let Op::Move { to, .. } = op {
        let above: Path = to
            .segments()
            .split_last()
            .unwrap()
            .1
            .iter()
            .cloned()
            .collect();
        let (begin, end) = stretch(tree, &above);
        let start = tree.span(tree.find(&above).unwrap()).start.offset as usize;
        free.extend(
            tree.text()[start..]
                .starts_with(['[', '{'])
                .then_some((begin, end)),
        );
    }
    free
}

/// Comments are the same, in order, each about the same text.
pub fn comments_hold(file: &File, op: &Op, edited: &Edited) -> Tested {
    let old = owned(&file.tree);
    let mut new = owned(&read(&edited.text).unwrap());
    let free = excluded(file, op);
    let is_free = |owned: &Owned| {
        let at = owned.at;
        at.is_none_or(|at| free.iter().any(|(from, to)| (*from..=*to).contains(&at)))
    };
    let texts = |all: &[Owned]| {
        all.iter()
            .map(|owned| owned.comment.clone())
            .collect::<Vec<_>>()
    };
    match op {
        Op::Comment { .. } => return Ok(()),
        Op::Annotate { .. } => {
            let at = new
                .iter()
                .position(|owned| owned.comment == "# nieuw" && owned.own_line);
            prop_assert!(at.is_some());
            new.remove(at.unwrap());
        }
        Op::Remove {
            comments: edit::Comments::Keep,
            ..
        } => {
            prop_assert_eq!(texts(&old), texts(&new), "comments stay");
            return Ok(());
        }
        Op::Remove {
            path,
            comments: edit::Comments::Drop,
        } => {
            let (begin, end) = stretch(&file.tree, path);
            let mut kept = new.iter().peekable();
            for old in &old {
                if kept.next_if(|new| new.comment == old.comment).is_some() {
                    continue;
                }
                let is_own = (begin..=end).contains(&old.start) || is_free(old);
                prop_assert!(is_own, "{old:?} is lost");
            }
            prop_assert!(kept.next().is_none(), "comments come from nowhere");
            return Ok(());
        }
        Op::Move { .. } => {
            let (mut before, mut after) = (texts(&old), texts(&new));
            before.sort();
            after.sort();
            prop_assert_eq!(before, after, "comments move");
            for old in old.iter().filter(|old| !is_free(old)) {
                let same = |new: &Owned| new.comment == old.comment && new.owner == old.owner;
                prop_assert!(new.iter().any(same), "{old:?} is about something else");
            }
            return Ok(());
        }
        _ => {}
    }
    prop_assert_eq!(texts(&old), texts(&new), "comments");
    for (old, new) in old.iter().zip(&new) {
        prop_assert_eq!(old.own_line, new.own_line);
        prop_assert!(
            is_free(old) || old.owner == new.owner,
            "{:?} is about {:?}",
            old,
            new.owner
        );
    }
    Ok(())
}
