//! What `check --fix` does to folders as schools write them: nothing that a person would not have.

use std::path::Path;

use leerplan::internals::yaml::edit::Safety;

use crate::mend::folders::{Files, after, files};

/// What changed in each file of the folders, as `folder/file: before -> after`.
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
            if old != new {
                let (old, new) = changed(old, new);
                found.push(format!("{name}/{path}: {old} -> {new}"));
            }
        }
    }
    found
}

/// The lines from the first to the last that differ, before and after.
fn changed(old: &str, new: &str) -> (String, String) {
    let (old, new): (Vec<_>, Vec<_>) = (old.lines().collect(), new.lines().collect());
    let most = old.len().min(new.len());
    let begin = (0..most).find(|at| old[*at] != new[*at]).unwrap_or(most);
    let same = |at: &usize| old[old.len() - at] == new[new.len() - at];
    let end = (1..=most - begin).take_while(same).count();
    let between = |lines: &[&str]| {
        let lines = &lines[begin..lines.len() - end];
        lines
            .iter()
            .map(|line| line.trim())
            .collect::<Vec<_>>()
            .join(" / ")
    };
    (between(&old), between(&new))
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn what_schools_really_write_is_let_be() {
    assert_eq!(changes(Safety::Safe), [""; 0]);
}

#[test]
fn a_wrong_sum_and_tests_of_a_planning_are_changed_where_everything_may_be() {
    // The strings cost 14.50 and the cable 9.
    let sum = "verschrijving-optelling/plan.yaml: \
               kosten: {totaal: 21.50, regeling: spaargeld, besproken: 2026-10-05} -> \
               kosten: {totaal: 23.50, regeling: spaargeld, besproken: 2026-10-05}";
    // The day of these tests stands in the planning of the chapter too. In the last one the line
    // would be longer than a line may be.
    let linked = [
        (
            "met-archief/sw-gs.yaml: - {lesweek: 7, lesstof: Herhaling, maken: Samenvatting, keuze: oefentoets, toets: {naam: PW H1, datum: 2026-10-14, weging: 2}}",
            "- {lesweek: 7, lesstof: Herhaling, maken: Samenvatting, keuze: oefentoets, toets: {naam: PW H1, planning: gs-h1, weging: 2}}",
        ),
        (
            "rooster-met-lesweken/wi-2.yaml: - {lesweek: 6, lesstof: Toets + nabespreking, toets: {naam: H3, datum: 2026-11-25}}",
            "- {lesweek: 6, lesstof: Toets + nabespreking, toets: {naam: H3, planning: h3}}",
        ),
        (
            "twee-kleuren/sk-3.yaml: - {week: 42, toets: {naam: Hoofdstuk 1, datum: 2026-10-13}, opmerking: Na de toets film}",
            "- {week: 42, toets: {naam: Hoofdstuk 1, planning: sk-h1}, opmerking: Na de toets film}",
        ),
        (
            "wiskunde-rij-3-4/studiewijzer-2h1.yaml: - {week: 42, lesstof: herhalen + D-toets, maken: D-toets, keuze: extra oefening online, toets: {naam: Proefwerk H1, datum: 2026-10-15, weging: 3}}",
            "- week: 42 / lesstof: herhalen + D-toets / maken: D-toets / keuze: extra oefening online / toets: {naam: Proefwerk H1, planning: h1-lineaire-verbanden, weging: 3}",
        ),
    ];
    let linked = linked.map(|(old, new)| format!("{old} -> {new}"));
    let [archive, timetable, colours, maths] = linked;
    let expected = [archive, timetable, colours, sum.to_owned(), maths];
    assert_eq!(changes(Safety::Review), expected);
}
