//! How long it takes from a saved file to the findings: `cargo bench --bench again -- [CLASSES]`,
//! with 10 documents a class. Of each kind of save the best, the median and the worst of many; on
//! Linux also the time that the processors worked, which other programs disturb less.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a tool for whoever measures"
)]

mod school;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use leerplan::internals::check::IncrementalCheck;
use leerplan::internals::school::{LoadOptions, Surroundings};

/// How often each kind of save is measured.
const TIMES: usize = 40;

fn main() {
    let mut args = std::env::args().skip(1).filter(|arg| arg != "--bench");
    let classes: usize = args.next().map_or(1_000, |arg| arg.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    school::write(&root, classes, 1);
    let load = LoadOptions {
        today: school::DAY.parse().unwrap(),
        kleur: None,
        regelset: None,
        surroundings: Surroundings::UNKNOWN,
    };
    let begun = Instant::now();
    let mut again = IncrementalCheck::load(&root, load, Vec::new()).unwrap();
    assert_eq!(again.report().documents, classes * school::PER_CLASS);
    println!(
        "{} documents, first check {:.0} ms",
        again.report().documents,
        1_000.0 * begun.elapsed().as_secs_f64()
    );
    for (name, folder, edit) in KINDS {
        measure(&mut again, &root, name, folder, *edit);
    }
}

/// A kind of save: its name, the folder of the documents that it is about, and what it does to
/// their text the first time; the second time the text is as it was.
type Kind = (&'static str, &'static str, fn(&str) -> Option<String>);

const KINDS: &[Kind] = &[
    ("a word in a planning", "planningen", |text| {
        Some(text.replacen("titel: ", "titel: Nieuwe ", 1))
    }),
    ("a word in a leerplan", "leerplannen", |text| {
        Some(format!("{text}\n# gezien\n"))
    }),
    ("a week of a studiewijzer", "studiewijzers", |text| {
        Some(text.replacen("week: ", "week: 2", 1))
    }),
    ("a new id of a planning", "planningen", |text| {
        Some(format!("id: heel-anders\n{text}"))
    }),
    ("a pupil with a name in a class", "klassen", |text| {
        Some(format!("{text}  - {{id: nieuw, naam: Nieuwe Leerling}}\n"))
    }),
    ("half a document", "gesprekken", |text| {
        Some(text[..text.len() / 2].to_owned() + "\n  [")
    }),
    ("a document that goes and comes", "voortgang", |_| None),
];

fn documents(root: &Path, folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root.join(folder)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn measure(
    again: &mut IncrementalCheck,
    root: &Path,
    name: &str,
    folder: &str,
    edit: fn(&str) -> Option<String>,
) {
    let documents = documents(root, folder);
    let mut times = Vec::new();
    let mut worked = Vec::new();
    let mut most = 0;
    for turn in 0..TIMES {
        let path = &documents[turn * 7 % documents.len()];
        let before = std::fs::read_to_string(path).unwrap();
        for text in [edit(&before), Some(before.clone())] {
            match text {
                Some(text) => std::fs::write(path, text).unwrap(),
                None => std::fs::remove_file(path).unwrap(),
            }
            let (begun, work) = (Instant::now(), processors());
            let change = again.update(&BTreeSet::from([path.clone()])).unwrap();
            times.push(begun.elapsed());
            worked.push(processors().saturating_sub(work));
            most = most.max(change.checked);
        }
    }
    times.sort();
    worked.sort();
    let ms = |time: Duration| 1_000.0 * time.as_secs_f64();
    println!(
        "{name:32} best {:5.1} ms  median {:5.1} ms  worst {:5.1} ms  work {:5.1} to {:5.1} ms  (at most {most} checked again)",
        ms(times[0]),
        ms(times[times.len() / 2]),
        ms(times[times.len() - 1]),
        ms(worked[0]),
        ms(worked[worked.len() - 1]),
    );
}

/// The time that the processors worked for this program, in all its threads; nothing where the
/// machine does not tell.
fn processors() -> Duration {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten();
    let told = threads.filter_map(|thread| {
        let path = thread.ok()?.path().join("schedstat");
        let text = std::fs::read_to_string(path).ok()?;
        text.split(' ').next()?.parse::<u64>().ok()
    });
    Duration::from_nanos(told.sum())
}
