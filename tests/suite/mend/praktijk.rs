//! What `check --fix` does to folders as schools write them: nothing that a person would not have.

use std::path::Path;

use leerplan::internals::yaml::edit::Safety;

use crate::mend::folders::{Files, after, files};

/// Each changed line of the folders, as `folder/file: before -> after`.
fn changes(at_most: Safety) -> Vec<String> {
    let data = Path::new("tests/data/praktijk");
    let mut folders: Vec<_> = std::fs::read_dir(data)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    assert!(folders.len() >= 30);
    let mut found = Vec::new();
    for folder in folders {
        let before: Files = files(&folder);
        let mended = after(&before, at_most);
        let name = folder.file_name().unwrap().to_str().unwrap();
        for (path, bytes) in &before {
            let (old, new) = (text(bytes), text(&mended[path]));
            assert_eq!(old.lines().count(), new.lines().count(), "{name}/{path}");
            let pairs = old.lines().zip(new.lines());
            let changed = pairs.filter(|(old, new)| old != new);
            found.extend(
                changed
                    .map(|(old, new)| format!("{name}/{path}: {} -> {}", old.trim(), new.trim())),
            );
        }
    }
    found
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn what_schools_really_write_is_let_be() {
    assert_eq!(changes(Safety::Safe), [""; 0]);
}

#[test]
fn only_a_wrong_sum_is_changed_where_everything_may_be() {
    // The strings cost 14.50 and the cable 9.
    let sum = "verschrijving-optelling/plan.yaml: \
               kosten: {totaal: 21.50, regeling: spaargeld, besproken: 2026-10-05} -> \
               kosten: {totaal: 23.50, regeling: spaargeld, besproken: 2026-10-05}";
    assert_eq!(changes(Safety::Review), [sum]);
}
