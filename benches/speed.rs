//! How long `leerplan check` and `leerplan render` take, in parts, beside only parsing the same files
//! to events, and how long they take to start:
//! `cargo bench --bench speed -- [CLASSES...]`.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a tool for whoever measures"
)]

mod phases;
mod process;
mod school;

use std::path::Path;
use std::time::Duration;

use phases::Phases;

/// Memory as it is given out in the tool itself.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often everything is done; the best time of each part counts.
const ROUNDS: usize = 7;

/// The largest folder that is rendered: a larger one makes gigabytes.
const RENDERED: usize = 1_000;

fn main() {
    let args = std::env::args().skip(1);
    let mut sizes: Vec<usize> = args.filter_map(|arg| arg.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![1, 10, 100, 1000];
    }
    println!(
        "threads: {}, best of {ROUNDS}",
        rayon::current_num_threads()
    );
    let folder = tempfile::tempdir().unwrap();
    let mut first = None;
    for classes in sizes {
        let root = folder.path().join(classes.to_string());
        school::write(&root, classes, 1);
        let each = size(&root, classes * school::PER_CLASS);
        let first = *first.get_or_insert(each);
        let growth = each / first;
        println!("    a document takes {growth:.2} × what it takes in the first folder");
        std::fs::remove_dir_all(&root).unwrap();
    }
    start_up(folder.path());
}

/// Measures a folder; gives how long `check` takes for a document, in microseconds.
fn size(root: &Path, documents: usize) -> f64 {
    let mut best = Phases::of(root);
    let mut check = process::check(root);
    for _ in 1..ROUNDS {
        best.improve(&Phases::of(root));
        check = check.min(process::check(root));
    }
    println!("\n{documents} documents, {} KiB of text", best.bytes / 1024);
    for (name, time) in best.named() {
        let each = micros(time) / per(documents);
        println!("    {name:<8} {:>9.1} ms {each:>7.1} µs each", millis(time));
    }
    println!("    leerplan check: {:.1} ms", millis(check));
    let parsed = best.read + best.events;
    println!(
        "    check / events: {:.2}",
        micros(check) / micros(best.events)
    );
    println!(
        "    check / reading and events: {:.2}",
        micros(check) / micros(parsed)
    );
    if let Some(ratio) = processor(root) {
        println!("    check / events in time of the processor: {ratio:.2}");
    }
    if let Some(kib) = process::memory(root) {
        let above = per(kib) - per(best.bytes / 1024);
        let each = above / per(documents);
        println!("    memory: {kib} KiB, above the text {each:.2} KiB each");
    }
    if documents <= RENDERED {
        rendered(root, best.load + best.rules);
    }
    micros(check) / per(documents)
}

/// Measures the pages of a folder: to make them, and all of a run, of which what is left beside
/// `checked`, reading and asking the rules, is writing.
fn rendered(root: &Path, checked: Duration) {
    let out = root.with_extension("uitvoer");
    let mut best = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        best.0 = best.0.min(phases::pages(root));
        best.1 = best.1.min(process::render(root, &out));
    }
    std::fs::remove_dir_all(&out).unwrap();
    let written = best.1.saturating_sub(checked + best.0);
    println!("    pages    {:>9.1} ms", millis(best.0));
    println!("    writing  {:>9.1} ms", millis(written));
    println!("    leerplan render: {:.1} ms", millis(best.1));
}

/// How much more a processor has to do for a check than for parsing to events; in small folders too
/// little to measure.
fn processor(root: &Path) -> Option<f64> {
    let texts = phases::texts(root);
    let (mut events, mut check) = (u32::MAX, u32::MAX);
    for _ in 0..ROUNDS {
        let before = process::processor()?;
        phases::parse(&texts);
        process::check(root);
        let after = process::processor()?;
        events = events.min(after.0 - before.0);
        check = check.min(after.1 - before.1);
    }
    (events > 10).then(|| f64::from(check) / f64::from(events))
}

fn start_up(folder: &Path) {
    let ten = folder.join("ten");
    school::write(&ten, 1, 1);
    let runs = || [process::nothing(), process::version(), process::check(&ten)];
    let mut best = runs();
    for _ in 0..10 * ROUNDS {
        for (best, new) in best.iter_mut().zip(runs()) {
            *best = new.min(*best);
        }
    }
    let [nothing, version, check] = best.map(millis);
    let bound = 3.0 * nothing + 2.0;
    println!("\nstart-up: true {nothing:.2} ms");
    println!("    leerplan --version {version:.2} ms, at most {bound:.2} ms");
    println!(
        "    check of ten files {check:.2} ms, at most {:.2} ms",
        3.0 * bound
    );
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn per(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}
