//! Many operations on each file of the corpus, counted.

use std::collections::BTreeMap;

use leerplan::internals::yaml::edit::Op;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::edit::corpus::{Source, VARIANTS, own, public};
use crate::edit::file::File;
use crate::edit::properties::{one_holds, together};
use crate::edit::random::{Raw, op, raw};

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
