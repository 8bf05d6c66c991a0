//! What references to pupils who left cost: for each of them the nearest name is looked for.
//! `cargo bench --bench stale -- [CLASSES] [REFERENCES]`, of 28 pupils a class.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a tool for whoever measures"
)]

#[allow(dead_code, reason = "the other benches use the rest")]
mod process;
#[allow(dead_code, reason = "the other benches use the rest")]
mod school;

use std::path::Path;

/// How often a check is measured; the least counts.
const ROUNDS: usize = 5;

fn main() {
    let args = std::env::args().skip(1);
    let mut numbers = args.filter_map(|arg| arg.parse::<usize>().ok());
    let classes = numbers.next().unwrap_or(43);
    let references = numbers.next().unwrap_or(6_000);
    let folder = tempfile::tempdir().unwrap();
    school::write(folder.path(), classes, 1);
    let without = hundredths(folder.path());
    school::add_stale(folder.path(), classes, references);
    let with = hundredths(folder.path());
    println!(
        "{} pupils, time of the processor: {:.2} s; with {references} references to others {:.2} s: {:.2} times",
        classes * school::PUPILS,
        f64::from(without) / 100.0,
        f64::from(with) / 100.0,
        f64::from(with) / f64::from(without.max(1)),
    );
}

/// The time of the processor that a check of a folder takes, in hundredths of a second.
fn hundredths(root: &Path) -> u32 {
    let one = || {
        let (_, before) = process::processor().unwrap();
        process::check_with_findings(root);
        let (_, after) = process::processor().unwrap();
        after - before
    };
    (0..ROUNDS).map(|_| one()).min().unwrap()
}
