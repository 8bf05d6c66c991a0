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

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// How many pupils a class of the generator has.
const PUPILS: usize = 28;

/// First names, in ids close to those of pupils.
const FIRST: [&str; 8] = [
    "adam", "bente", "daan", "emma", "fatima", "jesse", "lotte", "sanne",
];

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
    add_stale(folder.path(), classes, references);
    let with = hundredths(folder.path());
    println!(
        "{} pupils, time of the processor: {:.2} s; with {references} references to others {:.2} s: {:.2} times",
        classes * PUPILS,
        f64::from(without) / 100.0,
        f64::from(with) / 100.0,
        f64::from(with) / f64::from(without.max(1)),
    );
}

/// The time of the processor that a check of a folder takes, in hundredths of a second.
fn hundredths(root: &Path) -> u32 {
    let one = || {
        let (_, before) = process::processor().unwrap();
        check(root);
        let (_, after) = process::processor().unwrap();
        after - before
    };
    (0..ROUNDS).map(|_| one()).min().unwrap()
}

/// Adds results of pupils who are in no class, spread over the classes.
fn add_stale(root: &Path, classes: usize, references: usize) {
    for class in 0..classes {
        let mut text = format!(
            "soort: voortgang\nklas: k{}{class}\nmetingen:\n",
            1 + class % 6
        );
        text += "  - datum: 2026-09-10\n    resultaten:\n";
        for number in (class..references).step_by(classes) {
            let first = FIRST[number % FIRST.len()];
            writeln!(text, "      {first}{class}x{number}: b").unwrap();
        }
        std::fs::write(root.join(format!("voortgang/oud-{class}.yaml")), text).unwrap();
    }
}

fn check(root: &Path) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leerplan"));
    command.args(["check", "--vandaag", school::DAY]).arg(root);
    let status = command.stdout(Stdio::null()).status().unwrap();
    assert!(matches!(status.code(), Some(0 | 1)), "{status}");
}
