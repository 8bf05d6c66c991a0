//! What holds of every edit: it changes what it says and nothing else, for this reader and another,
//! and can be taken back.

use std::collections::BTreeMap;

use leerplan::yaml::edit::{self, Edited, Op, Reason, replace, unordered};
use leerplan::yaml::{Path, Style, Tree};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{TestCaseError, TestRunner};
use serde_yaml::Value as Other;

use crate::edit::corpus::{Source, VARIANTS, Variant, own, public, read};
use crate::edit::meaning::{Meaning, applied};
use crate::edit::owners::{Owned, owned};
use crate::edit::random::{Raw, has_doubles, op, raw};

type Tested = Result<(), TestCaseError>;

/// A file of the corpus as an edit finds it.
struct File {
    tree: Tree,
    meaning: Meaning,
    /// Whether another reader sees the same.
    is_sure: bool,
    mark: bool,
}

impl File {
    fn new(text: &str, variant: Variant) -> Option<Self> {
        let (text, mark) = variant.of(text);
        let tree = read(&text)?;
        let meaning = Meaning::of(&tree, tree.root()?);
        let is_sure =
            serde_yaml::from_str::<Other>(&text).is_ok_and(|other| meaning.is_read_as(&other));
        (!has_doubles(&meaning)).then_some(Self {
            tree,
            meaning,
            is_sure,
            mark,
        })
    }

    fn apply(&self, ops: &[Op]) -> Result<Edited, Reason> {
        edit::apply(&self.tree, ops, &unordered).map_err(|refusal| refusal.reason)
    }
}

/// Where an item or field stands in the text: from the line of its name or dash on.
fn stretch(tree: &Tree, path: &Path) -> (usize, usize) {
    let node = tree.find(path).unwrap();
    let span = tree.span(node);
    let parent: Path = path
        .segments()
        .split_last()
        .map_or(&[][..], |(_, above)| above)
        .iter()
        .cloned()
        .collect();
    let entries = tree.find(&parent).and_then(|parent| tree.entries(parent));
    let key = entries
        .into_iter()
        .flatten()
        .find(|(_, value)| *value == node);
    let begin = key
        .map_or(span.start, |(key, _)| tree.span(key).start)
        .offset as usize;
    let before = tree.text()[..begin].trim_end();
    let begin = match tree.style(node) {
        // A block begins below its sign, of which the line is meant.
        Some(Style::Block) if key.is_none() => before.rfind('\n').map_or(0, |at| at + 1),
        _ if key.is_none() && before.ends_with('-') => before.len() - 1,
        _ => begin,
    };
    (begin, span.end.offset as usize)
}

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
fn one_holds(file: &File, op: &Op, edited: &Edited) -> Tested {
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

/// Where the comments may be about something else after an operation.
fn excluded(file: &File, op: &Op) -> Vec<(usize, usize)> {
    let tree = &file.tree;
    let mut first = None;
    tree.walk(&mut |text| _ = first.get_or_insert(tree.span(text.node).start.offset as usize));
    let root_first = (0, first.unwrap_or_default());
    let place = match op {
        Op::Set { path, .. } | Op::Rename { path, .. } | Op::Remove { path, .. } => path.clone(),
        Op::Put { path, key, .. } => {
            let own = path.then(key.clone());
            if tree.find(&own).is_some() {
                own
            } else {
                path.clone()
            }
        }
        Op::Append { path, .. } | Op::Insert { path, .. } => path.clone(),
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
fn comments_hold(file: &File, op: &Op, edited: &Edited) -> Tested {
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
        Op::Set { path, .. } | Op::Remove { path, .. } | Op::Rename { path, .. } => {
            vec![path.clone()]
        }
        Op::Append { path, .. } | Op::Insert { path, .. } => vec![path.clone()],
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
        Op::Annotate { path, .. } => vec![path.clone()],
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

fn together(file: &File, raws: &[Raw]) -> Tested {
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

/// What some files came to: how many files, how many operations were made, and why others were not.
#[derive(Debug, Default)]
struct Tally {
    files: usize,
    made: usize,
    refused: BTreeMap<String, usize>,
    wrong: Vec<String>,
}

/// Makes some operations of each file in each variant, the same in each run.
fn sweep(sources: &[Source], each: usize) -> Tally {
    let mut runner = TestRunner::deterministic();
    let mut tally = Tally::default();
    for source in sources {
        for variant in VARIANTS {
            let Some(file) = File::new(&source.text, variant) else {
                continue;
            };
            tally.files += 1;
            for _ in 0..each {
                let raw = raw().new_tree(&mut runner).unwrap().current();
                let Some(op) = op(&file.tree, &raw) else {
                    continue;
                };
                match file.apply(std::slice::from_ref(&op)) {
                    Ok(edited) => {
                        tally.made += 1;
                        if let Err(error) = one_holds(&file, &op, &edited) {
                            let old = file.tree.text();
                            let new = &edited.text;
                            let name = &source.name;
                            let wrong = format!(
                                "{name} {variant:?}: {op:?}\n{error}\n{old}\nbecame\n{new}"
                            );
                            tally.wrong.push(wrong);
                        }
                    }
                    Err(reason) => *tally.refused.entry(format!("{reason:?}")).or_default() += 1,
                }
            }
            let raws: Vec<Raw> = (0..4)
                .map(|_| raw().new_tree(&mut runner).unwrap().current())
                .collect();
            if let Err(error) = together(&file, &raws) {
                let text = file.tree.text();
                let ops: Vec<Op> = raws.iter().filter_map(|raw| op(&file.tree, raw)).collect();
                tally.wrong.push(format!(
                    "{} {variant:?}: {ops:?}\n{error}\n{text}",
                    source.name
                ));
            }
        }
    }
    assert!(tally.wrong.is_empty(), "{}", tally.wrong.join("\n-----\n"));
    tally
}

#[test]
fn most_operations_are_made() {
    let some: Vec<Source> = own().iter().step_by(16).cloned().collect();
    let tally = sweep(&some, 6);
    let refused: usize = tally.refused.values().sum();
    assert!(tally.made > 3 * refused, "{tally:?}");
    for engine in [
        "MoreChanges",
        "Unreadable",
        "SecondOpinion",
        "LostComment",
        "Overlap",
    ] {
        let number = tally.refused.get(engine).copied().unwrap_or_default();
        assert!(number * 50 <= tally.made, "{engine}: {tally:?}");
    }
}

#[test]
#[ignore = "takes minutes: every file of the corpus, many operations each"]
fn every_file_of_the_corpus_is_edited() {
    let tally = sweep(own(), 40);
    assert!(tally.files > 400, "{tally:?}");
    std::fs::write(
        std::env::temp_dir().join("edit_sweep"),
        format!("{tally:#?}"),
    )
    .unwrap();
}

#[test]
#[ignore = "needs the data of the yaml-test-suite in YAML_TEST_SUITE"]
fn the_files_of_the_yaml_test_suite_are_edited() {
    let tally = sweep(&public(), 60);
    assert!(tally.files > 400, "{tally:?}");
    std::fs::write(
        std::env::temp_dir().join("edit_suite"),
        format!("{tally:#?}"),
    )
    .unwrap();
}
